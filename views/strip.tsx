/**
 * Small pictures of the whole: counts by family as a bar, a pair of accounts as two ribbons, a synopsis as a heat map. Drawn by
 * attributes (the Content-Security-Policy forbids style attributes). They repeat what the text says, so readers without sight skip them.
 */
import { type Family, families } from '../src/model/framing.js';
import type { Span } from '../src/text/span.js';

/** Widths are shares of 100. */
export function FamilyBar({ counts }: { counts: Readonly<Record<Family, number>> }) {
  const total = families.reduce((sum, family) => sum + counts[family], 0);
  let x = 0;
  return (
    <svg
      class="family-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {families.map((family) => {
        const width = total === 0 ? 0 : (100 * counts[family]) / total;
        const bar = <rect class={`fill ${family}`} x={round(x)} y="0" width={round(width)} height="8" />;
        x += width;
        return bar;
      })}
    </svg>
  );
}

interface StripPassage extends Span {
  readonly href: string;
  readonly family: Family | null;
  readonly linked: boolean;
}

export interface StripSide {
  readonly passages: readonly StripPassage[];
}

export interface StripLink {
  readonly a: number;
  readonly b: number;
  readonly crossing: boolean;
}

/** Two accounts as two columns of blocks, their links as lines between; heights follow the length of the text. */
export function PairStrip({ a, b, links }: { a: StripSide; b: StripSide; links: readonly StripLink[] }) {
  const tops = { a: topsOf(a), b: topsOf(b) };
  return (
    <svg
      class="pair-strip"
      viewBox="0 0 48 1000"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {links.map((link) => (
        <line
          class={link.crossing ? 'tie crossing' : 'tie'}
          x1="14"
          x2="34"
          y1={round(middle(tops.a[link.a]))}
          y2={round(middle(tops.b[link.b]))}
        />
      ))}
      <Blocks side={a} tops={tops.a} x={2} />
      <Blocks side={b} tops={tops.b} x={34} />
    </svg>
  );
}

function Blocks({ side, tops, x }: { side: StripSide; tops: readonly Span[]; x: number }) {
  return (
    <>
      {side.passages.map((passage, index) => {
        const place = tops[index] as Span;
        return (
          <a href={passage.href} tabindex={-1}>
            <rect
              class={`block ${passage.family ?? ''} ${passage.linked ? 'linked' : ''}`}
              data-block={passage.href.slice(1)}
              x={x}
              y={round(place.start)}
              width="12"
              height={round(Math.max(2, place.end - place.start - 2))}
            />
          </a>
        );
      })}
    </>
  );
}

/** Where each passage stands on a height of 1000. */
function topsOf({ passages }: StripSide): Span[] {
  const total = passages.reduce((sum, passage) => sum + passage.end - passage.start, 0) || 1;
  let top = 0;
  return passages.map((passage) => {
    const start = top;
    top += (1000 * (passage.end - passage.start)) / total;
    return { start, end: top };
  });
}

const middle = (span: Span | undefined): number => (span ? (span.start + span.end) / 2 : 0);

export interface HeatRow {
  readonly href: string;
  /** One cell an account: not told, told, or told with a contrast of a family. */
  readonly cells: readonly ('gap' | 'told' | Family)[];
}

/** The whole table at a glance; each line leads to its row. */
export function HeatStrip({ rows }: { rows: readonly HeatRow[] }) {
  const columns = rows[0]?.cells.length ?? 0;
  return (
    <svg
      class="heat-strip"
      viewBox={`0 0 ${columns * 10} ${rows.length * 10}`}
      width={Math.min(96, columns * 9)}
      height={rows.length * 9}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {rows.map((row, y) => (
        <a href={row.href} tabindex={-1}>
          <rect class="hit" x="0" y={y * 10} width={columns * 10} height="10" />
          {row.cells.map((cell, x) =>
            cell === 'gap' ? null : (
              <rect class={`heat ${cell}`} x={x * 10 + 1} y={y * 10 + 1} width="8" height="8" />
            ),
          )}
        </a>
      ))}
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
