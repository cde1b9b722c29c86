/** A TEI file of ours in, read as somebody else's program would; what it says of texts and places out, places as UTF-16 units of the texts. */
import { XmlDocument, XmlElement, type XmlNode, XmlText } from 'libxml2-wasm';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface TeiText {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly string[];
  /** Sentences by id; quotations by the id of their first part, from its start to the end of the last. */
  readonly sentences: ReadonlyMap<string, Stretch>;
  readonly quotations: ReadonlyMap<string, Stretch & { readonly who: string | undefined }>;
  readonly mentions: readonly (Stretch & { readonly name: string })[];
}

/** `witness start-end`, as everything is compared. */
export type Address = string;

export interface TeiSpan {
  readonly address: Address;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

export interface TeiFile {
  readonly texts: readonly TeiText[];
  /** Groups of spans and of links by their attributes, in the order of the file. */
  readonly spans: readonly {
    readonly attributes: Readonly<Record<string, string>>;
    readonly spans: readonly TeiSpan[];
  }[];
  readonly links: ReadonlyMap<
    string,
    readonly { readonly attributes: Readonly<Record<string, string>>; readonly ends: readonly Address[] }[]
  >;
  readonly header: string;
}

export function readTei(xml: string): TeiFile {
  const document = XmlDocument.fromString(xml);
  try {
    return fileOf(document.root);
  } finally {
    document.dispose();
  }
}

function fileOf(root: XmlElement): TeiFile {
  const places = new Map<string, Address>();
  const anchors = new Map<string, readonly [string, number]>();
  const texts = all(root, 'text')
    .filter((text) => child(text, 'body'))
    .map((text) => textOf(text, anchors));
  for (const { id, sentences, quotations } of texts)
    for (const [key, { start, end }] of [...sentences, ...quotations])
      places.set(key, `${id} ${start}-${end}`);
  const addressOf = (span: XmlElement): Address => {
    const { from = '', to = '' } = attributesOf(span);
    const [a, b] = [anchors.get(from.slice(1)), anchors.get(to.slice(1))];
    if (!a || !b || a[0] !== b[0]) throw new Error(`a span from ${from} to ${to} has no place`);
    return `${a[0]} ${a[1]}-${b[1]}`;
  };
  const spans = all(root, 'spanGrp').map((group) => ({
    attributes: attributesOf(group),
    spans: all(group, 'span').map((span) => {
      const attributes = attributesOf(span);
      const address = addressOf(span);
      if (attributes.id !== undefined) places.set(attributes.id, address);
      return { address, attributes, content: span.content };
    }),
  }));
  const links = new Map(
    all(root, 'linkGrp').map((group) => [
      attributesOf(group).type as string,
      all(group, 'link').map((link) => {
        const attributes = attributesOf(link);
        const ends = (attributes.target ?? '').split(' ').map((target) => {
          const address = places.get(target.slice(1));
          if (address === undefined) throw new Error(`${target} is nowhere`);
          return address;
        });
        return { attributes, ends };
      }),
    ]),
  );
  return { texts, spans, links, header: all(root, 'teiHeader')[0]?.content ?? '' };
}

function textOf(element: XmlElement, anchors: Map<string, readonly [string, number]>): TeiText {
  const id = attributesOf(element).id as string;
  const sentences = new Map<string, Stretch>();
  const pieces = new Map<string, Stretch & { who: string | undefined; prev: string | undefined }>();
  const mentions: (Stretch & { name: string })[] = [];
  const blocks: string[] = [];
  let text = '';
  const walk = (node: XmlNode): void => {
    if (node instanceof XmlText) text += node.content;
    if (!(node instanceof XmlElement)) return;
    const start = text.length;
    const attributes = attributesOf(node);
    for (const inner of children(node)) walk(inner);
    const stretch = { start, end: text.length };
    const key = attributes.id as string;
    if (node.name === 'anchor') anchors.set(key, [id, start]);
    if (node.name === 's') sentences.set(key, stretch);
    if (node.name === 'q' || node.name === 'said')
      pieces.set(key, { ...stretch, who: attributes.who, prev: attributes.prev });
    if (node.name === 'rs') mentions.push({ ...stretch, name: (attributes.ref ?? '').slice(1) });
    if (['p', 'ab', 'head'].includes(node.name)) blocks.push(`${node.name} ${attributes.type ?? ''}`.trim());
  };
  walk(child(element, 'body') as XmlElement);
  const quotations = new Map<string, Stretch & { who: string | undefined }>();
  for (const [key, { start, end, who, prev }] of pieces) {
    const first = prev === undefined ? key : key.replace(/\.\d+$/, '');
    quotations.set(first, { start: quotations.get(first)?.start ?? start, end, who });
  }
  return { id, text, blocks, sentences, quotations, mentions };
}

function children(element: XmlElement): XmlNode[] {
  const found: XmlNode[] = [];
  for (let node = element.firstChild; node; node = node.next) found.push(node);
  return found;
}

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  children(element).find((node): node is XmlElement => node instanceof XmlElement && node.name === name);

const all = (element: XmlElement, name: string): XmlElement[] =>
  element.find(`.//t:${name}`, { t: 'http://www.tei-c.org/ns/1.0' }) as XmlElement[];

const attributesOf = (element: XmlElement): Record<string, string> =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
