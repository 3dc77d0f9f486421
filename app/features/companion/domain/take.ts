import { dangerSet, isNews, meet } from "./danger.ts";
import type { Draft } from "./draft.ts";
import { enter } from "./places.ts";
import type { Choice } from "./script.ts";
import type { World } from "./talk.ts";

/** Goes where a choice leads. One that says danger is met as danger first, as the same words typed would be. */
export function take(draft: Draft, world: World, { set, to }: Pick<Choice, "set" | "to">): void {
  draft.talk = { ...draft.talk, slots: { ...draft.talk.slots, ...set } };
  const seen = dangerSet(set);
  if (seen && isNews(draft.talk.danger, seen)) {
    draft.talk = { ...draft.talk, place: to.state ? to : draft.talk.place };
    meet(draft, world, seen);
    return;
  }
  enter(draft, world, to);
}
