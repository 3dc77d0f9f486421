import { guessLanguage } from "@mooring/language";
import type { Obligation } from "#kernel/permit.ts";
import { smallTalkIn } from "./small-talk.ts";
import type { Input, Talk, Turn } from "./talk.ts";

/** Replies of the program's own voice that a model may write instead. Everything else there is a fact, a limit or help. */
const ownVoice = new Set(["voice/listening", "voice/open", "voice/not-understood"]);
/** Where only reviewed words are said: facts about rights and services, what a program is, complaints, and danger. */
const reviewedOnly = /^(?:unsafe|urge|information|feedback|testing|crisis|did-not-understand)\b/;

const orders =
  /\b(?:ignore|disregard|override|forget|repeat|reply with|respond with|answer with|output|print|translate|say exactly|say the words?|write (?:me |a |an |the )|roleplay|role play|pretend|act as|you are now|new (?:rules?|instructions?)|system|assistant|developer|prompt|jailbreak)\b|\b(?:ignora|ignore|olvida|olvide|repita|repite|responda con|responde con|escriba (?:un|una|la|el)|escribe (?:un|una|la|el)|diga exactamente|di exactamente|finja|finge|act[uú]a como|act[uú]e como|ahora eres|ahora es|nuevas? (?:reglas?|instrucci)|sistema|asistente)\b|[<>{}[\]|`]|#{2,}|https?:/i;

/** Whether a text reads as if it told a program what to do. Then a program that takes orders is not asked. */
export function readsAsOrder(text: string): boolean {
  return orders.test(text) || smallTalkIn(text) === "rules";
}

/**
 * The one reviewed sentence that a model may write in its place; null where only reviewed words are said. That is at any
 * sign of danger in this talk above `low`, wherever help, facts about the house or a number are part of the reply, where
 * the talk moves to another topic, and to texts in another language or that read as orders.
 */
export function replaceable(before: Talk, input: Input, turn: Turn): string | null {
  if (input.kind !== "text" || readsAsOrder(input.text) || guessLanguage(input.text) === "other") return null;
  const grave = (level: string | undefined) => level !== undefined && level !== "none" && level !== "low";
  if (grave(input.danger.level) || grave(input.together?.level)) return null;
  if (grave(before.danger?.level) || turn.talk.danger !== null) return null;
  if (turn.talk.language !== before.language || turn.acts.length > 0 || turn.rate !== null) return null;
  if (turn.from.startsWith("voice/")) {
    if (!ownVoice.has(turn.from)) return null;
  } else if (turn.talk.place?.flow !== before.place?.flow && before.place?.flow !== "arrive") return null;
  if (reviewedOnly.test(turn.from)) return null;
  const said = turn.parts.filter(({ kind }) => kind !== "reminder");
  const [only] = said;
  if (said.length !== 1 || only?.kind !== "say") return null;
  const offersMore = turn.choices.some(({ id }) => /^(?:skill:|ask-person|not-now|danger:|guess:)/.test(id));
  return offersMore ? null : only.text;
}

/** Words that a model wrote in the place of a reviewed sentence; good only for that sentence, in answer to these messages. */
export type Written = {
  readonly reviewed: string;
  readonly text: string;
  readonly answers: readonly string[];
  /** What the packs ask of a reply that a model wrote. */
  readonly obligations?: readonly Obligation[];
};

/** The same turns with what was written in its place, marked so; unchanged when something else is being answered by now. */
export function withWritten(
  turns: readonly Turn[],
  { reviewed, text, answers }: Written,
  messages: readonly { readonly id: string }[],
): Turn[] {
  const [only] = turns;
  const isSame = messages.length === answers.length && messages.every(({ id }, at) => answers[at] === id);
  if (!only || turns.length > 1 || !isSame || only.talk.danger !== null) return [...turns];
  if (!only.parts.some((part) => part.kind === "say" && part.text === reviewed)) return [...turns];
  const parts = only.parts.map((part) =>
    part.kind === "say" && part.text === reviewed ? { kind: "say" as const, text, written: true as const } : part,
  );
  const talk = {
    ...only.talk,
    recent: [...only.talk.recent.slice(0, -1), text],
    last: only.talk.last.replace(reviewed, () => text),
  };
  return [{ ...only, parts, talk, from: `model ${only.from}` }];
}
