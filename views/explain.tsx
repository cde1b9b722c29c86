/** What a mark means, in words: its readings with account and voice, the rule, the evidence, the confidence, the address. */
import type { Account, Contrast, Edition } from './edition.js';
import {
  confidenceWord,
  deviceWord,
  familyWord,
  firstWords,
  list,
  tellingWords,
  voiceWord,
} from './words.js';

interface ExplanationsProps {
  readonly edition: Edition;
  readonly contrasts: readonly Contrast[];
  /** Whose readings are told, in this order. */
  readonly of: readonly Account[];
}

/** The list under a row: what the marks in it mean. */
export function Explanations({ edition, contrasts, of }: ExplanationsProps) {
  if (contrasts.length === 0) return null;
  return (
    <ul class="explanations">
      {contrasts.map((contrast) => (
        <li id={contrast.id} class={contrast.family} data-framing={contrast.id} tabindex={-1}>
          <Device contrast={contrast} />
          <ReadingLine edition={edition} contrast={contrast} of={of} />
          <Grounds edition={edition} contrast={contrast} />
          <a class="permalink" href={edition.addresses.contrast(contrast.key)}>
            link to this
          </a>
        </li>
      ))}
    </ul>
  );
}

export const Device = ({ contrast }: { contrast: Contrast }) => (
  <span class={`device ${contrast.family}`}>{deviceWord[contrast.framing.device]}</span>
);

/** "A seized | B occupied, not told by C". */
function ReadingLine({
  edition,
  contrast,
  of,
}: Omit<ExplanationsProps, 'contrasts'> & { contrast: Contrast }) {
  const readings = of.flatMap((account) =>
    contrast.framing.readings.filter((reading) => reading.witness === account.siglum),
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

export function Silent({ edition, contrast }: { edition: Edition; contrast: Contrast }) {
  const silent = contrast.framing.silent ?? [];
  if (silent.length === 0) return null;
  const names = silent.map((siglum) => edition.account(siglum).name);
  return (
    <span class="silent"> not told by {names.length > 6 ? `${names.length} accounts` : list(names)}</span>
  );
}

/** Confidence, compatibility, voice and evidence in a line. */
export function Grounds({ edition, contrast }: { edition: Edition; contrast: Contrast }) {
  return <span class="grounds">{groundsOf(edition, contrast).join(' · ')}</span>;
}

export function groundsOf(edition: Edition, contrast: Contrast): string[] {
  const { confidence, compatible } = contrast.framing;
  return [
    confidenceWord(confidence),
    ...(compatible ? ['both can be true'] : []),
    ...voices(contrast),
    ...evidenceOf(edition, contrast),
  ];
}

/** "words / loaded word". */
export const kindOf = (contrast: Contrast): string =>
  `${familyWord[contrast.family]} / ${deviceWord[contrast.framing.device]}`;

/** Silent about voice while all speak in the outlet's own. */
function voices(contrast: Contrast): string[] {
  const found = new Set(contrast.framing.readings.map((reading) => reading.voice));
  if (found.size === 1 && found.has('own')) return [];
  if (found.size === 1) return [...found].map((voice) => voiceWord[voice]);
  return [contrast.framing.readings.map((reading) => `${reading.witness} ${voiceWord[reading.voice]}`)]
    .map((all) => [...new Set(all)])
    .map((all) => (all.length > 4 ? `${all.slice(0, 4).join(', ')} …` : all.join(', ')));
}

/** "same object: Karabakh / the region", one item a role. */
export function evidenceOf(edition: Edition, contrast: Contrast): string[] {
  const roles = new Map<string, Set<string>>();
  for (const { role, witness, start, end } of contrast.framing.evidence) {
    const texts = roles.get(role) ?? new Set();
    roles.set(role, texts.add(firstWords(edition.account(witness).witness.text.slice(start, end), 8)));
  }
  return [...roles].map(([role, texts]) => `${role}: ${[...texts].filter(Boolean).join(' / ')}`);
}

/** Accounts of a contrast by name, each once. */
export const accountsOf = (edition: Edition, contrast: Contrast) =>
  edition.accounts.filter((account) =>
    contrast.framing.readings.some((reading) => reading.witness === account.siglum),
  );
