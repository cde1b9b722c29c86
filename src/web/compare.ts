/** Texts of one's own: what the form sent is read into articles, compared, and led to the pages of a pasted event. */
import type { Context } from 'hono';
import { webAddresses } from '../../views/address.js';
import { ComparePage, type Entry, emptyEntry } from '../../views/compare.js';
import { editionOf } from '../../views/edition.js';
import type { Engine } from '../actions/engine.js';
import type { Events } from '../actions/events.js';
import { limits } from '../config.js';
import { InputError } from '../errors.js';
import type { Article } from '../model/article.js';

export const compareForm = (c: Context) => {
  c.header('Cache-Control', 'no-cache');
  return html(c, { entries: [emptyEntry, emptyEntry] });
};

export async function compare(c: Context, events: Events, engine: Engine) {
  c.header('Cache-Control', 'no-store');
  const sent = await read(c);
  if (sent.action === 'more') return html(c, { ...sent, entries: atLeastTwo([...sent.entries, emptyEntry]) });
  try {
    const articles = await articlesOf(sent, engine);
    if (sent.action === 'preview') return preview(c, sent, articles, engine);
    const event = events.paste(articles, sent.title || null);
    // Its page waits for it, or says how far it has come.
    events.collation(event).catch(() => undefined);
    return c.redirect(webAddresses(event.id).front, 303);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return html(
      c,
      { ...sent, entries: atLeastTwo(sent.entries), problem: error.message },
      error.code === 'too-large' ? 413 : 400,
    );
  }
}

interface Sent {
  readonly action: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly files: readonly File[];
}

async function read(c: Context): Promise<Sent> {
  const body = await parsed(c);
  const texts = strings(body.text);
  const outlets = strings(body.outlet);
  const dates = strings(body.date);
  return {
    action: strings(body.do)[0] ?? 'compare',
    title: (strings(body.title)[0] ?? '').trim().slice(0, 200),
    entries: texts.map((text, index) => ({
      // Browsers send every line break of a text box as two characters.
      text: text.replace(/\r\n/g, '\n'),
      outlet: (outlets[index] ?? '').trim(),
      date: (dates[index] ?? '').trim(),
    })),
    files: all(body.files).filter((file): file is File => file instanceof File && file.size > 0),
  };
}

async function parsed(c: Context): Promise<Record<string, unknown>> {
  try {
    return await c.req.parseBody({ all: true });
  } catch (error) {
    if (error instanceof Error && error.name === 'BodyLimitError') throw error;
    throw new InputError('unreadable', 'The form that was sent cannot be read.');
  }
}

const all = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const strings = (value: unknown): string[] => all(value).map((one) => (typeof one === 'string' ? one : ''));

async function articlesOf({ entries, files }: Sent, engine: Engine): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.text.trim() === '') continue;
    const where = `account ${index + 1}`;
    if (entry.date !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(entry.date))
      throw new InputError('bad-option', `the date of ${where} is no day of the form 2023-05-01`);
    if (Buffer.byteLength(entry.text) > limits.fileBytes) throw tooLarge(where);
    const about = {
      file: `account-${index + 1}.txt`,
      outlet: entry.outlet || null,
      date: entry.date || null,
    };
    articles.push(await engine.text(entry.text, about));
  }
  for (const file of files) {
    if (file.size > limits.fileBytes) throw tooLarge(file.name);
    articles.push(
      ...(await engine.parse({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
  }
  if (articles.length < 2)
    throw new InputError('too-few', 'Two texts or more are needed to compare: paste them, or choose files.');
  if (articles.length > limits.accounts)
    throw new InputError(
      'too-many',
      `${articles.length} texts are more than the ${limits.accounts} that can be compared at once.`,
    );
  return articles;
}

const tooLarge = (where: string): InputError =>
  new InputError('too-large', `${where} is over the limit of ${limits.fileBytes / 1_000_000} MB`);

/** What was chosen as a file comes back as a text box: a browser never fills a file box in again. */
async function preview(c: Context, sent: Sent, articles: readonly Article[], engine: Engine) {
  const info = { id: 'preview', title: sent.title || null };
  const edition = editionOf(await engine.collate(articles, info), webAddresses(info.id));
  const entries = articles.map(({ text, outlet, date }) => ({
    text,
    outlet: outlet ?? '',
    date: date ?? '',
  }));
  return html(c, { title: sent.title, entries, preview: edition });
}

const atLeastTwo = (entries: readonly Entry[]): Entry[] =>
  entries.length >= 2 ? [...entries] : [...entries, ...[emptyEntry, emptyEntry].slice(entries.length)];

type Props = Parameters<typeof ComparePage>[0];

const html = (c: Context, { entries, title, problem, preview }: Props, status: 200 | 400 | 413 = 200) =>
  c.html(
    `<!doctype html>\n${ComparePage({ entries, title: title ?? '', problem: problem ?? null, preview: preview ?? null })}`,
    status,
  );
