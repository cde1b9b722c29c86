/** What a mark means, in words: its readings with account and voice, the rule, the evidence, the confidence, the address. */
import type { CollatedReading } from '../src/model/collation.js';
import type { Voice } from '../src/model/witness.js';
import { normalForm } from '../src/text/normal.js';
import type { Account, Contrast, Edition } from './edition.js';
import {
  confidenceWord,
  count,
  deviceWord,
  familyWord,
  firstWords,
  list,
  roleWord,
  tellingWords,
  voiceWord,
} from './words.js';

interface ExplanationsProps {
  readonly edition: Edition;
  readonly contrasts: readonly Contrast[];
  /** Whose readings are told, in this order. */
  readonly of: readonly Account[];
}

/** More than these would push the next row off the screen. */
const mostExplained = 6;

/** The list under a row: what the marks in it mean. */
export function Explanations({ edition, contrasts, of }: ExplanationsProps) {
  if (contrasts.length === 0) return null;
  const rest = contrasts.slice(mostExplained);
  return (
    <div class="explanations">
      <ExplanationList edition={edition} contrasts={contrasts.slice(0, mostExplained)} of={of} />
      {rest.length > 0 ? (
        <details class="fold">
          <summary>{count(rest.length, 'more contrast')} here</summary>
          <ExplanationList edition={edition} contrasts={rest} of={of} />
        </details>
      ) : null}
    </div>
  );
}

const ExplanationList = ({ edition, contrasts, of }: ExplanationsProps) => (
  <ul>
    {contrasts.map((contrast) => (
      <li id={contrast.id} class={contrast.family} data-framing={contrast.id} tabindex={-1}>
        <Device contrast={contrast} />
        <span class="what">
          <ReadingLine edition={edition} contrast={contrast} of={of} />{' '}
          <span class="grounds">{groundsOf(edition, contrast, of).join(' · ')}</span>
        </span>
        <a class="permalink" href={edition.addresses.contrast(contrast.key)}>
          link to this
        </a>
      </li>
    ))}
  </ul>
);

const Device = ({ contrast }: { contrast: Contrast }) => (
  <span class={`device ${contrast.family}`}>{deviceWord[contrast.framing.device]}</span>
);

/** "A seized | B occupied, not told by C". */
function ReadingLine({
  edition,
  contrast,
  of,
}: Omit<ExplanationsProps, 'contrasts'> & { contrast: Contrast }) {
  const readings = of.flatMap((account) =>
    eachOnce(contrast.framing.readings.filter((reading) => reading.witness === account.siglum)),
  );
  const words = tellingWords(
    readings.map((reading) => reading.text),
    14,
  );
  return (
    <span class="reading-line">
      {readings.map((reading, index) => (
        <>
          {index > 0 ? <span class="bar"> | </span> : null}
          <span class="reading">
            <span class="siglum">{reading.witness}</span>{' '}
            <span dir="auto" class={`mark d0 ${contrast.family}`}>
              {words[index]}
            </span>
          </span>
        </>
      ))}
      <Silent edition={edition} contrast={contrast} />
    </span>
  );
}

/** An account that tells a sentence twice is quoted once. */
function eachOnce(readings: readonly CollatedReading[]): CollatedReading[] {
  const once = new Map([...readings].reverse().map((reading) => [normalForm(reading.text), reading]));
  return readings.filter((reading) => once.get(normalForm(reading.text)) === reading);
}

export function Silent({ edition, contrast }: { edition: Edition; contrast: Contrast }) {
  const silent = contrast.framing.silent ?? [];
  if (silent.length === 0) return null;
  const names = silent.map((siglum) => edition.account(siglum).name);
  return (
    <span class="silent"> not told by {names.length > 6 ? `${names.length} accounts` : list(names)}</span>
  );
}

/** Confidence, compatibility, voice and evidence, each in a few words. `of` names the accounts in view. */
export function groundsOf(edition: Edition, contrast: Contrast, of = edition.accounts): string[] {
  const { confidence, compatible } = contrast.framing;
  return [
    confidenceWord(confidence),
    ...(compatible ? ['both can be true'] : []),
    ...voices(contrast, of),
    ...evidenceOf(edition, contrast, of),
  ];
}

/** "words / loaded word". */
export const kindOf = (contrast: Contrast): string =>
  `${familyWord[contrast.family]} / ${deviceWord[contrast.framing.device]}`;

/** Silent about voice while all speak in the outlet's own; else "A and C in the outlet’s own words, B inside quotation marks". */
function voices(contrast: Contrast, of: readonly Account[]): string[] {
  const byVoice = new Map<Voice, Set<string>>();
  for (const { siglum } of of)
    for (const { witness, voice } of contrast.framing.readings)
      if (witness === siglum) byVoice.set(voice, (byVoice.get(voice) ?? new Set()).add(siglum));
  const found = [...byVoice];
  if (found.length < 2)
    return found.flatMap(([voice]) => (voice === 'own' ? [] : [`all ${voiceWord[voice]}`]));
  const who = (sigla: ReadonlySet<string>) => (sigla.size > 3 ? `${sigla.size} accounts` : list([...sigla]));
  return [found.map(([voice, sigla]) => `${who(sigla)} ${voiceWord[voice]}`).join(', ')];
}

/** "same object: Karabakh / the region", one item a role. */
export function evidenceOf(edition: Edition, contrast: Contrast, of = edition.accounts): string[] {
  const roles = new Map<string, Set<string>>();
  for (const { role, witness, start, end } of contrast.framing.evidence) {
    if (of.every((account) => account.siglum !== witness)) continue;
    const texts = roles.get(role) ?? new Set();
    roles.set(role, texts.add(firstWords(edition.account(witness).witness.text.slice(start, end), 8)));
  }
  return [...roles].map(([role, texts]) => `${roleWord(role)}: ${[...texts].filter(Boolean).join(' / ')}`);
}

/** Accounts of a contrast by name, each once. */
export const accountsOf = (edition: Edition, contrast: Contrast) =>
  edition.accounts.filter((account) =>
    contrast.framing.readings.some((reading) => reading.witness === account.siglum),
  );
