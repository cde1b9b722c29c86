/** For tests of align: two or more short accounts as a story, and the profile of a sentence by its first words. */
import type { Profile } from '../../src/align/profile.js';
import { profilesOf } from '../../src/align/profile.js';
import { storyOf } from '../../src/collate.js';
import { articleFromText } from '../../src/index.js';

export interface Account {
  readonly date: string | null;
  /** Sentences; each stands in a paragraph of its own, under a headline of no weight. */
  readonly lines: readonly string[];
}

export function storyOfLines(accounts: readonly Account[]) {
  return storyOf(
    accounts.map(({ date, lines }, k) =>
      articleFromText(['🚢 “Café\u0301” notes', ...lines].join('\n\n'), {
        file: `account-${k}.txt`,
        ...(date ? { date } : {}),
      }),
    ),
  );
}

/** The profile of the passage of this text in the account given as number `k`. */
export function profileOf(
  story: ReturnType<typeof storyOfLines>,
  profiles: ReturnType<typeof profilesOf>['profiles'],
  k: number,
  text: string,
): Profile {
  const witness = story.witnesses.findIndex(({ article }) => article.file === `account-${k}.txt`);
  const found = profiles[witness]?.find(
    ({ start, end }) => story.witnesses[witness]?.article.text.slice(start, end) === text,
  );
  if (!found) throw new Error(`no passage “${text}”`);
  return found;
}

/** The first sentences of two accounts as profiles. */
export function firstOfBoth(accounts: readonly [Account, Account]) {
  const story = storyOfLines(accounts);
  const { profiles, kinship } = profilesOf(story);
  const [a, b] = accounts.map(({ lines }, k) => profileOf(story, profiles, k, lines[0] as string)) as [
    Profile,
    Profile,
  ];
  return { story, a, b, kinship };
}
