import { foldWord, tokenize } from "@mooring/language";
import type { Book, Skill } from "./talk.ts";

/** A reviewed text that an answer may lean on. */
export type Passage = { readonly id: string; readonly flow: string | null; readonly text: string };

/** Everything reviewed in one language: what the scripts say (information about rights and services among it) and the skills by name. */
export function passagesOf(book: Book, skills: readonly Skill[]): Passage[] {
  const said = [...book.flows.values()].flatMap((flow) =>
    Object.entries(flow.states).flatMap(([state, { say }]) =>
      say.filter((text) => !text.includes("{")).map((text) => ({ id: `${flow.id}/${state}`, flow: flow.id, text })),
    ),
  );
  const listened = [...book.voice.open, ...book.voice.listening].map((text) => ({ id: "voice", flow: null, text }));
  return [...said, ...listened, ...skills.map(({ id, title }) => ({ id: `skill/${id}`, flow: null, text: title }))];
}

/** Folded forms of all words in a text, without numbers and signs. */
export function formsOf(text: string): string[] {
  return tokenize(text)
    .map(({ form }) => foldWord(form))
    .filter((form) => /^\p{L}/u.test(form));
}

/** Every word the reviewed texts use. An answer that needs many others has left what was reviewed. */
export function vocabularyOf(book: Book, skills: readonly Skill[], starts = true): ReadonlySet<string> {
  const texts = [
    ...passagesOf(book, skills).map(({ text }) => text),
    ...[...book.flows.values()].flatMap((flow) => [
      flow.title,
      ...(starts ? flow.starts : []),
      ...Object.values(flow.states).flatMap(({ say, choices }) => [...say, ...choices.map((choice) => choice.say)]),
    ]),
  ];
  return new Set(texts.flatMap(formsOf));
}

/**
 * The reviewed texts nearest to what was written: shared words, weighed by how rare they are, with those of the present
 * topic first among equals. At most two of one state.
 */
export function nearestPassages(
  passages: readonly Passage[],
  written: string,
  flow: string | null,
  most: number,
): Passage[] {
  const wanted = new Set(formsOf(written));
  const count = new Map<string, number>();
  const forms = passages.map(({ text }) => new Set(formsOf(text)));
  for (const each of forms) for (const form of each) count.set(form, (count.get(form) ?? 0) + 1);
  const rarity = (form: string) => Math.log((1 + passages.length) / (1 + (count.get(form) ?? 0)));
  const scored = passages.map((passage, at) => {
    const own = forms[at] ?? new Set<string>();
    const shared = [...own].filter((form) => wanted.has(form)).reduce((sum, form) => sum + rarity(form), 0);
    return { passage, score: shared / Math.sqrt(own.size + 4) + (flow !== null && passage.flow === flow ? 0.6 : 0) };
  });
  const taken = new Map<string, number>();
  return scored
    .filter(({ score }) => score > 0.3)
    .sort((a, b) => b.score - a.score || (a.passage.text < b.passage.text ? -1 : 1))
    .map(({ passage }) => passage)
    .filter(({ id }) => {
      taken.set(id, (taken.get(id) ?? 0) + 1);
      return (taken.get(id) ?? 0) <= 2;
    })
    .slice(0, most);
}
