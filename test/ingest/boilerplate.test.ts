import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { corrections, leftovers } from '../../src/ingest/boilerplate.js';
import { laidOut } from '../support/laid-out.js';

const test = suite('ingest: leftovers of pages');

const lead =
  '🌊 The “river commission” met on Monday in the cafe\u0301 at the crossing and spoke for three hours, an official said.';
const more =
  'Nobody spoke of a treaty, and the members of the commission left by separate doors when the talks were over.';
const kindOf = (line: string): string | undefined =>
  laidOut(['River towns talk again', lead, line, more].join('\n\n')).find(([, text]) => text === line)?.[0];

const leftover = [
  'Close this search box.',
  'Back to top button',
  'Skip to main content',
  '___',
  'Advertisement Continue reading the main story',
  'Story continues below',
  'Share this article on Facebook',
  'Share · Tweet · Email',
  'Read or Share this story: https://example.org/x',
  'Follow us on Twitter',
  'Follow Jane Doe on Twitter: @janedoe',
  'Sign up for our morning newsletter.',
  'Subscribe to The First Paper',
  'Get the best of the week in your inbox',
  'This site uses cookies to give you a better experience.',
  'Click here to read the whole report',
  'READ MORE: Ten things to know about the river',
  'Related: Who owns the bridge',
  'The bridge that nobody wanted Read more',
  '[Video: the bridge from above]',
  'Photo',
  'Slideshow (2 Images)',
  'Newsletter Sign Up Continue reading the main story Invalid email address. Please re-enter. Thank you for subscribing.',
  'River News Email Enter your email address Please enter an email address Email address is invalid',
  'We pay for your stories! Do you have one for our team?',
  '(River Daily 07/15/2016 page1)',
  `Photos: The river in May ${'Boats lie at the old bridge. '.repeat(60)}Hide Caption 2 of 25`,
  'Jane C. Doe/AP',
  'Enlarge this image toggle caption Jane Doe/AP',
  'Image copyright Getty Images',
  'Copyright © 2018 The First Paper. All rights reserved.',
  'Reprinted with the permission of The First Paper.',
  'The Associated Press contributed to this report.',
  '(Reporting by Jane Doe; Editing by John Roe)',
  '— With assistance by John Roe',
  'By Jane Doe and John Roe',
  'By Jane van der Doe, Reuters',
  'Updated 3:04 PM ET',
  'Updated at 9:50 p.m. ET Thursday',
  '3 min read',
  'View comments',
  '12 Comments',
  'newsdesk@example.org',
  'Contact: press office, +1 202 555 0100',
  'https://example.org/story',
];

const story = [
  'Share prices fell on Monday.',
  'Subscribers of the paper complained.',
  'Copyright holders said they would sue.',
  'By Monday the river had risen by two metres.',
  'Photographs show the bridge in ruins.',
  'Related parties were asked to leave the room.',
  'Published in 2015, the study found that the river is older than the hills.',
  'Reuters reported that the bridge was closed.',
  'More than 300 people crossed the river.',
  'Watching the river, the commission fell silent.',
  '“Sign the treaty,” he said.',
  'Contact between the towns was lost, the commission said.',
  'Register of deeds Jane Doe said the bridge was never sold.',
  'Home was where the river was, she said.',
  'Advertisements for the bridge had been printed by then.',
  'Follow the money, the member said, and you find the bridge.',
];

test('what stands beside a story on its page is set apart', () => {
  for (const line of leftover) assert.is(kindOf(line), 'boilerplate', line);
});

test('sentences that begin like leftovers stay in the story', () => {
  for (const line of story) assert.is(kindOf(line), 'paragraph', line);
});

test('a headline that reads like a link to a story is still the headline', () => {
  const [first] = laidOut(`Video: Bridge falls into the river\n\n${lead}\n\n${more}`);
  assert.equal(first, ['headline', 'Video: Bridge falls into the river']);
});

test('after "Related articles" the titles up to the end go with it, but no story that follows', () => {
  const end = laidOut(
    [lead, more, 'Related Articles', 'Who owns the bridge?', 'They left. It was late.'].join('\n\n'),
  );
  assert.equal(
    end.slice(2).map(([kind]) => kind),
    ['boilerplate', 'boilerplate', 'boilerplate'],
  );
  const middle = laidOut(
    [lead, 'Related Articles', 'Who owns the bridge?', more, 'He said no.'].join('\n\n'),
  );
  assert.equal(middle.map(([kind]) => kind).slice(1), [
    'boilerplate',
    'boilerplate',
    'paragraph',
    'paragraph',
  ]);
});

test('of a caption only the credit is set apart: the words are the outlet’s', () => {
  const caption = 'The bridge on Monday, before it fell into the river';
  assert.equal(laidOut(`${lead}\n\n${caption} (AP Photo/Jane Doe)\n\n${more}`).slice(1, 3), [
    ['paragraph', caption],
    ['boilerplate', '(AP Photo/Jane Doe)'],
  ]);
  assert.equal(laidOut(`${lead}\n\n${caption}. REUTERS/Jane Doe\n\n${more}`).slice(1, 3), [
    ['paragraph', `${caption}.`],
    ['boilerplate', 'REUTERS/Jane Doe'],
  ]);
  assert.equal(laidOut(`${lead}\n\nGetty Images ${caption}\n\n${more}`).slice(1, 3), [
    ['boilerplate', 'Getty Images'],
    ['paragraph', caption],
  ]);
});

test('no pattern takes long on a line made to make it backtrack', () => {
  const hostile = [
    'By A-',
    'share ',
    '(AP, ',
    'A. ',
    '[[',
    '((',
    '- ',
    'AP/',
    'Photo: ',
    '© A ',
    ' \u00a0',
  ].flatMap((part) => [part.repeat(4000), `By ${part.repeat(4000)}!`, `${part.repeat(200)}\u0000`]);
  const start = process.cpuUsage().user;
  for (const line of hostile) {
    laidOut(`${lead}\n\n${line}\n\n${more}`);
    for (const { pattern } of leftovers) pattern.test(line.slice(0, 800));
    for (const pattern of corrections) pattern.test(line);
  }
  assert.ok((process.cpuUsage().user - start) / 1e6 < 5, 'under five seconds of processor time');
});

test.run();
