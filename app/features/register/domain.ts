import { z } from "zod";

const text = z.string().trim().min(1);
/** English and Spanish, always both. */
export const Both = z.strictObject({ en: text, es: text });
export type Both = z.infer<typeof Both>;

/** Everything US certified health software has to say about a predictive tool; ids of `content/register/attributes.yaml`. */
export const Attribute = z.strictObject({ id: text, group: text, title: Both, usual: Both.optional() });
export const AttributesFile = z.strictObject({
  licence: z.literal("CC-BY-SA-4.0"),
  source: text,
  reviewer: text,
  attributes: z.array(Attribute).length(31),
});
export type Attribute = z.infer<typeof Attribute>;

const KeyFigure = z.strictObject({
  /** Which of the measured figures; all three together name one. */
  name: text,
  of: text,
  by: text.optional(),
  kind: z.enum(["share", "number"]),
  label: Both,
});

/** One card of the register. Unknown and missing parts are errors: an analyser without a complete card does not pass. */
export const CardFile = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    licence: z.literal("CC-BY-SA-4.0"),
    source: text,
    reviewer: text,
    kind: z.enum(["model", "rules", "language-model", "encoder", "none"]),
    /** Ids that stand in ledger lines and findings. */
    analysers: z.array(text),
    /** Ids in `content/packs/capabilities.yaml`. */
    capabilities: z.array(text),
    /** The agency's switch for it, by the name in the agency room; null where only the person's choice turns it. */
    switch: z.string().nullable(),
    where: Both,
    title: Both,
    purpose: Both,
    dataIn: Both,
    dataNeverIn: Both,
    people: Both,
    parts: z.array(z.strictObject({ name: Both, about: Both, licence: text, digestOf: z.string().nullable() })),
    training: z.array(z.strictObject({ name: Both, licence: text })),
    keyFigures: z.array(KeyFigure),
    noFigures: Both.optional(),
    bias: Both,
    knownFailures: z.array(Both).min(1),
    reviewed: Both,
    attributes: z.record(z.string(), Both),
  })
  .refine((card) => card.keyFigures.length > 0 || card.noFigures !== undefined, "figures, or why there are none")
  .refine((card) => card.kind === "none" || card.parts.length > 0, "what it is made of")
  .refine((card) => card.kind === "none" || card.training.length > 0, "what it learned from");
export type CardFile = z.infer<typeof CardFile>;

/** A figure as a package measured it; `low` and `high` bound the 95 % interval. `date` is YYYY-MM-DD. */
export type Measured = {
  readonly name: string;
  readonly of: string;
  readonly by?: string | undefined;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly n: number;
  readonly date: string;
};

/** What is wrong with a card beside its form, in words for whoever writes it. */
export function faultsOf(card: CardFile, attributes: readonly Attribute[], figures: readonly Measured[]): string[] {
  const known = new Set(attributes.map(({ id }) => id));
  return [
    ...Object.keys(card.attributes)
      .filter((id) => !known.has(id))
      .map((id) => `${card.id}: there is no attribute ${id}`),
    ...attributes
      .filter(({ id, usual }) => !usual && !card.attributes[id])
      .map(({ id }) => `${card.id}: nothing is said about ${id}`),
    ...card.keyFigures
      .filter((figure) => figures.filter((each) => isThat(each, figure)).length !== 1)
      .map(({ name, of }) => `${card.id}: no one figure is called ${name} of ${of}`),
  ];
}

export function isThat(measured: Measured, wanted: { name: string; of: string; by?: string | undefined }): boolean {
  return measured.name === wanted.name && measured.of === wanted.of && (measured.by ?? "") === (wanted.by ?? "");
}

/** Numbers of the last twelve months. */
export type Counts = {
  readonly ran: number;
  readonly noticed: number;
  readonly agreed: number;
  readonly disagreed: number;
  readonly acted: number;
  readonly disputed: number;
};

export const noCounts: Counts = { ran: 0, noticed: 0, agreed: 0, disagreed: 0, acted: 0, disputed: 0 };

/** Below this a public number could point at somebody (CMS cell size policy; guardrails reference §9). */
export const smallestCell = 11;

/** What may be said in public: a number rounded to five, `none`, or only that it is small. */
export type PublicCount = { readonly kind: "about"; readonly count: number } | { readonly kind: "small" | "none" };

/**
 * Numbers fit for the public. What people answered is shown part by part only if every part is large or nought: one small
 * part could otherwise be worked out from the rest.
 *
 * @param smallest the smallest number that is told; packs may ask for a larger one than the house's own
 */
export function publicCounts(
  counts: Counts,
  smallest: number = smallestCell,
): {
  ran: PublicCount;
  noticed: PublicCount;
  answers: readonly [keyof Counts, PublicCount][] | null;
} {
  const answers = (["agreed", "acted", "disagreed", "disputed"] as const).map(
    (name) => [name, publicCount(counts[name], smallest)] as const,
  );
  const isSafe = answers.every(([, { kind }]) => kind !== "small");
  return {
    ran: publicCount(counts.ran, smallest),
    noticed: publicCount(counts.noticed, smallest),
    answers: isSafe ? answers.map(([name, count]) => [name, count]) : null,
  };
}

function publicCount(count: number, smallest: number): PublicCount {
  if (count === 0) return { kind: "none" };
  return count < smallest ? { kind: "small" } : { kind: "about", count: Math.round(count / 5) * 5 };
}
