import { triage } from "@mooring/safety";
import type { Analyser } from "#server/analysis.ts";
import { sha256 } from "#server/analysis.ts";
import { type LanguageModel, troubleOf } from "#server/language-model.ts";
import { instructions, promptFor, type ToWrite } from "../../domain/prompt.ts";
import { faultsIn, finishedUpTo, type Measure } from "../../domain/written-filter.ts";

/** The capability's name: for the agency's switch, the policies and the ledger. */
export const generation = "companion-generation";

export type Draft = ToWrite & { readonly measure: Measure };

/** What came of asking a model: words that passed, or why there are none. Reasons name rules, never words. */
export type Wrote = { kind: "written"; text: string } | { kind: "nothing"; why: readonly string[] };

const mostTokens = 160;
const digest = sha256(instructions).slice(0, 12);

/** A model as one of the programs that may read what people write: by its name and the digest of what it is told. */
export function writerOf(model: LanguageModel, signal?: AbortSignal): Analyser<Draft, Promise<Wrote>> {
  return {
    id: generation,
    version: `1 ${model.name.replace(/[^\w.:/@+-]+/g, "_")} ${digest}`,
    modelDigest: digest,
    purpose: "companion",
    needs: ["chat"],
    run: (draft) => write(model, draft, signal),
  };
}

async function write(model: LanguageModel, draft: Draft, signal: AbortSignal | undefined): Promise<Wrote> {
  // Read once more here, whatever was found before: nothing dangerous is ever handed on.
  const before = [draft.personNow, [...draft.personBefore, draft.personNow].join("\n")];
  if (before.some((text) => isDangerous(text, draft.language))) return { kind: "nothing", why: ["danger"] };
  let text = "";
  let checked = 0;
  try {
    for await (const piece of model.write({
      ...promptFor(draft),
      mostTokens,
      ...(signal ? { signal } : {}),
    })) {
      text += piece;
      const finished = finishedUpTo(text);
      if (finished === checked && text.length - finished < 300) continue;
      checked = finished;
      const faults = faultsIn(text.slice(0, finished || text.length).trim(), draft.measure, { isWhole: false });
      if (faults.length > 0) return { kind: "nothing", why: faults };
    }
  } catch (error) {
    return { kind: "nothing", why: [troubleOf(error)] };
  }
  text = text.trim();
  const faults = faultsIn(text, draft.measure);
  if (triage(text, { language: draft.language, channel: "chat" }).level !== "none") faults.push("danger");
  return faults.length > 0 ? { kind: "nothing", why: faults } : { kind: "written", text };
}

function isDangerous(text: string, language: string): boolean {
  const { level } = triage(text, { language, channel: "chat" });
  return level !== "none" && level !== "low";
}
