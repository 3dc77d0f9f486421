import type { DateOrder } from "#kernel/written-dates.ts";
import { fileKind } from "../domain/bytes.ts";
import { type FoundInFile, readJournalFile } from "../domain/import.ts";

/** Largest file that is read; more than a lifetime of writing. */
const mostBytes = 32 * 1024 * 1024;

export type ReadFile =
  | { state: "read"; name: string; found: Exclude<FoundInFile, { kind: "nothing" }> }
  | {
      state: "not";
      name: string;
      why: "image" | "sound" | "pdf" | "zip" | "other" | "too-large" | "empty" | "unreadable";
    };

/** Reads one chosen file on this device. Whatever it holds, the answer is a sentence and never an error. */
export async function readFile(file: File, order: DateOrder): Promise<ReadFile> {
  const { name } = file;
  if (file.size > mostBytes) return { state: "not", name, why: "too-large" };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = fileKind(bytes);
    if (kind.kind === "not-text") return { state: "not", name, why: kind.what };
    const text = new TextDecoder(kind.encoding).decode(bytes);
    const papa = (await import("papaparse")).default;
    const found = readJournalFile(
      { name, text },
      order,
      (csv) => papa.parse<string[]>(csv, { skipEmptyLines: "greedy" }).data,
    );
    return found.kind === "nothing" ? { state: "not", name, why: "empty" } : { state: "read", name, found };
  } catch {
    return { state: "not", name, why: "unreadable" };
  }
}
