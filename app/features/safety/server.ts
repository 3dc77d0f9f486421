import { z } from "zod";
import type { Context, House } from "#server/context.ts";
import { type Feature, route } from "#server/feature.ts";
import { AgencyLine, safety } from "./contract.ts";

/** The signed-in person's agency; else the first of this house, for a person without an account has no agency yet. */
async function helpLines(cx: Pick<Context, "actor">, _input: object, house: House) {
  const { rows } = await house.pool.query<{ agency_id: string; jurisdictions: string[]; crisis_lines: unknown }>(
    // Ids grow with time; without an order the first one would change whenever a row does.
    "select agency_id, jurisdictions, crisis_lines from mooring.agencies() order by agency_id",
  );
  const { actor } = cx;
  const own = actor.kind === "nobody" ? rows[0] : rows.find((agency) => agency.agency_id === actor.agencyId);
  const country = own?.jurisdictions[0]?.split("-")[0] ?? null;
  return {
    place: country,
    agencyLines: z
      .array(AgencyLine)
      .catch([])
      .parse(own?.crisis_lines ?? []),
  };
}

export const safetyFeature: Feature = { name: "safety", routes: [route(safety.lines, helpLines)] };
