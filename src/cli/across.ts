/** `synoptic report --across`: folders of events in, one table of who uses which word in which event out, event by event. */
import { eventFolders } from '../actions/events.js';
import { InputError } from '../errors.js';
import { readContrastSets } from '../ingest/contrast-sets.js';
import { readArticles } from '../ingest/read.js';
import { progressWords } from '../model/progress.js';
import type { ContrastSetEntry } from '../model/settings.js';
import type { ReportChoices } from '../report/choices.js';
import { printable } from '../text/printable.js';
import { checkOutput, refuseToOverwrite, writeOutput } from './output.js';
import type { Terminal } from './terminal.js';

export interface AcrossInput {
  readonly out?: string | undefined;
  readonly sets?: string | undefined;
}

type EventFolder = Awaited<ReturnType<typeof eventFolders>>[number];

/** All events are read before anything is written; the second time one by one. Throws InputError; then nothing was written. */
export async function across(
  paths: readonly string[],
  { out, sets }: AcrossInput,
  choices: ReportChoices,
  terminal: Terminal,
): Promise<void> {
  if (out !== undefined) await checkOutput(out);
  const own = sets === undefined ? [] : await readContrastSets(sets);
  const events = await eventFolders(paths);
  if (events.length === 0)
    throw new InputError(
      'no-texts',
      `there is no event in ${paths.map(printable).join(', ')}: name folders of texts`,
    );
  await refuseBroken(events, out);
  const table = tableOf(events, own, choices, terminal);
  if (out !== undefined) return await writeOutput(out, table);
  for await (const part of table) terminal.write(part);
}

/** Most events named in one line. */
const named = 5;

async function refuseBroken(events: readonly EventFolder[], out: string | undefined): Promise<void> {
  const faults: string[] = [];
  for (const { folder } of events)
    try {
      const { articles } = await readArticles([folder]);
      if (out !== undefined)
        await refuseToOverwrite(
          out,
          [folder],
          articles.map(({ file }) => file),
        );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error.message);
    }
  if (faults.length === 0) return;
  const more = faults.length > named ? `; and ${faults.length - named} more` : '';
  throw new InputError(
    'bad-event',
    `${faults.length} of ${events.length} events cannot be used, so nothing was written: ${faults.slice(0, named).join('; ')}${more}`,
  );
}

async function* tableOf(
  events: readonly EventFolder[],
  contrastSets: readonly ContrastSetEntry[],
  { devices, least, excerpts }: ReportChoices,
  { status = () => undefined }: Terminal,
): AsyncGenerator<string> {
  const { collateStory, storyOf } = await import('../collate.js');
  const { contrastIndex } = await import('../lexicon/contrast-sets.js');
  const { acrossColumns, acrossTable } = await import('../report/across.js');
  const { csvHead, csvLines } = await import('../report/csv.js');
  const contrasts = contrastIndex(contrastSets);
  yield csvHead(acrossColumns);
  try {
    for (const [k, { id, folder }] of events.entries()) {
      const { event, articles } = await readArticles([folder]);
      const say = (line: string): void =>
        status(`event ${k + 1} of ${events.length}, ${printable(id)}: ${line}`);
      const story = storyOf(articles, (progress) => say(progressWords(progress)));
      const options = { event, contrastSets };
      const collation = collateStory(story, {
        ...options,
        onProgress: (progress) => say(progressWords(progress)),
      });
      yield csvLines(acrossTable({ event: id, story, collation }, { contrasts, devices, least, excerpts }));
    }
  } finally {
    status('');
  }
}
