/** Remembers a whole number from 0 up for a pair of whole numbers: two in, one out. */

/** A power of two. */
const firstSlots = 16_384;

/** Open addressing in typed arrays: a Map with one key made of two is several times slower. */
export class PairTable {
  #size = 0;
  #ones = new Int32Array(firstSlots).fill(-1);
  #others = new Int32Array(firstSlots);
  #values = new Int32Array(firstSlots);

  get size(): number {
    return this.#size;
  }

  /** -1 for a pair that is not known. */
  get(one: number, other: number): number {
    const slot = this.#slotOf(one, other);
    return this.#ones[slot] === -1 ? -1 : (this.#values[slot] as number);
  }

  set(one: number, other: number, value: number): void {
    if (this.#size * 2 >= this.#ones.length) this.#grow();
    const slot = this.#slotOf(one, other);
    if (this.#ones[slot] === -1) this.#size++;
    this.#ones[slot] = one;
    this.#others[slot] = other;
    this.#values[slot] = value;
  }

  clear(): void {
    this.#size = 0;
    this.#ones = new Int32Array(firstSlots).fill(-1);
    this.#others = new Int32Array(firstSlots);
    this.#values = new Int32Array(firstSlots);
  }

  /** The pair's place, or the free one where it would go: never more than half are taken. */
  #slotOf(one: number, other: number): number {
    const ones = this.#ones;
    const last = ones.length - 1;
    const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    while (ones[slot] !== -1 && (ones[slot] !== one || this.#others[slot] !== other))
      slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [ones, others, values] = [this.#ones, this.#others, this.#values];
    this.#size = 0;
    this.#ones = new Int32Array(ones.length * 2).fill(-1);
    this.#others = new Int32Array(ones.length * 2);
    this.#values = new Int32Array(ones.length * 2);
    for (let k = 0; k < ones.length; k++)
      if (ones[k] !== -1) this.set(ones[k] as number, others[k] as number, values[k] as number);
  }
}
