import { guessLanguage } from "@mooring/language";
import { loadTools } from "#features/calm/ui/tools.ts";
import { loadCrisisSense } from "#web/crisis-sense.ts";
import type { Message, Move } from "../contract.ts";
import { turn } from "../domain/engine.ts";
import type { CompanionCrisis, CompanionFlow, CompanionPhrases, CompanionVoice } from "../domain/files.ts";
import { askedFor, examplesOf, learnWays } from "../domain/recognise.ts";
import { readFlow, type ScriptLanguage } from "../domain/script.ts";
import { skillOf } from "../domain/skills.ts";
import { type Book, type Input, mix, newTalk, type Talk, type World } from "../domain/talk.ts";

const packs: Readonly<Record<ScriptLanguage, () => Promise<{ files: Readonly<Record<string, unknown>> }>>> = {
  en: () => import("./scripts.en.ts"),
  es: () => import("./scripts.es.ts"),
};

/** What the companion says in one language, read on this device. The files were checked before they were built in. */
export async function loadBook(language: ScriptLanguage): Promise<Book & { phrases: CompanionPhrases }> {
  const { files } = await packs[language]();
  const named = (name: string) => Object.entries(files).find(([path]) => path.includes(`/${name}.`))?.[1];
  const flows = Object.entries(files)
    .filter(([path]) => !/\/(crisis|voice|phrases)\./.test(path))
    .map(([, file]) => readFlow(file as CompanionFlow));
  return {
    language,
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    voice: named("voice") as CompanionVoice,
    crisis: named("crisis") as CompanionCrisis,
    phrases: named("phrases") as CompanionPhrases,
  };
}

function waysOf(books: readonly (Book & { phrases: CompanionPhrases })[]): Pick<World, "ways" | "toolWays"> {
  const phrases = books.map((book) => book.phrases);
  const flows = books.flatMap((book) => [...book.flows.values()]);
  return { ways: learnWays(examplesOf(flows, phrases)), toolWays: learnWays(askedFor(phrases)) };
}

export type LocalTalk = {
  begin(): Message;
  /** One turn, on this device alone. */
  take(move: Move): Promise<Message>;
};

/** The same companion with nobody signed in: nothing is kept, nothing is sent, and nobody is told. */
export async function openLocal(language: ScriptLanguage): Promise<LocalTalk> {
  const [book, tools, sense] = await Promise.all([loadBook(language), loadTools(language), loadCrisisSense()]);
  if (!sense) throw new Error("The words of danger could not be loaded.");
  const books: Partial<Record<ScriptLanguage, Book>> = { [language]: book };
  const other = language === "en" ? "es" : "en";
  const seed = mix(crypto.randomUUID());
  const world = (): World => ({
    books,
    ...ways,
    skills: tools.map(skillOf),
    clockTime: (iso) => new Date(iso).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" }),
    now: Date.now(),
    hour: new Date().getHours(),
    seed,
    signedIn: false,
    watched: null,
    closedGates: [],
    helped: {},
    trusted: null,
    answerMinutes: { moderate: 60, high: 10, imminent: 5 },
    remindEveryMs: 3 * 3_600_000,
  });
  let ways = waysOf([book]);
  /** People switch languages; the other one comes when it is first written. */
  const follow = async (text: string): Promise<void> => {
    if (books[other] || guessLanguage(text) !== other) return;
    const theirs = await loadBook(other);
    books[other] = theirs;
    ways = waysOf([book, theirs]);
  };
  let talk: Talk = newTalk(language, Date.now());
  let seq = 0;
  const written: string[] = [];
  const run = (input: Input): Message => {
    const { parts, choices, rate, talk: next } = turn(world(), talk, input);
    talk = next;
    seq += 2;
    const head = { id: crypto.randomUUID(), seq, at: new Date().toISOString() };
    return {
      author: "program",
      ...head,
      parts: [...parts],
      choices: [...choices],
      rate,
      language: next.language,
      rating: null,
      reported: false,
    };
  };
  return {
    begin: () => run({ kind: "begin", again: false }),
    take: async (move) => {
      if (move.kind === "text") {
        await follow(move.text).catch(() => undefined);
        written.push(move.text);
        const read = (text: string) => sense.triage(text, { language, channel: "chat" });
        return run({
          kind: "text",
          text: move.text,
          danger: read(move.text),
          together: read(written.slice(-4).join("\n")),
        });
      }
      if (move.kind === "choice") return run({ kind: "choice", id: move.choice });
      if (move.kind === "number") return run({ kind: "number", value: move.value });
      if (move.kind === "ask-person") return run({ kind: "choice", id: "person" });
      return run({ kind: "skill", skill: move.skill, finished: move.finished, before: move.before, after: move.after });
    },
  };
}
