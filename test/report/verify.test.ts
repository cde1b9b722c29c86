import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InputError } from '../../src/errors.js';
import { type Article, articleFromText, type Collation, collate } from '../../src/index.js';
import { blocksOf, type Carried, sealed, sealHolds, sha256 } from '../../src/report/carried.js';
import { allChosen, type ReportChoices } from '../../src/report/choices.js';
import { htmlReport } from '../../src/report/html.js';
import { symmetryOf } from '../../src/report/symmetry.js';
import { type Verified, verifyReport } from '../../src/report/verify.js';
import { must } from '../support/fixture-app.js';
import { stories } from '../support/stories.js';

const test = suite('report: verify');

const articles = [
  '🚢 Harbour dispute </script><!--\n\nÉric Dahl said on Monday that troops seized the harbour of Velm after 30 days.\n\n“We will not leave the harbour,” he said.\n\nShare this story\n',
  '🚢 Harbour e\u0301tude\n\nÉric Dahl said on Monday that troops liberated the harbour of Velm after 30 days.\n\n“We will not leave the harbour,” he said.\n',
  '🚢 Harbour \u2028 note\n\nOn Monday troops occupied the harbour of Velm after 30 days, Éric Dahl said.\n',
].map((text, k) => articleFromText(text, { file: `account-${k}.txt`, date: '2024-05-02' }));

let made: Collation | undefined;
function harbour(): Collation {
  made ??= collate(articles, { event: { id: 'velm', title: 'Velm & <harbour>' } });
  return made;
}
const report = (choices: Partial<ReportChoices> = {}): string =>
  htmlReport(harbour(), { ...allChosen, ...choices });

/** Lines of what does not hold, of what does, of what could not be told. */
const lines = ({ findings }: Verified, holds: boolean | null): string =>
  findings
    .filter((finding) => finding.holds === holds)
    .map(({ line }) => line)
    .join('\n');

const start = '<script type="application/json" id="synoptic-report">';

/** The report with its data changed, sealed again as a careful forger would. */
function forged(file: string, change: (carried: Carried) => object): string {
  const from = file.indexOf(start) + start.length;
  const to = file.indexOf('</script>', from);
  const page = file.slice(0, file.lastIndexOf('<!-- synoptic seal'));
  const data = JSON.stringify(change(JSON.parse(file.slice(from, to)))).replaceAll('<', '\\u003c');
  return sealed(`${page.slice(0, from)}${data}${page.slice(to)}`);
}

function refusal(file: string): string {
  try {
    verifyReport(file, 'r\u001b.html');
  } catch (error) {
    assert.instance(error, InputError);
    assert.is((error as InputError).code, 'no-report');
    assert.not((error as InputError).message.includes('\u001b'));
    return (error as InputError).message;
  }
  return 'not refused';
}

test('a report as it was made holds, whatever its texts hold, and says so of every text', () => {
  const verified = verifyReport(report(), 'r.html');
  assert.ok(verified.holds);
  assert.is(lines(verified, false), '');
  assert.is(lines(verified, null), '');
  for (const { id, file } of harbour().witnesses)
    assert.match(lines(verified, true), `${id} ${file}: the text in the report has the hash it names`);
  assert.match(lines(verified, true), 'the comparison, made again');
  assert.match(lines(verified, true), 'the page, made again: the same, to the byte');
  assert.match(verified.result, 'all holds');
});

test('the page holds its data in one element that nothing in a text can end', () => {
  const file = report();
  assert.is(file.split('<script').length, 2);
  assert.is(file.split('</script>').length, 2);
  assert.not.match(file.slice(file.indexOf(start) + start.length, file.indexOf('</script>')), /[<>\u2028]/);
});

test('the texts it was made from are known again, in a file of whatever name', () => {
  const given = articles.map((article, k) => ({ ...article, file: k === 1 ? 'renamed.txt' : article.file }));
  const verified = verifyReport(report(), 'r.html', given);
  assert.ok(verified.holds);
  assert.is(lines(verified, true).split('the file given is the text that was compared').length, 4);
});

