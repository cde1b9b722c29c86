/**
 * Words that stand before a name and say what somebody is, and words by which names of bodies and places are known.
 * Source: titles of the Associated Press Stylebook, offices of the CIA's "World Leaders" directory.
 */

/** A person's office, rank or trade: any of them, last before a name, makes the words before it a title. */
export const titleHeads: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister rabbi imam pope bishop archbishop cardinal sheikh ayatollah ' +
    'president vice-president premier chancellor king queen prince princess emperor sultan emir governor gov lieutenant-governor mayor ' +
    'minister secretary senator sen representative rep congressman congresswoman lawmaker legislator deputy mp mep councillor councilman councilwoman ' +
    'speaker leader chief chair chairman chairwoman chairperson director head commissioner administrator ambassador envoy consul diplomat counterpart ' +
    'general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander cmdr marshal officer detective sheriff ' +
    'judge justice attorney lawyer prosecutor advocate solicitor counsel spokesman spokeswoman spokesperson press-secretary adviser advisor aide ' +
    'analyst economist expert scientist researcher historian author writer reporter journalist correspondent editor columnist anchor host ' +
    'candidate nominee incumbent negotiator mediator coordinator founder ceo executive owner manager coach captain player star actor actress singer ' +
    'activist organizer protester resident neighbour neighbor official strategist pollster farmer doctor nurse teacher student'
  ).split(' '),
);

/** Ranks and offices that may stand anywhere in a title: "Deputy Assistant Secretary of State for Europe". */
export const titleModifiers: ReadonlySet<string> = new Set(
  'prime foreign defense defence finance interior justice state deputy assistant associate acting former then senior chief press general vice under first outgoing attorney house senate majority minority'.split(
    ' ',
  ),
);

/** Last words of organisations. */
export const bodyHeads: ReadonlySet<string> = new Set(
  (
    'ministry department office agency bureau commission committee council court parliament congress senate assembly union nations party group ' +
    'organization organisation association federation alliance coalition league institute university college school church bank fund company ' +
    'corporation corp inc ltd llc plc co service services police army navy force forces guard authority board house administration government ' +
    'embassy foundation society club team network times post news press radio television tribunal command staff cabinet secretariat'
  ).split(' '),
);

/** Last words of places. */
export const placeHeads: ReadonlySet<string> = new Set(
  (
    'city county state province region district republic island islands river lake sea ocean bay gulf mountain mountains valley street avenue road ' +
    'boulevard square park bridge airport port corridor strait peninsula desert territory village town coast border highway station plaza'
  ).split(' '),
);

/** Words before a place: "in Baku", "near Kyiv". */
export const placeCues: ReadonlySet<string> = new Set(
  'in at near from across throughout outside around'.split(' '),
);

/** Last words of names that are no person's, besides those of bodies and places. */
export const thingHeads: ReadonlySet<string> = new Set(
  (
    'act amendment agreement accord bill treaty deal plan day week festival games game cup league olympics award awards war attack zone area ' +
    'images media magazine journal review online network channel center centre hospital hotel hall palace tower house building junction corner ' +
    'brigade unit division branch institution international global solutions systems services industries holdings motors airlines airways ' +
    'security protection commerce numbers number news girls boys party street road tram train line ship class report index forum summit'
  ).split(' '),
);

/** First words of names that are no person's: nobody is called so. */
export const thingOpeners: ReadonlySet<string> = new Set(
  (
    'social national international global public private royal new old great big fair free first second third general central digital home human data credit ' +
    'identity personal amnesty hurricane storm tropical independence liberation super world health sports sport family safety nuclear trade winter ' +
    'good best better deadly official interim federal civil military united joint special supreme high higher upper lower north south east west northern ' +
    'southern eastern western black white red blue green golden silver open modern young daily weekly sunday monday live breaking fake easy hot cold ' +
    'islamic christian jewish muslim arab american british english french german russian chinese japanese european african asian latin ' +
    'consulate twitter facebook instagram youtube reuters getty afp bbc cnn'
  ).split(' '),
);

/** Places that people are named after. */
export const givenPlaces: ReadonlySet<string> = new Set(
  'paris london austin dallas georgia virginia carolina madison jackson lincoln jordan chad israel india china ireland kenya florence sydney victoria cuba troy denver houston charlotte savannah brooklyn phoenix cleveland washington'.split(
    ' ',
  ),
);
