/** Runs of the neutral document in, runs of a Word document out: marks, links, and words that are read from the right. */
import {
  ConcreteHyperlink,
  type Document,
  type IRunOptions,
  type ParagraphChild,
  ShadingType,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Family } from '../../model/framing.js';
import { stretchesOf } from '../../text/direction.js';
import type { Line, Run } from '../document.js';
import { familyInk, familyLine, grey } from '../paper.js';

/** Gives a link of the document an id: the library's own are drawn by lot, and no two documents would be the same. */
export type Links = (href: string) => string;

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

export function linksIn(): { readonly links: Links; readonly add: (document: Document) => void } {
  const ids = new Map<string, string>();
  return {
    links: (href) => {
      const id = ids.get(href) ?? `Web${ids.size + 1}`;
      ids.set(href, id);
      return id;
    },
    add: (document) => {
      for (const [href, id] of ids)
        document.Document.Relationships.addRelationship(id, hyperlink, href, 'External');
    },
  };
}

/** Keeps numbers and marks after a word from the right where they belong: at the end of it, as the line runs. */
const leftMark = '\u200e';

export function runsOf(line: Line, links: Links): ParagraphChild[] {
  let fromRight = false;
  const words = (run: Run, more: IRunOptions = {}): TextRun[] =>
    stretchesOf(run.text).map((stretch) => {
      const text = fromRight && !stretch.fromRight ? `${leftMark}${stretch.text}` : stretch.text;
      fromRight = stretch.fromRight;
      return new TextRun({ text, ...styleOf(run), ...more, ...(fromRight ? { rightToLeft: true } : {}) });
    });
  return line.flatMap((run): ParagraphChild[] =>
    run.href === undefined ? words(run) : [new ConcreteHyperlink(words(run, asLink), links(run.href))],
  );
}

const asLink: IRunOptions = { color: familyInk.source.colour, underline: {} };

function styleOf({ mark, strong, quiet }: Run): IRunOptions {
  if (mark) return markOf(mark);
  if (strong) return { bold: true, boldComplexScript: true };
  return quiet ? { color: grey.soft } : {};
}

const underline = {
  solid: UnderlineType.SINGLE,
  dotted: UnderlineType.DOTTED,
  double: UnderlineType.DOUBLE,
  dashed: UnderlineType.DASH,
} as const;

const markOf = (family: Family): IRunOptions => ({
  bold: true,
  boldComplexScript: true,
  underline: { type: underline[familyLine[family]], color: familyInk[family].colour },
  shading: { type: ShadingType.CLEAR, color: 'auto', fill: familyInk[family].wash },
});
