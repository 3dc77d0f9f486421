import type { Condition } from "./condition.ts";

/** The same words in each language staff read. */
export type Words = { readonly en: string; readonly es: string };

/** Something wrong with a file or an upload: a closed code, where it stands (keys and indexes), and plain words. */
export type Complaint = {
  readonly code: ComplaintCode;
  readonly at: readonly (string | number)[];
  readonly says: string;
};

export type Read<T> = { readonly value: T | null; readonly complaints: readonly Complaint[] };

export type ComplaintCode =
  | "not-a-questionnaire"
  | "too-large"
  | "missing"
  | "wrong-kind"
  | "unknown-key"
  | "duplicate-link-id"
  | "unknown-type"
  | "nested-question"
  | "no-answer-options"
  | "missing-ordinal-value"
  | "duplicate-answer"
  | "remote-value-set"
  | "may-not-be-required"
  | "unknown-condition"
  | "condition-looks-ahead"
  | "loinc-not-in-panel"
  | "option-set-mismatch"
  | "item-not-in-sidecar"
  | "item-not-in-questionnaire"
  | "item-not-in-scale"
  | "unknown-scale"
  | "unknown-rule"
  | "range-mismatch"
  | "bands-overlap"
  | "bands-leave-gap"
  | "bands-leave-range"
  | "missing-rule-too-loose"
  | "identity-mismatch"
  | "off-without-reason"
  | "on-without-evidence"
  | "on-without-questionnaire";

/** `value` is what scoring reads (FHIR `ordinalValue`); `code` and `system` are what exports carry. */
export type Option = {
  readonly code: string;
  readonly system: string | null;
  readonly text: string;
  readonly value: number;
};

/** A number on a line, in steps of `step`; the words at its ends are the item's own. */
export type Line = { readonly min: number; readonly max: number; readonly step: number };

/** The item is asked only when earlier answers say so (FHIR `enableWhen`, operator `=`). */
export type AskedWhen = {
  readonly behaviour: "all" | "any";
  readonly answers: readonly { readonly linkId: string; readonly value: number }[];
};

/** One question. Exactly one of `options` (not empty) and `line` (not null) says what may be answered. */
export type Item = {
  readonly linkId: string;
  /** As the owner publishes it. */
  readonly text: string;
  /** What stands above it: the words of the groups it is in, outermost first. */
  readonly under: readonly string[];
  readonly options: readonly Option[];
  readonly line: Line | null;
  readonly loinc: string | null;
  readonly askedWhen: AskedWhen | null;
  readonly critical: Critical | null;
};

/** An answer that calls a person, whatever the total. It fires on save of that one answer. */
export type Critical = {
  readonly linkId: string;
  /** Answers from this value on. */
  readonly from: number;
  /** Whether "prefer not to say" counts too (ASQ: a refusal is a positive screen). */
  readonly orDeclined: boolean;
  readonly kind: "suicide" | "partner-violence";
  /** `now`: a human being, live, before anything else. `today`: the safety flow, with an owner and a due time. */
  readonly urgency: "now" | "today";
  readonly title: Words;
};

export type Band = {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly title: Words;
};

/** A published line on a scale; reached from `from` upward or, where low is the sign, from `upTo` downward. */
export type Cut = {
  readonly key: string;
  readonly from: number | null;
  readonly upTo: number | null;
  readonly title: Words;
  readonly source: string;
};

/** How sure a difference is more than day-to-day ups and downs. `points` must be reached, an index must be passed. */
export type ChangeRule = {
  readonly method: "reliable-change-index" | "published-points";
  /** Published points only. */
  readonly points: number | null;
  /** Index only: spread of the scores in `population`. */
  readonly sd: number | null;
  readonly reliability: Reliability | null;
  readonly population: string;
  readonly source: string;
};

/** `retest`: the same people asked twice. `internal`: how the items hang together (Cronbach's alpha). */
export type Reliability = { readonly kind: "retest" | "internal"; readonly r: number; readonly source: string };

/** Where the well range begins: a reliable change for the better that ends on this side is clinically significant. */
export type WellRange = {
  readonly from: number | null;
  readonly upTo: number | null;
  /** Whether the first score has to have been on the other side (Jacobson and Truax); some published rules do not ask. */
  readonly mustCross: boolean;
  readonly source: string;
};

export type Scale = {
  readonly key: string;
  readonly title: Words;
  readonly items: readonly string[];
  /** Items turned round before they are added: lowest + highest - value. */
  readonly reverse: readonly string[];
  readonly how: "sum" | "mean";
  /** Multiplied last (WHO-5: 4). */
  readonly times: number;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly higherIs: "worse" | "better" | "neither";
  /** More than `atMost` unanswered: no score. Otherwise they are filled with the mean of the others, if `fill` says so. */
  readonly missing: { readonly atMost: number; readonly fill: "prorate" | "none" };
  readonly bands: readonly Band[];
  readonly cuts: readonly Cut[];
  /** The first is the one in force; the others are there to be shown beside it. */
  readonly change: readonly ChangeRule[];
  readonly well: WellRange | null;
  readonly loinc: string | null;
};

/** A yes-or-no result that is more than a sum (PCL-5's provisional DSM-5 rule). */
export type Rule = { readonly key: string; readonly title: Words; readonly source: string; readonly when: Condition };

export type Standing = "on" | "off";

