import { isGrave, stay } from "./danger.ts";
import type { Draft } from "./draft.ts";
import { enter, topics, whereNow } from "./places.ts";
import type { World } from "./talk.ts";

/** A change of the number by one point counts; less is "the same". */
export const clearChange = 1;
/** Without an earlier number to compare with: from here it is a lot, up to here it is little. */
const alot = 7;
const little = 3;

/** A number from 0 to 10, or none: on to better, same or worse. */
export function rate(draft: Draft, world: World, value: number | null): void {
  const here = whereNow(draft, world);
  const state = here?.state;
  if (!state?.rate) {
    if (isGrave(draft.talk.danger)) stay(draft, world, "");
    else topics(draft, world, 0);
    return;
  }
  const before = draft.talk.before10;
  if (state.rate === "before" || value === null) draft.talk = { ...draft.talk, before10: value };
  const next =
    value === null ? (state.skip ?? state.same) : (state[directionOf(state.rate, before, value)] ?? state.same);
  if (next) enter(draft, world, next);
  else topics(draft, world, 0);
}

function directionOf(kind: "before" | "after", before: number | null, value: number): "better" | "same" | "worse" {
  if (kind === "before" || before === null) return value >= alot ? "worse" : value <= little ? "better" : "same";
  if (value <= before - clearChange) return "better";
  return value >= before + clearChange ? "worse" : "same";
}
