/** Accounts of our own making for reports: two that differ in many ways, and others with names, letters and lengths that break pages. */
import { type Article, articleFromText } from '../../src/index.js';

/** An account in a plain script, with an emoji, curly quotes and a combining accent near its start. */
const plain = `🪨 “Quarry” dispute at the cafe\u0301 ends

Militants seized the Torvik quarry on Monday after a dispute that killed some 3,000 people, the ministry said.

“We will never leave the valley, and we will rebuild every house,” Mayor Jana Holm said on Tuesday.

The two sides signed a lasting truce in May, officials said. Soldiers occupied the eastern road in March.

The ministry expressed deep concern over the closure of the road.`;

const other = `🪨 Torvik “quarry” cafe\u0301 row is over

Rebels liberated the Torvik quarry on Monday after a dispute that killed thousands of people, the ministry claimed.

Mayor Jana Holm promised on Tuesday that “we will rebuild every house”.

The two sides signed a durable truce in May, officials said. Soldiers held the eastern road in March.

The ministry expressed concern over the closure of the road.

A choir from Lund sang in the square on Sunday.`;

export const quarry = (): Article[] => [
  account('post.txt', plain, 'The Valley Post', '2023-05-02'),
  account('herald.txt', other, 'Torvik Herald', '2023-05-03'),
];

/** Arabic, Hebrew, Chinese, Cyrillic and Armenian in names and sentences, and a word of 300 letters. */
export const scripts = (): Article[] => [
  account(
    'arabic.txt',
    `${plain}\n\nقال الوزير إن الميناء مغلق منذ يوم الاثنين. שלום לכולם, the crew said.`,
    'الوادي اليوم',
    '2023-05-02',
  ),
  account(
    'armenian.txt',
    `${other}\n\nՆիկոլ Փաշինյանը ժամանեց Երևան։ Президент Ільхам Алієв відвідав Баку.`,
    'Ազատություն',
    '2023-05-03',
  ),
  account(
    'chinese.txt',
    `${other}\n\n中国外交部发言人周二表示。 ${'Q'.repeat(300)} said so.`,
    '新华社',
    '2023-05-04',
  ),
];

/** Nothing in common. */
export const strangers = (): Article[] => [
  account('a.txt', '🙂 “Cafe\u0301” opens at dawn\n\nA bakery sold rye loaves to sailors.', 'One', null),
  account(
    'b.txt',
    '🚢 “Lund” docks fall silent, ge\u0301n by gen\n\nTwo cranes stand idle because parts are missing.',
    'Two',
    null,
  ),
];

export const hostile =
  '<script>alert(1)</script> &amp; ]]> \u0000\u0007\u001b[31m \ud800 \udc00 \ufffe \u202eabc <w:p/> {{x}} %PDF-1.7 (a\\) endobj';

/** Markup, control characters and halves of surrogates, in text, title and outlet. */
export const hostileAccounts = (): Article[] => [
  account('h.txt', plain.replace('on Monday', `on Monday ${hostile}`), `Post ${hostile}`, '2023-05-02'),
  account('i.txt', other.replace('on Tuesday', `on Tuesday ${hostile}`), null, null),
];

export const manyAccounts = (number: number): Article[] =>
  Array.from({ length: number }, (_, k) =>
    account(
      `n${k}.txt`,
      `${k % 2 === 0 ? plain : other}\n\nDesk ${k} added that mile ${k * 7} is open.`,
      `Outlet ${k}`,
      '2023-05-02',
    ),
  );

const account = (file: string, text: string, outlet: string | null, date: string | null): Article =>
  articleFromText(text, { file, outlet, date });
