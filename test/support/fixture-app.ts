/** The web face over the hand-made collation: one event, whatever folder it is given. */
import { fileURLToPath } from 'node:url';
import { type Engine, engine } from '../../src/actions/engine.js';
import type { Article } from '../../src/model/article.js';
import type { Collation } from '../../src/model/collation.js';
import { createApp } from '../../src/web/app.js';
import { fixtureCollation } from './fixture-collation.js';

/** As the pipeline does it, but with every paragraph one sentence and no links: what the pages show of it is not at issue. */
export const articleOf = (text: string, about: Partial<Article> = {}): Article => ({
  file: 'account.txt',
  text,
  outlet: null,
  title: null,
  date: null,
  dateNote: null,
  url: null,
  language: 'en',
  sha256: [...text]
    .reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
    .toString(16)
    .padStart(64, '0'),
  credit: null,
  blocks: [],
  ...about,
});

export function plainCollation(articles: readonly Article[], title: string | null): Collation {
  const sigla = articles.map((_, index) => String.fromCharCode(65 + index));
  const witnesses = articles.map(({ blocks: _, ...article }, index) => {
    let start = 0;
    const passages = article.text.split('\n').flatMap((line, paragraph) => {
      const at = start;
      start += line.length + 1;
      const kind = line.startsWith('Copyright') ? ('boilerplate' as const) : ('sentence' as const);
      const id = `${sigla[index]}${paragraph + 1}`;
      return line.trim() === '' ? [] : [{ id, start: at, end: at + line.length, kind, paragraph }];
    });
    return { ...article, id: sigla[index] as string, passages, quotations: [], attributions: [] };
  });
  const rows = witnesses.flatMap(({ id, passages }) =>
    passages
      .filter((passage) => passage.kind !== 'boilerplate')
      .map(({ start, end }) => ({
        id: `r-${id}-${start}`,
        passages: [{ witness: id, start, end }],
        gaps: sigla.filter((siglum) => siglum !== id),
        independent: 1,
      })),
  );
  const { schema, engine } = fixtureCollation();
  return {
    schema,
    engine,
    event: { id: 'plain', title },
    witnesses,
    names: [],
    links: [],
    possible: [],
    rows,
    reuse: [],
    texts: witnesses.map(({ id }) => [id]),
    quotes: [],
    variants: [],
    framings: [],
    notices: [],
  };
}

export const fixtureEngine: Engine = {
  read: async () => {
    const { event, witnesses } = fixtureCollation();
    return {
      event,
      articles: witnesses.map((witness) => articleOf(witness.text, { ...witness, blocks: [] })),
    };
  },
  parse: async ({ file, bytes }) => [articleOf(new TextDecoder().decode(bytes), { file })],
  text: async (text, about) => articleOf(text, about),
  collate: async (articles, event) =>
    event.id === 'lachin-2023' ? fixtureCollation() : plainCollation(articles, event.title),
  report: engine.report,
  compare: engine.compare,
};

/** For what a test knows to be there. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the fixture lacks what the test needs');
  return value;
}

export const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));

export const fixtureApp = (onFault?: (fault: unknown) => void) =>
  createApp({ folders: [corpus], engine: fixtureEngine, ...(onFault ? { onFault } : {}) });
