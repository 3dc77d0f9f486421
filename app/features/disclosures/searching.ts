import type { z } from "zod";
import type { PersonId } from "#kernel/ids.ts";
import { foldedName } from "#kernel/names.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import type { disclosures, Found } from "./contract.ts";
import { breakGlass } from "./glass.ts";
import * as store from "./store.ts";
import { memberOf, type Needs } from "./written.ts";

type In = z.output<(typeof disclosures)["search"]["input"]>;

/** How often one may search before a colleague has to be asked. */
export const mostSearches = { memberAnHour: 3, agencyADay: 12 } as const;
const hourMs = 3_600_000;

const searching = { action: "write", subject: null, compartments: [], purpose: "safety" } as const;

/**
 * Finds somebody by their full name in an emergency and opens their record for an hour, in one step: the reason stands
 * before anything is answered. Written down also when there is nobody, never with the name.
 *
 * @throws Refusal `not-allowed` to whoever may not break the glass; `too-many-tries` past the limits; `not-understood`
 * for less than two names
 */
export async function searchByName(
  cx: Needs & Pick<Context, "moveOn">,
  { id, name, reason, words, telling }: In,
): Promise<Found> {
  const permit = await cx.door.decide(searching);
  const term = foldedName(name);
  // One name alone is a guess, and a guess is what this is not for.
  if (term.split(" ").length < 2) throw new Refusal("not-understood", "Please give the full name.", ["name"]);
  const now = cx.now();
  const earlier = await store.selectSearch(cx.db, id);
  if (earlier) throw new Refusal("already-done", "This was sent before.");
  await demandRare(cx, now);
  const found = await store.selectMarked(cx.db, cx.vault.mark(permit, term));
  const outcome = found.length === 1 ? "opened" : found.length === 0 ? "nobody" : "several";
  await store.insertSearch(cx.db, {
    agency_id: cx.agencyId,
    id,
    member_id: memberOf(cx),
    at: now,
    reason,
    outcome,
  });
  cx.ledger.note(permit, "changed", { why: `emergency-search-${outcome}` });
  const [personId] = found as PersonId[];
  if (outcome !== "opened" || !personId) return { outcome, personId: null, openUntil: null };
  const { openUntil } = await breakGlass(cx, { id, personId, reason, words, telling });
  return { outcome, personId, openUntil };
}

async function demandRare(cx: Needs, now: Date): Promise<void> {
  const { mine, all } = await store.countSearches(cx.db, memberOf(cx), {
    hour: new Date(now.getTime() - hourMs),
    day: new Date(now.getTime() - 24 * hourMs),
  });
  if (mine >= mostSearches.memberAnHour || all >= mostSearches.agencyADay)
    throw new Refusal("too-many-tries", "That was many searches. Please ask a colleague or your lead now.");
}
