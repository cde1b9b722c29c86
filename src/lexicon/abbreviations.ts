/**
 * Abbreviations of news English and what they stand for: surface strings in, whether both say the same thing with fewer letters out.
 * Sources: AP Stylebook 2022 (abbreviations and acronyms; state names; months; titles), BBC News style guide, UN Editorial Manual.
 */
import { lettersOf, normalForm } from '../text/normal.js';
import { memoised } from './memo.js';

/** What the letters stand for, in normal form ("united nations" for UN, U.N., un.); null when they are in no list. */
export function expand(letters: string): string | null {
  const key = lettersOf(letters);
  return longForms.get(key)?.[0] ?? null;
}

/**
 * Whether two surface strings of one or several words are one thing, abbreviated or not: U.S. / US / United States / America, Sen. / Senator.
 * So are the few long forms that name one thing without a slant (America / United States). Case tells "us" from "US".
 */
export function sameAbbreviation(a: string, b: string): boolean {
  const [one, other] = [meaningsOf(a), meaningsOf(b)];
  if (!one.abbreviated && !other.abbreviated) return false;
  return one.meanings.some((meaning) => other.meanings.includes(meaning));
}

/** Whether a surface string may be the shorter of two that mean the same: two of which neither may are never an abbreviation and its long form. */
export const mayAbbreviate = (surface: string): boolean => meaningsOf(surface).abbreviated;

interface Meanings {
  readonly abbreviated: boolean;
  readonly meanings: readonly string[];
}

