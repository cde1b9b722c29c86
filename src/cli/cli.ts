/**
 * Arguments in; the command carried out, its exit code out: 0 done, 1 a fault of ours, 2 bad input or usage, 3 a report that does not
 * hold what it says. Knows its terminal as plain data.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../config.js';
import { InputError } from '../errors.js';
import { type KnownFormat, printableFormats, reportFormats } from '../model/formats.js';
import { printable } from '../text/printable.js';
import { compare } from './compare.js';
import { report } from './report.js';
import { schema } from './schema.js';
import { serveFolders } from './serve.js';
import { site } from './site.js';
import type { Terminal } from './terminal.js';
import { verify } from './verify.js';

/** `args` without the executable. Nothing is written to standard output where the exit code is 1 or 2. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const result = { exitCode: 0 };
  try {
    await program(terminal, result).parseAsync([...args], { from: 'user' });
    return result.exitCode;
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, { warn }: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    warn(`synoptic: ${sentence(error.message)}\n`);
    return 2;
  }
  if (error instanceof InputError) {
    warn(`synoptic: ${error.message}\n`);
    return 2;
  }
  warn(`synoptic: internal error: ${printable(error instanceof Error ? error.message : String(error))}\n`);
  warn(
    'This is a fault in Synoptic, not in your texts. Please report it, with the command and the texts if you can.\n',
  );
  return 1;
}

/** commander's message on one line, in our form. */
function sentence(message: string): string {
  const line = printable(
    message
      .replace(/^error: /, '')
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
  );
  return `${line.replace(/\.$/, '')} (synoptic --help tells more)`;
}

const examples = `
Examples:
  synoptic compare a.txt b.txt c.html
  synoptic compare texts/ --format json > texts.json
  synoptic report texts/ --out report.html
  synoptic serve
`;

const compareHelp = `
A FILE is a text (.txt), a Markdown file (.md) or a saved web page (.html).
A FOLDER stands for the texts in it; with an event.json in it, for the accounts
that it lists. An event.json also tells the outlets and dates of its files when
they are named one by one. Two accounts are the least.

Without --format the ending of --out decides. Without both the result is text,
also into a pipe or a file.

--sets names a JSON file of words that answer each other, for instance
  { "sets": [ { "members": { "halt": "for now", "shelve": "given up" } } ] }
The README tells what a set may hold.

Examples:
  synoptic compare corpus/lachin-2023
  synoptic compare a.txt b.txt | less
  synoptic compare a.txt b.txt --format json | jq '.framings[].readings[].text'
  synoptic compare texts/ --out report.html
  synoptic compare texts/ --sets my-words.json

Exit codes: 0 done, 1 a fault in Synoptic, 2 wrong input or a wrong command.
`;

const reportHelp = `
Without --format the ending of --out decides: .html, .docx, .pdf, .md, .csv,
.xlsx, .xml (TEI), .jsonld, .json.

--accounts takes letters, file names or outlets, --devices the names of devices
(loaded, label, attribution, ...), both parted by commas; --least a number from
0 to 1. What was chosen is said in the report.

--worksheet (.pdf, .docx or .md) sets the two accounts with most contrasts side
by side, or those of --accounts, with questions and a key on a last page.

Examples:
  synoptic report corpus/lachin-2023 --out report.html
  synoptic report texts/ --accounts A,C --least 0.6 --out report.md
  synoptic report texts/ --format csv > contrasts.csv
  synoptic report texts/ --worksheet --accounts A,B --out worksheet.pdf
  synoptic report texts.json --out report.html
  synoptic report events/ --across --out words.csv

--across takes folders of events, or a folder that holds them, and gives one line
for each time an account uses a word of a contrast set: who says regime, who
government. The README tells its columns.

A file ending in .json is a comparison saved with --format json: it is not made
again.

Exit codes: 0 done, 1 a fault in Synoptic, 2 wrong input or a wrong command.
`;

const schemaHelp = `
Draft 2020-12. What compare --format json prints is valid against it; so is what
the HTTP API gives.

Examples:
  synoptic schema > collation.schema.json
  synoptic schema --out collation.schema.json

Exit codes: 0 done, 1 a fault in Synoptic, 2 wrong input or a wrong command.
`;

const siteHelp = `
Writes the event's pages (contrasts, synopsis, side by side, accounts, quotes,
names, placement, rules) and one page for every contrast as plain files with
relative links: they open from a disk and from any web server, under any path,
and ask nothing of any other. DIR is written whole or stays as it was; a folder
that is not empty is replaced only where it holds such pages.

Examples:
  synoptic site corpus/lachin-2023 --out public/lachin
  synoptic site texts/ --least 0.4 --out pages

Exit codes: 0 done, 1 a fault in Synoptic, 2 wrong input or a wrong command.
`;

