import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { AttributesFile, CardFile, faultsOf } from "./domain.ts";
import { measured } from "./measured.ts";

const folder = path.resolve(import.meta.dirname, "../../../content/register");
const order = [
  "crisis-triage",
  "journal-distress",
  "forecast",
  "early-warning",
  "typing-rhythm",
  "voice-features",
  "journal-themes",
  "plan-suggestions",
  "questionnaires",
  "own-archive",
  "companion",
  "companion-intent",
  "companion-generation",
  "text-encoder",
  "speech",
];

const read = (file: string): unknown => parse(fs.readFileSync(path.join(folder, file), "utf8"));

export const { attributes } = AttributesFile.parse(read("attributes.yaml"));

/** Every card of the register; read when the process begins. @throws Error naming what is missing on which card */
export const cards: readonly CardFile[] = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith(".yaml") && file !== "attributes.yaml")
  .map((file) => {
    const card = CardFile.parse(read(file));
    const faults = faultsOf(card, attributes, measured[card.id] ?? []);
    if (`${card.id}.yaml` !== file) faults.push(`${file} calls itself ${card.id}`);
    if (faults.length > 0) throw new Error(faults.join("; "));
    return card;
  })
  .sort((one, other) => place(one.id) - place(other.id) || (one.id < other.id ? -1 : 1));

function place(id: string): number {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
}
