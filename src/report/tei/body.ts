/**
 * One account in, its TEI body out. The text of the body, without its tags, is the account's text unit for unit; what overlaps, and so
 * cannot be an element, is left to stand-off spans, for which the body has anchors at the places that are asked for.
 */
import type {
  CollatedForm,
  CollatedName,
  CollatedPassage,
  CollatedQuotation,
  CollatedWitness,
} from '../../model/collation.js';
import { contains, meeting, type Span } from '../../text/span.js';
import { type Attributes, element, openTag, xmlText } from './xml.js';

/** A stretch that becomes an element; `rank` says what stands outside where two have the same place. */
interface Mark extends Span {
  readonly rank: number;
  readonly name: string;
  readonly attributes?: Attributes;
}

export interface Mention extends Span {
  readonly name: string;
}

export interface Markup {
  readonly marks: readonly Mark[];
  /** What no element could hold. */
  readonly quotations: readonly CollatedQuotation[];
  readonly mentions: readonly Mention[];
}

const ranks = { block: 0, sentence: 1, quotation: 2, mention: 3 } as const;

export function markupOf(witness: CollatedWitness, names: readonly CollatedName[]): Markup {
  const { id: siglum, text, passages } = witness;
  const known = new Set(names.map(({ id }) => id));
  const sentences = passages.map(({ id, start, end }) => ({
    ...{ start, end, rank: ranks.sentence, name: 's' },
    attributes: { 'xml:id': id },
  }));
  const spoken = witness.quotations.flatMap((one) => quotationMarks(one, piecesOf(one, passages), known));
  const named = names
    .flatMap(({ id, forms }) =>
      forms.filter(({ witness }) => witness === siglum).map((one) => mentionMark(id, one)),
    )
    .filter((mark) => mark.start < mark.end && meeting(passages, mark).some((one) => contains(one, mark)));
  const crossing = crossingIn([...spoken, ...named].sort(inOrder));
  const left = new Set([...crossing].map(({ of }) => of));
  const kept = [...spoken, ...named].filter(({ of }) => !left.has(of));
  const held = new Set(kept.map(({ of }) => of));
  return {
    marks: [...blocksOf(text, passages), ...sentences, ...kept].sort(inOrder),
    quotations: witness.quotations.filter((one) => !held.has(one)),
    mentions: names.flatMap(({ id, forms }) =>
      forms
        .filter((form) => form.witness === siglum && !held.has(form))
        .map(({ start, end }) => ({ name: id, start, end })),
    ),
  };
}

const inOrder = (p: Mark, q: Mark): number => p.start - q.start || q.end - p.end || p.rank - q.rank;

/** A mark and what of the collation it stands for: a quotation may have several. */
interface Held extends Mark {
  readonly of: CollatedQuotation | CollatedForm;
}

const mentionMark = (id: string, of: CollatedForm): Held => ({
  ...{ start: of.start, end: of.end, rank: ranks.mention, name: 'rs', of },
  attributes: { ref: `#${id}` },
});

/** Those that overlap another without lying in it; a mention gives way to a quotation, the later of two alike to the earlier. */
function crossingIn(marks: readonly Held[]): ReadonlySet<Held> {
  const crossing = new Set<Held>();
  const open: Held[] = [];
  for (const mark of marks) {
    for (let top = open.at(-1); top && top.end <= mark.start; top = open.at(-1)) open.pop();
    for (let top = open.at(-1); top && top.end < mark.end && top.rank > mark.rank; top = open.at(-1)) {
      crossing.add(top);
      open.pop();
    }
    const top = open.at(-1);
    if (top && top.end < mark.end) crossing.add(mark);
    else open.push(mark);
  }
  return crossing;
}

/** The parts of a quotation in the sentences it runs over; none where it begins or ends outside of one. */
function piecesOf(quotation: Span, passages: readonly CollatedPassage[]): readonly Span[] {
  const pieces = meeting(passages, quotation)
    .map(({ start, end }) => ({ start: Math.max(quotation.start, start), end: Math.min(quotation.end, end) }))
    .filter(({ start, end }) => start < end);
  return pieces[0]?.start === quotation.start && pieces.at(-1)?.end === quotation.end ? pieces : [];
}