const verifyHelp = `
Says of a report in one file (--format html), line by line: whether anything in
it was changed, whether each text in it has the hash it names, whether the TEXTS
named (files or folders) are those that were compared, and whether the same
texts and settings give the same comparison and the same page again.
A report in excerpts holds no texts: name them.

Examples:
  synoptic verify report.html
  synoptic verify report.html texts/

Exit codes: 0 what could be looked at holds, 3 something does not hold,
1 a fault in Synoptic, 2 no report, wrong input or a wrong command.
`;

const setsHelp = 'contrast sets of your own (JSON), beside the built-in ones';

const serveHelp = `
Opens on this machine only (127.0.0.1). A FOLDER is an event or holds folders of
events; without any the events that come with Synoptic are shown. Ctrl-C stops it.

Examples:
  synoptic serve
  synoptic serve texts/ --port 8080
`;

function program(terminal: Terminal, result: { exitCode: number }): Command {
  const root = new Command('synoptic')
    .description(
      'Puts several accounts of one event side by side and shows where their wording, facts, quotations and silences part.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: terminal.write,
      // What goes wrong is thrown as well: it is said once, in our form.
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(100, terminal.width ?? 80),
      getOutHasColors: () => false,
    })
    .action((_options, command: Command) => {
      const [given] = command.args;
      throw new InputError(
        'bad-option',
        given === undefined
          ? 'no command given: compare, report, site, verify, schema or serve (synoptic --help tells more)'
          : `unknown command '${printable(given)}': compare, report, site, verify, schema or serve (synoptic --help tells more)`,
      );
    })
    .allowExcessArguments();
  root
    .command('compare')
    .description('compare two or more accounts of one event')
    .argument('<paths...>', 'files, or folders of files')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(names(printableFormats)))
    .option('-o, --out <file>', 'write the result to a file instead of standard output')
    .option('--audit', 'collate again with order, outlets and sides swapped; say what changed')
    .option('-s, --sets <file>', setsHelp)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', compareHelp)
    .action((paths, options) => compare(paths, options, terminal));
  root
    .command('report')
    .description('write a report of a comparison to a file')
    .argument('<paths...>', 'files, or folders of files')
    .addOption(new Option('-f, --format <format>', 'form of the report').choices(names(reportFormats)))
    .option('-o, --out <file>', 'file to write to')
    .option('-a, --accounts <list>', 'these accounts only')
    .option('-d, --devices <list>', 'contrasts of these devices only')
    .option('-l, --least <number>', 'contrasts of this confidence or more only')
    .option('-e, --excerpts', 'short excerpts instead of whole sentences and texts')
    .option('-w, --worksheet', 'two accounts side by side for a class, with questions and a key')
    .option('--across', 'one table of words over many events, as CSV')
    .option('--audit', 'collate again with order, outlets and sides swapped; say what changed')
    .option('-s, --sets <file>', setsHelp)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', reportHelp)
    .action((paths, options) => report(paths, options, terminal));
  root
    .command('schema')
    .description('print the JSON Schema of the JSON form')
    .allowExcessArguments(false)
    .option('-o, --out <file>', 'write it to a file instead of standard output')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', schemaHelp)
    .action((options) => schema(options, terminal));
  root
    .command('site')
    .description("write an event's pages as a folder for any web server")
    .argument('<paths...>', 'files, or folders of files')
    .requiredOption('-o, --out <dir>', 'folder to write')
    .option('-a, --accounts <list>', 'these accounts only')
    .option('-d, --devices <list>', 'contrasts of these devices only')
    .option('-l, --least <number>', 'contrasts of this confidence or more only')
    .option('-s, --sets <file>', setsHelp)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', siteHelp)
    .action((paths, options) => site(paths, options, terminal));
  root
    .command('verify')
    .description('say whether a report in one file is what it says')
    .argument('<report>', 'a report made with --format html')
    .argument('[texts...]', 'the texts it was made from: files, or folders of files')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', verifyHelp)
    .action(async (path, texts) => {
      if (!(await verify(path, texts, terminal))) result.exitCode = 3;
    });
  root
    .command('serve')
    .description('show events in the browser')
    .argument('[folders...]', 'folders of events')
    .option('-p, --port <number>', 'port to listen on, 0 for any that is free', port, 4173)
    .option('-s, --sets <file>', setsHelp)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', serveHelp)
    .action((folders, options) => serveFolders(folders, options, terminal));
  return root;
}

const names = (formats: readonly KnownFormat[]): string[] => formats.map(({ name }) => name);

function port(value: string): number {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return number;
}
