import { createHash } from "node:crypto";
import { strictest } from "@mooring/guardrails";
import type { Obligation } from "#kernel/permit.ts";
import type { World } from "./domain/talk.ts";
import type { Scripts } from "./scripts.ts";
import type { TalkRow } from "./store.ts";

/** How often somebody is reminded that this is a program where no pack asks for it more often. */
const remindEveryMs = 3 * 3_600_000;
const minuteMs = 60_000;
const dayMs = 86_400_000;

/** What the packs ask of a reply, from the obligations of all permits behind it; the strictest number holds. */
export function dutiesOf(obligations: readonly Obligation[]) {
  const held = strictest(obligations);
  const amount = (kind: Obligation["kind"]) => held.find((each) => each.kind === kind)?.amount ?? null;
  const [remind, pause, again] = [amount("remind-ai"), amount("remind-break"), amount("disclose-again-days")];
  return {
    remindEveryMs: remind === null ? remindEveryMs : Math.min(remindEveryMs, remind * minuteMs),
    breakEveryMs: pause === null ? null : pause * minuteMs,
    isDisclosed: held.some(({ kind }) => kind === "disclose-ai"),
    discloseAgainMs: again === null ? null : again * dayMs,
  };
}

/** Whether it has to be said, before this reply says anything else, that a program answers. */
export function mustDisclose(
  obligations: readonly Obligation[],
  talk: Pick<TalkRow, "disclosed_at">,
  lastUsed: Date | null,
  now: Date,
): boolean {
  const { isDisclosed, discloseAgainMs } = dutiesOf(obligations);
  if (isDisclosed && talk.disclosed_at === null) return true;
  return discloseAgainMs !== null && lastUsed !== null && now.getTime() - lastUsed.getTime() > discloseAgainMs;
}

/** What a world takes from the packs. */
export function worldDuties(obligations: readonly Obligation[]): Pick<World, "remindEveryMs" | "breakEveryMs"> {
  const { remindEveryMs: remind, breakEveryMs } = dutiesOf(obligations);
  return { remindEveryMs: remind, breakEveryMs };
}

/** Whether a hash is that of the limits as they stand in some language: only then was our text shown. */
export function isOurLimits(hash: string, { books }: Pick<Scripts, "books">): boolean {
  return Object.values(books).some((book) => {
    if (!book) return false;
    const { title, points } = book.voice.limits;
    return hashOf(JSON.stringify([book.language, title, points])) === hash;
  });
}

/** SHA-256, hexadecimal. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
