/** How much fits; in signs as people count them. */
export const limits = { words: 4000, months: 12 } as const;

/**
 * Where something is told or asked. The first talk: on one's own phone, on a shared device, with a worker, brought along by a
 * paper code. `told`: one's own list. Then forms by their room, and where people say they were asked outside of Mooring.
 */
export const places = [
  "start",
  "kiosk",
  "together",
  "code",
  "told",
  "enrolment",
  "measures",
  "story",
  "goals",
  "plans",
  "referrals",
  "sessions",
  "notes",
  "by-a-worker",
  "by-phone",
  "on-paper",
] as const;

/** Counts below this are not shown, here as everywhere. */
export const smallestCount = 11;

/** A count as it may be shown: null stands for "fewer than eleven, but some". */
export function shownCount(count: number): number | null {
  return count > 0 && count < smallestCount ? null : count;
}

/**
 * Counts and their sum, so that no small one can be worked out: the sum is hidden as well where what is hidden in it comes
 * to less than eleven.
 */
export function shownCounts(counts: readonly number[]): { shown: (number | null)[]; total: number | null } {
  const hidden = counts.filter((count) => shownCount(count) === null).reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { shown: counts.map(shownCount), total: hidden > 0 && hidden < smallestCount ? null : shownCount(total) };
}

const oldestMs = 60 * 86_400_000;

/** When something was told, by a device whose clock may be wrong: never in the future, and not longer ago than answers are kept aside. */
export function honestTelling(at: string | undefined, now: Date): Date {
  const told = at === undefined ? now : new Date(at);
  return told > now || now.getTime() - told.getTime() > oldestMs ? now : told;
}

type Option = { readonly id: string; readonly text: string };
type Question = { readonly options: readonly Option[]; readonly gone?: readonly Option[] | undefined };

/** The words of a choice, also of one that is not asked any more. */
export function wordsOfChoice(question: Question | undefined, id: string): string {
  const known = [...(question?.options ?? []), ...(question?.gone ?? [])];
  return known.find((option) => option.id === id)?.text ?? id.replaceAll("-", " ");
}
type Value =
  | { answer: "told"; choices: readonly string[]; words: string }
  | { answer: "rather-not" }
  | { answer: "not-now" };

/** An answer in the words of the question that was asked: chosen texts, then own words. */
export function sayValue(
  value: Value,
  question: Question | undefined,
  words: { ratherNot: string; notNow: string },
): string {
  if (value.answer === "rather-not") return words.ratherNot;
  if (value.answer === "not-now") return words.notNow;
  const chosen = value.choices.map((id) => wordsOfChoice(question, id));
  return [chosen.join(" · "), value.words.trim()].filter((part) => part !== "").join(". ");
}

/** Whether a "told" answer says anything. */
export function isAnswered(value: Value): boolean {
  return value.answer !== "told" || value.choices.length > 0 || value.words.trim() !== "";
}
