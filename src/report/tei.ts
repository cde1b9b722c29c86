/** A collation in, a TEI P5 file out: one text for each account with sentences, quotations and names, everything between the accounts as stand-off. */
import type { Collation } from '../model/collation.js';
import { bodyOf, markupOf } from './tei/body.js';
import { headerOf, sourceId } from './tei/header.js';
import { standOffOf } from './tei/stand-off.js';
import { element, group } from './tei/xml.js';

export function teiReport(collation: Collation): string {
  const { witnesses, names } = collation;
  const markups = new Map(witnesses.map((witness) => [witness.id, markupOf(witness, names)]));
  const { xml, anchored } = standOffOf(collation, markups);
  const texts = witnesses.map((witness) =>
    element(
      'text',
      { 'xml:id': witness.id, 'xml:lang': witness.language, decls: `#${sourceId(witness.id)}` },
      bodyOf(witness, markups.get(witness.id)?.marks ?? [], anchored.get(witness.id) ?? new Set()),
    ),
  );
  const root = group('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'en' }, [
    headerOf(collation),
    xml,
    element('text', {}, group('group', {}, texts)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
