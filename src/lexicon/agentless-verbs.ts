/**
 * Verbs that tell what befell somebody and leave out who did it: their lemma in, the acts they may stand for out. "Nine died" for "the
 * bomb killed nine", "losing the region" for "the region was seized by …".
 * Source: own compilation after Levin, English Verb Classes and Alternations (1993), classes 42 (killing), 44 (destroy), 45 (change of state),
 * 48 (disappearance), 51 (leave), and Halliday and Matthiessen, Introduction to Functional Grammar (2014), 5.7 (ergative models).
 */
const table = `
die: kill shoot murder execute slay assassinate bomb massacre slaughter gun
perish: kill murder bomb massacre slaughter
lose: seize take capture occupy liberate recapture annex conquer retake overrun strip
fall: seize capture take conquer overrun topple liberate occupy
collapse: destroy demolish bomb topple bring wreck
crumble: destroy demolish crush
burn: torch burn ignite bomb set
explode: bomb detonate blow
sink: sink torpedo scuttle
crash: shoot down
flee: expel evict displace drive deport uproot
leave: expel evict oust fire dismiss remove deport
depart: expel oust fire dismiss
resign: oust fire force dismiss remove
quit: oust fire force dismiss remove
close: shut close shutter
shut: shut close shutter
disappear: abduct kidnap seize kill detain
vanish: abduct kidnap seize detain
fail: reject block defeat sink kill
stall: block delay halt suspend
end: cancel terminate end scrap suspend halt
expire: cancel terminate end revoke
stop: halt suspend block ban
suffer: injure wound hurt torture beat
starve: besiege blockade starve
erupt: start provoke ignite
change: change alter amend rewrite
rise: raise increase
increase: raise increase
drop: cut reduce lower slash
shrink: cut reduce slash
`;

/** The acts that an agentless verb may stand for; none for any other verb. */
export const actsHiddenBy = (lemma: string): ReadonlySet<string> => hidden.get(lemma) ?? none;

const none: ReadonlySet<string> = new Set();

const hidden: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  table
    .trim()
    .split('\n')
    .map((line): [string, ReadonlySet<string>] => {
      const [verb = '', acts = ''] = line.split(': ');
      return [verb, new Set(acts.split(' '))];
    }),
);
