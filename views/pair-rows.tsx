/** The rows of two accounts, each kind drawn in its way: a linked pair, what only one tells, a pointer to another row. */
import type { Child } from 'hono/jsx';
import type { CollatedLink, CollatedPassage } from '../src/model/collation.js';
import { GivenHeadline } from './accounts.js';
import { passageId } from './address.js';
import type { Account, Contrast, Edition } from './edition.js';
import { Explanations } from './explain.js';
import { Marked, Tags } from './marked.js';
import { Name } from './menu.js';
import type { PairRow, PairTable, Side } from './pair.js';
import { count, firstWords, pointTo, relationWord } from './words.js';

export interface SideBySideProps {
  readonly edition: Edition;
  readonly a: Account;
  readonly b: Account;
  /** Lightly mark every place where linked passages differ. */
  readonly variants?: boolean;
}

/** Everything a row needs to know. */
export interface Desk extends SideBySideProps {
  readonly table: PairTable;
  /** Contrasts between these two, strongest first. */
  readonly contrasts: readonly Contrast[];
  /** Explanations already printed: each stands once, under the first row that has its mark. */
  readonly explained: Set<Contrast>;
}

export function PairRowView({ desk, row }: { desk: Desk; row: PairRow }) {
  switch (row.kind) {
    case 'headlines':
      return (
        <FullRow
          desk={desk}
          a={row.a}
          b={row.b}
          gutter={<span class="relation">headlines</span>}
          kind="headlines"
        />
      );
    case 'linked':
      return (
        <FullRow
          desk={desk}
          a={row.a}
          b={row.b}
          kind={row.crossing ? 'linked crossing' : 'linked'}
          gutter={<Relation desk={desk} row={row} />}
        />
      );
    case 'only':
      return <OnlyRow desk={desk} side={row.side} passages={row.passages} />;
    case 'pointers':
      return <Pointers desk={desk} row={row} />;
  }
}

interface FullRowProps {
  readonly desk: Desk;
  readonly a: readonly CollatedPassage[];
  readonly b: readonly CollatedPassage[];
  readonly gutter: Child;
  readonly kind: string;
}

function FullRow({ desk, a, b, gutter, kind }: FullRowProps) {
  const contrasts = contrastsOf(desk, a, b);
  const fresh = contrasts.filter((contrast) => !desk.explained.has(contrast));
  for (const contrast of fresh) desk.explained.add(contrast);
  return (
    <section
      class={`pair-row ${kind}`}
      data-step={contrasts.length > 0}
      tabindex={-1}
      aria-label={rowLabel(desk, a, b)}
    >
      <SideCell desk={desk} side="a" passages={a} />
      <div class="gutter">{gutter}</div>
      <SideCell desk={desk} side="b" passages={b} />
      <Explanations edition={desk.edition} contrasts={fresh} of={[desk.a, desk.b]} />
    </section>
  );
}

const rowLabel = (
  { a, b }: Desk,
  left: readonly CollatedPassage[],
  right: readonly CollatedPassage[],
): string => {
  const first = left[0] ?? right[0];
  const account = left[0] ? a : b;
  return first ? firstWords(account.witness.text.slice(first.start, first.end), 5) : 'row';
};

function contrastsOf(desk: Desk, a: readonly CollatedPassage[], b: readonly CollatedPassage[]): Contrast[] {
  const here = new Set([
    ...a.flatMap((passage) => desk.edition.contrastsIn(desk.a.siglum, passage)),
    ...b.flatMap((passage) => desk.edition.contrastsIn(desk.b.siglum, passage)),
  ]);
  return desk.contrasts.filter((contrast) => here.has(contrast));
}

function SideCell({
  desk,
  side,
  passages,
}: {
  desk: Desk;
  side: Side;
  passages: readonly CollatedPassage[];
}) {
  const account = desk[side];
  return (
    <div
      class={`cell side-${side}`}
      lang={account.witness.language === 'und' ? undefined : account.witness.language}
    >
      <span class="cell-name">
        <Name account={account} />
      </span>
      {passages.map((passage, index) => (
        <>
          {index > 0 && passages[index - 1] !== account.passages[account.passages.indexOf(passage) - 1] ? (
            <p class="elsewhere">… and further on</p>
          ) : null}
          <SidePassage desk={desk} side={side} passage={passage} />
        </>
      ))}
      {passages.length > 0 ? null : account.witness.title === null ? (
        <p class="not-told">no headline</p>
      ) : (
        <GivenHeadline account={account} />
      )}
    </div>
  );
}

