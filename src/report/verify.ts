/**
 * A report in one file and, if given, the texts it is said to be made from, in; out what holds of it: the seal at its end, the hash of
 * every text it carries, whether the texts given are those, and whether the engine makes the same comparison and the same page of them.
 */
import { collate } from '../collate.js';
import { version } from '../config.js';
import type { Article } from '../model/article.js';
import { oneLine, printable } from '../text/printable.js';
import { type Carried, type CarriedSource, hashOf, sealHolds, sha256, withAsides } from './carried.js';
import { carriedIn } from './carried-form.js';
import { htmlReport } from './html.js';

export interface Finding {
  /** Null where it could not be told. */
  readonly holds: boolean | null;
  readonly line: string;
}

export interface Verified {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** In one sentence. */
  readonly result: string;
  readonly holds: boolean;
}

/** `name` is how messages call the report. Throws InputError `no-report` for what is none, or only a part of one. */
export function verifyReport(file: string, name: string, given: readonly Article[] = []): Verified {
  // What mail and version control do to line ends changes nothing that anybody reads.
  const html = file.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const carried = carriedIn(html, printable(name));
  const texts = articlesOf(carried, given);
  const again = texts && carried.engine.version === version ? madeAgain(carried, texts) : null;
  const findings = [
    sealFinding(html),
    ...carried.sources.flatMap((source) => sourceFindings(source, given)),
    ...given.flatMap((article) => strangerFinding(carried, article)),
    comparisonFinding(carried, texts !== null, again),
    ...(again ? [pageFinding(html, again.page)] : []),
  ];
  const holds = findings.every((finding) => finding.holds !== false);
  return {
    title: carried.event.title ?? carried.event.id,
    findings,
    holds,
    result: holds ? goodResult(again !== null) : 'something does not hold: see above',
  };
}

const goodResult = (again: boolean): string =>
  again
    ? 'all holds: the same texts and settings give this report again, to the byte'
    : 'what could be looked at holds; the comparison was not made again';

function sealFinding(html: string): Finding {
  const holds = sealHolds(html);
  if (holds === null)
    return { holds: false, line: 'the seal at its end is missing: the file was cut off or changed' };
  return holds
    ? { holds, line: 'the seal at its end: nothing in the file was changed' }
    : { holds, line: 'the seal at its end: something in the file was changed since it was made' };
}

const nameOf = ({ id, file }: CarriedSource): string => `${id} ${printable(file)}`;

function sourceFindings(source: CarriedSource, given: readonly Article[]): Finding[] {
  const name = nameOf(source);
  const { text } = source;
  const inside: Finding[] =
    text === null
      ? []
      : sha256(text) === source.sha256
        ? [{ holds: true, line: `${name}: the text in the report has the hash it names` }]
        : [{ holds: false, line: `${name}: the text in the report has another hash than the one it names` }];
  const found = given.some((article) => article.sha256 === source.sha256);
  if (found)
    return [...inside, { holds: true, line: `${name}: the file given is the text that was compared` }];
  const other = given.some(({ file }) => file === source.file);
  if (other)
    return [
      ...inside,
      { holds: false, line: `${name}: the file given holds another text than was compared` },
    ];
  if (inside.length > 0) return inside;
  return [{ holds: null, line: `${name}: no text in the report, and no file given that has it` }];
}

/** A text given that was not compared. One that has the name of a source was told of there. */
function strangerFinding({ sources }: Carried, { file, sha256: hash }: Article): Finding[] {
  if (sources.some((source) => source.sha256 === hash || source.file === file)) return [];
  return [{ holds: false, line: `${printable(file)}: this text was not among those compared` }];
}

/** Of every source its text as it was compared, from the report or from what was given; null where one is missing. */
function articlesOf({ sources }: Carried, given: readonly Article[]): Article[] | null {
  const articles = sources.map((source): Article | null => {
    const { id: _, text, blocks, ...about } = source;
    if (text !== null && blocks !== null && isSound(source)) return { ...about, text, blocks };
    const found = given.find(({ sha256: hash }) => hash === source.sha256);
    return found ? { ...about, text: found.text, blocks: found.blocks } : null;
  });
  const known = articles.filter((article) => article !== null);
  return known.length === articles.length ? known : null;
}

/** The text that was compared, and blocks in order inside it: else there is nothing to compare again. */
const isSound = ({ text, blocks, sha256: hash }: CarriedSource): boolean =>
  text !== null &&
  sha256(text) === hash &&
  (blocks ?? []).every(
    (block, k) =>
      (blocks?.[k - 1]?.end ?? 0) <= block.start && block.start <= block.end && block.end <= text.length,
  );

/** The hash of the comparison made again, and the page. */
function madeAgain(carried: Carried, articles: readonly Article[]): { hash: string; page: string } {
  const { engine, event, asides, choices } = carried;
  const collation = collate(articles, { ...engine.settings, event });
  return { hash: hashOf(collation), page: htmlReport(withAsides(collation, asides), choices) };
}

function comparisonFinding(
  { engine, collation }: Carried,
  complete: boolean,
  again: { readonly hash: string } | null,
): Finding {
  if (!complete)
    return {
      holds: null,
      line: 'the comparison was not made again: for that all texts are needed, as they were compared',
    };
  if (!again)
    return {
      holds: null,
      line: `the comparison was not made again: the report is of Synoptic ${printable(engine.version)}, this is ${version}`,
    };
  const hash = `sha256 ${collation.slice(0, 12)}`;
  return again.hash === collation
    ? {
        holds: true,
        line: `the comparison, made again from the texts and settings: the same, to the byte (${hash})`,
      }
    : {
        holds: false,
        line: `the comparison, made again from the texts and settings: another one (the report names ${hash}, it is ${again.hash.slice(0, 12)})`,
      };
}

/** Units shown of the first place that differs. */
const around = 60;

function pageFinding(html: string, page: string): Finding {
  if (html === page) return { holds: true, line: 'the page, made again: the same, to the byte' };
  let at = 0;
  while (at < html.length && html[at] === page[at]) at++;
  const near = (text: string): string => oneLine(text.slice(Math.max(0, at - around / 2), at + around));
  return {
    holds: false,
    line: `the page, made again: another one, first at character ${at + 1}: the report has “${near(html)}”, it would be “${near(page)}”`,
  };
}
