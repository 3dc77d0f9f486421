import type { ProofFile } from "@mooring/transparency";
import type { Outline, TakenRow } from "../contract.ts";

/** Everything taken out, as it stands in `take-out.json`. The form is written down in docs/guides/take-out.md. */
export type TakeOut = {
  readonly format: "mooring-take-out/1";
  readonly madeAt: string;
  readonly agency: Outline["agency"];
  /** Rows by table, opened. A column that this person's key did not open is `{ closed: true }`. */
  readonly tables: Readonly<Record<string, readonly TakenRow[]>>;
  /** The ledger's lines about the person with their proofs, as the ledger's own file has them; null where there is none. */
  readonly ledger: ProofFile | null;
};

/** What a column holds that only its owner opens, before it is opened. */
export type SealedByOwner = {
  readonly sealed: string;
  readonly place: { readonly table: string; readonly row: string; readonly column: string };
};

export function isSealedByOwner(value: unknown): value is SealedByOwner {
  return typeof value === "object" && value !== null && "sealed" in value && "place" in value;
}

/** All words for people in a value: texts and lists of texts under the names rooms use for them, in their order. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    // What happened on a day: words offered by Mooring are kept as names, `:good-news`.
    if (name === "tags" && Array.isArray(part))
      return [
        part.map((tag) => String(tag).replace(/^:(.*)$/, (_, own: string) => own.replaceAll("-", " "))).join(", "),
      ];
    if (typeof part === "object") return wordsIn(part);
    return ["text", "say", "words", "word", "line", "title", "name", "statement", "reason"].includes(name)
      ? wordsIn(part)
      : [];
  });
}

export const text = (row: TakenRow, column: string): string | null => {
  const value = row[column];
  return typeof value === "string" ? value : null;
};

/** When a row is from: the first of its moments that it has. */
export function momentOf(row: TakenRow): string | null {
  for (const column of [
    "at",
    "happened_at",
    "decided_at",
    "shared_at",
    "since",
    "started_at",
    "starts_at",
    "asked_at",
  ]) {
    const moment = text(row, column);
    if (moment) return moment;
  }
  return text(row, "created_at") ?? text(row, "updated_at");
}
