import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { nameInitials, nearNameScore, nearNames } from '../../src/lexicon/near-names.js';

const test = suite('lexicon: near names');

const pairsOf = (table: string): readonly [string, string][] =>
  table
    .trim()
    .split(/\s*\n\s*/)
    .map((pair) => pair.split(' / ') as [string, string]);

const oneName = pairsOf(`
  Tokayev / Tokaev
  Nazarbayev / Nazarbaev
  Medvedev / Medvedyev
  Dzhugashvili / Djugashvili
  Margvelashvili / Margvelachvili
  Saakashvili / Sakashvili
  Harutyunyan / Harutyunian
  Mnatsakanyan / Mnatsakanian
  Bayramov / Bairamov
  Mahmoud Abbas / Mahmud Abbas
  Yasser Arafat / Yassir Arafat
  Muammar Gaddafi / Moammar Gadhafi
  Ayman al-Zawahiri / Ayman Zawahiri
  Soleimani / Suleimani
  Rouhani / Ruhani
  Maliki / al-Maliki
  Shoigu / Shoygu
  Yeltsin / Eltsin
  Zhirinovsky / Zhirinovskiy
  Navalny / Navalnyy
  Dostoevsky / Dostoyevsky
  Solzhenitsyn / Solzhenitzyn
  Kharkiv / Kharkov
  Chişinău / Chisinau
  Mukhtar / Muhtar
  Kandahar / Qandahar
  Kirkuk / Kirkouk
  Aung San Suu Kyi / Aung San Su Kyi
  Zelenskyy’s / Zelensky
  Buttigieg / Buttigeg
  Kavanaugh / Kavanagugh
  Hegseth / Hegesth
  Guterres / Gutteres
  Steinmeier / Stienmeier
  Orbán / Orban
  Philip Morris / Phillip Morris
  Tsikhanouskaya / Tsikhanouskaia
  Kirchner / Kirschner
`);

const twoNames = pairsOf(`
  Iran / Oman
  Slovenia / Slovakia
  Paraguay / Uruguay
  Mauritania / Mauritius
  Latvia / Lithuania
  Niger / Nigeria
  Jordan / Jordanian
  Serbia / Serbian
  Estonia / Estonian
  Anderson / Andersen
  Jackson / Johnson
  Harris / Harrison
  Robert / Roberta
  Steven / Stevens
  Morris / Morrison
  Collins / Rollins
  Sanders / Saunders
  Pence / Pelosi
  Biden / Baden
  Obama / Osaka
  Lavrov / Petrov
  Putin / Rutte
  Xi / Li
  Kim / Kin
  Aliyev / Alieva
  Vance / Vince
  Walker / Walter
  Clinton / Canton
  Trump / Tramp
  Bush / Busch
  Marina / Martina
  Carter / Cartier
  Kosovo / Kosovar
  Abkhaz / Abkhazia
  Donetsk / Luhansk
  Kim Jong-un / Kim Jong-il
  George Bush / Jeb Bush
  Blinken / Antony Blinken
  Apollo 11 / Apollo 13
  Boeing 737 / Boeing 747
`);

test('near spellings of one name are near, either way round', () => {
  const failed = oneName
    .filter(([a, b]) => !nearNames(a, b) || !nearNames(b, a))
    .map((pair) => pair.join(' / '));
  assert.equal(failed, []);
});

test('names of different people and places are not near', () => {
  const failed = twoNames
    .filter(([a, b]) => nearNames(a, b) || nearNames(b, a))
    .map((pair) => pair.join(' / '));
  assert.equal(failed, []);
});

test('the score is between 0 and 1, and 1 for spellings that fold alike', () => {
  for (const [a, b] of [...oneName, ...twoNames]) {
    const score = nearNameScore(a, b);
    assert.ok(score >= 0 && score <= 1, `${a} ${b} ${score}`);
  }
  assert.is(nearNameScore('Sargsyan', 'Sarkisian'), 1);
  assert.ok(nearNameScore('Pashinyan', 'Pashinian') > nearNameScore('Pashinyan', 'Putin'));
});

test('names of one word that are near have an initial in common, or tell none', () => {
  for (const [a, b] of oneName) {
    const [one, other] = [nameInitials(a), nameInitials(b)];
    const common = one === '' || other === '' || [...one].some((letter) => other.includes(letter));
    assert.ok(common, `${a} / ${b}`);
  }
  assert.is.not(nameInitials('Tokayev'), nameInitials('Medvedev'));
  assert.is(nameInitials('Qasimov'), 'kg');
  assert.is(nameInitials('Mahmoud Abbas'), '');
});

test('odd names never throw', () => {
  for (const odd of ['', '🕊️', '“”', 'é', 'q', 'al-', '7', 'x'.repeat(10_000)]) {
    assert.type(nearNames(odd, 'Yerevan'), 'boolean');
    assert.type(nearNameScore(odd, odd), 'number');
  }
});

test.run();
