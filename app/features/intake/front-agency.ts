import { firstAgency } from "#features/agency/service.ts";
import type { AgencyId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context, House } from "#server/context.ts";

/** The agency whose front door this is: of whoever is signed in, else the first of this house, as for the crisis lines. */
export async function frontDoorAgency(cx: Pick<Context, "actor">, house: House): Promise<AgencyId> {
  if (cx.actor.kind !== "nobody") return cx.actor.agencyId;
  const first = await firstAgency(house.pool);
  if (!first) throw new Refusal("not-found", "There is nothing here by that name.");
  return first;
}
