/**
 * Degree words: a normal form in, how far it takes what it stands with up or down out. 1 is the plain word; "deep concern" is 1.5 times
 * concern, "slight concern" half of it. The steps are ordinal (maximisers, boosters, moderators, diminishers, minimisers), not measured.
 * Sources: Quirk, Greenbaum, Leech and Svartvik, A Comprehensive Grammar of the English Language (1985), 8.104-8.115 (the classes);
 * Bolinger, Degree Words (1972); adjectives of news after Bednarek, Evaluation in Media Discourse (2006), parameter intensity.
 */
export type DegreeClass = 'maximiser' | 'booster' | 'moderator' | 'diminisher' | 'minimiser';

export interface DegreeWord {
  /** One word or several with single spaces. */
  readonly norm: string;
  readonly class: DegreeClass;
}

/** Strength of each class against the plain word, 1. */
export const degreeStrength: Readonly<Record<DegreeClass, number>> = {
  maximiser: 2,
  booster: 1.5,
  moderator: 0.8,
  diminisher: 0.5,
  minimiser: 0.25,
};

/** Strength of a degree word against the plain word (1); null for any other word. */
export const degreeOf = (norm: string): number | null => strengths.get(norm) ?? null;

const adverbs: Readonly<Record<DegreeClass, string>> = {
  maximiser:
    'absolutely altogether completely entirely extremely fully perfectly quite_simply thoroughly totally utterly wholly most overwhelmingly ' +
    'unanimously exceedingly infinitely supremely categorically unequivocally unconditionally irreparably catastrophically wildly fiercely ' +
    'vehemently furiously brutally savagely ruthlessly massively radically profoundly exceptionally extraordinarily incredibly unbelievably ' +
    'insanely outrageously astronomically diametrically to_the_hilt beyond_recognition flatly roundly',
  booster:
    'very much highly deeply greatly strongly sharply badly bitterly severely seriously gravely heavily hugely vastly substantially ' +
    'significantly considerably dramatically drastically steeply markedly notably really truly so too particularly especially increasingly ' +
    'far enormously immensely intensely intently terribly awfully violently harshly swiftly quickly rapidly suddenly abruptly forcefully ' +
    'loudly openly publicly repeatedly constantly widely broadly firmly staunchly ardently passionately hotly angrily desperately urgently ' +
    'critically acutely desperately visibly remarkably strikingly stunningly soundly resoundingly decisively aggressively vigorously ' +
    'tremendously dangerously disgracefully shamefully a_lot decidedly exponentially relentlessly emphatically strenuously',
  moderator:
    'quite rather fairly pretty reasonably relatively comparatively moderately more_or_less sort_of kind_of broadly_speaking',
  diminisher:
    'slightly somewhat mildly partly partially a_bit a_little to_some_extent in_part merely only simply just softly gently quietly gradually ' +
    'slowly modestly marginally lightly politely tepidly cautiously narrowly loosely minimally tentatively faintly vaguely gingerly less',
  minimiser: 'barely hardly scarcely least in_the_least at_all negligibly almost_not',
};

const adjectives: Readonly<Record<DegreeClass, string>> = {
  maximiser:
    'absolute complete total utter extreme full entire outright sheer overwhelming unprecedented unparalleled massive catastrophic ' +
    'devastating enormous gigantic immense colossal monumental extraordinary supreme unanimous sweeping all-out full-scale wholesale ' +
    'drastic brutal savage furious fierce vehement historic stunning staggering astonishing shocking horrific horrendous appalling ' +
    'egregious abject dire profound deepest gravest worst biggest greatest strongest largest toughest fiercest explosive scathing blistering ' +
    'withering wholehearted unwavering unconditional ironclad unbridled rampant deadliest epic breathtaking crippling ruinous',
  booster:
    'deep grave serious severe strong great high heavy huge major significant substantial considerable sharp steep intense acute bitter ' +
    'harsh strict heated dramatic critical vital urgent big large vast wide widespread broad fresh renewed growing mounting rising heavy ' +
    'real true particular special marked notable stiff firm tough staunch ardent passionate rapid swift sudden abrupt violent angry loud ' +
    'aggressive vigorous powerful resounding decisive dangerous alarming painful desperate crucial key pivotal landmark mass rare ' +
    'striking remarkable terrible dreadful awful bloody deadly lethal fatal wholesome persistent relentless repeated constant hefty ' +
    'soaring surging skyrocketing fiery tense bold sensational lavish',
  moderator: 'fair moderate reasonable relative decent',
  diminisher:
    'slight mild minor small limited modest partial light soft gentle quiet gradual slow marginal narrow loose minimal tentative faint ' +
    'vague polite tepid cautious lukewarm muted subdued little mere isolated occasional brief passing temporary token piecemeal cosmetic ' +
    'low measured tame timid weak',
  minimiser:
    'negligible trivial tiny insignificant scant meagre meager minuscule nominal trifling infinitesimal',
};

/** Every degree word with its class. */
export const degreeWords: readonly DegreeWord[] = [...readLists(adverbs), ...readLists(adjectives)];

const strengths: ReadonlyMap<string, number> = new Map(
  degreeWords.map((word) => [word.norm, degreeStrength[word.class]]),
);

function readLists(lists: Readonly<Record<DegreeClass, string>>): readonly DegreeWord[] {
  return (Object.keys(lists) as DegreeClass[]).flatMap((name) =>
    [...new Set(lists[name].split(' '))].map((norm) => ({ norm: norm.replaceAll('_', ' '), class: name })),
  );
}
