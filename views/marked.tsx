/**
 * Text with its marks: a stretch of one account comes in, the same characters go out with every reading drawn as a link to
 * where it is explained. Overlapping readings are nested; each keeps a link of its own.
 */
import type { CollatedReading, CollatedVariant } from '../src/model/collation.js';
import type { Family } from '../src/model/framing.js';
import { normalForm } from '../src/text/normal.js';
import type { Span } from '../src/text/span.js';
import type { Account, Contrast, Edition } from './edition.js';
import { type Mark, type MarkNode, markTree } from './marks.js';
import { confidenceWord, deviceWord, firstWords, tellingWords } from './words.js';

/**
 * What a mark stands for: a reading of one contrast (of several of one family where they read the very same words), or a bare
 * variant when all of them are to be seen.
 */
type Marking =
  | {
      readonly contrasts: readonly Contrast[];
      readonly family: Family;
      readonly href: string;
      readonly tip: string;
    }
  | { readonly variant: CollatedVariant; readonly tip: string };

interface MarkedProps {
  readonly edition: Edition;
  readonly account: Account;
  readonly span: Span;
  readonly contrasts: readonly Contrast[];
  readonly href: (contrast: Contrast) => string;
  readonly variants?: readonly CollatedVariant[];
  /** Whose readings a mark tells of; all when absent. */
  readonly of?: readonly Account[];
  /** Mark this reading alone. */
  readonly only?: CollatedReading;
}

export function Marked(props: MarkedProps) {
  const { account, span, variants = [] } = props;
  const marks = [...readingMarks(props), ...variants.flatMap((variant) => variantMarks(account, variant))];
  return <Nodes nodes={markTree(account.witness.text, span, marks)} />;
}

/** Readings too long to underline are named in a tag before the passage instead. */
export function Tags({ edition, account, span, contrasts, href, of }: MarkedProps) {
  const whole = contrasts.filter((contrast) =>
    readingsOf(contrast, account).some((reading) => isWhole(account, reading, span)),
  );
  return (
    <>
      {whole.map((contrast) => (
        <a
          class={`tag ${contrast.family}`}
          href={href(contrast)}
          data-framing={contrast.id}
          data-tip={tipOf(edition, contrast, of)}
        >
          {deviceWord[contrast.framing.device]}
        </a>
      ))}
    </>
  );
}

/** Both readings in a line: "loaded word: occupied | seized · sure". */
function tipOf(edition: Edition, contrast: Contrast, of = edition.accounts): string {
  const { device, confidence } = contrast.framing;
  const words = readingWords(edition, contrast, 8, of).join(' | ');
  return `${deviceWord[device]}: ${words} · ${confidenceWord(confidence)}`;
}

/** The different readings as words, each once, in the order of the accounts given; – where one has nothing there. */
export function readingWords(
  edition: Edition,
  contrast: Contrast,
  most = 8,
  of = edition.accounts,
): string[] {
  const sorted = of.flatMap((account) => readingsOf(contrast, account));
  const words = tellingWords(
    sorted.map((reading) => reading.text),
    most,
  );
  const { silent: sigla = [] } = contrast.framing;
  const silent = of.some((account) => sigla.includes(account.siglum)) ? ['–'] : [];
  return differing([...words, ...silent]);
}

/** Each once, as first written; capitals and kinds of quotation marks make no difference. */
function differing(words: readonly string[]): string[] {
  const once = new Map([...words].reverse().map((word) => [normalForm(word), word]));
  return [...new Set(words.map((word) => once.get(normalForm(word)) ?? word))];
}

export const readingsOf = (contrast: Contrast, account: Account): readonly CollatedReading[] =>
  contrast.framing.readings.filter((reading) => reading.witness === account.siglum);