test('a file that holds another text, or a text that was not compared, does not hold', () => {
  const first = must(articles[0]);
  const other = articleFromText(`${first.text}One more line.\n`, { file: first.file });
  const stranger = articleFromText('🚢 Something else.', { file: 'other.txt' });
  const verified = verifyReport(report(), 'r.html', [other, stranger]);
  assert.not(verified.holds);
  assert.match(lines(verified, false), `${first.file}: the file given holds another text than was compared`);
  assert.match(lines(verified, false), 'other.txt: this text was not among those compared');
});

test('a word changed in the page is seen by the seal and by making the page again, which shows the place', () => {
  const file = report();
  const at = file.indexOf('liberated');
  const verified = verifyReport(`${file.slice(0, at)}recovered${file.slice(at + 9)}`, 'r.html');
  assert.not(verified.holds);
  assert.match(lines(verified, false), 'something in the file was changed');
  assert.match(lines(verified, false), /the report has “[^”]*recovered/);
  assert.match(lines(verified, true), 'the comparison, made again');
});

test('a page changed and sealed again is still not what is made of the texts', () => {
  const file = report();
  const page = file.slice(0, file.lastIndexOf('<!-- synoptic seal')).replace('liberated', 'recovered');
  const verified = verifyReport(sealed(page), 'r.html');
  assert.not(verified.holds);
  assert.match(lines(verified, true), 'nothing in the file was changed');
  assert.match(lines(verified, false), 'the page, made again: another one');
});

test('a text changed in the data has another hash, and with a new hash gives another comparison', () => {
  const change = (rehash: boolean) => (carried: Carried) => ({
    ...carried,
    sources: carried.sources.map((source) => {
      const text = source.text?.replace('liberated', 'recaptured') ?? null;
      const blocks = source.blocks?.map((block, k, all) => {
        const moved = text !== source.text && k === all.length - 2 ? 1 : 0;
        return { ...block, end: block.end + moved, start: block.start };
      });
      if (text === source.text || text === null) return source;
      return { ...source, text, blocks, sha256: rehash ? sha256(text) : source.sha256 };
    }),
  });
  const plain = verifyReport(forged(report(), change(false)), 'r.html');
  assert.match(lines(plain, false), 'has another hash than the one it names');
  assert.match(lines(plain, null), 'the comparison was not made again');
  const rehashed = verifyReport(forged(report(), change(true)), 'r.html');
  assert.match(lines(rehashed, false), 'the comparison, made again from the texts and settings: another one');
});

test('a changed hash, other settings, other choices do not hold', () => {
  const hash = sha256('else');
  const changes: [(carried: Carried) => object, string][] = [
    [(c) => ({ ...c, collation: hash }), 'the comparison, made again'],
    [
      (c) => ({ ...c, engine: { ...c.engine, settings: { ...c.engine.settings, shownConfidence: 0.9 } } }),
      'the comparison, made again',
    ],
    [(c) => ({ ...c, choices: { ...c.choices, least: 0.99 } }), 'the page, made again'],
    [(c) => ({ ...c, event: { ...c.event, title: 'Elsewhere' } }), 'the comparison, made again'],
    [
      (c) => ({ ...c, sources: c.sources.map((s, k) => (k === 0 ? { ...s, sha256: hash } : s)) }),
      'has another hash than the one it names',
    ],
  ];
  for (const [change, line] of changes) {
    const verified = verifyReport(forged(report(), change), 'r.html');
    assert.not(verified.holds, line);
    assert.match(lines(verified, false), line);
  }
});

test('in excerpts nothing can be made again without the texts, and everything with them', () => {
  const file = report({ excerpts: true });
  const alone = verifyReport(file, 'r.html');
  assert.ok(alone.holds);
  assert.match(lines(alone, null), 'the comparison was not made again');
  assert.match(alone.result, 'not made again');
  const verified = verifyReport(file, 'r.html', articles);
  assert.match(verified.result, 'all holds');
});

test('of accounts left out of the report only the hash is in it; given, they complete it', () => {
  const [a, b, c] = harbour().witnesses;
  const file = report({ accounts: [must(a).id, must(b).id] });
  assert.not.match(file, must(c).text.slice(20, 60));
  assert.match(file, must(c).sha256);
  const alone = verifyReport(file, 'r.html');
  assert.match(lines(alone, null), `${must(c).id} ${must(c).file}: no text in the report`);
  assert.match(verifyReport(file, 'r.html', articles).result, 'all holds');
});

