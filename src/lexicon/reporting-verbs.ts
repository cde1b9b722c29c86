/**
 * Verbs with which news reports what somebody says. Classes after Quirk et al., A Comprehensive Grammar of the English
 * Language (1985), 16.31 (factual and suasive verbs with that-clauses), and the cue lists of PolNeAR's guidelines (Newell et al. 2018).
 */

/** `clause`: takes "that …" or a whole quotation. `thought`: the same for what somebody holds. `act`: names a speech act and takes an object; it governs only words quoted inside that object. */
type ReportingClass = 'clause' | 'thought' | 'act';

export interface ReportingVerb {
  readonly lemma: string;
  readonly takes: ReportingClass;
  /** Whether the listener stands between verb and content: "told reporters that …". */
  readonly listener: boolean;
}

const clauseVerbs =
  'say add tell note state explain announce claim argue insist maintain assert contend declare report reveal disclose confirm deny ' +
  'admit acknowledge concede suggest hint imply indicate estimate predict forecast warn caution stress emphasize emphasise underscore ' +
  'underline reiterate repeat recall remind recount continue conclude write tweet post joke quip reply respond answer retort counter ' +
  'reason muse remark observe comment mention testify swear vow promise pledge allege complain lament ask inquire urge plead exclaim ' +
  'shout yell cry whisper mutter boast brag propose demand advise recommend assure guarantee inform notify clarify elaborate opine posit ' +
  'speculate agree signal stipulate point proclaim pronounce profess relate affirm attest caption chant concur email interject ' +
  'specify sing chant scold reaffirm reckon read rejoin sum text object protest attribute show quote cite deadpan fume gush offer';
const thoughtVerbs =
  'believe think fear hope feel consider doubt suspect expect wonder worry know understand find learn hear';
const actVerbs =
  'describe call characterize characterise dub label brand accuse blame criticize criticise condemn denounce slam blast praise hail ' +
  'applaud welcome thank reject dismiss refute rebut dispute refer speak talk express voice apologize apologise congratulate lash rail ' +
  'mock defend deride decry deplore tout bemoan ridicule rip attack chide rebuke scold compare liken reference portray paint cast invoke cheer ' +
  'credit compliment commend endorse oppose question challenge discuss address outline pronounce go begin open start close end finish chime ' +
  'interrupt sign order instruct direct invite encourage call discourage threaten seek deem consider see view regard list name title urge restore ' +
  'emphasise highlight raise convey deliver issue release use cite commit intend plan try want';

const withListener = new Set(
  'tell remind assure inform notify warn caution advise ask urge promise answer email text order instruct invite encourage thank congratulate'.split(
    ' ',
  ),
);

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'saying'],
  tell: ['told'],
  write: ['wrote', 'written', 'writing'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  understand: ['understood'],
  find: ['found'],
  hear: ['heard'],
  swear: ['swore', 'sworn'],
  speak: ['spoke', 'spoken'],
  go: ['went', 'goes', 'gone'],
  begin: ['began', 'begun', 'beginning'],
  read: ['read'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  show: ['showed', 'shown'],
  cast: ['cast'],
  forecast: ['forecast'],
  deny: ['denied', 'denies'],
  imply: ['implied', 'implies'],
  reply: ['replied', 'replies'],
  cry: ['cried', 'cries'],
  testify: ['testified', 'testifies'],
  notify: ['notified', 'notifies'],
  clarify: ['clarified', 'clarifies'],
  admit: ['admitted', 'admitting'],
  rebut: ['rebutted', 'rebutting'],
  refer: ['referred', 'referring'],
  concur: ['concurred', 'concurring'],
  commit: ['committed', 'committing'],
  brag: ['bragged', 'bragging'],
  specify: ['specified', 'specifies'],
  sing: ['sang', 'sung'],
  sum: ['summed', 'summing'],
  slam: ['slammed', 'slamming'],
  dub: ['dubbed', 'dubbing'],
  rip: ['ripped', 'ripping'],
  quip: ['quipped', 'quipping'],
  plan: ['planned', 'planning'],
  plead: ['pleaded', 'pled'],
};

/** Every form of a regular verb; a listed irregular form stands beside the regular ones, which do no harm. */
function formsOf(lemma: string): string[] {
  const base = lemma.replace(/e$/, '');
  const past = lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;
  const third = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [lemma, third, past, `${base}ing`, ...(irregular[lemma] ?? [])];
}

/** All of them, by lemma. */
export const reportingVerbs: readonly ReportingVerb[] = (
  [
    ['clause', clauseVerbs],
    ['thought', thoughtVerbs],
    ['act', actVerbs],
  ] as const
).flatMap(([takes, verbs]) =>
  verbs.split(' ').map((lemma) => ({ lemma, takes, listener: withListener.has(lemma) })),
);

const byForm = new Map<string, ReportingVerb>();
for (const entry of reportingVerbs) {
  for (const form of formsOf(entry.lemma)) if (!byForm.has(form)) byForm.set(form, entry);
}

/** The reporting verb a normal form belongs to ("said" → say), null for any other word. */
export const reportingVerbOf = (norm: string): ReportingVerb | null => byForm.get(norm) ?? null;

/** Forms that end an attribution after a name: “Why?” Miller asked. */
export const reportingForms: ReadonlySet<string> = new Set(
  [...byForm].filter(([, verb]) => verb.takes === 'clause').map(([form]) => form),
);
