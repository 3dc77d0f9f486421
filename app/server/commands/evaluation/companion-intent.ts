import { type Estimate, share } from "@mooring/language";
import { intentIdentity } from "#features/companion/domain/intent-card.ts";
import { placeOf, type Sorted } from "#features/companion/domain/sort.ts";
import { readScripts } from "#features/companion/scripts.ts";
import { meaningsOf } from "#features/companion/server/meanings.ts";
import { openLog } from "../../log.ts";
import { openTextEncoder } from "../../text-encoder.ts";
import type { Evaluated } from "./evaluated.ts";

/** An object, as a text would say what is missing. */
type Label = { intent: string };
type Answer = { words: Sorted; meaning: Sorted | null };

const patienceMs = 30_000;

/**
 * Which flow of the companion a line leads to, against the label `intent`: by words alone, and for English lines also with
 * the text encoder where there is one.
 */
export async function openCompanionIntent(): Promise<Evaluated<Label, Answer>> {
  const { scripts } = readScripts();
  if (!scripts) throw new Error("The companion's scripts have errors, so nothing can be measured.");
  const flows = [...new Set(scripts.examples.map(({ to }) => to))].sort();
  const encoder = openTextEncoder({ folder: "", user: undefined, log: openLog("silent") });
  const meanings = meaningsOf(scripts.examples, encoder);
  return {
    ...intentIdentity,
    labelsWanted: `"intent" as one of ${flows.join(", ")}`,
    readLabel: ({ intent }) =>
      typeof intent === "string" && flows.includes(intent)
        ? { intent }
        : `"intent" must be one of ${flows.join(", ")}.`,
    run: async ({ text, lang }) => {
      const words = placeOf(scripts.ways, text);
      if (!meanings || (lang ?? "en") !== "en") return { words, meaning: null };
      const [vector] = (await encoder.encode([text], patienceMs)) ?? [];
      const near = vector && meanings.near(vector);
      return { words, meaning: near ? placeOf(scripts.ways, text, near) : null };
    },
    prediction: ({ words, meaning }) => ({ words, ...(meaning ? { meaning } : {}) }),
    measure: (pairs) => {
      const encoded = pairs.flatMap(({ label, answer: { meaning } }) => (meaning ? [{ label, sorted: meaning }] : []));
      const shipped = pairs.map(({ label, answer: { words, meaning } }) => ({ label, sorted: meaning ?? words }));
      return {
        ...ranked(
          "words",
          pairs.map(({ label, answer }) => ({ label, sorted: answer.words })),
        ),
        ...ranked("meaning", encoded),
        ...ranked("shipped", shipped),
      };
    },
  };
}

/** Right at first place and among three; how many lines move the talk at once, and how many of these to the right flow. */
function ranked(by: string, all: readonly { label: Label; sorted: Sorted }[]): Record<string, Estimate> {
  const count = (is: (one: (typeof all)[number]) => boolean) => all.filter(is).length;
  const moved = all.filter(({ sorted }) => sorted.moves);
  const isFirst = ({ label, sorted }: (typeof all)[number]) => sorted.best[0] === label.intent;
  return {
    [`top1_${by}`]: share(count(isFirst), all.length),
    [`top3_${by}`]: share(
      count(({ label, sorted }) => sorted.best.includes(label.intent)),
      all.length,
    ),
    [`moved_${by}`]: share(moved.length, all.length),
    [`moved_right_${by}`]: share(moved.filter(isFirst).length, moved.length),
  };
}
