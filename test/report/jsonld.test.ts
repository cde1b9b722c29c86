/**
 * Web Annotations through a JSON-LD processor. The context lies beside this file, since nothing is fetched: anno.jsonld is
 * https://www.w3.org/ns/anno.jsonld, from github.com/w3c/web-annotation (jsonld/anno.jsonld), © 2016 W3C (MIT, ERCIM, Keio, Beihang),
 * under the W3C Software and Document licence (https://www.w3.org/Consortium/Legal/2015/copyright-software-and-document).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/collate.js';
import { articleFromText } from '../../src/ingest/ingest.js';
import type { Collation, Place } from '../../src/model/collation.js';
import { w3cReport } from '../../src/report/w3c.js';
import { byCodeUnits } from '../../src/text/normal.js';

const test = suite('report: Web Annotations through a JSON-LD processor');

const contextUrl = 'http://www.w3.org/ns/anno.jsonld';
const context = JSON.parse(readFileSync(fileURLToPath(new URL('anno.jsonld', import.meta.url)), 'utf8'));

/** No other address may be asked for. */
const documentLoader = async (url: string) => {
  assert.is(url, contextUrl);
  return { documentUrl: url, document: context };
};

const oa = 'http://www.w3.org/ns/oa#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

let made: Collation | undefined;
function harbour(): Collation {
  made ??= collate(
    [
      '🚢 Harbour “dispute” e\u0301\n\nÉric Dahl, a spokesman, said on Monday that troops seized the harbour of Velm after 30 days.\n\n"We will not leave <the> harbour\\ unless they ask," he said.\n',
      '🚢🚢 Harbour\r\n\r\nÉric Dahl said on Monday that 🚢 troops liberated the harbour of Velm after 30 days.\r\n\r\n"We will not leave <the> harbour\\," he said.\r\n',
    ].map((text, k) =>
      articleFromText(text, {
        file: `${k}.txt`,
        outlet: ['The Gull', null][k] ?? null,
        url: ['https://example.org/a b', null][k] ?? null,
      }),
    ),
  );
  return made;
}

interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** The processor's errors bear details that the test runner takes for its own, and trips over. */
const plainly = <T>(result: Promise<T>): Promise<T> =>
  result.catch(({ message, details }) => {
    throw new Error(`${message} ${JSON.stringify(details)}`);
  });

/** A store of statements, made of the quads that the processor writes. */
async function statementsOf(report: string): Promise<Statement[]> {
  const quads = await plainly(jsonld.toRDF(JSON.parse(report), { documentLoader, safe: true }));
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
  }));
}

class Store {
  private readonly bySubject = new Map<string, Statement[]>();

  constructor(statements: readonly Statement[]) {
    for (const one of statements)
      this.bySubject.set(one.subject, [...(this.bySubject.get(one.subject) ?? []), one]);
  }

  all(subject: string, predicate: string): string[] {
    const found = this.bySubject.get(subject) ?? [];
    return found.filter((one) => one.predicate === predicate).map(({ object }) => object);
  }

  one(subject: string, predicate: string): string {
    const found = this.all(subject, predicate);
    assert.is(found.length, 1, `${subject} has ${found.length} of ${predicate}`);
    return found[0] as string;
  }

  ofType(type: string): string[] {
    return [...this.bySubject.keys()].filter((subject) => this.all(subject, `${rdf}type`).includes(type));
  }
}

/** As another program would: characters counted. */
function unitsIn(text: string, start: number, end: number): string {
  const characters = [...text];
  const from = characters.slice(0, start).join('').length;
  return `${from}-${from + characters.slice(start, end).join('').length}`;
}

const sorted = (list: readonly string[]): string[] => [...list].sort(byCodeUnits);

test('no key is lost on the way: a processor that refuses unknown terms takes all', async () => {
  const statements = await statementsOf(w3cReport(harbour()));
  assert.ok(statements.length > 100);
  await plainly(jsonld.expand(JSON.parse(w3cReport(harbour())), { documentLoader, safe: true }));
  const broken = w3cReport(harbour()).replaceAll('"motivation"', '"reason"');
  let refused = false;
  await statementsOf(broken).catch(() => {
    refused = true;
  });
  assert.ok(refused);
});

