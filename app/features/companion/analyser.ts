import { crisisAnalyser, triage } from "@mooring/safety";
import type { Analyser } from "#server/analysis.ts";
import { graver, type Seen } from "./domain/talk.ts";

export type Lines = {
  /** Not answered yet, in order. */
  fresh: readonly { id: string; text: string }[];
  /** What was written just before, oldest first. */
  earlier: readonly string[];
  language: string;
};

export type ChatReading = { each: ReadonlyMap<string, Seen>; together: Seen };

/** Reads what was just written to the companion for danger. Belongs to the safety floor: no switch stands before it. */
export const crisisInChat: Analyser<Lines, ChatReading> = {
  id: crisisAnalyser.id,
  version: crisisAnalyser.version,
  modelDigest: crisisAnalyser.digest,
  purpose: "safety",
  needs: ["chat"],
  run: ({ fresh, earlier, language }) => {
    const read = (text: string): Seen => {
      const { level, kinds } = triage(text, { language, channel: "chat" });
      return { level, kinds };
    };
    const each = new Map(fresh.map(({ id, text }) => [id, read(text)]));
    const lines = [...earlier, ...fresh.map(({ text }) => text)];
    const gravest = [...each.values()].reduce<Seen>((most, seen) => (graver(seen.level, most.level) ? seen : most), {
      level: "none",
      kinds: [],
    });
    const joined = fresh.length > 0 && lines.length > 1 ? read(lines.join("\n")) : gravest;
    return { each, together: graver(joined.level, gravest.level) ? joined : gravest };
  },
};
