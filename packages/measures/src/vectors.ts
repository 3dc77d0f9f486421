import { collecting, fieldsOf, isObject } from "./reading.ts";
import { score } from "./score.ts";
import type { Answer, Instrument, Read, Score } from "./types.ts";

/** A worked example: these answers come to this. `origin` names the paper, the form or the person it comes from. */
export type Vector = {
  readonly name: string;
  readonly origin: string;
  /** Given to every question first, where it is not null. */
  readonly all: Answer | null;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly expect: Expectation;
};

/** Only what is named is compared. `null` is a statement too: there is to be no total. */
export type Expectation = {
  readonly total?: number | null;
  readonly band?: string | null;
  readonly level?: string | null;
  readonly subscales?: Readonly<Record<string, number | null>>;
  readonly bands?: Readonly<Record<string, string | null>>;
  readonly cuts?: readonly string[];
  readonly rules?: Readonly<Record<string, string>>;
  readonly critical?: readonly string[];
  readonly missing?: readonly string[];
  readonly cautions?: readonly string[];
};

/** What an example said and what came out, in words that can be shown. */
export type Missed = {
  readonly vector: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
};

const keys = [
  "total",
  "band",
  "level",
  "subscales",
  "bands",
  "cuts",
  "rules",
  "critical",
  "missing",
  "cautions",
] as const;

/** Reads `vectors.yaml` as parsed, or what an agency typed. */
export function readVectors(file: unknown): Read<Vector[]> {
  const { complain, done } = collecting();
  const read = fieldsOf({ vectors: file }, [], complain);
  const vectors = read.each("vectors", (item, at): Vector => {
    const fields = fieldsOf(item, at, complain);
    const isAnswer = (value: unknown): value is Answer => typeof value === "number" || value === "declined";
    const answers = fields.take("answers") ?? {};
    const all = fields.take("all") ?? null;
    const expect = fields.take("expect");
    if (!isObject(answers) || !Object.values(answers).every(isAnswer) || !(all === null || isAnswer(all)))
      complain("wrong-kind", [...at, "answers"], "answers are numbers or declined, by question");
    if (!isObject(expect) || Object.keys(expect).length === 0)
      complain("missing", [...at, "expect"], "say what has to come out");
    for (const key of Object.keys(isObject(expect) ? expect : {}))
      if (!keys.some((known) => known === key))
        complain("unknown-key", [...at, "expect", key], `${key} cannot be expected`);
    const vector = {
      name: fields.text("name"),
      origin: fields.text("origin"),
      all: isAnswer(all) ? all : null,
      answers: (isObject(answers) ? answers : {}) as Record<string, Answer>,
      expect: (isObject(expect) ? expect : {}) as Expectation,
    };
    fields.close();
    return vector;
  });
  return done(vectors);
}

/** Scores every example and tells which came out differently. Empty: all passed. */
export function missedVectors(instrument: Instrument, vectors: readonly Vector[]): Missed[] {
  return vectors.flatMap((vector) => {
    const scored = score(instrument, answersOf(instrument, vector));
    return keys.flatMap((key): Missed[] => {
      if (!(key in vector.expect)) return [];
      const [expected, got] = [vector.expect[key], resultOf(scored, key, vector.expect)].map(sortedJson);
      return expected === got
        ? []
        : [{ vector: vector.name, what: key, expected: expected ?? "nothing", got: got ?? "nothing" }];
    });
  });
}

/** The answers of one example, question by question. */
export function answersOf(instrument: Instrument, { all, answers }: Vector): Map<string, Answer> {
  const given = new Map<string, Answer>(all === null ? [] : instrument.items.map(({ linkId }) => [linkId, all]));
  for (const [linkId, answer] of Object.entries(answers)) given.set(linkId, answer);
  return given;
}

function resultOf(scored: Score, key: (typeof keys)[number], expected: Expectation): unknown {
  const named = (of: object | undefined, value: (name: string) => unknown) =>
    Object.fromEntries(Object.keys(of ?? {}).map((name) => [name, value(name) ?? null]));
  switch (key) {
    case "subscales":
      return named(expected.subscales, (name) => scored.subscales[name]?.value);
    case "bands":
      return named(expected.bands, (name) => scored.subscales[name]?.band);
    case "rules":
      return named(expected.rules, (name) => scored.rules[name]);
    case "cuts":
      return [...new Set(Object.values(scored.subscales).flatMap(({ cuts }) => cuts))];
    case "cautions":
      return scored.cautions.map(({ code }) => code);
    default:
      return scored[key];
  }
}

/** Compares lists and names without regard to their order, and numbers to nine places. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(String).sort());
  if (isObject(value)) return JSON.stringify(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
  return JSON.stringify(typeof value === "number" ? Math.round(value * 1e9) / 1e9 : (value ?? null));
}
