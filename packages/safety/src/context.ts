import type { Found, Reading } from "./matcher.ts";
import type { Token } from "./pattern.ts";
import { type Frame, type Grammar, type Rule, words } from "./rule.ts";
import type { Kind, SetAsideReason } from "./types.ts";

/** A cue after its sentence has been understood. `weight` 0 means it does not count at all. */
export type Cue = {
  rule: Rule;
  kind: Kind;
  weight: number;
  from: number;
  to: number;
  setAside?: SetAsideReason;
};

type Sets = {
  negators: ReadonlySet<string>;
  transparent: ReadonlySet<string>;
  carriers: ReadonlySet<string>;
  self: ReadonlySet<string>;
  others: ReadonlySet<string>;
  children: ReadonlySet<string>;
};

/** How much of its weight a cue keeps. */
const KEPT = { dreamt: 0.25, past: 0.5, hypothetical: 0.4, light: 0.5, unable: 0.6, explained: 0.2 } as const;
const OTHER_PERSON_WEIGHT = 0.22;
const CHILD_SHARE = 0.95;
const PAST_HABIT_REACH = 4;
const PAST_REACH = 14;
/** Something grave that is over still deserves a kind question. */
const LEAST_PAST = 0.13;
const PRESENT_VERBS = new Set(["want", "am", "quiero", "voy", "tengo"]);
const NEGATION_REACH = 9;
const SUBJECT_REACH = 9;
const CHILD_REACH = 14;

export type ContextReader = (reading: Reading, isQuestion: boolean) => Cue[];

export function makeContextReader(grammars: readonly Grammar[]): ContextReader {
  const sets = new Map<string, Sets>();
  for (const grammar of grammars) {
    sets.set(grammar.language, {
      negators: new Set(words(grammar.negators)),
      transparent: new Set(words(grammar.transparent)),
      carriers: new Set(words(grammar.carriers)),
      self: new Set(words(grammar.self)),
      others: new Set(words(grammar.others)),
      children: new Set(words(grammar.children)),
    });
  }
  return (reading) =>
    reading.rules.flatMap((found) => {
      const own = sets.get(found.language);
      return own === undefined ? [] : [weigh(found, reading, own)];
    });
}

/** "no": none; "yes": the cue is denied; "unable": denied only by being unable (I can't kill myself because of …). */
function negation(found: Found<Rule>, tokens: readonly Token[], sets: Sets): "no" | "yes" | "unable" {
  const { pattern, from, to } = found;
  const hasOwnNegator = pattern.elements.some(
    (element) =>
      element.kind === "word" && !element.optional && [...element.words].some((word) => sets.negators.has(word)),
  );
  let count = 0;
  let unable = false;
  if (!hasOwnNegator) {
    for (let index = from + 1; index < to; index += 1) if (sets.negators.has(tokens[index]?.word ?? "")) count += 1;
  }
  for (let index = from - 1, steps = 0; index >= 0 && steps < NEGATION_REACH; index -= 1, steps += 1) {
    if ((tokens[index + 1]?.breakBefore ?? 0) > 0) break;
    const word = tokens[index]?.word ?? "";
    const before = tokens[index - 1]?.word ?? "";
    if (sets.negators.has(word)) {
      const next = tokens[index + 1]?.word ?? "";
      if ((word === "no" && (next === "i" || next === "yo")) || next === "only" || next === "solo") break;
      if (
        before === "why" ||
        tokens[index - 2]?.word === "why" ||
        (before === "que" && tokens[index - 2]?.word === "por")
      )
        break;
      count += 1;
      if (before === "can" || before === "could" || next === "puedo") unable = true;
      continue;
    }
    if (!sets.transparent.has(word)) break;
  }
  if (count % 2 === 0) return "no";
  return unable && count === 1 ? "unable" : "yes";
}

/** Who a cue with an open subject is about. In doubt it is the person who writes. */
function subject(found: Found<Rule>, tokens: readonly Token[], sets: Sets): "self" | "other" {
  for (let index = found.from; index < found.to; index += 1) {
    if (sets.self.has(tokens[index]?.word ?? "")) return "self";
  }
  for (let index = found.from - 1, steps = 0; index >= 0 && steps < SUBJECT_REACH; index -= 1, steps += 1) {
    if ((tokens[index + 1]?.breakBefore ?? 0) === 2) return "self";
    const word = tokens[index]?.word ?? "";
    if (sets.self.has(word)) return "self";
    if (sets.others.has(word)) return "other";
    if (found.what.looseSubject === true) continue;
    if (!sets.carriers.has(word) && !sets.negators.has(word)) return "self";
  }
  return "self";
}

function mentionsChild(found: Found<Rule>, tokens: readonly Token[], sets: Sets): boolean {
  for (let index = Math.max(0, found.from - CHILD_REACH); index < found.to; index += 1) {
    if (sets.children.has(tokens[index]?.word ?? "")) return true;
  }
  return false;
}

const covers = (frame: Found<Frame>, found: Found<Rule>): boolean => frame.from < found.to && found.from < frame.to;

