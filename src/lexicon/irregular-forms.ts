/**
 * Irregular forms of English verbs and nouns: which bases a form may belong to.
 * Source: Quirk, Greenbaum, Leech and Svartvik, A Comprehensive Grammar of the English Language (1985), 3.11-3.20 (verbs), 5.81-5.103 (nouns).
 * Modals are left out on purpose: will and would differ in what they claim.
 */

/** One verb a line: base, then its forms. Regular forms beside irregular ones need no mention. */
const verbs = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone
say says said
arise arose arisen
awake awoke awoken
bear bore borne born
beat beaten
become became
befall befell befallen
begin began begun
bend bent
beset besetting
bet betting
bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcasting
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
cut cutting
deal dealt
die dies died dying
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast forecasting
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
free frees freed freeing
freeze froze frozen
get got gotten getting
give gave given
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hit hitting
hold held
keep kept
kneel knelt
know knew known
lay lays laid laying
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
let letting
lie lies lied lying lay lain
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
mow mown
overcome overcame
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
panic panicked panicking
pay paid
plead pled
prove proven
put putting
quit quitting
read reading
rebuild rebuilt
remake remade
repay repaid
rethink rethought
rewrite rewrote rewritten
rid ridding
ride rode ridden
ring rang rung
rise rose risen
run ran running
saw sawn
see saw seen
seek sought
sell sold
send sent
set setting
sew sewn
shake shook shaken
shed shedding
shine shone
shoot shot
show shown
shrink shrank shrunk
shut shutting
sing sang sung
sink sank sunk
sit sat sitting
slay slew slain
sleep slept
slide slid
sling slung
sow sown
speak spoke spoken
speed sped
spend spent
spill spilt
spin spun spinning
spit spat
split splitting
spoil spoilt
spread spreading
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrusting
tie ties tied tying
traffic trafficked trafficking
tread trod trodden
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
uphold upheld
upset upsetting
vie vies vied vying
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
`;

const nouns = `
child children
person people persons
man men
woman women
foot feet
tooth teeth
goose geese
mouse mice
louse lice
ox oxen
leaf leaves
wolf wolves
half halves
knife knives
life lives
wife wives
shelf shelves
thief thieves
loaf loaves
self selves
criterion criteria
phenomenon phenomena
bacterium bacteria
curriculum curricula
memorandum memoranda
referendum referenda
medium media
datum data
stratum strata
appendix appendices
index indices
matrix matrices
gas gases gasses
bus buses busses
coup coups
syllabus syllabi
nucleus nuclei
`;

/** Form to bases: "lay" belongs to lay and to lie. */
export const irregularBases: ReadonlyMap<string, readonly string[]> = readTable(verbs + nouns);

/** Past forms and participles of irregular verbs that are spelled otherwise than their base: "shot", "struck", not "hit". */
export const irregularPasts: ReadonlySet<string> = new Set(
  verbs.split('\n').flatMap((line) =>
    line
      .split(' ')
      .slice(1)
      .filter((form) => !/ing$|s$/.test(form)),
  ),
);

/** The same with those that are spelled as their base is: what may stand behind "was" in a passive. */
export const irregularParticiples: ReadonlySet<string> = new Set([
  ...irregularPasts,
  ...'hit cut put set shut hurt cast cost split burst spread shed upset overset quit bet rid thrust'.split(
    ' ',
  ),
]);

function readTable(table: string): ReadonlyMap<string, readonly string[]> {
  const bases = new Map<string, string[]>();
  for (const line of table.split('\n')) {
    const [base, ...forms] = line.split(' ');
    if (!base) continue;
    for (const form of forms) bases.set(form, [...(bases.get(form) ?? []), base]);
  }
  return bases;
}