test('every target of every annotation has its source and both selectors, and they stand at the spans of the collation', async () => {
  const collation = harbour();
  const store = new Store(await statementsOf(w3cReport(collation)));
  const textOf = new Map(collation.witnesses.map(({ sha256, text }) => [`urn:sha256:${sha256}`, text]));
  const annotations = store.ofType(`${oa}Annotation`);
  assert.is(annotations.length, collation.framings.length + collation.links.length);
  const found = annotations.flatMap((annotation) =>
    store.all(annotation, `${oa}hasTarget`).map((target) => {
      assert.is(store.one(target, `${rdf}type`), `${oa}SpecificResource`);
      const source = store.one(target, `${oa}hasSource`);
      const text = textOf.get(source) as string;
      const selectors = store.all(target, `${oa}hasSelector`);
      const ofType = (type: string): string =>
        selectors.find((one) => store.one(one, `${rdf}type`) === `${oa}${type}`) as string;
      const [position, quote] = [ofType('TextPositionSelector'), ofType('TextQuoteSelector')];
      const [start, end] = ['start', 'end'].map((edge) => Number(store.one(position, `${oa}${edge}`)));
      const exact = store.one(quote, `${oa}exact`);
      assert.is([...text].slice(start, end).join(''), exact);
      const around = `${store.one(quote, `${oa}prefix`)}${exact}${store.one(quote, `${oa}suffix`)}`;
      assert.ok(text.includes(around));
      return `${source} ${unitsIn(text, start as number, end as number)}`;
    }),
  );
  const hashOf = new Map(collation.witnesses.map(({ id, sha256 }) => [id, sha256]));
  const placeOf = ({ witness, start, end }: Place): string =>
    `urn:sha256:${hashOf.get(witness)} ${start}-${end}`;
  assert.equal(
    sorted(found),
    sorted([
      ...collation.framings.flatMap(({ readings }) => readings.map(placeOf)),
      ...collation.links.flatMap(({ a, b }) => [placeOf(a), placeOf(b)]),
    ]),
  );
});

test('a contrast classifies, a link links; bodies say by which purpose, and the collection holds them all in order', async () => {
  const collation = harbour();
  const store = new Store(await statementsOf(w3cReport(collation)));
  const motives = store.ofType(`${oa}Annotation`).map((one) => store.one(one, `${oa}motivatedBy`));
  assert.is(motives.filter((one) => one === `${oa}classifying`).length, collation.framings.length);
  assert.is(motives.filter((one) => one === `${oa}linking`).length, collation.links.length);
  const bodies = store.ofType(`${oa}TextualBody`);
  assert.ok(bodies.some((body) => store.one(body, `${rdf}value`) === 'loaded word'));
  for (const body of bodies)
    assert.match(store.one(body, `${oa}hasPurpose`), /#(?:classifying|tagging|describing)$/);
  const activity = 'https://www.w3.org/ns/activitystreams#'.replace('https', 'http');
  const [set] = store.ofType(`${activity}OrderedCollection`);
  assert.is(Number(store.one(set as string, `${activity}totalItems`)), motives.length);
  let [list] = store
    .ofType(`${activity}OrderedCollectionPage`)
    .flatMap((page) => store.all(page, `${activity}items`));
  const order: string[] = [];
  while (list && list !== `${rdf}nil`) {
    order.push(store.one(list, `${rdf}first`));
    list = store.one(list, `${rdf}rest`);
  }
  assert.equal(
    order,
    JSON.parse(w3cReport(collation)).first.items.map(({ id }: { id: string }) => id),
  );
});

test('framed by annotation a contrast comes out with its readings', async () => {
  const frame = {
    '@context': contextUrl,
    '@requireAll': true,
    type: 'Annotation',
    motivation: 'classifying',
    target: { source: {}, selector: {} },
  };
  const framed = await plainly(jsonld.frame(JSON.parse(w3cReport(harbour())), frame, { documentLoader }));
  const graph = framed['@graph'] as readonly unknown[];
  assert.is(graph.length, harbour().framings.length);
  assert.match(JSON.stringify(graph), /"exact":"seized"/);
});

test.run();
