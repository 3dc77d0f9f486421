import { guessLanguage } from "@mooring/language";
import { crisisAnalyser, triage } from "@mooring/safety";
import { crisisModel } from "@mooring/safety/model";
import { readMeaning, semanticModel } from "@mooring/safety/semantic";
import type { Analyser } from "#server/analysis.ts";
import { graver, type Seen } from "./domain/talk.ts";

export type Lines = {
  /** Not answered yet, in order. */
  fresh: readonly { id: string; text: string }[];
  /** What was written just before, oldest first. */
  earlier: readonly string[];
  language: string;
};

/** Somebody is waiting for a reply: after this many milliseconds rules and words answer without the encoder. */
const longestWaitMs = 80;

export type ChatReading = { each: ReadonlyMap<string, Seen>; together: Seen };

/** Reads what was just written to the companion for danger. Belongs to the safety floor: no switch stands before it. */
export const crisisInChat: Analyser<Lines, ChatReading> = {
  id: crisisAnalyser.id,
  version: crisisAnalyser.version,
  modelDigest: crisisAnalyser.digest,
  purpose: "safety",
  needs: ["chat"],
  run: async ({ fresh, earlier, language }, encoder) => {
    const read = async (text: string): Promise<Seen> => {
      // The encoder knows English only.
      const semantic =
        encoder.name === semanticModel.encoder && guessLanguage(text) !== "es"
          ? await readMeaning(text, semanticModel, (parts) => encoder.encode(parts, longestWaitMs))
          : undefined;
      const { level, kinds } = triage(text, {
        language,
        channel: "chat",
        model: crisisModel,
        ...(semantic ? { semantic } : {}),
      });
      return { level, kinds };
    };
    const each = new Map(await Promise.all(fresh.map(async ({ id, text }) => [id, await read(text)] as const)));
    const lines = [...earlier, ...fresh.map(({ text }) => text)];
    const gravest = [...each.values()].reduce<Seen>((most, seen) => (graver(seen.level, most.level) ? seen : most), {
      level: "none",
      kinds: [],
    });
    const joined = fresh.length > 0 && lines.length > 1 ? await read(lines.join("\n")) : gravest;
    return { each, together: graver(joined.level, gravest.level) ? joined : gravest };
  },
};
