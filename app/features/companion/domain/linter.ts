import { readingGrade, sentencesToRead } from "@mooring/language";
import type { CompanionPhrases } from "./files.ts";
import { phrasesOf } from "./phrases.ts";
import { type Flow, type ScriptLanguage, type State, type Target, waysOut } from "./script.ts";
import { unsafeIn } from "./unsafe.ts";

/** What is wrong with a script, for whoever wrote it. */
export type Complaint = { readonly where: string; readonly what: string };

const mostWords = 16;
/** A list of things to ask for or to bring is easy to read though it is long. */
const mostWordsInList = 20;
const mostSentences = 4;
/** Of a flow as a whole. */
const mostGrade = 6;
/** Of one thing said: grade formulas are noise on a handful of words, so only what is clearly hard is named. */
const mostGradeAlone = 9;
const gradedFrom = 10;

/** Everything wrong with a set of flows: their paths, their words, and whether the languages are in step. */
export function lintFlows(flows: readonly Flow[]): Complaint[] {
  const byLanguage = (language: ScriptLanguage) =>
    new Map(flows.filter((f) => f.language === language).map((f) => [f.id, f]));
  const [english, spanish] = [byLanguage("en"), byLanguage("es")];
  return [
    ...flows.flatMap((flow) => lintPaths(flow, flow.language === "en" ? english : spanish)),
    ...flows.flatMap(lintWords),
    ...[...english.values()].flatMap((flow) => lintPair(flow, spanish.get(flow.id))),
    ...[...spanish.keys()].filter((id) => !english.has(id)).map((id) => ({ where: id, what: "has no English" })),
  ];
}

/** Phrases that lead nowhere, a flow without any, brackets left open, and the same phrase leading to two flows. */
export function lintPhrases(file: CompanionPhrases, flows: readonly Flow[], tools: readonly string[]): Complaint[] {
  const name = `phrases.${file.language}`;
  const complaints: Complaint[] = [];
  const led = new Map<string, string>();
  const lead = (to: string, patterns: readonly string[]) => {
    for (const pattern of patterns) {
      try {
        for (const text of phrasesOf(pattern)) {
          const before = led.get(text);
          if (before !== undefined && before !== to)
            complaints.push({ where: `${name} ${to}`, what: `"${text}" leads to ${before} as well` });
          led.set(text, to);
        }
      } catch (error) {
        complaints.push({ where: `${name} ${to}`, what: error instanceof Error ? error.message : "cannot be read" });
      }
    }
  };
  const own = flows.filter(({ language }) => language === file.language);
  for (const { id, starts } of own) lead(id, starts);
  for (const [id, patterns] of Object.entries(file.flows)) {
    if (!own.some((flow) => flow.id === id)) complaints.push({ where: name, what: `there is no flow ${id}` });
    lead(id, patterns);
  }
  for (const { id } of own) if (!file.flows[id]) complaints.push({ where: name, what: `has nothing for ${id}` });
  for (const [id, patterns] of Object.entries(file.skills)) {
    if (!tools.includes(id)) complaints.push({ where: name, what: `there is no calm tool ${id}` });
    lead(`tool ${id}`, patterns);
  }
  return complaints;
}

/** Dead ends, states nobody reaches, targets that are not there, states from which no end can be reached. */
export function lintPaths(flow: Flow, all: ReadonlyMap<string, Flow>): Complaint[] {
  const name = `${flow.id}.${flow.language}`;
  const complaints: Complaint[] = [];
  const complain = (state: string, what: string) => complaints.push({ where: `${name} ${state}`, what });
  if (!flow.states[flow.begin]) complain(flow.begin, "the beginning is not there");
  for (const [id, state] of Object.entries(flow.states)) {
    for (const to of waysOut(state))
      if (!isThere(to, flow, all)) complain(id, `leads to ${to.flow}/${to.state}, which is not there`);
    for (const what of missingWays(state)) complain(id, what);
  }
  const reached = reachedFrom(flow, flow.begin);
  for (const id of Object.keys(flow.states)) {
    if (!reached.has(id)) complain(id, "nothing leads here");
    const onward = [...reachedFrom(flow, id)].map((at) => flow.states[at]);
    const leaves = onward.some((state) => state?.end || (state && waysOut(state).some((to) => to.flow !== flow.id)));
    if (!leaves) complain(id, "no end can be reached from here");
  }
  return complaints;
}

