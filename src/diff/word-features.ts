/** The names of the features of a pair of words in their order, and where each stands in a row. */

/** Features of the first pass; the later ones add `passFeatures`. */
export const ownFeatures = [
  'same',
  'same stem',
  'variant',
  'name',
  'synonym',
  'wordnet',
  'contrast',
  'value',
  'cosine',
  'function cosine',
  'beginning',
  'function',
  'mark',
  'capital',
  'same tag',
  'tag a',
  'tag b',
  'rarity a',
  'rarity b',
  'distance',
  'repeats',
  'nearest of repeats',
  'left same',
  'right same',
  'left near',
  'right near',
  'around same',
  'around near',
  'rank a',
  'rank b',
  'length',
  'shorter',
  'last',
  'first',
  'learned',
  'learned rank a',
  'learned rank b',
] as const;

export const passFeatures = [
  'score',
  'taken a',
  'taken b',
  'left',
  'right',
  'up',
  'down',
  'up left',
  'down right',
  'around paired',
  'off left',
  'off right',
  'off up',
  'off down',
  'gap a',
  'gap b',
  'in gap',
  'from left a',
  'from right a',
  'from left b',
  'from right b',
  'partner off a',
  'partner off b',
  'between a',
  'between b',
  'head a',
  'head b',
  'heads',
  'foot a',
  'foot b',
  'feet',
  'sum a',
  'sum b',
  'paired a',
  'paired b',
  'gap near',
] as const;

export const width = ownFeatures.length + passFeatures.length;
export const wordFeatures: readonly string[] = [...ownFeatures, ...passFeatures];

export const at = Object.fromEntries(wordFeatures.map((name, index) => [name, index])) as Record<
  (typeof ownFeatures)[number] | (typeof passFeatures)[number],
  number
>;

/** What one pass looks at: cells in rising order, and `width` features of each. */
export interface Cells {
  readonly cells: Int32Array;
  readonly rows: Float64Array;
}
