/** Thirty accounts of one event with names from right to left and of other scripts, a word of three hundred letters, an emoji and a combining accent. */
import { articleFromText } from '../../src/ingest/ingest.js';
import type { Article } from '../../src/model/article.js';

const outlets = [
  'صوت الميناء',
  'קול הנמל',
  'Гавань сегодня',
  '港口日报',
  '<b>Bold</b> & “Sons”',
  'Ελλάδα',
  'W'.repeat(120),
] as const;

const long = `Donau${'dampfschifffahrts'.repeat(17)}gesellschaft`;

const verbs = ['seized', 'liberated', 'occupied', 'retook'] as const;

export const wideEvent = (accounts = 30): Article[] =>
  Array.from({ length: accounts }, (_, k) =>
    articleFromText(
      [
        `🚢 Cafe\u0301 ${k}: harbour ${verbs[k % 4]}`,
        `Troops ${verbs[k % 4]} the harbour of Velm after ${28 + (k % 3)} days on Monday, Éric Dahl said.`,
        k % 2 === 0
          ? `“We will not leave the harbour of Velm,” ${k % 4 === 0 ? 'Нина Орлова' : 'Nina Orlova'} said.`
          : `Nina Orlova claimed that they would “not leave the harbour”.`,
        k % 5 === 0
          ? `The ${long} closed its gates, قال أحمد العلي on Monday.`
          : 'The gates were closed on Monday.',
      ].join('\n\n'),
      {
        file: `account-${k}.txt`,
        date: `2024-05-${String(1 + (k % 3)).padStart(2, '0')}`,
        outlet: outlets[k] ?? `Outlet ${k}`,
        ...(k === 1 ? { url: 'https://example.org/harbour?a=1&b=2' } : {}),
      },
    ),
  );
