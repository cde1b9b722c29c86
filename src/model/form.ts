/** Puts what the stages found into the JSON form: indices become sigla and ids, rows get their gaps, every span its text. */

import type { Span } from '../text/span.js';
import type { Alignment, Link, LinkSide, Row } from './alignment.js';
import type { EventInfo } from './article.js';
import {
  type CollatedFraming,
  type CollatedLink,
  type CollatedName,
  type CollatedQuote,
  type CollatedSpeaker,
  type CollatedVariant,
  type CollatedWitness,
  type Collation,
  type PlaceText,
  schema,
} from './collation.js';
import type { Framing } from './framing.js';
import type { Quote } from './quote.js';
import type { Settings } from './settings.js';
import type { PairDiff } from './variant.js';
import type { Name, Speaker, Story, Witness } from './witness.js';

export interface Findings {
  readonly event: EventInfo;
  readonly version: string;
  readonly settings: Settings;
  readonly story: Story;
  readonly alignment: Alignment;
  readonly diffs: readonly PairDiff[];
  readonly quotes: readonly Quote[];
  readonly framings: readonly Framing[];
}

export function toCollation({
  event,
  version,
  settings,
  story,
  alignment,
  diffs,
  quotes,
  framings,
}: Findings): Collation {
  const form = new Form(story);
  const links = form.links([...alignment.links, ...alignment.possible]);
  const idOf = new Map(
    [...alignment.links, ...alignment.possible].map((link, k) => [link, (links[k] as CollatedLink).id]),
  );
  const variants = diffs.map((pair) => form.variants(pair, idOf.get(pair.link) as string));
  return {
    schema,
    engine: { version, settings },
    event: { id: event.id, title: event.title },
    witnesses: story.witnesses.map((_, index) => form.witness(index)),
    names: story.names.map((name) => form.name(name)),
    links: links.slice(0, alignment.links.length),
    possible: links.slice(alignment.links.length),
    rows: alignment.rows.map((row, index) => form.row(row, index)),
    reuse: alignment.reuse.map(({ spans, origin, carrier }, index) => ({
      id: `u${index + 1}`,
      spans: spans.map(({ witness, start, end }) => ({ witness: form.siglum(witness), start, end })),
      origin,
      carrier: carrier === null ? null : form.siglum(carrier),
    })),
    texts: alignment.texts.map((group) => group.map((witness) => form.siglum(witness))),
    variants: variants.flat(),
    quotes: quotes.map((quote, index) => form.quote(quote, index)),
    framings: framings.map((framing, index) => form.framing(framing, index, alignment.rows, variants)),
    notices: alignment.notices,
  };
}

const speakerOf = ({ text, start, end, name }: Speaker): CollatedSpeaker => ({ text, start, end, name });

class Form {
  private readonly story: Story;

  constructor(story: Story) {
    this.story = story;
  }

  siglum(witness: number): string {
    return this.story.sigla[witness] as string;
  }

  place(witness: number, { start, end }: Span): PlaceText {
    const text = this.story.witnesses[witness]?.article.text ?? '';
    return { witness: this.siglum(witness), start, end, text: text.slice(start, end) };
  }

  witness(index: number): CollatedWitness {
    const { article, passages, quotations, attributions } = this.story.witnesses[index] as Witness;
    const id = this.siglum(index);
    const { file, outlet, title, date, dateNote, url, language, sha256, credit, text } = article;
    return {
      id,
      file,
      outlet,
      title,
      date,
      dateNote,
      url,
      language,
      sha256,
      credit,
      text,
      passages: passages.map(({ start, end, kind, paragraph }, k) => ({
        id: `${id}${k + 1}`,
        start,
        end,
        kind,
        paragraph,
      })),
      quotations: quotations.map(({ start, end, speaker, verb }, k) => ({
        id: `${id}q${k + 1}`,
        start,
        end,
        speaker: speaker && speakerOf(speaker),
        verb,
      })),
      attributions: attributions.map(({ start, end, source, verb }) => ({
        start,
        end,
        source: source && speakerOf(source),
        verb,
      })),
    };
  }

