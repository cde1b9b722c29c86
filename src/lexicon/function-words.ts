/**
 * Words that carry grammar rather than meaning, and verbs too common to tell one event from another.
 * Sources: closed classes of Universal Dependencies for English (EWT); light verbs after Jespersen and the list of
 * Vincze, Nagy and Berend, Multiword noun compounds and light verb constructions (2011), with news' own "say".
 */

export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any each every either neither both all no none another other such same ' +
    'i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself ' +
    'they them their theirs themselves one ones who whom whose which what whoever whatever there here ' +
    'of in on at by for from with without to into onto upon over under above below between among through during before after since until till ' +
    'against about around across along behind beside beyond despite except inside near off out outside per than toward towards up down via within as like ' +
    'and or but nor so yet if because although though while whereas unless whether when where why how ' +
    "not n't never also too very just only even still already again then now however therefore thus meanwhile moreover " +
    "'s 's' 're 've 'll 'd 'm am is are was were be been being do does did doing have has had having " +
    'will would shall should can could may might must ought ca wo sha cannot'
  ).split(' '),
);

export const lightVerbs: ReadonlySet<string> = new Set(
  'be have do get make take give go come say tell put let keep become seem appear set use want need try'.split(
    ' ',
  ),
);
