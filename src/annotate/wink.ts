/** The one file that knows wink-nlp: a string in, its words with tag, lemma and place out. The model loads on first use. */
import create from 'wink-nlp';
import { type TaggerModel, taggerModel } from '../lexicon/tagger-model.js';
import type { Pos } from '../model/witness.js';
import type { Span } from '../text/span.js';

export interface TaggedWord extends Span {
  readonly pos: Pos;
  readonly lemma: string;
}

interface WinkTokens {
  out(its?: unknown): string[];
}
interface Wink {
  readonly its: { readonly value: unknown; readonly pos: unknown; readonly lemma: unknown };
  readDoc(text: string): { tokens(): WinkTokens };
}

let loaded: Wink | null = null;

/** The model takes some time to load, so nothing of it is loaded before the first text. */
function wink(): Wink {
  loaded ??= (create as unknown as (model: TaggerModel, pipe: string[]) => Wink)(taggerModel(), ['pos']);
  return loaded;
}

/** Words of `text` in order. Wink keeps every surface form, so each is found again behind the one before it. */
export function tag(text: string): TaggedWord[] {
  const { its } = wink();
  const tokens = wink().readDoc(readable(text)).tokens();
  const values = tokens.out(its.value);
  const tags = tokens.out(its.pos);
  const lemmas = tokens.out(its.lemma);
  const words: TaggedWord[] = [];
  let from = 0;
  values.forEach((value, i) => {
    const ahead = text.slice(from, from + gap + value.length).indexOf(value);
    if (ahead < 0) return;
    const start = from + ahead;
    from = start + value.length;
    words.push({ start, end: from, pos: toPos(tags[i] ?? 'X'), lemma: (lemmas[i] ?? value).toLowerCase() });
  });
  return words;
}

/** Wink's tokenizer is super-linear on one long run without white space, which is no word anyway: it gets blanks instead. */
const readable = (text: string): string =>
  mayRunOn(text) ? text.replace(/\S{200,}/gu, (run) => ' '.repeat(run.length)) : text;

/** Whether some hundred units in a row, counted from the start, hold no white space: every run of 200 holds such a hundred. */
function mayRunOn(text: string): boolean {
  for (let from = 0; from + 100 <= text.length; from += 100) {
    let at = from + 99;
    while (at >= from && !isSpace(text.charCodeAt(at))) at--;
    if (at < from) return true;
  }
  return false;
}

/** White space of ASCII is enough: the pattern above decides. */
const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);

/** The base of a verb form the tagger had taken for an adjective: "liberated" → liberate. */
export const verbLemma = (form: string): string => tag(`they ${form} it`)[1]?.lemma ?? form;

/** The most white space taken between two words; a farther match belongs to another place. */
const gap = 200;

const toPos = (tagged: string): Pos => (tagged === 'SPACE' ? 'X' : (tagged as Pos));
