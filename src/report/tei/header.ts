/** What a TEI file says of itself: the event, where each text is from, how it was made, and what its signs mean. */
import { deviceMeaning, deviceWord, nameWord, titleWord, voiceWord } from '../../../views/words.js';
import type { CollatedWitness, Collation } from '../../model/collation.js';
import { devices } from '../../model/framing.js';
import { voices } from '../../model/witness.js';
import { oneLine } from '../../text/printable.js';
import { element, forbiddenIn, group, textElement } from './xml.js';

export function headerOf(collation: Collation): string {
  const title = titleWord(collation.event, collation.witnesses.map(nameWord));
  return group('teiHeader', {}, [
    group('fileDesc', {}, [
      element('titleStmt', {}, textElement('title', title)),
      element(
        'publicationStmt',
        {},
        textElement(
          'p',
          'Not published. The texts belong to their publishers; the annotation was made on one machine and sent nowhere.',
        ),
      ),
      element('sourceDesc', {}, group('listBibl', {}, collation.witnesses.map(sourceOf))),
    ]),
    group('encodingDesc', {}, [
      applicationOf(collation),
      element('editorialDecl', {}, ...paragraphs(collation).map((text) => textElement('p', text))),
      element('classDecl', {}, deviceTaxonomy(), voiceTaxonomy()),
    ]),
  ]);
}

export const sourceId = (siglum: string): string => `${siglum}.source`;

function sourceOf({ id, outlet, title, date, dateNote, url, file, sha256, credit }: CollatedWitness): string {
  const known = (name: string, text: string | null, attributes = {}): string[] =>
    text === null ? [] : [textElement(name, oneLine(text), attributes)];
  return element(
    'bibl',
    { 'xml:id': sourceId(id) },
    ...known('title', title),
    ...known('publisher', outlet),
    ...known('date', date, date !== null && isDay(date) ? { when: date } : {}),
    ...known('idno', url, { type: 'URI' }),
    textElement('idno', oneLine(file), { type: 'file' }),
    textElement('idno', sha256, { type: 'SHA-256' }),
    ...known('note', dateNote, { type: 'date' }),
    ...(credit === null ? [] : [textElement('note', oneLine(credit.agency), { type: credit.kind })]),
  );
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function applicationOf({ engine: { version, settings }, schema }: Collation): string {
  const { contrastSets, ...numbers } = settings;
  const said = Object.entries(numbers).map(([name, value]) => `${name} ${value}`);
  const own = `contrast sets of the user’s own: ${contrastSets.length}`;
  return element(
    'appInfo',
    {},
    element(
      'application',
      { ident: 'synoptic', version },
      textElement('label', 'Synoptic'),
      textElement('desc', `Made from the form ${schema}. Settings: ${[...said, own].join(', ')}.`),
    ),
  );
}

function paragraphs({ witnesses }: Collation): string[] {
  const lost = witnesses
    .map(({ id, text }) => ({ id, number: forbiddenIn(text) }))
    .filter(({ number }) => number > 0)
    .map(({ id, number }) => `${id} ${number}`);
  return [
    'The text of each body, without its tags, is the text of the account unit for unit, white space and what is no part of the article (ab of type boilerplate) included. An anchor A.u12 stands before the UTF-16 unit 12 of text A, counted from 0.',
    lost.length === 0
      ? 'No character of the texts had to be replaced.'
      : `XML has no place for some control characters and halves of characters: each such unit is replaced by U+FFFD, so that lengths and positions stay (number of units by account: ${lost.join(', ')}). The SHA-256 of a source is that of the text before.`,
    'Sentences (s), quotations (q; said where the speaker is known by name; the marks left out) and mentions of names (rs) are elements where they nest. A quotation over several sentences has a part in each, joined by next and prev. What does not nest is a span of the stand-off part.',
    'Found by rules and by learned weights, not by hand. Links join passages that tell the same: type says how near they are in wording, subtype whether they tell of the same occasion, cert is a calibrated probability. A row is every passage of one statement. A spanGrp of type contrast is one difference in wording, with its readings, its evidence and a sentence about it; its rule is the subtype, its device and whether it starts folded stand in ana, the accounts that are silent in corresp; cert is a lower bound of how often annotators list such a contrast. Both ends of a reading are one anchor where an account has nothing.',
  ];
}

const deviceTaxonomy = (): string =>
  group('taxonomy', { 'xml:id': 'devices' }, [
    ...devices.map((device) =>
      category(`device.${device}`, `${deviceWord[device]}: ${deviceMeaning[device]}`),
    ),
    category('folded', 'of low confidence, or of words that are in no list: folded where people read'),
  ]);

const voiceTaxonomy = (): string =>
  group(
    'taxonomy',
    { 'xml:id': 'voices' },
    voices.map((voice) => category(`voice.${voice}`, voiceWord[voice])),
  );

const category = (id: string, meaning: string): string =>
  element('category', { 'xml:id': id }, textElement('catDesc', meaning));
