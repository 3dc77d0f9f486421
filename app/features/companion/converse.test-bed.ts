import { triage } from "@mooring/safety";
import { turn } from "./domain/engine.ts";
import type { ScriptLanguage } from "./domain/script.ts";
import { type Input, newTalk, type Talk, type Turn, type World } from "./domain/talk.ts";
import { readScripts, type Scripts } from "./scripts.ts";

/** What a person does: words, a tap (by its words or its id), a number, or a skill used. */
export type Move =
  | string
  | { tap: string }
  | { number: number | null }
  | { skill: string; before?: number; after?: number; finished?: boolean }
  | { line: string };

export type Options = {
  language?: ScriptLanguage;
  seed?: number;
  /** Milliseconds since 1970 of the first turn; a minute passes with each. */
  now?: number;
  hour?: number;
  signedIn?: boolean;
  watched?: World["watched"];
  closedGates?: readonly string[];
  helped?: Record<string, number>;
  trusted?: string | null;
  scripts?: Scripts;
  begin?: boolean;
};

export type Exchange = {
  move: Move | null;
  reply: Turn;
  /** All that was said, as one text. */
  text: string;
};

let live: Scripts | undefined;

/** The scripts as they lie in `content/`. @throws when they do not pass their linter */
export function liveScripts(): Scripts {
  live ??= readScripts().scripts ?? undefined;
  if (!live) throw new Error(`scripts: ${JSON.stringify(readScripts().complaints.slice(0, 5))}`);
  return live;
}

export function worldOf(options: Options = {}): World {
  const scripts = options.scripts ?? liveScripts();
  return {
    books: scripts.books,
    ways: scripts.ways,
    toolWays: scripts.toolWays,
    skills: scripts.skills[options.language ?? "en"],
    clockTime: (iso) => iso.slice(11, 16),
    now: options.now ?? Date.UTC(2026, 2, 3, 15),
    hour: options.hour ?? 15,
    seed: options.seed ?? 1,
    signedIn: options.signedIn ?? true,
    watched: options.watched === undefined ? { someone: true, until: "2026-03-03T20:00:00.000Z" } : options.watched,
    closedGates: options.closedGates ?? [],
    helped: options.helped ?? {},
    trusted: options.trusted ?? null,
    answerMinutes: { moderate: 60, high: 10, imminent: 5 },
    remindEveryMs: 3 * 3_600_000,
  };
}

/**
 * Walks a whole conversation and gives back every reply. Deterministic: the same moves and options give the same talk.
 *
 * @example converse(["i cant breathe", { tap: "Do something with me" }]).at(-1)?.reply.choices
 */
export function converse(moves: readonly Move[], options: Options = {}): Exchange[] {
  const start = worldOf(options);
  let talk: Talk = newTalk(options.language ?? "en", start.now);
  let world = start;
  const exchanges: Exchange[] = [];
  const written: string[] = [];
  const take = (move: Move | null, input: Input) => {
    world = { ...world, now: world.now + 60_000 };
    const reply = turn(world, talk, input);
    talk = reply.talk;
    exchanges.push({ move, reply, text: textOf(reply) });
  };
  if (options.begin !== false) take(null, { kind: "begin", again: false });
  for (const move of moves) {
    if (typeof move === "string") written.push(move);
    take(move, inputOf(move, exchanges.at(-1)?.reply, written, talk.language));
  }
  return exchanges;
}

export function textOf(reply: Turn): string {
  return reply.parts.map((part) => ("text" in part ? part.text : `[${part.kind}]`)).join("\n");
}

function inputOf(move: Move, last: Turn | undefined, written: readonly string[], language: string): Input {
  if (typeof move === "string") {
    const options = { language, channel: "chat" } as const;
    const [alone, together] = [triage(move, options), triage(written.slice(-4).join("\n"), options)];
    return { kind: "text", text: move, danger: alone, together };
  }
  if ("tap" in move) {
    const found = last?.choices.find(({ id, say }) => id === move.tap || say === move.tap);
    if (!found)
      throw new Error(`"${move.tap}" cannot be tapped; there is ${last?.choices.map(({ say }) => say).join(" | ")}`);
    return { kind: "choice", id: found.id };
  }
  if ("number" in move) return { kind: "number", value: move.number };
  if ("line" in move) return { kind: "ask-person", line: move.line };
  return {
    kind: "skill",
    skill: move.skill,
    finished: move.finished ?? true,
    before: move.before ?? null,
    after: move.after ?? null,
  };
}
