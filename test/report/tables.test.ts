import { parse } from 'csv-parse/sync';
import readXlsxFile, { type CellValue } from 'read-excel-file/node';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/collate.js';
import { articleFromText } from '../../src/ingest/ingest.js';
import type { Collation } from '../../src/model/collation.js';
import { allChosen } from '../../src/report/choices.js';
import { csvReport } from '../../src/report/csv.js';
import { xlsxReport } from '../../src/report/xlsx.js';
import { withFixedDates } from '../../src/report/zip-dates.js';
import { oneLine } from '../../src/text/printable.js';
import { unzip } from '../support/unzip.js';

const test = suite('report: tables, read by other libraries');

const texts = [
  '🚢 Harbour “dispute” e\u0301\n\nÉric Dahl, a spokesman, said on Monday that troops seized the harbour of Velm after 30 days.\n\n"=We will not leave the harbour unless they ask," he said.\n',
  '🚢🚢 Harbour\n\nÉric Dahl said on Monday that troops liberated the harbour of Velm after 30 days.\n\n"=We will not leave the harbour," he said.\n',
];

let made: Collation | undefined;
function harbour(): Collation {
  made ??= collate(
    texts.map((text, k) =>
      articleFromText(text, {
        file: `${k}.txt`,
        outlet: ['=SUM(A1)', '+44'][k] as string,
        date: '2024-05-01',
      }),
    ),
  );
  return made;
}

type Line = Readonly<Record<string, CellValue | null>>;

async function sheetsOf(collation: Collation, choices = allChosen): Promise<Map<string, Line[]>> {
  const bytes = Buffer.from(await xlsxReport(collation, choices));
  const sheets = await readXlsxFile(bytes, { trim: false });
  return new Map(
    sheets.map(({ sheet, data: [head = [], ...lines] }) => [
      sheet,
      lines.map((line) => Object.fromEntries(head.map((name, k) => [String(name), line[k] ?? null]))),
    ]),
  );
}

const dayIn = (cell: unknown): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : 'no day');

const linesOf = (report: string): Record<string, string>[] =>
  parse(report, { bom: true, columns: true, record_delimiter: '\r\n' }) as unknown as Record<
    string,
    string
  >[];

test('the table of contrasts says what the collation says, cell by cell', () => {
  const collation = harbour();
  const lines = linesOf(csvReport(collation));
  const readings = collation.framings.flatMap(({ device, readings }) =>
    readings.map(({ text, start, end, voice }) =>
      [device, oneLine(text).replace(/^(?=[=+@-])/, "'"), `${start}`, `${end}`, voice].join('|'),
    ),
  );
  assert.ok(readings.length > 3);
  assert.equal(
    lines
      .map(({ device, reading, start, end, voice }) => [device, reading, start, end, voice].join('|'))
      .sort(),
    readings.sort(),
  );
  assert.ok(lines.every(({ outlet }) => outlet === "'=SUM(A1)" || outlet === "'+44"));
  assert.ok(lines.some(({ sentence }) => sentence?.includes('Éric Dahl, a spokesman, said on Monday')));
});

test('cells with line breaks, quotation marks, commas and semicolons come back whole', () => {
  const collation = harbour();
  const odd = 'a "b", c;\td\r\ne';
  const witnesses = collation.witnesses.map((witness) => ({ ...witness, file: odd }));
  for (const { file } of linesOf(csvReport({ ...collation, witnesses }))) assert.is(file, odd);
});

test('with excerpts the sentence is a few words around its reading', () => {
  const long = `${'It was a long and windy day in the port of Velm. '.trim().repeat(1)} Troops ${'who had waited there since the spring '.repeat(6)}seized the harbour ${'that ferries and fishing boats had used '.repeat(6)}on Monday.`;
  const collation = collate([
    articleFromText(`🚢 e\u0301 “Velm”\n\n${long}`, { file: 'a.txt' }),
    articleFromText(`Velm\n\n${long.replace('seized', 'liberated')}`, { file: 'b.txt' }),
  ]);
  const choices = { ...allChosen, excerpts: true };
  const whole = linesOf(csvReport(collation)).find(({ reading }) => reading === 'seized');
  const short = linesOf(csvReport(collation, choices)).find(({ reading }) => reading === 'seized');
  assert.ok((whole?.sentence ?? '').length > 400);
  assert.match(short?.sentence ?? '', /^… .* seized the harbour .* …$/);
  assert.ok((short?.sentence ?? '').length < 160, short?.sentence);
});

