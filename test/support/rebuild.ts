/**
 * The promise of variants (DESIGN section 4), checked from the JSON form and the tokens of its witnesses: equal tokens and variants
 * cover every token of both sides of a link exactly once, and put in the order of B they rebuild B up to white space.
 */
import * as assert from 'uvu/assert';
import type { CollatedLink, CollatedVariant, Collation, PlaceText } from '../../src/model/collation.js';
import { contains, overlap, type Span } from '../../src/text/span.js';

/** Tokens of each witness by siglum, as segment gives them. */
export type TokensOf = ReadonlyMap<string, readonly Span[]>;

export function assertRebuilds(collation: Collation, tokens: TokensOf): void {
  const variants = new Map<string, CollatedVariant[]>();
  for (const variant of collation.variants)
    variants.set(variant.link, [...(variants.get(variant.link) ?? []), variant]);
  for (const link of collation.links) rebuild(collation, link, variants.get(link.id) ?? [], tokens);
}

function rebuild(
  collation: Collation,
  link: CollatedLink,
  variants: readonly CollatedVariant[],
  tokens: TokensOf,
): void {
  const textOf = ({ witness }: PlaceText): string =>
    collation.witnesses.find(({ id }) => id === witness)?.text ?? '';
  const equal = (['a', 'b'] as const).map((side) =>
    equalTokens(
      link[side],
      variants.map((variant) => variant[side]),
      tokens.get(link[side].witness) ?? [],
      link.id,
    ),
  ) as [Span[], Span[]];
  const words = equal.map((list, k) =>
    list.map(({ start, end }) => textOf(k === 0 ? link.a : link.b).slice(start, end)),
  );
  assert.equal(words[0], words[1], `${link.id}: what no variant covers is the same on both sides`);
  // Equal tokens give A's text, variants B's: so B is rebuilt out of A.
  const pieces = [
    ...equal[1].map(({ start }, k) => ({ start, text: words[0]?.[k] ?? '' })),
    ...variants.map(({ b }) => ({ start: b.start, text: b.text })),
  ].sort((p, q) => p.start - q.start);
  const rebuilt = pieces.map(({ text }) => text).join('');
  assert.is(bare(rebuilt), bare(link.b.text), `${link.id}: B is rebuilt`);
}

/** Tokens of a side that lie in no variant; every other one lies wholly in exactly one. */
function equalTokens(
  side: PlaceText,
  variants: readonly PlaceText[],
  tokens: readonly Span[],
  id: string,
): Span[] {
  return tokens
    .filter((token) => contains(side, token))
    .filter((token) => {
      const over = variants.filter((variant) => overlap(variant, token) > 0);
      assert.ok(over.length <= 1, `${id}: the token at ${token.start} lies in ${over.length} variants`);
      assert.ok(
        over.every((variant) => contains(variant, token)),
        `${id}: a variant cuts the token at ${token.start}`,
      );
      return over.length === 0;
    });
}

const bare = (text: string): string => text.replace(/\s+/gu, '');
