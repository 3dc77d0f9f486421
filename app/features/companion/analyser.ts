import { crisisAnalyser, LEVELS, triage } from "@mooring/safety";
import { crisisModel } from "@mooring/safety/model";
import { semanticModel } from "@mooring/safety/semantic";
import type { Analyser } from "#server/analysis.ts";
import type { TextEncoder } from "#server/text-encoder.ts";
import { graver, type Seen } from "./domain/talk.ts";

export type Lines = {
  /** Not answered yet, in order. */
  fresh: readonly { id: string; text: string }[];
  /** What was written just before, oldest first; `seen`: what was found in it then. */
  earlier: readonly { text: string; seen?: Seen | undefined }[];
  language: string;
};

/** Somebody is waiting for a reply: after this many milliseconds rules and words answer without the encoder. */
const longestWaitMs = 80;

export type ChatReading = {
  each: ReadonlyMap<string, Seen>;
  together: Seen;
  /**
   * What the text encoder made of each fresh line as a whole; empty where it had no answer in time, and for Spanish, of
   * which it is given a rough gloss: enough for danger, not for a topic.
   */
  meant: ReadonlyMap<string, Float32Array>;
};

type Vectors = ReadonlyMap<string, Float32Array>;

/** Reads what was just written to the companion for danger. Belongs to the safety floor: no switch stands before it. */
export const crisisInChat: Analyser<Lines, ChatReading> = {
  id: crisisAnalyser.id,
  version: crisisAnalyser.version,
  modelDigest: crisisAnalyser.digest,
  purpose: "safety",
  needs: ["chat"],
  run: readLines,
  otherwise: { id: "crisis-rules", run: (lines) => readLines(lines, null) },
};

/** @param encoder null: nothing that was learned from examples is asked, only the rules that people wrote */
async function readLines({ fresh, earlier, language }: Lines, encoder: TextEncoder | null): Promise<ChatReading> {
  const joined = [...earlier, ...fresh].map(({ text }) => text).join("\n");
  const isSeveral = fresh.length > 0 && fresh.length + earlier.length > 1;
  const own = new Map(fresh.map(({ id, text }) => [id, semanticModel.partsOf(text)]));
  // Lines said before were read when they were new; of all together only the whole is new.
  const whole = isSeveral ? semanticModel.partsOf(joined).slice(0, 1) : [];
  const vectors = encoder ? await encodeAll([...[...own.values()].flat(), ...whole], encoder) : new Map();
  const read = (text: string, parts: readonly string[]): Seen => {
    const semantic = valuesOf(parts, vectors);
    const { level, kinds } = triage(text, {
      language,
      channel: "chat",
      ...(encoder ? { model: crisisModel } : {}),
      ...(semantic ? { semantic } : {}),
    });
    return { level, kinds };
  };
  const each = new Map(fresh.map(({ id, text }) => [id, read(text, own.get(id) ?? [])]));
  const meant = new Map(
    fresh.flatMap(({ id, text }) => {
      const [part = ""] = own.get(id) ?? [];
      const vector = text.includes(part) ? vectors.get(part) : undefined;
      return vector ? [[id, vector] as const] : [];
    }),
  );
  const before = earlier.map(({ text, seen }) => seen ?? read(text, []));
  const gravest = [...before, ...each.values()].reduce<Seen>(
    (most, seen) => (graver(seen.level, most.level) ? seen : most),
    { level: "none", kinds: [] },
  );
  if (!isSeveral) return { each, together: gravest, meant };
  const all = read(joined, whole.length > 0 ? [...whole, ...[...own.values()].flat()] : []);
  // Lines that add up count one step more than the gravest of them, no further: joined harmless lines look graver to
  // a model than they are.
  const level = LEVELS[Math.min(LEVELS.indexOf(all.level), LEVELS.indexOf(gravest.level) + 1)] ?? "none";
  return { each, together: graver(level, gravest.level) ? { level, kinds: all.kinds } : gravest, meant };
}

/** One question for all, so that nobody waits for the same thread twice. */
async function encodeAll(parts: readonly string[], encoder: TextEncoder): Promise<Vectors> {
  const texts = [...new Set(parts)].filter((part) => part !== "");
  if (encoder.name !== semanticModel.encoder || texts.length === 0) return new Map();
  const vectors = await encoder.encode(texts, longestWaitMs);
  return new Map((vectors ?? []).flatMap((vector, at) => [[texts[at] ?? "", vector] as const]));
}

/** Undefined when any part has no vector: half of a text would be read as all of it. */
function valuesOf(parts: readonly string[], vectors: Vectors): ReturnType<typeof semanticModel.read> | undefined {
  const found = parts.flatMap((part) => vectors.get(part) ?? []);
  return parts.length > 0 && found.length === parts.length ? semanticModel.read(found) : undefined;
}
