/**
 * Pair diffs and the ledger of quotations in, framings out: every rule looks at every linked pair whose sides may tell of one occasion,
 * the rule of quotations also at passages that only a shared quotation joins; what they find is merged so that one slot gives one framing with a reading for each account that fills it.
 */
import { contrastIndex } from '../lexicon/contrast-sets.js';
import type { Alignment } from '../model/alignment.js';
import type { Framing } from '../model/framing.js';
import type { Quote } from '../model/quote.js';
import type { Settings } from '../model/settings.js';
import type { PairDiff } from '../model/variant.js';
import { type Story, voices } from '../model/witness.js';
import { overlap } from '../text/span.js';
import { ChangesByPair, changesOf, quotedPair } from './changes.js';
import { confidenceOf } from './confidence.js';
import { emphasised } from './emphasis.js';
import { type Found, framingsOf, isContrast, voiceAt } from './merge.js';
import { omittedRows } from './rows.js';
import type { Finding, Rule } from './rule.js';
import { quotationParts } from './rules/quotes.js';
import { takenOver } from './rules/taken-over.js';
import { rules } from './rules.js';
import { type PairView, viewOf } from './view.js';

export type ClassifySettings = Pick<Settings, 'contrastSets' | 'shownConfidence' | 'omissionWitnesses'>;

export function classify(
  story: Story,
  alignment: Alignment,
  diffs: readonly PairDiff[],
  quotes: readonly Quote[],
  settings: ClassifySettings,
): Framing[] {
  const contrasts = contrastIndex(settings.contrastSets);
  const changes = new ChangesByPair(changesOf(story, quotes));
  const found = diffs.flatMap((diff, pair): Found[] =>
    diff.link.occasion === 'different' || diff.pairs.length === 0
      ? []
      : findingsIn(viewOf(story, diff, pair, contrasts, changes.take(diff.link)), rules),
  );
  const unlinked = changes.rest().flatMap((change) => {
    const diff = quotedPair(story, change);
    return findingsIn(viewOf(story, diff, diffs.length, contrasts, [change]), [quotationParts]);
  });
  const taken = takenOver(story, alignment, settings);
  return [
    ...withoutTaken(framingsOf(story, [...found, ...unlinked], settings.shownConfidence), taken),
    ...taken,
    ...omittedRows(story, alignment, settings),
    ...emphasised(story, alignment, settings),
  ];
}

/** What is known to be the same words taken over needs no second framing of quotation marks here and none there. */
const withoutTaken = (framings: readonly Framing[], taken: readonly Framing[]): Framing[] =>
  framings.filter(
    (framing) =>
      !taken.some(
        (one) =>
          one.device === framing.device &&
          new Set(framing.readings.map(({ voice }) => voice === 'quoted')).size > 1 &&
          one.readings.every((reading) =>
            framing.readings.some(
              (other) => other.witness === reading.witness && overlap(other, reading) > 0,
            ),
          ),
      ),
  );

/** What every rule finds in one linked pair, as sure as the rule itself is; training reads this. */
export const rawFindings = (view: PairView, of: readonly Rule[] = rules): Finding[] =>
  of.flatMap((rule) =>
    rule.find(view).filter((finding) => isContrast(view, finding) && readsVoices(view, rule, finding)),
  );

/** At least one reading is in a voice that the rule reads: what two speakers say is no outlet's choice. */
const readsVoices = ({ story, a, b }: PairView, { reads }: Rule, finding: Finding): boolean =>
  reads.length === voices.length ||
  reads.includes(voiceAt(story, a.witness, finding.a)) ||
  reads.includes(voiceAt(story, b.witness, finding.b));

/** The same with the learned confidence in place of the rule's own. */
const findingsIn = (view: PairView, of: readonly Rule[]): Found[] =>
  rawFindings(view, of).map((finding) => ({
    view,
    finding: { ...finding, confidence: confidenceOf(view, finding) },
  }));