/** Where the right to use the words comes from. `text` is the owner's sentence, as it stands there. */
export type Permission = {
  readonly kind: "public-domain" | "stated-free" | "open-licence" | "own" | "agency-licence";
  readonly text: string | null;
  /** A saved copy: file name beside the sidecar, or a document number. Null: not saved yet. */
  readonly evidence: string | null;
};

/** One language of one instrument. A language without a published translation is not offered. */
export type LanguageCard = { readonly status: Standing; readonly offBecause: Words | null; readonly source: string };

/** `scoring.yaml`: all that is known of an instrument besides its words. */
export type Sidecar = {
  readonly id: string;
  readonly version: string;
  readonly title: Words;
  /** One line for staff: what it asks about, and for whom. */
  readonly about: Words;
  readonly use: "person" | "staff";
  readonly owner: string;
  readonly licence: string;
  readonly licenceEvidenceUrl: string | null;
  /** Shown under the form and carried by every export, letter for letter. */
  readonly attribution: string;
  readonly permission: Permission;
  readonly sourceRefs: readonly string[];
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly status: Standing;
  readonly offBecause: Words | null;
  readonly languages: Readonly<Record<string, LanguageCard>>;
  readonly minAgeYears: number | null;
  readonly recall: Words | null;
  /** A choice the owner leaves open and this file has taken (AUDIT-C: the size of a drink). */
  readonly variant: Words | null;
  readonly adminMode: readonly ("self" | "worker")[];
  /** `alone`: only in private, never on a shared device, never by mail (HARK). */
  readonly privacy: "usual" | "alone";
  /** Told or agreed before the first question (PCL-5: one event in mind). */
  readonly before: Words | null;
  readonly doNotUseFor: readonly Words[];
  readonly loincPanel: string | null;
  readonly items: readonly SidecarItem[];
  readonly scales: readonly Scale[];
  /** Which scale is the total; null where there is none, and adding up would be wrong. */
  readonly total: string | null;
  readonly rules: readonly Rule[];
  /** Ordered results (C-SSRS: high before moderate before low); the first that holds is the level. */
  readonly levels: readonly Rule[];
  /** Said beside a score when it holds. */
  readonly cautions: readonly Rule[];
  readonly critical: readonly Critical[];
};

export type SidecarItem = {
  readonly linkId: string;
  readonly loinc: string | null;
  /** Values of the options in their order, or the line. */
  readonly answers: readonly number[] | Line;
};

/** One instrument in one language, ready to be asked and scored. */
export type Instrument = Pick<
  Sidecar,
  "id" | "version" | "use" | "attribution" | "scales" | "rules" | "levels" | "cautions" | "loincPanel"
> & {
  /** BCP 47, of the words. */
  readonly language: string;
  /** Languages in which it is on. */
  readonly languages: readonly string[];
  /** Canonical address of the questionnaire, without version. */
  readonly url: string;
  /** As the owner publishes it, in this language. */
  readonly title: string;
  readonly status: Standing;
  readonly offBecause: Words | null;
  readonly items: readonly Item[];
  readonly totalScale: string | null;
  readonly card: Sidecar;
};

/** "Prefer not to say" is an answer and never a nought. A question that was passed over is simply not in the map. */
export type Answer = number | "declined";
export type Answers = ReadonlyMap<string, Answer>;

/** `prorated`: filled for what was not answered. */
export type ScaleScore = {
  readonly value: number | null;
  readonly band: string | null;
  /** Keys of the published lines this score has reached. */
  readonly cuts: readonly string[];
  readonly prorated: boolean;
};

export type Truth = "yes" | "no" | "unknown";

export type Caution = {
  /** `rule:<key>` for those that the sidecar words itself. */
  readonly code:
    | "not-enough-answers"
    | "prorated"
    | "not-an-answer"
    | "same-answer-throughout"
    | "unknown-item"
    | "level-uncertain"
    | `rule:${string}`;
  readonly about: readonly string[];
};

/** What answers come to. Never a diagnosis. */
export type Score = {
  readonly instrument: string;
  readonly version: string;
  /** The scale that the sidecar calls the total; null where there is none or too little was answered. */
  readonly total: number | null;
  readonly band: string | null;
  readonly prorated: boolean;
  /** Every scale by key, the total's own among them. */
  readonly subscales: Readonly<Record<string, ScaleScore>>;
  readonly rules: Readonly<Record<string, Truth>>;
  readonly level: string | null;
  /** Asked, and neither answered nor declined. */
  readonly missing: readonly string[];
  readonly declined: readonly string[];
  readonly critical: readonly string[];
  readonly cautions: readonly Caution[];
};

export type Change = {
  readonly scale: string | null;
  /** After minus before; null when either is not there. */
  readonly difference: number | null;
  /** `unknown`: nothing can be said; skipping is not getting worse. */
  readonly reliable: "better" | "worse" | "no" | "unknown";
  /** Null: no published well range, or nothing can be said. */
  readonly clinicallySignificant: boolean | null;
  readonly method: ChangeRule["method"] | "none";
  /** How far apart two scores have to be: more than this for an index, at least this for published points. */
  readonly threshold: number | null;
  readonly reliability: Reliability | null;
  readonly population: string | null;
  readonly source: string | null;
  readonly why: "not-scored" | "other-instrument" | "other-version" | "no-parameters" | "neither-direction" | null;
};
