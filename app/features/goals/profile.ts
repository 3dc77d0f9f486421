import type { GateFact, Known, NeedValue, Profile } from "@mooring/recommend";
import { findLiving } from "#features/people/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import { knownUnder, type Needs } from "./about.ts";
import { needsNow } from "./domain/needs.ts";
import { ageOf, gatesOf, gravest, isPtsdLikely, preferencesOf } from "./domain/profile.ts";
import { gatesOfTold } from "./domain/told.ts";
import { findAgeBand } from "./store.ts";

/**
 * A person as the ranking of ideas may know them, under a permit somebody else obtained: only what it covers, the rest is
 * unknown. Needs from compartments plan, measures, substance-use and story; gates from plan, story and measures. Values
 * come as they were said, with their moment; the ranking itself halves what is old. `past` is empty: what helped before
 * is the plan's to add.
 *
 * Sources of needs: `own-rating`, `told`, `staff-rating`, or the sets of questions by id, with a space between two.
 *
 * @throws Refusal `not-allowed` when the permit is about somebody else
 */
export async function profileOf(cx: Needs, permit: PersonPermit, personId: PersonId): Promise<Profile> {
  if (permit.subject !== personId) throw new Refusal("not-allowed", "The permit is about somebody else.");
  const now = cx.now().getTime();
  const { answers, measured, told, sayings } = await knownUnder(cx, permit);
  const needs = needsNow(sayings, now);
  const facts: [GateFact, Known][] = [...gatesOf(answers, measured, needs, now), ...gatesOfTold(told, now)];
  return {
    needs: new Map(
      needs.map(({ need, value, at, by, what }): [typeof need, NeedValue] => [
        need,
        { value, at, source: by === null ? "unknown" : sourceOf(by, what) },
      ]),
    ),
    facts: gravest(facts),
    isPtsdLikely: isPtsdLikely(measured),
    age: ageOf(await findAgeBand(cx.db, personId)),
    preferences: preferencesOf(answers),
    language: (await findLiving(cx, permit))?.language ?? "en",
    past: [],
  };
}

function sourceOf(by: "own" | "told" | "answers" | "staff", what: string): string {
  if (by === "answers") return what;
  return { own: "own-rating", told: "told", staff: "staff-rating" }[by];
}
