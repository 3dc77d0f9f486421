import type { TableName } from "./structure.ts";

/**
 * What is said about a row. Never a value of it: a wrong address of a hidden place would be an address of a hidden place.
 * `refused`: the service is not taken. `left-out`: this one field or part is not taken. `look`: taken, and worth a look.
 */
export type Level = "refused" | "left-out" | "look";
export type Reason =
  | "not-json"
  | "not-csv"
  | "no-services"
  | "unknown-file"
  | "missing"
  | "not-an-object"
  | "wrong-kind"
  | "not-on-the-list"
  | "id-made"
  | "points-nowhere"
  | "no-organization"
  | "same-id-twice"
  | "no-place"
  | "place-zero"
  | "place-swapped"
  | "place-out-of-range"
  | "half-a-place"
  | "twin"
  | "hidden-place"
  | "cells-missing"
  | "too-deep";

export type Problem = {
  level: Level;
  reason: Reason;
  table: TableName | "file";
  /** Number of the row in its file, from 1, or of the service in its document. */
  row: number;
  field: string | null;
};

/** Which service a problem belongs to, where it belongs to one. */
export type ProblemOf = Problem & { service: string | null };

const sentences: Record<Reason, string> = {
  "not-json": "This is not JSON, or it is cut off.",
  "not-csv": "A quotation mark is opened and never closed.",
  "no-services": "There is no service in it.",
  "unknown-file": "This file has no place in a directory and is left out.",
  missing: "Something that is needed is empty.",
  "not-an-object": "This is not a row.",
  "wrong-kind": "This is not what the field is for.",
  "not-on-the-list": "This is none of the words the field may hold.",
  "id-made": "The id is not a UUID, so one was made from it.",
  "points-nowhere": "This points at a row that is not there.",
  "no-organization": "Nobody knows whose service this is.",
  "same-id-twice": "This id was there before.",
  "no-place": "There is no place, so no distance can be said.",
  "place-zero": "The place is at 0, 0 in the sea. It is left out.",
  "place-swapped": "Latitude and longitude look swapped. They are left out.",
  "place-out-of-range": "There is no such place on earth. It is left out.",
  "half-a-place": "One of latitude and longitude is missing. The other is left out.",
  twin: "This looks like a service that is there already.",
  "hidden-place": "This place is kept secret. Nothing that leads to it is taken.",
  "cells-missing": "The row has fewer or more cells than the first line.",
  "too-deep": "This is nested deeper than any directory.",
};

/** One plain English sentence for a reason; screens have their own words. */
export function sentenceOf(reason: Reason): string {
  return sentences[reason];
}
