/** For tests of classify: two (or more) sentences of one day as accounts of one event, and what was found in them. */
import { articleFromText, type Collation, collate } from '../../src/index.js';

export const collated = (
  sentences: readonly (string | readonly string[])[],
  settings: Parameters<typeof collate>[1] = {},
  days: readonly (string | null)[] = [],
): Collation =>
  collate(
    sentences.map((lines, k) =>
      articleFromText(['🚢 Café\u0301 “news”', ...[lines].flat()].join('\n\n'), {
        file: `account-${k}.txt`,
        date: days[k] === undefined ? '2022-06-07' : (days[k] as string),
      }),
    ),
    settings,
  );

/** Framings of a device as "reading / reading", in the order of the accounts. */
export const readingsOf = ({ framings }: Collation, device: string): string[] =>
  framings
    .filter((framing) => framing.device === device)
    .map(({ readings }) => readings.map(({ text }) => text).join(' / '));

export const found = (device: string, ...sentences: readonly string[]): string[] =>
  readingsOf(collated(sentences), device);
