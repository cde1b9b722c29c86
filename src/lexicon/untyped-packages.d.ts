/** Types of the parts of two packages that we import and that carry none of their own. */

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(token: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/inflectors/noun_inflector.js' {
  export default class NounInflector {
    singularize(token: string): string;
    pluralize(token: string): string;
  }
}

declare module 'natural/lib/natural/inflectors/present_verb_inflector.js' {
  /** Its "plural" of a present-tense form is the base: "takes" gives "take". */
  export default class PresentVerbInflector {
    singularize(token: string): string;
    pluralize(token: string): string;
  }
}

declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function jaroWinklerDistance(a: string, b: string): number;
}

declare module 'string-similarity' {
  const stringSimilarity: { compareTwoStrings(a: string, b: string): number };
  export default stringSimilarity;
}

/** Parts of the tagger's model, which only wink-nlp looks into. */
declare module 'wink-eng-lite-web-model/dist/*.js' {
  const part: unknown;
  export default part;
}
