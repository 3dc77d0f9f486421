import { guessLanguage } from "@mooring/language";
import { crisisAnalyser, LEVELS, triage } from "@mooring/safety";
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
    const before = await Promise.all(earlier.map(read));
    const gravest = [...before, ...each.values()].reduce<Seen>(
      (most, seen) => (graver(seen.level, most.level) ? seen : most),
      { level: "none", kinds: [] },
    );
    if (fresh.length === 0 || fresh.length + earlier.length < 2) return { each, together: gravest };
    const joined = await read([...earlier, ...fresh.map(({ text }) => text)].join("\n"));
    // Lines that add up count one step more than the gravest of them, no further: joined harmless lines look graver to
    // a model than they are.
    const level = LEVELS[Math.min(LEVELS.indexOf(joined.level), LEVELS.indexOf(gravest.level) + 1)] ?? "none";
    return { each, together: graver(level, gravest.level) ? { level, kinds: joined.kinds } : gravest };
  },
};
