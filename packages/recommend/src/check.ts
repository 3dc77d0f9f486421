import { factOfTouch, gateFacts, type Touch, touches } from "./facts.ts";
import {
  gateEffects,
  grades,
  type Intervention,
  isAdvisedAgainst,
  kinds,
  levels,
  preferenceTags,
  requirements,
} from "./intervention.ts";
import { needs } from "./needs.ts";

/**
 * What is wrong with a library, one sentence each, for whoever wrote the file. Reads values as they come from a file, so that
 * a mistyped gate is named and never silently open. Nothing wrong gives an empty list.
 */
export function problemsOf(library: readonly Intervention[]): readonly string[] {
  const ids = new Set(library.map(({ id }) => id));
  const twice = library.filter(({ id }, at) => library.findIndex((other) => other.id === id) !== at);
  return [
    ...twice.map(({ id }) => `${id}: this id is used twice.`),
    ...library.flatMap((each) => problemsIn(each, ids).map((problem) => `${each.id}: ${problem}`)),
  ];
}

function problemsIn(intervention: Intervention, ids: ReadonlySet<string>): string[] {
  const { level, kind, gates, evidence, ages, minutes, cost } = intervention;
  const problems: string[] = [];
  const named = (word: string, known: readonly string[], what: string): void => {
    if (!known.includes(word)) problems.push(`${what} "${word}" is not known.${nearest(word, known)}`);
  };
  named(level, levels, "level");
  named(kind, kinds, "kind");
  for (const { need, weight } of intervention.needs) {
    named(need, needs, "need");
    if (!(weight > 0 && weight <= 1)) problems.push(`the weight of need "${need}" has to be above 0 and at most 1.`);
  }
  if (intervention.needs.length === 0 && !isAdvisedAgainst(intervention)) problems.push("it names no need.");
  for (const touch of intervention.touches) named(touch, touches, "touch");
  for (const tag of intervention.preferenceTags) named(tag, preferenceTags, "preference");
  for (const requirement of intervention.requires) named(requirement, requirements, "requirement");
  for (const { fact, effect, when, substitute, adaptation } of gates) {
    named(fact, gateFacts, "gate");
    named(effect, gateEffects, `effect of gate "${fact}"`);
    if (when !== undefined) named(when, ["yes", "no"], `answer of gate "${fact}"`);
    if (effect === "adapt" && !adaptation) problems.push(`gate "${fact}" names no careful form.`);
    if (effect === "substitute" && (substitute === undefined || !ids.has(substitute) || substitute === intervention.id))
      problems.push(`gate "${fact}" needs another idea of the library to stand in, not "${substitute ?? "none"}".`);
  }
  for (const touch of undecidedTouches(intervention))
    problems.push(`it touches "${touch}", and no gate says what "${factOfTouch[touch]}" means for it.`);
  if (evidence.length === 0) problems.push("it has no evidence; grade D with a sentence is enough.");
  for (const { grade, checkedOn, effect } of evidence) {
    named(grade, grades, "grade");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(checkedOn)) problems.push(`"${checkedOn}" is no date such as 2026-11-28.`);
    if (effect && !(Number.isFinite(effect.mean) && effect.se > 0)) problems.push("an effect needs an error above 0.");
  }
  if (!(ages[0] >= 0 && ages[0] <= ages[1])) problems.push("its ages are the wrong way round.");
  if (minutes !== null && !(minutes > 0)) problems.push("its minutes have to be above 0.");
  if (![0, 1, 2].includes(cost)) problems.push("its cost is 0, 1 or 2.");
  return problems;
}

function undecidedTouches({ gates, touches: touched }: Intervention): readonly Touch[] {
  return touched.filter((touch) => touch in factOfTouch && !gates.some(({ fact }) => fact === factOfTouch[touch]));
}

/** " Did you mean …?", where one of the known words is near. */
function nearest(word: string, known: readonly string[]): string {
  const near = known
    .map((each) => ({ each, apart: distance(word, each) }))
    .sort((one, other) => one.apart - other.apart)[0];
  return near && near.apart <= Math.max(2, word.length / 3) ? ` Did you mean "${near.each}"?` : "";
}

/** Letters to change, add or leave out to get from one word to the other (Levenshtein). */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      now.push(Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, changed));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
