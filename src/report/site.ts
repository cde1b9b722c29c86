/**
 * A whole collation and a reader's choices in; the files of a folder of pages out, one after another: the event's pages with relative
 * links, one page for every account, pair and contrast, what they need, and the report, JSON and CSV to take away.
 */
import { type Addresses, staticAddresses, staticFiles } from '../../views/address.js';
import { ContrastPage } from '../../views/contrast.js';
import { type Account, type Edition, editionOf } from '../../views/edition.js';
import { FrontPage } from '../../views/front.js';
import { NamesPage } from '../../views/names.js';
import { PairsPage } from '../../views/pairs.js';
import { PlacementPage } from '../../views/placement.js';
import { QuotesPage } from '../../views/quotes.js';
import { ReadingPage } from '../../views/reading.js';
import { RulesPage } from '../../views/rules.js';
import { SideBySidePage } from '../../views/side-by-side.js';
import { SynopsisPage } from '../../views/synopsis.js';
import type { Collation } from '../model/collation.js';
import { reportFormats } from '../model/formats.js';
import type { RuleEntry } from '../model/rule-entry.js';
import { asset } from './assets.js';
import { hashOf } from './carried.js';
import { chosen, type ReportChoices } from './choices.js';
import { makeReport } from './make.js';

export interface SiteFile {
  /** With `/`, from the folder's top. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What the page of rules tells; the rules themselves are not known here. */
export interface Rules {
  readonly rules: readonly RuleEntry[];
  readonly measuredOn: string;
  readonly floor: number;
}

/** The file by which such a folder is known, so that it may be written anew. */
export const siteMark = 'synoptic-site.json';
export const siteSchema = 'synoptic/site@1';

const takeaways = reportFormats.filter(({ name }) => ['html', 'json', 'csv'].includes(name));

/** No two files have one path. */
export async function* siteOf(
  whole: Collation,
  choices: ReportChoices,
  rules: Rules,
): AsyncGenerator<SiteFile> {
  const hasPair = pairsWithPage(chosen(whole, choices));
  const addresses = (base: string): Addresses =>
    staticAddresses({
      base,
      hasPair,
      downloads: takeaways.map(({ file, label }) => ({ href: file, label })),
    });
  const top = editionOf(chosen(whole, choices), addresses(''));
  const deeper: Edition = { ...top, addresses: addresses('../') };
  yield { path: siteMark, content: markOf(whole) };
  for (const name of ['synoptic.css', 'synoptic.js'] as const)
    yield { path: `${staticFiles.assets}${name}`, content: asset(name) };
  yield* topPages(top, rules);
  yield* accountPages(deeper);
  yield* pairPages(deeper, hasPair);
  yield* contrastPages(deeper);
  for (const { name, file } of takeaways)
    yield { path: file, content: await makeReport(whole, name, { choices }) };
}

const page = (path: string, content: { toString(): string }): SiteFile => ({
  path,
  content: `<!doctype html>\n${content}\n`,
});

function* topPages(edition: Edition, rules: Rules): Generator<SiteFile> {
  yield page(staticFiles.front, FrontPage({ edition }));
  yield page(staticFiles.synopsis, SynopsisPage({ edition, order: null }));
  yield page(staticFiles.quotes, QuotesPage({ edition }));
  yield page(staticFiles.names, NamesPage({ edition }));
  yield page(staticFiles.placement, PlacementPage({ edition }));
  yield page(staticFiles.pairs, PairsPage({ edition }));
  yield page(staticFiles.rules, RulesPage({ ...rules, edition }));
}

/** Two files of one text are one page. */
function* accountPages(edition: Edition): Generator<SiteFile> {
  for (const account of ofDifferentTexts(edition))
    yield page(staticFiles.witness(account.hash), ReadingPage({ edition, account }));
}

function* pairPages(edition: Edition, hasPair: HasPair): Generator<SiteFile> {
  const accounts = ofDifferentTexts(edition);
  for (const [k, a] of accounts.entries())
    for (const b of accounts.slice(k + 1))
      if (hasPair(a.hash, b.hash))
        yield page(staticFiles.pair(a.hash, b.hash), SideBySidePage({ edition, a, b, variants: false }));
}

/** Of contrasts that have one address the first, as on a server. */
function* contrastPages(edition: Edition): Generator<SiteFile> {
  const seen = new Set<string>();
  for (const contrast of edition.contrasts) {
    const path = staticFiles.contrast(contrast.key);
    if (seen.has(path)) continue;
    seen.add(path);
    yield page(path, ContrastPage({ edition, contrast }));
  }
}

const ofDifferentTexts = ({ accounts, byHash }: Edition): readonly Account[] =>
  accounts.filter((account) => byHash(account.hash) === account);

type HasPair = (a: string, b: string) => boolean;

/** Two accounts without a link or a contrast between them have nothing to be set side by side for. */
function pairsWithPage({ witnesses, links, framings }: Collation): HasPair {
  const hashes = new Map(witnesses.map(({ id, sha256 }) => [id, sha256.slice(0, 12)]));
  const met = new Set<string>();
  const meet = (a: string, b: string): void => {
    met.add(`${hashes.get(a)} ${hashes.get(b)}`).add(`${hashes.get(b)} ${hashes.get(a)}`);
  };
  for (const { a, b } of links) meet(a.witness, b.witness);
  for (const { readings, silent = [] } of framings) {
    const sigla = [...new Set([...readings.map(({ witness }) => witness), ...silent])];
    for (const [k, a] of sigla.entries()) for (const b of sigla.slice(k + 1)) meet(a, b);
  }
  return (a, b) => a !== b && met.has(`${a} ${b}`);
}

function markOf(whole: Collation): string {
  const { engine, event, witnesses } = whole;
  const mark = {
    schema: siteSchema,
    engine: engine.version,
    event,
    comparison: hashOf(whole),
    sources: witnesses.map(({ id, file, sha256 }) => ({ id, file, sha256 })),
  };
  return `${JSON.stringify(mark, null, 1)}\n`;
}
