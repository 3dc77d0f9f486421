import { type Known, possibleFacts, type Standing } from "@mooring/guardrails";
import { Refusal } from "#kernel/refusal.ts";
import type { Library } from "#server/packs/library.ts";
import type { LivePacks, PackRef } from "#server/packs/live.ts";
import type { OwnGuardrails } from "#server/packs/own.ts";
import { knownOf, runsOnRulesAlone } from "#server/packs/situation.ts";
import { columns } from "./domain.ts";

export type Standings = ReadonlyMap<string, Standing>;

/** One column of the matrix. `rulesAlone`: what is off as it is, and goes on with written rules and without a trained model. */
export type ColumnStandings = { column: string; standings: Standings; rulesAlone: readonly string[] };

/** Where every capability stands in every situation of the matrix. Null when the rules cannot be used: then nothing is on. */
export function matrixOf(
  packs: LivePacks,
  library: Library,
  refs: readonly PackRef[] | null,
  own: OwnGuardrails,
  now: Date,
): ColumnStandings[] | null {
  if (!refs || refs.some((ref) => !packs.has(ref))) return null;
  const { set } = packs.setFor(refs, now);
  const known = knownOf(own);
  return columns.map(({ id, situation }) => {
    const offered = own.said.service_type;
    // A column that says nothing of the service stands for all the agency offers.
    const service: Known = situation.service_type || !offered ? {} : { service_type: offered };
    const given = { ...known, ...service, ...situation };
    const { standings } = set.standAll(possibleFacts(library.facts, given));
    const rulesAlone = library.capabilities
      .filter((capability) => capability.implemented && standings.get(capability.id)?.isLive === false)
      .filter(({ analysers }) => analysers.some(runsOnRulesAlone))
      .filter((capability) => {
        const withRules = possibleFacts(library.facts, { ...given, method: ["fixed-rules"] });
        return set.stand(capability.id, withRules).standing.isLive;
      })
      .map((capability) => capability.id);
    return { column: id, standings, rulesAlone };
  });
}

/** @throws Refusal `resting` while there are no packs that can be used */
export function demandLibrary(packs: LivePacks): Library {
  const library = packs.library();
  if (!library) throw atRest();
  return library;
}

export function atRest(): Refusal {
  return new Refusal("resting", "The packs of rules cannot be used right now, so no AI runs. People's work goes on.");
}
