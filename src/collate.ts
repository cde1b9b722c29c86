/** The pipeline: articles in, a collation out. Every stage is a pure function, and this is the one place where they meet. */
import { createHash } from 'node:crypto';
import { align } from './align/align.js';
import { annotate } from './annotate/annotate.js';
import { annotateStory } from './annotate/story.js';
import { tagsOf } from './annotate/tagged-tokens.js';
import { classify } from './classify/classify.js';
import { quoteLedger } from './classify/ledger/ledger.js';
import { defaultSettings, version } from './config.js';
import { type Alignable, alignableOf, alignWords as alignTokens } from './diff/align-words.js';
import { budgetNotices, diff } from './diff/diff.js';
import type { Alignment } from './model/alignment.js';
import type { Article, EventInfo, Notice } from './model/article.js';
import type { Collation } from './model/collation.js';
import { toCollation } from './model/form.js';
import type { OnProgress } from './model/progress.js';
import type { Settings } from './model/settings.js';
import type { Story, Witness } from './model/witness.js';
import { segment } from './segment/segment.js';

/** What a caller may give: the event it belongs to, any setting that is not to be the default, and somebody to be told how far it has come. */
export type CollateOptions = Partial<Settings> & {
  readonly event?: EventInfo;
  /** Called between the stages, and between accounts and pairs of them; nothing in the result depends on it. */
  readonly onProgress?: OnProgress;
};

/** One article as a witness, before anything is known of the others. */
export const witnessOf = (article: Article): Witness => annotate(segment(article));

/** All articles of one event as a story: witnesses in their fixed order, names and weights over the event. */
export const storyOf = (articles: readonly Article[], onProgress?: OnProgress): Story =>
  annotateStory(
    articles.map((article, done) => {
      onProgress?.({ step: 'read', done, of: articles.length });
      return witnessOf(article);
    }),
  );

/** Compares two or more articles. Same articles, same result, in any order. */
export const collate = (articles: readonly Article[], options: CollateOptions = {}): Collation =>
  collateStory(storyOf(articles, options.onProgress), options);

/** The rest of the path, from a story on; the audit of symmetry turns a story round and compares what comes out. */
export const collateStory = (story: Story, options: CollateOptions = {}): Collation =>
  collateAligned(
    story,
    align(story, settingsOf(options), undefined, (done, of) =>
      options.onProgress?.({ step: 'align', done, of }),
    ),
    options,
  );

const settingsOf = ({ event: _, onProgress: __, ...given }: CollateOptions): Settings => ({
  ...defaultSettings,
  ...given,
});

/** What follows from an alignment, the engine's or, to measure contrasts alone, one made of gold links. */
export function collateAligned(story: Story, alignment: Alignment, options: CollateOptions = {}): Collation {
  const settings = settingsOf(options);
  options.onProgress?.({ step: 'diff', done: 0, of: 1 });
  const diffs = diff(story, alignment, settings);
  options.onProgress?.({ step: 'classify', done: 0, of: 1 });
  const ledger = quoteLedger(story, alignment, diffs);
  const framings = classify(story, alignment, diffs, ledger.quotes, settings);
  const info = options.event ?? { id: eventId(story), title: null };
  const notices = [
    ...encodingNotices(story),
    ...alignment.notices,
    ...budgetNotices(story, alignment, settings),
    ...ledger.notices,
  ];
  return toCollation({
    event: info,
    version,
    settings,
    story,
    alignment: { ...alignment, notices },
    diffs,
    quotes: ledger.quotes,
    framings,
  });
}

/** One for each text whose bytes did not say how they are to be read. */
const encodingNotices = ({ witnesses, sigla }: Story): Notice[] =>
  witnesses.flatMap(({ article: { file, guessedEncoding } }, i) =>
    guessedEncoding === undefined
      ? []
      : [
          {
            code: 'encoding',
            message: `${file} is not in UTF-8: it was read as ${guessedEncoding}, so that some letters may be wrong.`,
            witness: sigla[i] as string,
          },
        ],
  );

/** Without a folder to be named after, an event is named by its texts. */
const eventId = (story: Story): string =>
  createHash('sha256')
    .update(
      story.witnesses
        .map(({ article }) => article.sha256)
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 12);

/**
 * Which words of one list answer which of another: pairs of 0-based indices, in the order of `a`, then of `b`. Crossings are
 * allowed, and a word may answer a phrase, so an index may stand in several pairs.
 */
export function alignWords(
  a: readonly string[],
  b: readonly string[],
): { readonly pairs: readonly (readonly [a: number, b: number])[] } {
  const pairs = alignTokens(tagged(a), tagged(b));
  return { pairs: pairs.map((pair) => [pair.a, pair.b] as const) };
}

/** With parts of speech, as the words of an article have them. */
function tagged(tokens: readonly string[]): Alignable[] {
  const tags = tagsOf(tokens);
  return tokens.map((token, k) => alignableOf(token, tags[k]));
}