/** An abbreviation means its long forms and, marked, its own letters, so that G.O.P. is GOP but us is not US. */
const meaningsOf: (surface: string) => Meanings = memoised((surface) => {
  const words = plain(surface);
  const letters = lettersOf(surface.replace(/^the\s+(?=\S)/i, '').replace(/['’]s$/, ''));
  const long = /\S\s+\S/.test(words) || isWord(surface) ? undefined : longForms.get(letters);
  if (long === undefined) {
    return { abbreviated: synonyms.has(words), meanings: [synonyms.get(words) ?? words] };
  }
  return { abbreviated: true, meanings: [...long, `=${letters}`] };
});

/** Small letters without a point are a word (us, who, may, ice) unless they are a unit or the like. */
const isWord = (surface: string): boolean => /^\p{Ll}+$/u.test(surface) && !smallAbbreviations.has(surface);

const smallAbbreviations: ReadonlySet<string> = new Set(
  'km kms kg kgs cm ft lb lbs mph m mn bn tn trn pct pc vs v govt approx'.split(' '),
);

/** Normal form of the words alone, without a leading article, points or a possessive ending. */
const plain = (surface: string): string =>
  normalForm(surface)
    .replace(/'s?$/, '')
    .replace(/(?<=\b\p{L})\.(?=\p{L}|$)/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '');

/** Long forms that name one thing; the abbreviation stands for all of them. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['united states of america', 'united states'],
  ['america', 'united states'],
  ['great britain', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['republicans', 'republican party'],
  ['grand old party', 'republican party'],
  ['democrats', 'democratic party'],
  ['washington dc', 'washington'],
  ['per cent', 'percent'],
]);

/**
 * One a line: short forms (letters alone, separated by spaces), a colon, long forms separated by a bar. Points and capitals in the text do not
 * matter: G.O.P. and GOP are one.
 */
const table = `
us usa: united states
uk gb: united kingdom
uae: united arab emirates
drc: democratic republic of the congo|democratic republic of congo
car: central african republic
prc: people s republic of china|china
rok: south korea|republic of korea
dprk: north korea
ussr: soviet union
gdr: east germany|german democratic republic
nz: new zealand
ksa: saudi arabia
dc: district of columbia|washington
un: united nations
unsc: united nations security council|un security council|security council
unga: united nations general assembly|un general assembly|general assembly
unhcr: united nations high commissioner for refugees|un refugee agency|un high commissioner for refugees
unicef: united nations children s fund
unesco: united nations educational scientific and cultural organization
unrwa: united nations relief and works agency
wfp: world food programme|world food program
who: world health organization|world health organisation
wto: world trade organization|world trade organisation
ilo: international labour organization|international labor organization
imf: international monetary fund
iaea: international atomic energy agency
icc: international criminal court
icj: international court of justice|world court
icrc: international committee of the red cross|red cross
ipcc: intergovernmental panel on climate change
eu: european union
ec: european commission
ecb: european central bank
echr: european court of human rights
eurozone: euro zone|euro area
efta: european free trade association
nato: north atlantic treaty organization|north atlantic treaty organisation
osce: organization for security and co operation in europe|organization for security and cooperation in europe
oecd: organization for economic cooperation and development|organisation for economic co operation and development
opec: organization of the petroleum exporting countries
oas: organization of american states
csto: collective security treaty organization
cis: commonwealth of independent states
eaeu: eurasian economic union
sco: shanghai cooperation organization|shanghai cooperation organisation
asean: association of southeast asian nations
apec: asia pacific economic cooperation
au: african union
ecowas: economic community of west african states
igad: intergovernmental authority on development
gcc: gulf cooperation council
oic: organization of islamic cooperation
brics: brazil russia india china and south africa
nafta: north american free trade agreement
usmca: united states mexico canada agreement
tpp: trans pacific partnership
jcpoa: joint comprehensive plan of action|iran nuclear deal
npt: nuclear non proliferation treaty|non proliferation treaty
g7: group of seven
g8: group of eight
g20: group of 20
p5: permanent members of the security council
fbi: federal bureau of investigation
cia: central intelligence agency
nsa: national security agency
nsc: national security council
dhs: department of homeland security|homeland security
doj: department of justice|justice department
dod: department of defense|defense department|pentagon
hhs: department of health and human services|health and human services
hud: department of housing and urban development
usda: department of agriculture|agriculture department
ice: immigration and customs enforcement
cbp: customs and border protection
tsa: transportation security administration
fema: federal emergency management agency
epa: environmental protection agency
fda: food and drug administration
cdc: centers for disease control and prevention|centers for disease control
nih: national institutes of health
fcc: federal communications commission
fec: federal election commission
ftc: federal trade commission
sec: securities and exchange commission
irs: internal revenue service
cbo: congressional budget office
gao: government accountability office
omb: office of management and budget
atf: bureau of alcohol tobacco firearms and explosives
dea: drug enforcement administration
nasa: national aeronautics and space administration
noaa: national oceanic and atmospheric administration
nypd: new york police department|new york city police department
lapd: los angeles police department
mi5: security service
mi6: secret intelligence service
nhs: national health service
met: metropolitan police
cps: crown prosecution service
gop: republican party|grand old party
dnc: democratic national committee
rnc: republican national committee
dccc: democratic congressional campaign committee
nrcc: national republican congressional committee
potus: president of the united states|president
scotus: supreme court of the united states|supreme court|us supreme court
pac: political action committee
aclu: american civil liberties union
naacp: national association for the advancement of colored people
nra: national rifle association
afl cio: american federation of labor
snp: scottish national party
dup: democratic unionist party
bjp: bharatiya janata party
cdu: christian democratic union
spd: social democratic party
afd: alternative for germany
anc: african national congress
ira: irish republican army
plo: palestine liberation organization|palestine liberation organisation
pa: palestinian authority
pkk: kurdistan workers party
ypg: people s protection units
sdf: syrian democratic forces
idf: israel defense forces|israeli army|israeli military|israel defence forces
irgc: islamic revolutionary guard corps|revolutionary guards|revolutionary guard
isis isil is daesh: islamic state|islamic state of iraq and syria
aqap: al qaeda in the arabian peninsula
farc: revolutionary armed forces of colombia
kgb: committee for state security
fsb: federal security service
gru: main intelligence directorate
ap: associated press
afp: agence france presse
bbc: british broadcasting corporation
rferl: radio free europe radio liberty
ngo: non governmental organization|nongovernmental organization|non governmental organisation
ngos: non governmental organizations|nongovernmental organizations|non governmental organisations
gdp: gross domestic product
gnp: gross national product
cpi: consumer price index
vat: value added tax
ceo: chief executive officer|chief executive
cfo: chief financial officer
pm: prime minister
fm: foreign minister
mp: member of parliament|lawmaker
mps: members of parliament|lawmakers
mep: member of the european parliament
meps: members of the european parliament
ag: attorney general
da: district attorney
vp: vice president
hq: headquarters
wmd: weapons of mass destruction
ied: improvised explosive device
icbm: intercontinental ballistic missile
uav: unmanned aerial vehicle|drone
pow: prisoner of war
pows: prisoners of war
daca: deferred action for childhood arrivals
aca: affordable care act
obamacare: affordable care act
lgbt: lesbian gay bisexual and transgender
ev: electric vehicle
evs: electric vehicles
ai: artificial intelligence
tv: television
hiv: human immunodeficiency virus
aids: acquired immune deficiency syndrome
covid covid19: coronavirus disease
km: kilometre|kilometer|kilometres|kilometers
kms: kilometres|kilometers
sqkm: square kilometres|square kilometers
mph: miles per hour
kg: kilogram|kilogramme|kilograms|kilogrammes
kgs: kilograms|kilogrammes
cm: centimetre|centimeter|centimetres|centimeters
ft: feet|foot
lb: pound|pounds
lbs: pounds
bn: billion
m mn: million
tn trn: trillion
pct pc: percent
gov: governor
govs: governors
sen: senator
sens: senators
rep: representative
reps: representatives
pres: president
sec secy: secretary
gen: general
genl: general
lt: lieutenant
ltgen: lieutenant general
majgen: major general
col: colonel
ltcol: lieutenant colonel
capt: captain
cmdr: commander
maj: major
sgt: sergeant
cpl: corporal
pvt: private
adm: admiral
dr: doctor
drs: doctors
prof: professor
profs: professors
rev: reverend
fr: father
hon: honourable|honorable
amb: ambassador
atty: attorney
asst: assistant
dept: department
govt: government
natl: national
intl: international
assn: association
bros: brothers
co: company
corp: corporation
inc: incorporated
ltd: limited
univ: university
inst: institute
ave: avenue
blvd: boulevard
st: saint|street
mt: mount
ft: fort|feet
jr: junior
sr: senior
mr: mister
vs v: versus
no: number
nos: numbers
approx: approximately
est: established|estimated
jan: january
feb: february
mar: march
apr: april
jun: june
jul: july
aug: august
sep sept: september
oct: october
nov: november
dec: december
mon: monday
tue tues: tuesday
wed: wednesday
thu thur thurs: thursday
fri: friday
sat: saturday
sun: sunday
ala: alabama
ariz az: arizona
ark: arkansas
calif ca: california
colo: colorado
conn ct: connecticut
del: delaware
fla fl: florida
ga: georgia
ill il: illinois
ind: indiana
kan: kansas
ky: kentucky
la: louisiana|los angeles
md: maryland
mass ma: massachusetts
mich mi: michigan
minn mn: minnesota
miss ms: mississippi
mo: missouri
mont: montana
neb: nebraska
nev nv: nevada
nh: new hampshire
nj: new jersey
nm: new mexico
ny: new york
nyc: new york city|new york
nc: north carolina
nd: north dakota
okla: oklahoma
ore: oregon
pa penn: pennsylvania
ri: rhode island
sc: south carolina
sd: south dakota
tenn tn: tennessee
tex tx: texas
vt: vermont
va: virginia
wash: washington
wva: west virginia
wis wi: wisconsin
wyo: wyoming
`;

/** Letters to long forms. A short form on several lines has the long forms of all (st: saint, street). */
const longForms: ReadonlyMap<string, readonly string[]> = readTable(table);

function readTable(lines: string): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const line of lines.split('\n')) {
    const [shorts, longs] = line.split(': ');
    if (!shorts || !longs) continue;
    for (const short of shorts.split(' '))
      forms.set(short, [...(forms.get(short) ?? []), ...longs.split('|')]);
  }
  return forms;
}
