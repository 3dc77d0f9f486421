import { readInstrument } from "./instrument.ts";
import { readSidecar } from "./read-sidecar.ts";
import type { Complaint, Instrument, Sidecar } from "./types.ts";
import { readVectors, type Vector } from "./vectors.ts";

/** One folder of `content/measures`. Switched off it still has its card, so that the reason can be shown. */
export type Shelved = {
  readonly id: string;
  readonly card: Sidecar;
  /** By language; those that are off are among them, with their reason. */
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly vectors: readonly Vector[];
};

/** Path from `content/measures`, as `phq-9/en.yaml`, and what the file holds, parsed. */
export type ShelfFile = { readonly path: string; readonly content: unknown };

/**
 * Reads all of `content/measures`: in each folder `scoring.yaml`, a questionnaire for each language (`en.yaml`) and
 * `vectors.yaml`. A folder with anything wrong is left out of the shelf and told in `complaints`, its path first.
 */
export function readShelf(files: readonly ShelfFile[]): { shelf: Shelved[]; complaints: Complaint[] } {
  const folders = [...new Set(files.map(({ path }) => path.split("/")[0] ?? ""))].sort();
  const read = folders.map((folder) =>
    readFolder(
      folder,
      new Map(
        files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path, content }) => [nameIn(path), content]),
      ),
    ),
  );
  return {
    shelf: read.flatMap(({ shelved }) => (shelved ? [shelved] : [])),
    complaints: read.flatMap(({ complaints }) => complaints),
  };
}

function readFolder(folder: string, files: ReadonlyMap<string, unknown>) {
  const complaints: Complaint[] = [];
  const complain = (code: Complaint["code"], at: Complaint["at"], says: string) =>
    void complaints.push({ code, at: [folder, ...at], says });
  const pass = (file: string, found: readonly Complaint[]) => {
    for (const { code, at, says } of found) complain(code, [file, ...at], says);
  };
  const sidecar = readSidecar(files.get("scoring"));
  pass("scoring", sidecar.complaints);
  const card = sidecar.value;
  const instruments = new Map<string, Instrument>();
  for (const [name, content] of files) {
    if (name === "scoring" || name === "vectors" || !card) continue;
    const { value, complaints: found } = readInstrument(content, files.get("scoring"));
    pass(name, found);
    if (!value) continue;
    if (value.language !== name) complain("identity-mismatch", [name, "language"], `${name} holds ${value.language}`);
    instruments.set(name, value);
  }
  const vectors = readVectors(files.get("vectors") ?? []);
  pass("vectors", vectors.complaints);
  if (card && card.id !== folder) complain("identity-mismatch", ["scoring", "id"], `${folder} holds ${card.id}`);
  for (const [language, { status }] of Object.entries(card?.languages ?? {}))
    if (status === "on" && card?.status === "on" && !files.has(language))
      complain("on-without-questionnaire", [language], `${language} is on, but there is no questionnaire in it`);
  const isWhole = card && vectors.value && complaints.length === 0;
  return { complaints, shelved: isWhole ? { id: card.id, card, instruments, vectors: vectors.value } : null };
}

function nameIn(path: string): string {
  return (path.split("/").at(-1) ?? "").replace(/\.ya?ml$|\.json$/, "");
}

/** What may be asked of somebody who reads `language`: on, and in that language. A translation is never guessed. */
export function offeredIn(shelf: readonly Shelved[], language: string): Instrument[] {
  return shelf.flatMap(({ instruments }) => {
    const instrument = instruments.get(language);
    return instrument?.status === "on" ? [instrument] : [];
  });
}
