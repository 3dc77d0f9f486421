import { daysBetween, isDay } from "./dates.ts";
import { asked } from "./facts.ts";
import { isObligationKind, measured, type ObligationKind } from "./obligations.ts";
import { isObject, itemsOf, openReader, say } from "./reading.ts";
import {
  type Complaint,
  type Condition,
  confidences,
  type FactEntry,
  type PackHead,
  packDefaults,
  packKinds,
  type Read,
  type Rule,
  statuses,
  type Vector,
} from "./types.ts";

/** Longest time in days between reading a law and reading it again. */
const reviewDays = 90;

/** Reads `pack.yaml` as parsed. */
export function readPackHead(file: unknown, places: readonly string[]): Read<PackHead> {
  const complaints: Complaint[] = [];
  const read = openReader(file, complaints);
  const head: PackHead = {
    id: read.text("id"),
    version: read.wholeNumber("version"),
    title: read.titles("title"),
    about: read.titles("about"),
    kind: read.oneOf("kind", packKinds),
    authority: read.text("authority"),
    jurisdictions: read.texts("jurisdictions"),
    owner: read.textOrNull("owner"),
    default: read.oneOf("default", packDefaults),
    agencyKinds: read.texts("agencyKinds", { isOptional: true }),
    funders: read.texts("funders", { isOptional: true }),
    orgTypes: read.texts("orgTypes", { isOptional: true }),
    license: read.text("license"),
    source: read.text("source"),
    reviewer: read.textOrNull("reviewer"),
  };
  for (const place of head.jurisdictions)
    if (place !== "us" && !places.includes(place)) read.complain("jurisdictions", `${place} is not a known place`);
  if (head.default === "by-place" && head.jurisdictions.length === 0)
    read.complain("jurisdictions", "a pack that comes by place names a place");
  if (head.default === "by-agency-kind" && head.agencyKinds.length + head.funders.length + head.orgTypes.length === 0)
    read.complain("default", "a pack that comes by the kind of agency names agencyKinds, funders or orgTypes");
  read.close();
  return { value: complaints.length === 0 ? head : null, complaints };
}

/** A rule as its text has it, before what it says about itself is understood. */
export type RawRule = Pick<Rule, "effect" | "capabilities" | "when"> & {
  readonly annotations: Readonly<Record<string, string | null>>;
};

export type Vocabulary = {
  readonly facts: readonly FactEntry[];
  readonly capabilities: readonly { readonly id: string }[];
};

const known = new Set([
  ..."id why whyEs cite source status from until readOn reviewBy confidence obligation amount".split(" "),
]);

/** Understands what a rule says about itself. Every complaint stands at the annotation's name, or at "when". */
export function readRule(raw: RawRule, pack: Pick<PackHead, "id" | "kind">, vocabulary: Vocabulary): Read<Rule> {
  const complaints: Complaint[] = [];
  const complain = (at: string, says: string) => void complaints.push({ at: [at], says });
  const given = (name: string): string => {
    const found = raw.annotations[name];
    if (found === undefined || found === null || found.trim() === "") complain(name, `@${name} is missing`);
    return found ?? "";
  };
  const word = <T extends string>(name: string, words: readonly T[]): T => {
    const found = given(name);
    const fits = words.find((each) => each === found);
    if (!fits && found !== "") complain(name, `@${name} is one of ${words.join(", ")}; not ${found}`);
    return fits ?? (words[0] as T);
  };
  const day = (name: string): string => {
    const found = given(name);
    if (found !== "" && !isDay(found)) complain(name, `@${name} is a day such as 2026-11-28; not ${found}`);
    return found;
  };
  for (const name of Object.keys(raw.annotations)) if (!known.has(name)) complain(name, `@${name} is not known here`);
  const id = given("id");
  if (id !== "" && !(id.startsWith(`${pack.id}-`) && /^[a-z0-9-]+$/.test(id)))
    complain("id", `@id begins with ${pack.id}- and has small letters, digits and dashes; not ${id}`);
  const why = given("why");
  const rule: Rule = {
    id,
    pack: pack.id,
    effect: raw.effect,
    capabilities: raw.capabilities,
    when: raw.when,
    why: { en: why, es: raw.annotations.whyEs || why },
    cite: given("cite"),
    source: given("source"),
    status: word("status", statuses),
    from: day("from"),
    until: raw.annotations.until === undefined ? null : day("until"),
    readOn: day("readOn"),
    reviewBy: day("reviewBy"),
    confidence: word("confidence", confidences),
    obligation: raw.effect === "oblige" ? readObligation(raw, complain) : null,
  };
  if (raw.effect !== "oblige")
    for (const name of ["obligation", "amount"])
      if (raw.annotations[name] !== undefined) complain(name, `@${name} belongs to rules that oblige`);
  if (raw.effect === "allow" && pack.id !== "base") complain("id", `${id} allows something; only the base pack may`);
  if (raw.effect === "allow" && raw.when !== null)
    complain("when", `${id} allows by looking at the situation; what depends on it is a forbid`);
  if (rule.until !== null && rule.until <= rule.from) complain("until", "@until is after @from");
  if (isDay(rule.readOn) && isDay(rule.reviewBy)) {
    const days = daysBetween(rule.readOn, rule.reviewBy);
    if (days < 0) complain("reviewBy", "@reviewBy is not before @readOn");
    if (pack.kind === "law" && days > reviewDays + 1)
      complain("reviewBy", `@reviewBy is at most ${reviewDays} days after @readOn for law`);
  }
  for (const capability of raw.capabilities ?? [])
    if (!vocabulary.capabilities.some((each) => each.id === capability))
      complain("when", `there is no capability ${capability}`);
  for (const { fact, value } of asked(raw.when)) complainOfStrangers(vocabulary, fact, value, complain);
  return { value: complaints.length === 0 ? rule : null, complaints };
}