test('an audit and a guessed encoding are told again as they were', () => {
  const guessed = articles.map(
    (article, k): Article => (k === 0 ? { ...article, guessedEncoding: 'Windows-1252' } : article),
  );
  const whole = collate(guessed);
  const audited = { ...whole, symmetry: symmetryOf(guessed, {}, whole) };
  const file = htmlReport(audited);
  assert.match(file, 'Collated again');
  assert.match(file, 'it was read as Windows-1252');
  assert.match(verifyReport(file, 'r.html').result, 'all holds');
});

test('other line ends and a byte order mark, as mail makes them, change nothing', () => {
  assert.ok(verifyReport(`\ufeff${report().replaceAll('\n', '\r\n')}`, 'r.html').holds);
});

test('a report of another version of the engine is not judged by this one', () => {
  const other = forged(report(), (c) => ({ ...c, engine: { ...c.engine, version: '9.9.9' } }));
  const verified = verifyReport(other, 'r.html');
  assert.ok(verified.holds);
  assert.match(lines(verified, null), 'the report is of Synoptic 9.9.9');
});

test('what is no report, or half of one, is refused in one line', () => {
  const file = report();
  assert.match(refusal(''), 'r\\x1b.html is no report in one file');
  assert.match(refusal('<!doctype html><p>Hello'), 'is no report');
  assert.match(refusal(file.slice(0, file.indexOf(start) - 1)), 'is no report');
  assert.match(refusal(file.slice(0, file.indexOf(start) + 500)), 'cut off');
  assert.match(refusal(forged(file, () => ({}))), 'not of the form synoptic/report@1');
  assert.match(refusal(forged(file, (c) => ({ ...c, sources: [] }))), 'sources');
  assert.match(refusal(file.replace(`${start}{`, start)), 'cannot be read');
  const late = file.slice(0, file.lastIndexOf('<!--') - 20);
  assert.match(lines(verifyReport(late, 'r.html'), false), 'the seal at its end is missing');
});

test('data that somebody made up are refused or found not to hold, and never more than that', () => {
  const names = ['schema', 'engine', 'event', 'choices', 'collation', 'sources', 'asides'] as const;
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(null, [], {}, '', -1, 1e9, ['Z'], [{ start: 5, end: 2 }]),
  );
  const path = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom('', 'settings', 'accounts', 'devices', 'least', '0', 'notices', 'symmetry', 'title'),
    fc.constantFrom('', 'text', 'blocks', 'sha256', 'contrastSets', 'linkThreshold', 'file'),
  );
  const file = report();
  fc.assert(
    fc.property(path, value, (keys, put) => {
      const changed = forged(file, (carried) => {
        const copy = structuredClone(carried) as unknown as Record<string, unknown>;
        let at: Record<string, unknown> = copy;
        const used = keys.filter((key) => key !== '');
        for (const key of used.slice(0, -1)) {
          const next = at[key];
          if (typeof next !== 'object' || next === null) return copy;
          at = next as Record<string, unknown>;
        }
        at[used.at(-1) as string] = put;
        return copy;
      });
      try {
        verifyReport(changed, 'r.html');
      } catch (error) {
        assert.instance(error, InputError);
      }
    }),
    { numRuns: 60, seed: 3 },
  );
});

test('a seal holds for the bytes before it and no others', () => {
  const page = '<p>🚢 é</p>\n';
  assert.is(sealHolds(sealed(page)), true);
  assert.is(sealHolds(`${sealed(page)} `), false);
  assert.is(sealHolds(` ${sealed(page)}`), false);
  assert.is(sealHolds(page), null);
});

test('any articles laid out again from their passages give the same collation', () => {
  fc.assert(
    fc.property(stories, (some) => {
      const whole = collate(some);
      const again = whole.witnesses.map((witness): Article => {
        const { id: _, passages, quotations: __, attributions: ___, ...about } = witness;
        return { ...about, blocks: blocksOf({ passages }) };
      });
      assert.equal(collate(again), whole);
    }),
    { numRuns: 30, seed: 13 },
  );
});

test.run();