function readingMarks({ edition, account, span, contrasts, href, of, only }: MarkedProps): Mark<Marking>[] {
  const marks = new Map<string, Mark<Extract<Marking, { family: Family }>>>();
  for (const contrast of contrasts)
    for (const { start, end } of only ? [only] : readingsOf(contrast, account)) {
      if (isWhole(account, { start, end }, span)) continue;
      const key = `${start} ${end} ${contrast.family}`;
      const known = marks.get(key)?.of;
      if (known?.contrasts.includes(contrast)) continue;
      const tips = [...new Set([...(known ? known.tip.split('\n') : []), tipOf(edition, contrast, of)])];
      const all = [...(known?.contrasts ?? []), contrast];
      const marking = {
        contrasts: all,
        family: contrast.family,
        href: known?.href ?? href(contrast),
        tip: tips.join('\n'),
      };
      marks.set(key, { start, end, of: marking });
    }
  return [...marks.values()];
}

/** Underlining helps while the eye can take in the phrase: beyond these it is the passage that is meant. */
const longest = 24;
const share = 0.8;

function isWhole(account: Account, reading: Span, span: Span): boolean {
  const words = account.witness.text.slice(reading.start, reading.end).trim().split(/\s+/u).length;
  if (words > longest) return true;
  return words > 10 && reading.end - reading.start >= share * (span.end - span.start);
}

function variantMarks(account: Account, variant: CollatedVariant): Mark<Marking>[] {
  const [own, other] = variant.a.witness === account.siglum ? [variant.a, variant.b] : [variant.b, variant.a];
  if (own.witness !== account.siglum || own.start === own.end) return [];
  const tip =
    other.text === '' ? 'nothing there on the other side' : `other side: ${firstWords(other.text, 12)}`;
  return [{ start: own.start, end: own.end, of: { variant, tip } }];
}

type Node = MarkNode<Marking>;

const Nodes = ({ nodes }: { nodes: readonly Node[] }) => (
  <>{nodes.map((node) => ('text' in node ? node.text : <Drawn node={node} />))}</>
);

function Drawn({ node }: { node: Exclude<Node, { text: string }> }) {
  const { of } = node.mark;
  if ('variant' in of)
    return (
      <span class={`variant v-${of.variant.kind}`} title={of.tip}>
        <Nodes nodes={node.children} />
      </span>
    );
  const nested = node.children.some((child) => !('text' in child) && 'family' in child.mark.of);
  return nested ? <Outer node={node} of={of} /> : <Leaf node={node} of={of} />;
}

interface DrawnProps {
  readonly node: Exclude<Node, { text: string }>;
  readonly of: Extract<Marking, { family: Family }>;
}

/** Separated by spaces, so that a style or script can ask for any one of them. */
const idsOf = (of: DrawnProps['of']): string => of.contrasts.map((contrast) => contrast.id).join(' ');

const classOf = ({ node, of }: DrawnProps): string =>
  `mark d${Math.min(node.depth, 3)} ${of.family}${node.mark.start === node.mark.end ? ' empty' : ''}`;

const linkOf = ({ node, of }: DrawnProps) => ({
  'data-framing': idsOf(of),
  'data-tip': of.tip,
  tabindex: node.first ? undefined : -1,
});

function Leaf(props: DrawnProps) {
  const empty = props.node.mark.start === props.node.mark.end;
  return (
    <a
      href={props.of.href}
      class={classOf(props)}
      {...linkOf(props)}
      aria-label={empty ? `nothing here; ${props.of.tip}` : undefined}
    >
      <Nodes nodes={props.node.children} />
    </a>
  );
}

/** A link cannot hold a link: the outer mark is a span, its own words are its link; without own words it gets a small handle. */
function Outer(props: DrawnProps) {
  const { children } = props.node;
  const own = children.findIndex((child) => 'text' in child && child.text.trim() !== '');
  return (
    <span class={classOf(props)} data-framing={idsOf(props.of)}>
      {children.map((child, index) => {
        if (!('text' in child)) return <Drawn node={child} />;
        if (child.text.trim() === '') return child.text;
        const link = linkOf(props);
        return (
          <a class="own" href={props.of.href} {...link} tabindex={index === own ? link.tabindex : -1}>
            {child.text}
          </a>
        );
      })}
      {own < 0 && props.node.first ? (
        <a class="handle" href={props.of.href} {...linkOf(props)} aria-label={props.of.tip}></a>
      ) : null}
    </span>
  );
}
