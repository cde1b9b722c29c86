/**
 * Shortened words whose full stop need not end a sentence, by what may follow them.
 * Sources: the abbreviation lists of the Associated Press Stylebook (titles, months, states, companies) and Chicago Manual of Style 10.
 */

/** Always lean on the next word: "Gov. Hochul", "vs. Ohio". A sentence never ends here. */
export const leaningAbbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon pres gov gens gen lt col maj capt cmdr cpl sgt adm pvt sen sens rep reps ' +
    'amb atty supt insp det dist asst messrs mme mlle msgr vs viz cf eg ie approx al ed eds trans'
  ).split(' '),
);

/** End a sentence only where the next word plainly starts one: "Apple Inc. The firm", "on Sept. 5", "Main St. He". */
export const openAbbreviations: ReadonlySet<string> = new Set(
  (
    'inc corp co cos ltd llc plc bros jr sr esq etc st ste ave blvd rd hwy ft mt dept univ assn est ext ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo'
  ).split(' '),
);

/** Lean on a number only: "No. 5", "p. 12". */
export const numberAbbreviations: ReadonlySet<string> = new Set(
  'no nos p pp vol art sec fig ch par'.split(' '),
);

/** Words that, with a capital after a full stop, start a sentence rather than go on with a name. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my your there here ' +
    'but and or so yet in on at by for from with under after before since while when as if although though because ' +
    'however meanwhile moreover also still then now both all some many most several few no not nor ' +
    'what who where why how which one two three is are was were did does do has have had will would could should may'
  ).split(' '),
);
