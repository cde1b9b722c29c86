import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dayIn, isDateLine, isDay } from '../../src/ingest/days.js';
import { languageOf } from '../../src/ingest/language.js';

const test = suite('ingest: days and language');

test('days with the month in words and ISO days are understood', () => {
  for (const day of [
    '2023-05-01',
    '2023/5/1',
    '1 May 2023',
    'May 1, 2023',
    'Mon, 1st of',
    'May 1st 2023',
    '2023-05-01T23:59:00+02:00',
  ])
    assert.is(dayIn(day), day.startsWith('Mon') ? null : '2023-05-01', day);
  assert.is(dayIn('Sept. 3, 2017'), '2017-09-03');
});

test('days that no calendar has, and those that two calendars read differently, are none', () => {
  for (const day of ['2023-02-30', '31 April 2023', '3/4/2023', '0000-01-01', 'May 2023', '12345-01-01', ''])
    assert.is(dayIn(day), null, day);
  assert.ok(isDay('2024-02-29'));
  assert.not(isDay('2023-02-29'));
  assert.not(isDay('2023-5-1'));
});

test('a date line says when and nothing else', () => {
  for (const line of [
    'Monday, May 1, 2023',
    'Published: 1 May 2023 | 10:30 GMT',
    'Updated 3:04 PM ET, Mon May 1, 2023',
    '2023-05-01',
  ])
    assert.ok(isDateLine(line), line);
  for (const line of ['May 1, 2023 was a Monday in the river town', 'Room 2023', 'Marching on May 1, 2023'])
    assert.not(isDateLine(line), line);
});

test('English is told from other languages, and no words from either', () => {
  assert.is(
    languageOf('🌊 The “river commission” met on Monday and spoke for three hours, an official said.'),
    'en',
  );
  for (const other of [
    'Die Kommission traf sich am Montag und sprach drei Stunden über die Brücke.',
    'La commission s’est réunie lundi et a parlé pendant trois heures du pont.',
    'La comisión se reunió el lunes y habló durante tres horas sobre el puente.',
    'Комиссия собралась в понедельник и три часа говорила о мосте.',
    '1234 -- 🌊',
    '',
  ])
    assert.is(languageOf(other), 'und', other);
});

test.run();