test('the workbook has a sheet each for contrasts, rows, quotations, names, accounts and what it was made with', async () => {
  const collation = harbour();
  const sheets = await sheetsOf(collation);
  assert.equal([...sheets.keys()], ['Contrasts', 'Rows', 'Quotations', 'Names', 'Accounts', 'About']);
  const contrasts = sheets.get('Contrasts') as Line[];
  assert.is(contrasts.length, collation.framings.flatMap(({ readings }) => readings).length);
  const seized = contrasts.find(({ reading }) => reading === 'seized');
  assert.is(seized?.start, texts.find((text) => text.includes('seized'))?.indexOf('seized'));
  assert.is(seized?.outlet, '=SUM(A1)');
  assert.is(dayIn(seized?.date), '2024-05-01');
  const rows = sheets.get('Rows') as Line[];
  assert.is(rows.length, collation.rows.length);
  const told = rows.flatMap((row) => Object.entries(row).filter(([name]) => name.includes(' · ')));
  assert.is(
    told.filter(([, text]) => text !== null).length,
    collation.rows.reduce(
      (sum, { passages }) => sum + new Set(passages.map(({ witness }) => witness)).size,
      0,
    ),
  );
  const quotations = sheets.get('Quotations') as Line[];
  assert.is(quotations.length, collation.quotes.flatMap(({ occurrences }) => occurrences).length);
  assert.ok(quotations.some(({ words }) => String(words).startsWith('=We will not leave')));
  assert.ok((sheets.get('Names') as Line[]).some(({ called }) => called === 'Éric Dahl'));
  assert.equal(
    (sheets.get('Accounts') as Line[]).map((line) => line['SHA-256']),
    collation.witnesses.map(({ sha256 }) => sha256),
  );
});

test('no text is a formula, and each sheet keeps its head in view', async () => {
  const files = unzip(await xlsxReport(harbour(), allChosen));
  const sheets = [...files].filter(([path]) => path.startsWith('xl/worksheets/sheet'));
  assert.is(sheets.length, 6);
  for (const [path, { text }] of sheets) {
    assert.not.match(text, /<f[ >]/, path);
    assert.match(text, /<pane [^>]*ySplit="1"[^>]*state="frozen"/, path);
    assert.match(text, /<col [^>]*customWidth="1"/, path);
  }
});

test('odd cells open again: control characters, halves of characters, words that programs trip over, long texts', async () => {
  const collation = harbour();
  const note = async (text: string): Promise<unknown> => {
    const framings = collation.framings.slice(0, 1).map((framing) => ({ ...framing, note: text }));
    return (await sheetsOf({ ...collation, framings })).get('Contrasts')?.[0]?.note;
  };
  assert.is(await note('a\u0000b\u001bc\ufffe'), 'a\\u{0}b\\u{1b}c\\u{fffe}');
  assert.is(await note('half \ud83d of one, 🚢 whole'), 'half \\u{d83d} of one, 🚢 whole');
  assert.is(await note('<b> & "c" ]]> _x0041_'), '<b> & "c" ]]> _x0041_');
  for (const word of ['__proto__', 'constructor', 'toString']) assert.is(await note(word), `${word} `);
  assert.is(await note(' \n kept '), ' \n kept ');
  const long = String(await note('🚢'.repeat(20_000)));
  assert.ok(long.length <= 32_767 && long.length > 32_700, `${long.length}`);
  assert.match(long, /🚢 … \[cut: longer than a cell\]$/u);
});

test('a day that is none, or that spreadsheets count otherwise, stays a text', async () => {
  const dates = ['2023-02-31', '1899-12-31', '1900-02-28', 'May 2024', '1900-03-01', '9999-12-31'];
  for (const [k, date] of dates.entries()) {
    const witnesses = harbour().witnesses.map((witness) => ({ ...witness, date }));
    const accounts = (await sheetsOf({ ...harbour(), witnesses })).get('Accounts');
    const found = accounts?.[0]?.date as unknown;
    if (k < 4) assert.is(found, date);
    else assert.is(dayIn(found), date);
  }
});

test('the same collation gives the same bytes at any hour', async () => {
  const first = await xlsxReport(harbour(), allChosen);
  const { now } = Date;
  Date.now = () => 1_900_000_000_000;
  try {
    assert.equal(Buffer.compare(first, await xlsxReport(harbour(), allChosen)), 0);
  } finally {
    Date.now = now;
  }
  for (const [path, { date }] of unzip(first)) assert.is(date, 0x00210000, path);
  assert.throws(() => withFixedDates(new Uint8Array(40)), /no end/);
});

test('with excerpts no cell of the workbook holds a whole text', async () => {
  const sheets = await sheetsOf(harbour(), { ...allChosen, excerpts: true });
  const cells = [...sheets.values()].flat().flatMap((line) => Object.values(line));
  for (const cell of cells) assert.ok(String(cell).length < 400, String(cell));
  assert.ok(
    (sheets.get('About') as Line[]).some(({ about, value }) => about === 'sentences' && value === 'excerpts'),
  );
});

test.run();