/** The first piece bears the id; the others hang on it. */
function quotationMarks(of: CollatedQuotation, pieces: readonly Span[], names: ReadonlySet<string>): Held[] {
  const { id, speaker } = of;
  const who = speaker?.name && names.has(speaker.name) ? `#${speaker.name}` : undefined;
  const idOf = (k: number): string => (k === 0 ? id : `${id}.${k + 1}`);
  return pieces.map(({ start, end }, k) => ({
    start,
    end,
    of,
    rank: ranks.quotation,
    name: who === undefined ? 'q' : 'said',
    attributes: {
      'xml:id': idOf(k),
      who,
      prev: k > 0 ? `#${idOf(k - 1)}` : undefined,
      next: k + 1 < pieces.length ? `#${idOf(k + 1)}` : undefined,
    },
  }));
}

/** Sentences of one paragraph together; what stands between paragraphs and is not white in XML too. */
function blocksOf(text: string, passages: readonly CollatedPassage[]): Mark[] {
  const blocks: (Span & { readonly kind: CollatedPassage['kind'] | 'rest'; readonly paragraph: number })[] =
    [];
  let at = 0;
  for (const { start, end, kind, paragraph } of passages) {
    const last = blocks.at(-1);
    if (last && last.kind === kind && last.paragraph === paragraph)
      blocks[blocks.length - 1] = { ...last, end };
    else blocks.push(...restIn(text, at, start), { start, end, kind, paragraph });
    at = end;
  }
  blocks.push(...restIn(text, at, text.length));
  const firstOther = blocks.findIndex(({ kind }) => kind !== 'headline');
  return blocks.map(({ start, end, kind }, k) => {
    const name =
      kind === 'headline' && (firstOther < 0 || k < firstOther) ? 'head' : kind === 'sentence' ? 'p' : 'ab';
    return { start, end, rank: ranks.block, name, ...(name === 'ab' ? { attributes: { type: kind } } : {}) };
  });
}

function restIn(text: string, from: number, to: number) {
  const rest = text.slice(from, to);
  const start = rest.search(/[^ \t\r\n]/);
  if (start < 0) return [];
  const end = rest.search(/[ \t\r\n]*$/);
  return [{ start: from + start, end: from + end, kind: 'rest' as const, paragraph: -1 }];
}

/** `anchored`: places in the text that stand-off spans point at. Marks are in order, none crosses another. */
export function bodyOf(
  { id, text }: CollatedWitness,
  marks: readonly Mark[],
  anchored: ReadonlySet<number>,
): string {
  const cuts = new Set([...marks.flatMap(({ start, end }) => [start, end]), ...anchored, text.length]);
  const open: Mark[] = [];
  const out: string[] = [];
  let next = 0;
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const to = wholeAt(text, cut);
    out.push(xmlText(text.slice(from, to)));
    from = Math.max(from, to);
    for (let top = open.at(-1); top && top.end <= cut; top = open.at(-1)) out.push(`</${open.pop()?.name}>`);
    if (anchored.has(cut)) out.push(element('anchor', { 'xml:id': anchorId(id, cut) }));
    for (let mark = marks[next]; mark && mark.start <= cut; mark = marks[++next]) {
      out.push(openTag(mark.name, mark.attributes));
      if (mark.end > cut) open.push(mark);
      else out.push(`</${mark.name}>`);
    }
  }
  // A body holds a block at least, a headline is none.
  const blocks = marks.some(({ rank, name }) => rank === ranks.block && name !== 'head');
  return element('body', { 'xml:space': 'preserve' }, ...out, blocks ? '' : '<ab/>');
}

export const anchorId = (siglum: string, position: number): string => `${siglum}.u${position}`;

/** Never within a character of two units. */
const wholeAt = (text: string, at: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at + 1 : at;
