/**
 * Two drawings as SVG strings: who reports what, and where in each account a statement stands. They hold nothing but lines, boxes and
 * plain letters, fetch nothing, and carry a title; classes let a page's style sheet give them its own colours, the attributes beside
 * them are for paper.
 */
import type { Edition } from '../../views/edition.js';
import type { PlacedRow } from '../../views/placements.js';
import { count } from '../../views/words.js';
import type { CollatedRow } from '../model/collation.js';
import { plain } from './document.js';
import { aloneIn } from './excerpt.js';

export interface Chart {
  readonly svg: string;
  /** In units of the drawing. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in one sentence. */
  readonly alternative: string;
}

/** Colours where no style sheet gives others. */
const ink = {
  strong: '#1f1d1a',
  soft: '#5d5850',
  line: '#cfc9bc',
  faint: '#efece4',
  fill: '#41546b',
} as const;

const font = 'font-family="Roboto, system-ui, sans-serif"';

/** The picture's measures; `tallest` is what stands on one page of paper. */
const coverage = {
  width: 680,
  label: 150,
  end: 110,
  lane: 20,
  head: 18,
  gap: 14,
  widest: 22,
  narrowest: 9,
  tallest: 900,
} as const;

/** How many statements a picture of that many accounts has room for. */
export function roomFor(accounts: number): number {
  const { width, label, end, narrowest, head, lane, gap, tallest } = coverage;
  const bands = Math.max(1, Math.floor(tallest / (head + accounts * lane + gap)));
  return bands * Math.floor((width - label - end) / narrowest);
}

/**
 * A lane for each account, a column for each statement in the order given, filled where the account tells it. Many statements go on in
 * a further band below. Columns are numbered from 1.
 */
export function coverageChart(edition: Edition, rows: readonly CollatedRow[]): Chart {
  const { accounts } = edition;
  const { width, label, end, head, lane, gap, widest, narrowest } = coverage;
  const most = Math.floor((width - label - end) / narrowest);
  const bands = inBands(rows, most);
  const cellWidth = Math.min(widest, Math.floor((width - label - end) / Math.max(1, bands[0]?.length ?? 1)));
  const bandHeight = head + accounts.length * lane + gap;
  const told = toldBy(rows);
  const lone = new Map(aloneIn(edition));
  const parts = bands.map((band, index) => {
    const from = index * (bands[0]?.length ?? 0);
    const top = index * bandHeight;
    const last = index === bands.length - 1;
    return [
      ...ticks(from, band.length, cellWidth, top),
      ...accounts.map(({ siglum, name }, k) => {
        const y = top + head + k * lane;
        const cells = band.map((row, column) =>
          cellAt(told(siglum, row), label + column * cellWidth, y, cellWidth),
        );
        const total = rows.filter((row) => told(siglum, row)).length;
        return [
          text(0, y + 13, siglum, 'column', `font-weight="bold" fill="${ink.strong}"`),
          text(
            10 + 7 * longest(edition),
            y + 13,
            clipped(name, 17 - longest(edition)),
            '',
            `fill="${ink.soft}"`,
          ),
          ...cells,
          ...(last
            ? [
                text(
                  label + band.length * cellWidth + 8,
                  y + 13,
                  `${total} of ${rows.length}${lone.get(siglum) ? `, ${lone.get(siglum)} alone` : ''}`,
                  '',
                  `fill="${ink.soft}"`,
                ),
              ]
            : []),
        ].join('');
      }),
    ].join('');
  });
  const height = Math.max(1, bands.length) * bandHeight - gap;
  const alternative = `Who reports which of ${count(rows.length, 'statement')}: ${accounts
    .map(({ siglum }) => `${siglum} ${rows.filter((row) => told(siglum, row)).length}`)
    .join(', ')}.`;
  return {
    svg: svg('coverage-plot', width, height, alternative, parts.join('')),
    width,
    height,
    alternative,
  };
}

/** Bands of equal length, as few as will do. */
function inBands(rows: readonly CollatedRow[], most: number): CollatedRow[][] {
  const bands = Math.ceil(rows.length / most);
  const size = Math.ceil(rows.length / Math.max(1, bands));
  return Array.from({ length: bands }, (_, k) => rows.slice(k * size, (k + 1) * size));
}

function toldBy(rows: readonly CollatedRow[]): (siglum: string, row: CollatedRow) => boolean {
  const sets = new Map(rows.map((row) => [row, new Set(row.passages.map(({ witness }) => witness))]));
  return (siglum, row) => sets.get(row)?.has(siglum) ?? false;
}

const longest = ({ accounts }: Edition): number =>
  Math.max(1, ...accounts.map(({ siglum }) => siglum.length));