function missingWays(state: State): string[] {
  const missing: string[] = [];
  if (state.skills > 0 && !(state.after && state.neither)) missing.push("offers skills without then and neither");
  if (state.skills > 0 && state.tags.length === 0) missing.push("offers skills without tags");
  if (state.rate && !(state.same && (state.rate === "before" || (state.better && state.worse)))) {
    missing.push("asks for a number without better, same and worse");
  }
  if (state.handover && !state.after) missing.push("offers a person without then");
  const always = state.choices.some((choice) => choice.when.length === 0);
  if (!(always || state.listen || state.skills > 0 || state.rate || state.handover || state.end))
    missing.push("is a dead end");
  return missing;
}

function isThere(to: Target, flow: Flow, all: ReadonlyMap<string, Flow>): boolean {
  const other = to.flow === flow.id ? flow : all.get(to.flow);
  return other !== undefined && other.states[to.state || other.begin] !== undefined;
}

function reachedFrom(flow: Flow, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const state = flow.states[id];
    if (!state || reached.has(id)) continue;
    reached.add(id);
    waiting.push(
      ...waysOut(state)
        .filter((to) => to.flow === flow.id)
        .map((to) => to.state),
    );
  }
  return reached;
}

/** Reading grade, length of sentences, more than one question in a turn, and whatever must never be said. */
export function lintWords(flow: Flow): Complaint[] {
  const name = `${flow.id}.${flow.language}`;
  const spoken = Object.entries(flow.states).flatMap(([id, state]) => state.say.map((text) => ({ id, text })));
  const tapped = Object.entries(flow.states).flatMap(([id, state]) =>
    state.choices.map(({ say }) => ({ id, text: say })),
  );
  const whole = spoken.map(({ text }) => filled(text, flow.language)).join(" ");
  const grade = readingGrade(whole, flow.language);
  return [
    ...spoken.flatMap(({ id, text }) =>
      lintSaid(text, flow.language).map((what) => ({ where: `${name} ${id}`, what })),
    ),
    ...tapped
      .filter(({ text }) => wordsIn(text) > mostWords)
      .map(({ id }) => ({ where: `${name} ${id}`, what: "a choice is long" })),
    ...Object.entries(flow.states)
      .filter(([, state]) => state.say.every((text) => text.includes("{words}")))
      .map(([id]) => ({ where: `${name} ${id}`, what: "has no variant for when nothing can be reflected" })),
    ...(grade > mostGrade ? [{ where: name, what: `grade ${grade} as a whole` }] : []),
  ];
}

/** What is wrong with one thing the companion says. */
export function lintSaid(text: string, language: ScriptLanguage): string[] {
  const plain = filled(text, language);
  const sentences = sentencesToRead(plain);
  const unquoted = plain.replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, "…");
  const grade = wordsIn(plain) >= gradedFrom ? readingGrade(plain, language) : 0;
  const strange = [...text.matchAll(/\{(\w+)\}/g)].filter((found) => found[1] !== "words");
  return [
    ...unsafeIn(unquoted, language).map((reason) => `${reason}: ${text}`),
    ...sentences
      .flatMap((sentence) => sentence.split(/[:;]\s+/))
      .filter((part) => wordsIn(part) > ((part.match(/,/g) ?? []).length > 1 ? mostWordsInList : mostWords))
      .map((sentence) => `a sentence is long: ${sentence}`),
    ...(sentencesToRead(unquoted).length > mostSentences ? [`more than ${mostSentences} sentences: ${text}`] : []),
    ...((plain.match(/\?/g) ?? []).length > 1 ? [`more than one question: ${text}`] : []),
    ...(grade > mostGradeAlone ? [`grade ${grade}: ${text}`] : []),
    ...strange.map(([found]) => `cannot fill ${found}`),
  ];
}

function filled(text: string, language: ScriptLanguage): string {
  return text.replace("{words}", language === "en" ? "your day was long" : "su día fue largo");
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
}

/** The same states, choices and ways out in both languages. */
export function lintPair(english: Flow, spanish: Flow | undefined): Complaint[] {
  if (!spanish) return [{ where: english.id, what: "has no Spanish" }];
  const complaints: Complaint[] = [];
  if (english.begin !== spanish.begin) complaints.push({ where: english.id, what: "begins elsewhere in Spanish" });
  for (const id of new Set([...Object.keys(english.states), ...Object.keys(spanish.states)])) {
    const [one, other] = [english.states[id], spanish.states[id]];
    if (!(one && other))
      complaints.push({ where: `${english.id} ${id}`, what: `is only in ${one ? "English" : "Spanish"}` });
    else if (shapeOf(one) !== shapeOf(other))
      complaints.push({ where: `${english.id} ${id}`, what: "differs between languages" });
  }
  return complaints;
}

function shapeOf({ say: _, choices, ...rest }: State): string {
  return JSON.stringify([rest, choices.map(({ to, when, set }) => [to, when, set])]);
}
