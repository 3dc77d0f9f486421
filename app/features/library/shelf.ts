import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { type InterventionFile, InterventionWords } from "../../../content/schema-interventions.ts";
import { readIdea } from "./domain/lint.ts";

const content = path.resolve(import.meta.dirname, "../../../content");
const read = (file: string): unknown => parse(fs.readFileSync(path.join(content, file), "utf8"));

/** Sentences that many ideas share. */
export const shared = InterventionWords.parse(read("intervention-words.yaml"));

/** All ideas that are shipped, as they were when the process began; read now, so that they are at hand after root is given up. */
export const shelf: readonly InterventionFile[] = readShelf();

/** @throws Error naming the first fault, for a house with a broken file must not begin */
function readShelf(): InterventionFile[] {
  const files = fs.readdirSync(path.join(content, "interventions")).filter((file) => file.endsWith(".yaml"));
  const ids = new Set(files.map((file) => file.slice(0, -".yaml".length)));
  return files.sort().map((name) => {
    const { file, complaints } = readIdea(read(`interventions/${name}`), ids);
    const [first] = complaints;
    if (!file || first)
      throw new Error(`content/interventions/${name}: ${first?.at} ${first?.code} ${first?.word ?? ""}`);
    return file;
  });
}