/** The first of a band, then every fifth. */
function ticks(from: number, columns: number, cellWidth: number, top: number): string[] {
  return Array.from({ length: columns }, (_, k) => k).flatMap((k) => {
    const number = from + k + 1;
    if (k > 0 && number % 5 !== 0) return [];
    if (k > 0 && k < 4 && cellWidth < 14) return [];
    const x = round(coverage.label + (k + 0.5) * cellWidth);
    return [text(x, top + 11, `${number}`, '', `fill="${ink.soft}" text-anchor="middle"`)];
  });
}

function cellAt(told: boolean, x: number, y: number, width: number): string {
  const box = `x="${x + 1}" y="${y + 2}" width="${width - 2}" height="${coverage.lane - 4}"`;
  return told
    ? `<rect class="told" ${box} fill="${ink.fill}"/>`
    : `<rect class="gap" ${box} fill="${ink.faint}"/>`;
}

const placement = { width: 680, margin: 64, top: 18, headline: 36, body: 58, height: 300, foot: 12 } as const;

const thirds = [
  ['start', 0],
  ['a third', 1 / 3],
  ['two thirds', 2 / 3],
  ['end', 1],
] as const;

/** From this share of an article between its places on a line is drawn strong. */
const far = 0.5;

/** The most lines; more make a thicket. */
const mostLines = 24;

/** A rail for each account from its headline to its end, a line for each statement through its places; the first ones are numbered. */
export function placementChart(edition: Edition, rows: readonly PlacedRow[], numbered: number): Chart {
  const { width, margin, body, height: tall, foot } = placement;
  const height = body + tall + foot;
  const step = (width - margin) / edition.accounts.length;
  const at = (index: number): number => round(margin + (index + 0.5) * step);
  const drawn = rows.slice(0, mostLines);
  const lines = drawn.map((row, k) => slope(edition, row, at, k < numbered ? `${k + 1}` : null)).reverse();
  const apart = rows.filter(({ spread }) => spread >= far).length;
  const alternative = `Where each account tells ${count(rows.length, 'statement')} that two or more tell: ${apart} stand half an article apart or further.`;
  const content = `${axis(edition, at)}${lines.join('')}`;
  return { svg: svg('placement-plot', width, height, alternative, content), width, height, alternative };
}

function axis({ accounts }: Edition, at: (index: number) => number): string {
  const { width, margin, top, headline, body, height } = placement;
  const soft = `fill="${ink.soft}"`;
  const marks = thirds.map(([word, share]) => {
    const y = round(body + share * height);
    return `${text(0, y + 4, word, '', soft)}<line x1="${margin - 6}" x2="${width}" y1="${y}" y2="${y}" stroke="${ink.line}"/>`;
  });
  const rails = accounts.map(({ siglum, index }) => {
    const x = at(index);
    const name = text(
      x,
      top - 6,
      siglum,
      'column',
      `font-weight="bold" fill="${ink.strong}" text-anchor="middle"`,
    );
    return `${name}<line class="rail" x1="${x}" x2="${x}" y1="${body}" y2="${body + height}" stroke="${ink.line}" stroke-width="2"/>`;
  });
  return `<g class="axis">${text(0, headline + 4, 'headline', '', soft)}${marks.join('')}${rails.join('')}</g>`;
}

function slope(
  edition: Edition,
  row: PlacedRow,
  at: (index: number) => number,
  number: string | null,
): string {
  const points = edition.accounts.flatMap(({ siglum, index }) => {
    const placed = row.placements.get(siglum)?.standing;
    if (!placed) return [];
    const y =
      placed.zone === 'headline' ? placement.headline : round(placement.body + placed.at * placement.height);
    return [{ x: at(index), y }];
  });
  const strong = row.spread >= far;
  const stroke = strong
    ? `stroke="${ink.strong}" stroke-width="1.5" stroke-dasharray="6 3"`
    : `stroke="${ink.soft}" stroke-width="1" stroke-opacity="0.4"`;
  const line = `<polyline fill="none" ${stroke} points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`;
  const dots = points.map(
    ({ x, y }) =>
      `<circle cx="${x}" cy="${y}" r="3.5" stroke="${strong ? ink.strong : ink.soft}" fill="${strong ? ink.strong : '#ffffff'}"/>`,
  );
  const [first] = points;
  const label =
    number && first
      ? text(first.x - 7, first.y + 4, number, '', `fill="${ink.strong}" text-anchor="end"`)
      : '';
  return `<g class="slope${strong ? ' far' : ''}">${line}${dots.join('')}${label}</g>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function svg(name: string, width: number, height: number, title: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart ${name}" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${font} font-size="11"><title>${escaped(title)}</title>${content}</svg>`;
}

const text = (x: number, y: number, words: string, name: string, attributes: string): string =>
  `<text${name === '' ? '' : ` class="${name}"`} x="${x}" y="${y}" ${attributes}>${escaped(words)}</text>`;

/** In characters; the lanes' labels have this much room. */
const clipped = (words: string, most: number): string => {
  const letters = [...words];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : words;
};

const escaped = (words: string): string =>
  plain(words).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