function weigh(found: Found<Rule>, reading: Reading, sets: Sets): Cue {
  const { tokens, frames } = reading;
  const { what: rule, from, to } = found;
  const cue: Cue = { rule, kind: rule.kind, weight: rule.weight, from, to };
  const has = (role: Frame["role"]): boolean => frames.some(({ what }) => what.role === role);

  const idiom = frames.find((frame) => frame.what.role === "idiom" && covers(frame, found));
  if (idiom !== undefined) return { ...cue, weight: 0, setAside: "idiom" };

  if (rule.careExplains === true && has("care"))
    return { ...cue, weight: cue.weight * KEPT.explained, setAside: "idiom" };
  if (rule.kind === "self-harm" && isDoneToMe(found, tokens)) return { ...cue, weight: 0, setAside: "idiom" };

  const quoted = frames.some((frame) => frame.what.role === "quoted");
  const firstPersonAfter =
    quoted && !tokens.slice(from, to).some(({ inQuotes }) => inQuotes) && isOwn(found, tokens, sets);
  if (quoted && !firstPersonAfter) return { ...cue, weight: 0, setAside: "quoted" };

  if (rule.settled === true) return cue;
  const denied = negation(found, tokens, sets);
  if (denied === "yes") return { ...cue, weight: 0, setAside: "negated" };
  if (denied === "unable") return { ...cue, weight: rule.weight * KEPT.unable, setAside: "negated" };

  if (rule.kind === "self-harm" || rule.who !== "stated") {
    const about = rule.who === "other" ? "other" : rule.who === "self" ? subject(found, tokens, sets) : "self";
    if (about === "other") {
      if (mentionsChild(found, tokens, sets)) {
        cue.kind = "child-at-risk";
        cue.weight = Math.max(rule.weight * CHILD_SHARE, rule.who === "other" ? 0.62 : 0);
      } else {
        return { ...cue, weight: Math.min(rule.weight, OTHER_PERSON_WEIGHT), setAside: "other-person" };
      }
    }
  }
  if (has("learning") && !isOwn(found, tokens, sets)) return { ...cue, weight: 0, setAside: "hypothetical" };

  if (has("dreamt") && rule.kind !== "self-harm")
    return { ...cue, weight: cue.weight * KEPT.dreamt, setAside: "hypothetical" };

  const past = frames.filter((frame) => frame.what.role === "past" && reaches(frame, found, tokens));
  if (past.length > 0) {
    const now = frames.some(
      (frame) =>
        frame.what.role === "present" &&
        past.every((one) => one.to <= frame.from || one.from >= frame.to) &&
        Math.abs(frame.from - from) <= 12 &&
        sameSide(frame.from, found, past),
    );
    if (!now)
      return { ...cue, weight: Math.max(cue.weight * KEPT.past, Math.min(cue.weight, LEAST_PAST)), setAside: "past" };
  }
  const supposed = frames.some(
    (frame) =>
      frame.what.role === "hypothetical" &&
      frame.from <= from &&
      from - frame.to <= 6 &&
      !crossesBreak(tokens, frame.to, from),
  );
  if (supposed) return { ...cue, weight: cue.weight * KEPT.hypothetical, setAside: "hypothetical" };
  if (rule.stage === "wish" && has("light")) return { ...cue, weight: cue.weight * KEPT.light, setAside: "idiom" };
  return cue;
}

/** "used to" reaches what follows it at once; dates and ages reach further, but not to what is wanted now. */
function reaches(frame: Found<Frame>, found: Found<Rule>, tokens: readonly Token[]): boolean {
  const distance = frame.from >= found.to ? frame.from - found.to : found.from - frame.to;
  const opening = tokens[frame.from]?.word;
  if (opening === "used" || opening === "solia") return frame.to <= found.from && distance <= PAST_HABIT_REACH;
  if (distance > PAST_REACH) return false;
  for (let index = found.from; index < found.to; index += 1)
    if (PRESENT_VERBS.has(tokens[index]?.word ?? "")) return false;
  return true;
}

/** True when no past marker stands between the present marker and the cue. */
function sameSide(marker: number, found: Found<Rule>, past: readonly Found<Frame>[]): boolean {
  const low = Math.min(marker, found.from);
  const high = Math.max(marker, found.to);
  return past.every((one) => one.to <= low || one.from >= high);
}

/** "me mató": what someone or something else did to me, which is no word about what I do to myself. */
function isDoneToMe(found: Found<Rule>, tokens: readonly Token[]): boolean {
  if (found.language !== "es") return false;
  for (let index = Math.max(1, found.from); index < found.to; index += 1) {
    if (tokens[index]?.stressed === true && tokens[index - 1]?.word === "me") return true;
  }
  return false;
}

function crossesBreak(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if ((tokens[index]?.breakBefore ?? 0) > 0) return true;
  return false;
}

function isOwn(found: Found<Rule>, tokens: readonly Token[], sets: Sets): boolean {
  for (let index = Math.max(0, found.from - 3); index < found.to; index += 1) {
    if (sets.self.has(tokens[index]?.word ?? "")) return true;
  }
  return false;
}
