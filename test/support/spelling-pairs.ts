/** For tests: two spellings of one word put into sentences, and what the pipeline makes of them; 200 pairs from VarCon 2020.12.07 (its notice: src/lexicon/data/varcon.txt). */
import { articleFromText, type Collation, collate } from '../../src/index.js';

const frames: readonly ((word: string) => string)[] = [
  (word) => `The council of Corlea put the ${word} on the agenda of the meeting on Monday.`,
  (word) => `Officials in Corlea said on Monday they would ${word} the harbor fence.`,
  (word) => `The ${word} plan was approved by the council of Corlea on Monday.`,
];

/** How many sentences a word may be put into. */
export const frameCount = frames.length;

/** Two accounts that differ in nothing but the word. */
export const spelledTwice = (one: string, other: string, frame: number): Collation =>
  collate(
    [one, other].map((word, k) =>
      articleFromText(`🚢 Café\u0301 “news”\n\n${frames[frame % frames.length]?.(word)}`, {
        file: `account-${k}.txt`,
        date: '2022-06-07',
      }),
    ),
  );

/** "aegis / egis: named-otherwise, …" for a pair that gives framings, or whose sentences are not linked; null where all is well. */
export function faultOf(one: string, other: string, frame: number): string | null {
  const { framings, links } = spelledTwice(one, other, frame);
  const faults = [...framings.map(({ rule }) => rule), ...(links.length > 0 ? [] : ['no link'])];
  return faults.length > 0 ? `${one} / ${other}: ${faults.join(', ')}` : null;
}

export const spellingPairs: readonly (readonly [string, string])[] = `
  aegis/egis; aeries/eyries; alleluia/halleluiah; boombox/boom box; califs/khalifs; hutzpa/chutzpa; curb/kerb;
  czars/tsars; czarinas/tsarinas; czarist/tsarist; ecumenism/oecumenism; aedile/edile; egritude/aegritude;
  emir/amir; emules/aemules; encrust/incrust; encumbers/incumbers; endue/indue; enological/oenological;
  enthralled/inthralled; entrenchment/intrenchment; entrustments/intrustments; eonian/aeonian; erke/reke;
  eros/aeros; erugos/aerugos; esculin/aesculin; esophagus/oesophagus; esthesiogen/aesthesiogen;
  esthetical/aesthetical; estivating/aestivating; estradiols/oestradiols; estrogens/oestrogens;
  estruation/oestruation; esture/aesture; etiologically/aetiologically; eviternal/aeviternal; impanel/empanel;
  impaneling/empanelling; inquires/enquires; jail/gaol; jailbreaks/gaolbreaks; jerrican/jerry can; jibe/gybe;
  jinn/djinn; kabbalah/cabbala; ketchup/catchup; kopecks/copecks; mah-jonggs/mahjongs; warm-up/warmup;
  acclimatize/acclimatise; analyzers/analysers; authorizations/authorisations; categorized/categorised;
  colonizes/colonises; customizations/customisations; destabilized/destabilised; empathized/empathised;
  factorization/factorisation; formalizing/formalising; harmonization/harmonisation; hypothesize/hypothesise;
  immunizing/immunising; itemizing/itemising; materialize/materialise; mesmerizing/mesmerising;
  monopolizing/monopolising; normalization/normalisation; ostracize/ostracise; pasteurizes/pasteurises;
  plagiarizes/plagiarises; privatization/privatisation; publicize/publicise; recognizabler/recognisabler;
  romanticize/romanticise; specialization/specialisation; stigmatizing/stigmatising; synchronized/synchronised;
  tenderizing/tenderising; trivializes/trivialises; abridgment/abridgement; airplanes/aeroplanes;
  alumni/alumnuses; amoks/amucks; anemicer/anaemicer; anesthetists/anaesthetists; anaesthetizing/anesthetising;
  appendixes/appendices; armor/armour; assholes/arseholes; banister/bannister; behaviors/behaviours;
  bevelings/bevellings; boulders/bowlders; bushelings/bushellings; caulked/calked; canceled/cancelled;
  carburettors/carburetters; catalogs/catalogues; cesarean/caesarean; channeled/channelled; checkbook/chequebook;
  chilis/chillies; cipher/cypher; colanders/cullenders; colorblind/colourblind; converters/convertors;
  cozier/cosier; crystallizes/crystalizes; defenseless/defenceless; dependents/dependants; dialogues/dialogs;
  discolor/discolour; disheveling/dishevelling; dishonorabliest/dishonourabliest; doggoner/doggoneder;
  drafty/draughty; dueled/duelled; employee/employe; endeavor/endeavour; epicenter/epicentre;
  extrovert/extravert; favorings/favourings; favoritest/favouritest; fetishes/fetiches; fjords/fiords;
  flier/flyer; fogies/fogeys; freebie/freebee; funneling/funnelling; gauged/gaged; glamourizing/glamorising;
  gobbledygooks/gobbledegooks; granddad/grandad; grayish/greyish; gully/gulley; ha/hah;
  hemophiliacs/haemophiliacs; hijacks/highjacks; homeys/homies; honorabliest/honourabliest; hoorah/hurray;
  hoorahs/hurrays; icon/ikon; insignia/insignes; internship/interneship; judgmental/judgemental;
  kidnapper/kidnaper; laboring/labouring; leggings/leggins; libelousest/libellousest; liquefies/liquifies;
  loonies/looneys; mackintoshes/macintoshes; maneuvered/manoeuvered; mantelpieces/mantlepieces; mat/matt;
  medievals/mediaevals; midwifing/midwiving; misbehavior/misbehaviour; molded/moulded; molts/moults;
  mustache/moustache; neighbors/neighbours; nightie/nighty; orthopedic/orthopaedic;
  paleontologists/palaeontologists; parlor/parlour; pediatrist/paediatrician; phonying/phoneying; plows/ploughs;
  preview/prevue; protester/protestor; queuing/queueing; refueled/refuelled; reveled/revelled; riposte/ripost;
  sake/saki; savors/savours; sceptering/sceptring; schlepps/shleps; schmalz/shmaltz; sheikh/shaikh;
  sherbets/sherberts; siphoning/syphoning; skepticisms/scepticisms; smidgens/smidgeons; snowplow/snowplough;
  specter/spectre; stenciling/stencilling; subpoena/subpena; swab/swob; syncing/synching; taboo/tabu;
  teepee/tipi; tires/tyres; tranquilities/tranquillities; tranquilizer/tranquilliser; trolleying/trollying;
  unequaledder/unequalledder;
`
  .trim()
  .split(/;\s*/)
  .filter((pair) => pair !== '')
  .map((pair) => pair.split('/') as [string, string]);