function SidePassage({ desk, side, passage }: { desk: Desk; side: Side; passage: CollatedPassage }) {
  const { edition } = desk;
  const account = desk[side];
  const marking = {
    edition,
    account,
    span: passage,
    contrasts: edition
      .contrastsIn(account.siglum, passage)
      .filter((contrast) => desk.contrasts.includes(contrast)),
    href: (contrast: Contrast) => `#${contrast.id}`,
    of: [desk.a, desk.b],
    variants: desk.variants ? variantsOf(desk, account, passage) : [],
  };
  return (
    <>
      <p id={passageId(account.hash, passage.start)} class={`passage ${passage.kind}`} dir="auto">
        <Tags {...marking} />
        <Marked {...marking} />
      </p>
      <SeeAlso desk={desk} side={side} passage={passage} />
    </>
  );
}

/** More pointers than these tell nobody anything. */
const mostPointers = 3;

/** Where the other account tells the same besides the partner in this row. */
function SeeAlso({ desk, side, passage }: { desk: Desk; side: Side; passage: CollatedPassage }) {
  const other = side === 'a' ? desk.b : desk.a;
  const others = desk.table.others(side, passage);
  const rest = others.length - mostPointers;
  if (others.length === 0) return null;
  return (
    <p class="see">
      also in {other.siglum}:{' '}
      {others.slice(0, mostPointers).map((one, index) => (
        <>
          {index > 0 ? ' · ' : ''}
          <a href={`#${passageId(other.hash, one.start)}`}>
            {pointTo(other.witness.text.slice(one.start, one.end), 4)}
          </a>
        </>
      ))}
      {rest > 0 ? ` and ${rest} more` : ''}
    </p>
  );
}

/** Against the partners in this row; what differs from another row's sentence is no news here. */
function variantsOf({ edition, table }: Desk, account: Account, passage: CollatedPassage) {
  return edition.collation.variants.filter((variant) => {
    const own = variant.a.witness === account.siglum ? variant.a : variant.b;
    return table.together.has(variant.link) && own.start >= passage.start && own.end <= passage.end;
  });
}

/** What joins the two: in which relation, of which occasion, and where the right one has its own place. */
function Relation({ desk, row }: { desk: Desk; row: Extract<PairRow, { kind: 'linked' }> }) {
  const best = row.links[0] as CollatedLink;
  const right = row.b[0];
  return (
    <>
      <span class={`relation ${best.relation}`}>{relationWord[best.relation]}</span>
      {best.occasion === 'different' ? <span class="occasion">of another occasion</span> : null}
      {row.crossing && right ? (
        <a class="cross" href={`#${pointerId(desk.b, right)}`}>
          told elsewhere in {desk.b.siglum}
        </a>
      ) : null}
    </>
  );
}

const pointerId = (account: Account, passage: CollatedPassage): string =>
  `at-${account.hash}-${passage.start}`;

/** The own place of passages that stand in other rows. */
function Pointers({ desk, row: { side, to } }: { desk: Desk; row: Extract<PairRow, { kind: 'pointers' }> }) {
  const account = desk[side];
  return (
    <div class="pair-row pointer">
      <p class={`cell side-${side}`}>
        {account.siglum} tells here, shown elsewhere:{' '}
        {to.map(({ passage, where }, index) => (
          <>
            {index > 0 ? ' · ' : ''}
            <a
              class="cross"
              id={pointerId(account, passage)}
              href={`#${passageId(account.hash, passage.start)}`}
            >
              {pointTo(account.witness.text.slice(passage.start, passage.end), 6)} {where}
            </a>
          </>
        ))}
      </p>
    </div>
  );
}

function OnlyRow({ desk, side, passages }: { desk: Desk; side: Side; passages: readonly CollatedPassage[] }) {
  const account = desk[side];
  const lone = passages.filter((passage) => desk.table.others(side, passage).length === 0).length;
  const sentences = passages.filter((passage) => passage.kind !== 'heading').length;
  const contrasts = contrastsOf(desk, side === 'a' ? passages : [], side === 'b' ? passages : []);
  const fresh = contrasts.filter((contrast) => !desk.explained.has(contrast));
  for (const contrast of fresh) desk.explained.add(contrast);
  const first = passages[0] as CollatedPassage;
  return (
    <div class="pair-row only" data-step={contrasts.length > 0} tabindex={-1}>
      <details class={`fold cell side-${side}`} open={contrasts.length > 0 || lone < passages.length}>
        <summary>
          {onlyWords(account, lone, lone - passages.length + sentences)}
          <span class="first-words" dir="auto">
            {pointTo(account.witness.text.slice(first.start, first.end), 6)}
          </span>
        </summary>
        {passages.map((passage) => (
          <SidePassage desk={desk} side={side} passage={passage} />
        ))}
      </details>
      <Explanations edition={desk.edition} contrasts={fresh} of={[desk.a, desk.b]} />
    </div>
  );
}

/** Headings between sentences are not counted with them. */
function onlyWords(account: Account, lone: number, sentences: number): string {
  if (lone === 0) return `${account.name} goes on`;
  return `${sentences > 0 ? count(sentences, 'sentence') : 'a heading'} only in ${account.name}`;
}
