/**
 * A collation in, Web Annotations out (W3C Web Annotation Data Model, JSON-LD): each contrast classifies its readings, each link ties two
 * passages. Places are given twice, by code points and by their words with what stands around them, so that other tools find them again.
 * Nothing in an id is local to one collation: texts are known by their SHA-256.
 */
import { reportAddresses, shortHash } from '../../views/address.js';
import { editionOf, unique } from '../../views/edition.js';
import { deviceWord } from '../../views/words.js';
import type { CollatedWitness, Collation, Place } from '../model/collation.js';
import { codePointsOf } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import { allChosen, type ReportChoices } from './choices.js';

/** Units of text on either side of a quotation selector. */
const around = 32;

interface Source {
  readonly witness: CollatedWitness;
  readonly codePoints: (position: number) => number;
}

/** Longest stretch quoted where whole sentences are not wanted; a longer one is told by its position alone. In UTF-16 units. */
const longestExcerpt = 180;

/** One AnnotationCollection with all its annotations on one page, ended by a line end. */
export function w3cReport(collation: Collation, { excerpts }: ReportChoices = allChosen): string {
  const edition = editionOf(collation, reportAddresses);
  const sources = new Map(
    collation.witnesses.map((witness) => [witness.id, { witness, codePoints: codePointsOf(witness.text) }]),
  );
  const longest = excerpts ? longestExcerpt : Number.POSITIVE_INFINITY;
  const target = (place: Place) => targetOf(sources.get(place.witness) as Source, place, longest);
  const taken = new Set<string>();
  // All places are in an id, since one reading may stand in several contrasts; a number parts accounts that have one text.
  const urn = (kind: string, places: readonly Place[]): string => {
    const names = places.map(({ witness, start, end }) => `${edition.account(witness).hash}:${start}-${end}`);
    return unique(`urn:synoptic:${kind}:${names.join(':')}`, taken);
  };
  const items = [
    ...edition.contrasts.map(({ framing }) => ({
      id: urn(`contrast:${framing.device}`, framing.readings),
      type: 'Annotation',
      motivation: 'classifying',
      body: [
        textual('classifying', deviceWord[framing.device]),
        textual('tagging', framing.rule),
        textual('describing', `${framing.note} Confidence ${framing.confidence}.`),
      ],
      target: framing.readings.map(target),
    })),
    ...collation.links.map((link) => ({
      id: urn('link', [link.a, link.b]),
      type: 'Annotation',
      motivation: 'linking',
      body: [textual('describing', `${link.relation}; occasion ${link.occasion}; score ${link.score}`)],
      target: [target(link.a), target(link.b)],
    })),
  ];
  const id = `urn:synoptic:collation:${collation.witnesses.map(({ sha256 }) => shortHash(sha256)).join('+')}`;
  const set = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: edition.title,
    generator: { id: 'urn:synoptic', type: 'Software', name: `Synoptic ${collation.engine.version}` },
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return `${JSON.stringify(set, null, 1)}\n`;
}

const textual = (purpose: string, value: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  language: 'en',
});

function targetOf({ witness, codePoints }: Source, { start, end }: Span, longest: number) {
  const { text, sha256, language, outlet, url } = witness;
  return {
    type: 'SpecificResource',
    source: {
      id: `urn:sha256:${sha256}`,
      type: 'Text',
      format: 'text/plain',
      language,
      ...(outlet === null ? {} : { label: outlet }),
      ...(url !== null && URL.canParse(url) ? { via: new URL(url).href } : {}),
    },
    selector: [
      { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
      ...(end - start > longest ? [] : [quoteOf(text, { start, end })]),
    ],
  };
}

const quoteOf = (text: string, { start, end }: Span) => ({
  type: 'TextQuoteSelector',
  exact: text.slice(start, end),
  prefix: withoutHalves(text.slice(Math.max(0, start - around), start)),
  suffix: withoutHalves(text.slice(end, end + around)),
});

/** A character cut in two at the edge of a stretch is left out of it. */
const withoutHalves = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