function readObligation(raw: RawRule, complain: (at: string, says: string) => void): Rule["obligation"] {
  const kind = raw.annotations.obligation ?? "";
  if (!isObligationKind(kind)) {
    complain("obligation", kind === "" ? "@obligation is missing" : `@obligation("${kind}") is not a known kind`);
    return null;
  }
  const text = raw.annotations.amount;
  const amount = text === undefined || text === null ? null : Number(text);
  if (measured[kind] && !(amount !== null && Number.isFinite(amount) && amount > 0))
    complain("amount", `@amount is a number above 0 for ${kind}`);
  if (!measured[kind] && amount !== null) complain("amount", `${kind} has no amount`);
  return { kind: kind as ObligationKind, amount };
}

function complainOfStrangers(
  { facts }: Vocabulary,
  fact: string,
  value: string,
  complain: (at: string, says: string) => void,
): void {
  const entry = facts.find((each) => each.id === fact);
  if (!entry) complain("when", `there is no fact ${fact}`);
  else if (!entry.values.some((each) => each.id === value)) complain("when", `${fact} is never "${value}"`);
}

/** Fewest situations a rule is shown to match, and fewest it is shown not to match. */
const fewestEach = 2;

/** Reads `vectors.yaml` as parsed and checks that every rule has enough of both kinds, each time another situation. */
export function readVectors(file: unknown, rules: readonly Pick<Rule, "id">[], vocabulary: Vocabulary): Read<Vector[]> {
  const complaints: Complaint[] = [];
  const list = itemsOf(file, null, complaints).map((item, index): Vector => {
    const read = openReader(item, complaints, [index]);
    const facts = isObject(read.take("facts")) ? (read.take("facts") as Record<string, unknown>) : {};
    if (!isObject(read.take("facts"))) read.complain("facts", `"facts" names facts with their values; {} for none`);
    const vector: Vector = {
      rule: read.text("rule"),
      matches: read.flag("matches"),
      capability: read.text("capability"),
      facts: Object.fromEntries(
        Object.entries(facts).map(([fact, value]) => [fact, value === "unknown" ? value : [value].flat().map(String)]),
      ),
      note: read.text("note"),
    };
    if (!rules.some(({ id }) => id === vector.rule)) read.complain("rule", `there is no rule ${say(vector.rule)} here`);
    if (!vocabulary.capabilities.some(({ id }) => id === vector.capability))
      read.complain("capability", `there is no capability ${say(vector.capability)}`);
    for (const [fact, values] of Object.entries(vector.facts))
      for (const value of values === "unknown" ? [] : values)
        complainOfStrangers(vocabulary, fact, value, (_, says) => read.complain("facts", says));
    read.close();
    return vector;
  });
  for (const { id } of rules)
    for (const matches of [true, false]) {
      const situations = list
        .filter((vector) => vector.rule === id && vector.matches === matches)
        .map(({ capability, facts }) => JSON.stringify([capability, Object.entries(facts).sort()]));
      const count = new Set(situations).size;
      if (count < fewestEach)
        complaints.push({
          at: [],
          says: `${id} has ${count} situations that ${matches ? "match" : "do not match"}; it needs ${fewestEach}`,
        });
    }
  return { value: complaints.length === 0 ? list : null, complaints };
}

/** Reads the body of a rule's condition as a tree, whoever parsed it; here so that its shape has one home. */
export function allOf(parts: readonly Condition[]): Condition | null {
  if (parts.length === 0) return null;
  return parts.length === 1 ? (parts[0] ?? null) : { kind: "all", of: parts };
}
