import { randomUUID } from "node:crypto";

/** What the contract promises each kind of caller; undefined where it promises nothing. */
export function expectedOf(caller: string, kind: string): ((status: number) => boolean) | undefined {
  if (caller === "anyone") return (status) => status < 500;
  if (kind === "nobody") return (status) => status === 401;
  if (kind === "half signed in") return (status) => status >= 400 && status < 500;
  if (caller !== "signed-in" && caller !== kind) return (status) => status === 404;
  return (status) => status < 500;
}

/** An address plain, and with the questions routes know; `people` are ids. */
export function queriesOf(at: string, people: readonly string[]): [string, undefined][] {
  return [
    at,
    `${at}?answered=yes&language=en&limit=50&days=400&who=others&ids=${people.join(",")}`,
    `${at}?language=es&who=software`,
    `${at}?language=ar&days=7&limit=1&who=me&to=outside&which=closed`,
    `${at}?language=en&from=2026-01-01&to=2027-12-31&what=checkins&who=all-but-me`,
  ].map((url) => [url, undefined]);
}

/** Shaped like many routes' input at once; what does not fit is refused, and a refusal must not leak either. */
export function bodyFor() {
  return {
    id: randomUUID(),
    reviewId: randomUUID(),
    answer: "agreed",
    reason: "x",
    secondsOpen: 1,
    words: "x",
    fits: true,
    language: "en",
    on: true,
    textHash: "x",
    how: "spoken",
  };
}
