import type { Act, Book, Offered, Part, Talk, Turn, World } from "./talk.ts";
import { pick } from "./talk.ts";

/** A reply while it is being made. The one place where a turn is not written as a value. */
export type Draft = {
  talk: Talk;
  parts: Part[];
  choices: Offered[];
  rate: "before" | "after" | null;
  acts: Act[];
  from: string;
};

export function newDraft(talk: Talk): Draft {
  return { talk: { ...talk, turn: talk.turn + 1 }, parts: [], choices: [], rate: null, acts: [], from: "" };
}

/** How many things said are remembered, so that they are not said again soon. */
const remembered = 40;

/** Says one of several, by template, so that a filled-in blank does not make it look new. */
export function say(draft: Draft, world: World, variants: readonly string[], fill: Record<string, string> = {}): void {
  sayText(draft, pick(variants, draft.talk, world.seed), fill);
}

export function sayText(draft: Draft, template: string, fill: Record<string, string> = {}): void {
  const text = template.replace(/\{(\w+)\}/g, (whole, key: string) => fill[key] ?? whole);
  draft.parts.push({ kind: "say", text });
  draft.talk = { ...draft.talk, recent: [...draft.talk.recent, template].slice(-remembered) };
}

export function offer(draft: Draft, ...choices: readonly (Offered | null)[]): void {
  for (const choice of choices) {
    if (choice && !draft.choices.some(({ id, say: words }) => id === choice.id || words === choice.say))
      draft.choices.push(choice);
  }
}

/** The book of the talk's language; of any other while that one is not there. */
export function bookOf(world: World, talk: Talk): Book {
  const book = world.books[talk.language] ?? world.books.en ?? world.books.es;
  if (!book) throw new Error("the companion has no scripts");
  return book;
}

/** The last hand on a reply: something to tap, never the same twice in a row, and the reminder when it is due. */
export function finish(draft: Draft, world: World): Turn {
  const { voice } = bookOf(world, draft.talk);
  if (
    draft.choices.length === 0 &&
    draft.rate === null &&
    !draft.parts.some(({ kind }) => kind === "skill" || kind === "line")
  ) {
    offer(draft, { id: "topics", say: voice.choices.topics }, { id: "person", say: voice.choices.person });
  }
  if (wholeOf(draft) === draft.talk.last) {
    const at = draft.parts.findIndex(({ kind }) => kind === "say");
    const other = pick([...voice.repeated, ...voice.listening], draft.talk, world.seed);
    draft.parts.splice(Math.max(0, at), at < 0 ? 0 : 1, { kind: "say", text: other });
    draft.talk = { ...draft.talk, recent: [...draft.talk.recent, other].slice(-remembered) };
    offer(draft, { id: "topics", say: voice.choices.topics }, { id: "person", say: voice.choices.person });
  }
  const isDue = world.now - draft.talk.remindedAt >= world.remindEveryMs;
  if (world.mustDisclose || isDue) {
    const told = { kind: "reminder", text: pick(voice.reminder, draft.talk, world.seed) } as const;
    // Before anything else is said, where they have not been told; after it, where it is only said again.
    if (world.mustDisclose) draft.parts.unshift(told);
    else draft.parts.push(told);
    draft.talk = { ...draft.talk, remindedAt: world.now };
  }
  if (world.breakEveryMs) {
    const since = draft.talk.breakAt ?? world.now;
    const isBreak = world.now - since >= world.breakEveryMs;
    if (isBreak) draft.parts.push({ kind: "reminder", text: pick(voice.pause, draft.talk, world.seed) });
    draft.talk = { ...draft.talk, breakAt: isBreak ? world.now : since };
  }
  draft.talk = { ...draft.talk, last: wholeOf(draft) };
  const { talk, parts, choices, rate, acts, from } = draft;
  return { talk, parts, choices: choices.slice(0, 7), rate, acts, from };
}

function wholeOf(draft: Draft): string {
  return draft.parts.map((part) => (part.kind === "say" ? part.text : part.kind)).join("\n");
}
