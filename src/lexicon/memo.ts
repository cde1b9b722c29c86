/** Remembers what a pure function of one string gave; forgets all when full, so that a long-lived server stays small. */
export function memoised<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    const made = compute(key);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, made);
    return made;
  };
}

/** The same for a function of one object, for as long as somebody holds the object. */
export function rememberedOf<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) {
      found = compute(of);
      known.set(of, found);
    }
    return found;
  };
}

/** Some ten long events' different words; about 10 MB where the results are small. */
const mostRemembered = 100_000;