  name({ id, kind, forms }: Name): CollatedName {
    const textAt = (witness: number, span: Span): string => this.place(witness, span).text;
    return {
      id,
      kind,
      forms: forms.map(({ witness, title, epithet, ...span }) => ({
        ...this.place(witness, span),
        ...(title === null ? {} : { title }),
        ...(epithet === null ? {} : { epithet: textAt(witness, epithet) }),
      })),
      descriptions: forms.flatMap(({ witness, descriptions }) =>
        descriptions.map((span) => this.place(witness, span)),
      ),
    };
  }

  links(links: readonly Link[]): CollatedLink[] {
    const seen = new Map<string, number>();
    return links.map((link) => {
      const base = `${this.passageId(link.a)}-${this.passageId(link.b)}`;
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      const { relation, occasion, score, why } = link;
      const id = count > 1 ? `${base}.${count}` : base;
      return {
        id,
        a: this.place(link.a.witness, link.a),
        b: this.place(link.b.witness, link.b),
        relation,
        occasion,
        score,
        why,
      };
    });
  }

  private passageId(side: LinkSide): string {
    return `${this.siglum(side.witness)}${side.passage + 1}`;
  }

  row(row: Row, index: number) {
    const told = new Set(row.passages.map(({ witness }) => witness));
    return {
      id: `r${index + 1}`,
      passages: row.passages.map(({ witness, passage }) => {
        const { start, end } = (this.story.witnesses[witness] as Witness).passages[passage] as Span;
        return { witness: this.siglum(witness), start, end };
      }),
      gaps: this.story.sigla.filter((_, witness) => !told.has(witness)),
      independent: row.independent,
    };
  }

  variants({ link, variants }: PairDiff, linkId: string): CollatedVariant[] {
    return variants.map(({ kind, a, b }, k) => ({
      id: `${linkId}/${k + 1}`,
      link: linkId,
      kind,
      a: this.place(link.a.witness, a),
      b: this.place(link.b.witness, b),
    }));
  }

  quote({ speaker, reference, occurrences }: Quote, index: number): CollatedQuote {
    return {
      id: `q${index + 1}`,
      speaker,
      reference,
      occurrences: occurrences.map(({ witness, start, end, quotations, parts, relations }) => ({
        witness: this.siglum(witness),
        start,
        end,
        quotations: quotations.map((k) => `${this.siglum(witness)}q${k + 1}`),
        parts,
        relations,
      })),
    };
  }

  framing(
    framing: Framing,
    index: number,
    rows: readonly Row[],
    variants: readonly (readonly CollatedVariant[])[],
  ): CollatedFraming {
    const { device, rule, readings, evidence, silent, confidence, shown, compatible, note } = framing;
    return {
      id: `f${index + 1}`,
      device,
      rule,
      row: this.rowOf(framing, rows),
      variants: framing.variants.map(({ pair, variant }) => variants[pair]?.[variant]?.id as string),
      readings: readings.map((reading) => ({
        ...this.place(reading.witness, reading),
        voice: reading.voice,
      })),
      evidence: evidence.map(({ witness, start, end, role }) => ({
        witness: this.siglum(witness),
        start,
        end,
        role,
      })),
      ...(silent ? { silent: silent.map((witness) => this.siglum(witness)) } : {}),
      confidence,
      shown,
      ...(compatible === undefined ? {} : { compatible }),
      note,
    };
  }

  /** The row of the first reading's passage. */
  private rowOf({ readings }: Framing, rows: readonly Row[]): string {
    const first = readings[0] as Framing['readings'][number];
    const passages = this.story.witnesses[first.witness]?.passages ?? [];
    const index = rows.findIndex((row) =>
      row.passages.some(({ witness, passage }) => {
        const span = passages[passage] as Span;
        return witness === first.witness && span.start <= first.start && first.end <= span.end;
      }),
    );
    return `r${index + 1}`;
  }
}
