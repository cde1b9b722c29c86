/** TEI against the schema of the TEI Consortium, which lies beside the project; compiling it takes half a minute. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/collate.js';
import { articleFromText } from '../../src/ingest/ingest.js';
import { readArticles } from '../../src/ingest/read.js';
import { teiReport } from '../../src/report/tei.js';

const test = suite('report: TEI and its schema');

const schema = fileURLToPath(new URL('../../../shared/data/tei/tei_all.rng', import.meta.url));
const corpus = fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url));

if (existsSync(schema)) {
  let validator: RelaxNGValidator | undefined;
  const faultsOf = (xml: string): string[] => {
    validator ??= RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema)));
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return (error as { details: { message: string }[] }).details.map(({ message }) => message);
    } finally {
      document.dispose();
    }
  };

  test('the corpus as TEI is valid against tei_all', async () => {
    const { event, articles } = await readArticles([corpus]);
    assert.equal(faultsOf(teiReport(collate(articles, { event }))), []);
  });

  test('so are odd texts, and accounts of which much or nothing is known', () => {
    const known = {
      outlet: 'A & B',
      title: '<i>',
      date: 'some day in May',
      dateNote: '',
      url: 'https://example.org/?a=1&b= 2',
      language: 'und',
    };
    for (const texts of [
      ['', ' \n\t\r\n '],
      ['A headline alone', 'Another 🚢'],
      [
        '\u0000 “Velm”\u001b[31m e\u0301\n\nTroops\u0007 seized Velm\ufffe.\ud83d',
        '«six» \udca9\n\nTroops took Velm.',
      ],
      ['\u00a0', '\n\n\u200b\u00a0\n\nHeading\n\nTroops took Velm. "We stay.\n\nWe do," Éric Dahl said.'],
    ])
      assert.equal(
        faultsOf(
          teiReport(
            collate(texts.map((text, k) => articleFromText(text, { file: `${k}.txt`, ...(k ? known : {}) }))),
          ),
        ),
        [],
      );
  });

  test('the schema does find faults', () => {
    const xml = teiReport(
      collate(['One seized.', 'One freed.'].map((text, k) => articleFromText(text, { file: `${k}.txt` }))),
    );
    assert.not.equal(faultsOf(xml.replace('<p>', '<p colour="red">')), []);
    assert.not.equal(faultsOf(xml.replace('<standOff>', '<standOff>loose text')), []);
  });
} else {
  test.skip('tei_all.rng is not beside the project: TEI is not held against its schema', () => undefined);
}

test.run();
