import type { FactValue } from "../contract.ts";

/** Days answers wait under a code; how long it stays known that they were there; what fits. */
export const asideLimits = {
  days: 30,
  rememberDays: 90,
  answers: 60,
  /** Letters of the sealed text: sixty answers of ordinary length, or a few very long ones. */
  sealedLength: 700_000,
  begunPerHour: 240,
} as const;

/** One answer while it is kept aside. The id is made once, so that it becomes one told fact however often it is sent. */
export type Said = { readonly id: string; readonly value: FactValue; readonly at: string };

/** All that one has said under a code, and what one is in the middle of. */
export type Answers = {
  readonly v: 1;
  readonly said: { readonly [key: string]: Said };
  readonly typing: { readonly key: string; readonly choices: readonly string[]; readonly words: string } | null;
};

export const noAnswers: Answers = { v: 1, said: {}, typing: null };

/**
 * What two devices or tabs have of the same answers, as one: of each question the later answer, nothing of either left out.
 * Of what is half written, the longer one stays, for it holds more.
 */
export function mergeAnswers(a: Answers, b: Answers): Answers {
  const said: Record<string, Said> = { ...a.said };
  for (const [key, theirs] of Object.entries(b.said)) {
    const mine = said[key];
    if (!mine || isLater(theirs, mine)) said[key] = theirs;
  }
  return { v: 1, said, typing: fuller(a.typing, b.typing) };
}

function isLater(one: Said, other: Said): boolean {
  return one.at === other.at ? one.id > other.id : one.at > other.at;
}

function fuller(a: Answers["typing"], b: Answers["typing"]): Answers["typing"] {
  if (!a || !b) return a ?? b;
  const weight = (typing: NonNullable<Answers["typing"]>) =>
    `${String(typing.words.length).padStart(6, "0")}${typing.choices.length}${typing.key}${typing.choices.join()}${typing.words}`;
  return weight(b) > weight(a) ? b : a;
}

/** Reads what was sealed; anything else than answers of this form is none. */
export function answersFrom(text: string): Answers {
  try {
    const found = JSON.parse(text) as Partial<Answers>;
    return found.v === 1 && typeof found.said === "object" && found.said !== null
      ? { v: 1, said: found.said, typing: found.typing ?? null }
      : noAnswers;
  } catch {
    return noAnswers;
  }
}

/** As facts to keep. */
export function factsFrom({ said }: Answers): { id: string; key: string; value: FactValue; at: string }[] {
  return Object.entries(said).map(([key, { id, value, at }]) => ({ id, key, value, at }));
}
