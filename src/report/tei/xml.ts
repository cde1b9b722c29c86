/** Strings in, XML 1.0 out: escaped, and with U+FFFD in the place of each unit that XML has no place for, so that lengths and positions stay. */

const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const replaced = (text: string): string => text.replace(forbidden, '\ufffd');

/** How many units of a text `replaced` changes. */
export const forbiddenIn = (text: string): number => text.match(forbidden)?.length ?? 0;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  // A reader of XML takes a bare one for a line feed.
  '\r': '&#13;',
};

const referenceFor = (character: string): string => references[character] as string;

export const xmlText = (text: string): string => replaced(text).replace(/[&<>\r]/g, referenceFor);

const xmlAttribute = (text: string): string => replaced(text).replace(/[&<>"\t\n\r]/g, referenceFor);

/** Those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function openTag(name: string, attributes: Attributes = {}): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${xmlAttribute(String(value))}"`,
  );
  return `<${name}${pairs.join('')}>`;
}

/** `content` is XML already; text goes through `xmlText` first. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const inside = content.join('');
  const open = openTag(name, attributes);
  return inside === '' ? `${open.slice(0, -1)}/>` : `${open}${inside}</${name}>`;
}

export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, xmlText(text));

/** One child a line, for what is no running text. */
export const group = (name: string, attributes: Attributes, children: readonly string[]): string =>
  element(name, attributes, ...children.map((child) => `\n${child}`), children.length > 0 ? '\n' : '');
