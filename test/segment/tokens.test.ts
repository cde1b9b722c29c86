import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { segment } from '../../src/segment/segment.js';
import { article } from './article.js';

const test = suite('segment: tokens');

const tokens = (text: string) => segment(article(text)).tokens;
const words = (text: string): string =>
  tokens(text)
    .map((token) => token.text)
    .join('|');

test('numbers keep their separators, ranges do not', () => {
  assert.is(words('🙂 30,000 of 5.10 in the 1990s on 19-20'), '🙂|30,000|of|5.10|in|the|1990s|on|19|-|20');
  assert.is(words('It cost $5bn or €1.2m'), 'It|cost|$|5|bn|or|€|1.2|m');
});

test('compounds fall apart at the hyphen, dotted abbreviations do not', () => {
  assert.is(
    words('a cease-fire in U.S.-held D.C. by a Ph.D. student'),
    'a|cease|-|fire|in|U.S.|-|held|D.C.|by|a|Ph.D.|student',
  );
});

test('an abbreviation keeps its stop inside a sentence; the last stop is a mark', () => {
  assert.is(
    words('Gov. Hale met Mary J. Oakes, No. 2, on Sept. 5.'),
    'Gov.|Hale|met|Mary|J.|Oakes|,|No.|2|,|on|Sept.|5|.',
  );
});

test('the possessive and the clitics are words of their own', () => {
  assert.is(
    words('Ana’s men don’t know she’s here; O’Brien can’t'),
    'Ana|’s|men|do|n’t|know|she|’s|here|;|O’Brien|ca|n’t',
  );
  const possessive = tokens('Ana’s men').at(1);
  assert.is(possessive?.norm, "'s");
  assert.is(possessive?.kind, 'word');
});

test('a decomposed accent, a flag and an address each stay whole', () => {
  assert.is(
    words('Cafe\u0301 Zoe\u0308 sent 👩‍👩‍👧 to a.b@c.org via https://x.org/a?b=1.'),
    'Cafe\u0301|Zoe\u0308|sent|👩‍👩‍👧|to|a.b@c.org|via|https://x.org/a?b=1|.',
  );
});

test('kinds tell words, numbers and marks', () => {
  assert.equal(
    tokens('Two of 30 went.').map((token) => token.kind),
    ['word', 'word', 'number', 'word', 'mark'],
  );
});

test.run();
