import type { AgencyId, PersonId } from "#kernel/ids.ts";
import type { ChatReading } from "./analyser.ts";
import type { Move } from "./contract.ts";
import { turn } from "./domain/engine.ts";
import { graver, type Input, type Seen, type Talk, type Turn, type World } from "./domain/talk.ts";

export type Asked = {
  agencyId: AgencyId;
  personId: PersonId;
  talkId: string;
  /** 0-23 on the person's clock; null: not known, then the agency's. */
  hour: number | null;
  language: "en" | "es";
  /** IANA name; the agency's when it is not known. */
  zone?: string | undefined;
  /** The message this is about; null when looking for what was left unanswered. */
  messageId: string | null;
  /** What the device saw in that message. */
  seen?: Seen | undefined;
  /** Aborted when nobody waits for the answer any more. */
  left?: AbortSignal | undefined;
};

/** How near a text encoder finds each flow to a message, by the message's id; empty where it was not asked. */
export type Near = ReadonlyMap<string, ReadonlyMap<string, number>>;

const nothing: Seen = { level: "none", kinds: [] };

export type Opened = { id: string; at: Date; received_at: Date; move: Move };

/** Words that came together are one turn; taps are one each. */
export function takeTurns(
  world: World,
  talk: Talk,
  messages: readonly Opened[],
  reading: ChatReading | null,
  asked: Asked & { near?: Near },
): Turn[] {
  const turns: Turn[] = [];
  let now = talk;
  let texts: Opened[] = [];
  const take = (input: Input) => {
    const made = turn(world, now, input);
    now = made.talk;
    turns.push(made);
  };
  const takeTexts = () => {
    if (texts.length > 0) take(textInput(texts, reading, asked));
    texts = [];
  };
  for (const message of messages) {
    if (message.move.kind === "text") texts.push(message);
    else {
      takeTexts();
      const seen = reading?.each.get(message.id);
      // The line for a person may itself say danger.
      if (seen && graver(seen.level, "low")) take({ kind: "text", text: textOf(message.move), danger: seen });
      take(inputOf(message.move));
    }
  }
  takeTexts();
  return turns;
}

export function textInput(
  texts: readonly Opened[],
  reading: ChatReading | null,
  asked: Asked & { near?: Near },
): Input {
  const gravest = texts
    .map(({ id }) => reading?.each.get(id) ?? nothing)
    .concat(texts.some(({ id }) => id === asked.messageId) && asked.seen ? [asked.seen] : [])
    .reduce((most, seen) => (graver(seen.level, most.level) ? seen : most), nothing);
  const first = texts[0];
  const near = nearest(texts.flatMap(({ id }) => asked.near?.get(id) ?? []));
  const lateMs = first ? first.received_at.getTime() - first.at.getTime() : 0;
  return {
    kind: "text",
    text: texts.map(({ move }) => textOf(move)).join("\n"),
    danger: gravest,
    ...(reading ? { together: reading.together } : {}),
    lateMinutes: Math.max(0, Math.round(lateMs / 60_000)),
    ...(near ? { near } : {}),
  };
}

/** Of several messages that came together, the one nearest to each flow counts for it. */
function nearest(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> | undefined {
  if (all.length === 0) return undefined;
  const flows = new Set(all.flatMap((each) => [...each.keys()]));
  return new Map([...flows].map((flow) => [flow, Math.max(...all.map((each) => each.get(flow) ?? 0))]));
}

function inputOf(move: Exclude<Move, { kind: "text" }>): Input {
  if (move.kind === "choice") return { kind: "choice", id: move.choice };
  if (move.kind === "number") return { kind: "number", value: move.value };
  if (move.kind === "ask-person") return { kind: "ask-person", line: move.line };
  return { kind: "skill", skill: move.skill, finished: move.finished, before: move.before, after: move.after };
}

/** The words of a move that could say danger; "" for a tap. */
export function textOf(move: Move): string {
  return move.kind === "text" ? move.text : move.kind === "ask-person" ? move.line : "";
}

/** What was said about danger in any turn, and all of the last. */
export function partsOf(turns: readonly Turn[]): Turn["parts"] {
  const last = turns.at(-1);
  const earlier = turns.slice(0, -1).filter(({ parts }) => parts.some(({ kind }) => kind === "card"));
  return [...earlier.flatMap(({ parts }) => parts), ...(last?.parts ?? [])];
}
