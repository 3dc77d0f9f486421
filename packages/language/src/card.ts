/** A measured number of an analyser. `low` and `high` are the ends of the 95 % interval; `date` is year-month-day. */
export type CardFigure = {
  readonly name: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly n: number;
  readonly dataset: string;
  readonly date: string;
};

/**
 * What an analyser is for, what it was made from, how well it does and where it fails.
 * `wordsForPeople` is shown to people in care (reading grade 6 or below).
 */
export type AnalyserCard = {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly dataIn: string;
  readonly dataNeverIn: string;
  readonly trainingData: readonly string[];
  readonly figures: readonly CardFigure[];
  readonly knownFailures: readonly string[];
  readonly wordsForPeople: { readonly en: string; readonly es: string };
};

/** An analyser's identity: the same id, version and digest always give the same answers. */
export type AnalyserIdentity = {
  readonly id: string;
  readonly version: string;
  /** SHA-256, in hex, of what it was built from (weights or rules). */
  readonly digest: string;
  readonly card: AnalyserCard;
};
