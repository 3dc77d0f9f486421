import fs from "node:fs";
import { triage } from "@mooring/safety";
import { parse } from "yaml";
import { crisisInChat } from "../../app/features/companion/analyser.ts";
import { liveScripts, type Options, worldOf } from "../../app/features/companion/converse.test-bed.ts";
import { turn } from "../../app/features/companion/domain/engine.ts";
import { type Input, newTalk, type Offered, type Seen, type Turn } from "../../app/features/companion/domain/talk.ts";
import { noTextEncoder } from "../../app/server/text-encoder.ts";
import type { Persona, Talk } from "./personas/persona.ts";
import type { Line, Transcript } from "./transcript.ts";

/** What is seen in the last of a person's lines, oldest first, alone and together with those just before. */
export type Sense = (lines: readonly string[], language: string) => Promise<{ alone: Seen; together: Seen }>;

/** How many lines before the last are read together with it; as the room does it. */
const earlierLines = 3;

/** Crisis sense as the companion's room runs it, without a text encoder. */
export const senseAsShipped: Sense = async (lines, language) => {
  const fresh = [{ id: "last", text: lines.at(-1) ?? "" }];
  const earlier = lines.slice(-1 - earlierLines, -1).map((text) => ({ text }));
  const { each, together } = await crisisInChat.run({ fresh, earlier, language }, noTextEncoder);
  return { alone: each.get("last") ?? together, together };
};

/** The rules alone: every trained model is switched off. */
export const senseByRules: Sense = async (lines, language) => {
  const options = { language, channel: "chat" } as const;
  return {
    alone: triage(lines.at(-1) ?? "", options),
    together: triage(lines.slice(-1 - earlierLines).join("\n"), options),
  };
};

/** Senses nothing, ever: to see that these conversations can tell a good companion from a bad one. */
export const senseless: Sense = async () => {
  const nothing: Seen = { level: "none", kinds: [] };
  return { alone: nothing, together: nothing };
};

/** Reads every line once, however often its conversation is run. */
export function remembering(sense: Sense): Sense {
  const known = new Map<string, ReturnType<Sense>>();
  return (lines, language) => {
    const key = `${language}\n${lines.join("\n\n")}`;
    const reading = known.get(key) ?? sense(lines, language);
    known.set(key, reading);
    return reading;
  };
}

/** Hears that something was said, and nothing of what: the engine's own rules have nothing to go by either. */
export const deaf = () => "and then there was some more of it that day";

/**
 * Runs one conversation through the engine, as the person would see it. Same arguments, same transcript.
 *
 * @param hear what the engine is given of each line
 */
export async function talkThrough(
  persona: Persona,
  { language, lines }: Talk,
  sense: Sense,
  options: Options,
  hear: (text: string) => string = (text) => text,
): Promise<Transcript> {
  let world = worldOf({ ...options, language });
  let talk = newTalk(language, world.now);
  let last: Turn | undefined;
  const seen: Line[] = [];
  const wrote: string[] = [];
  const take = (input: Input) => {
    world = { ...world, now: world.now + 60_000 };
    last = turn(world, talk, input);
    talk = last.talk;
    seen.push({ who: "companion", text: shown(last, talk.language), offered: last.choices.map(({ say }) => say) });
  };
  take({ kind: "begin", again: false });
  for (const line of lines) {
    const [mark, text] = [line[0], line.slice(2)];
    if (mark === "?" && !isAsked(last?.choices)) continue;
    if (mark === "*") {
      const choice = text.split(" ").flatMap((id) => last?.choices.find((each) => each.id === id) ?? [])[0];
      if (!choice) continue;
      seen.push({ who: "person", text: `(${choice.say})`, tells: false, declines: false });
      take({ kind: "choice", id: choice.id });
      continue;
    }
    wrote.push(text);
    seen.push({ who: "person", text, tells: mark === "!", declines: mark === "-" });
    const { alone, together } = await sense(wrote, language);
    take({ kind: "text", text: hear(text), danger: alone, together });
  }
  const { danger, hasNone, named } = persona;
  return {
    about: { language, danger, ...(hasNone ? { hasNone } : {}), ...(named ? { named } : {}) },
    lines: seen,
  };
}

function isAsked(choices: readonly Offered[] | undefined): boolean {
  return choices?.some(({ id }) => id.startsWith("danger:no")) ?? false;
}

/** A reply as it is read: what is said, the numbers of the card, the name of a tool. */
function shown({ parts }: Turn, language: "en" | "es"): string {
  return parts
    .map((part) => {
      if ("text" in part) return part.text;
      if (part.kind === "card") return `[card] ${card(language)} [/card]`;
      if (part.kind === "skill") return liveScripts().skills[language].find(({ id }) => id === part.skill)?.title ?? "";
      return "";
    })
    .filter((text) => text !== "")
    .join("\n");
}

const lines = parse(fs.readFileSync(new URL("../../content/crisis/lines.us.yaml", import.meta.url), "utf8")) as {
  emergency: { number: string; what: Record<string, string> };
  lines: { name: Record<string, string>; hours: Record<string, string>; ways: { number?: string }[] }[];
};

/** The numbers of an agency in the United States, on one line. */
function card(language: "en" | "es"): string {
  const numbers = lines.lines
    .slice(0, 2)
    .map(
      ({ name, hours, ways }) =>
        `${name[language]}: ${ways.map(({ number }) => number ?? "").join(" ")}, ${hours[language]}`,
    );
  return [lines.emergency.number, ...numbers].join("; ").replace(/[.?!]/g, "");
}
