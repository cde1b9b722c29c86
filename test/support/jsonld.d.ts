/** What the tests use of the package, which brings no types. */
declare module 'jsonld' {
  type Json = Readonly<Record<string, unknown>>;
  interface Options {
    readonly documentLoader: (
      url: string,
    ) => Promise<{ readonly documentUrl: string; readonly document: unknown }>;
    /** Refuse what no term stands for instead of leaving it out. */
    readonly safe?: boolean;
  }
  interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string };
  }
  const processor: {
    expand(document: unknown, options: Options): Promise<readonly Json[]>;
    frame(document: unknown, frame: unknown, options: Options): Promise<Json>;
    toRDF(document: unknown, options: Options): Promise<readonly Quad[]>;
  };
  export default processor;
}
