import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type GateFact,
  gateFacts,
  type Known,
  lookAtGates,
  needs,
  noPreferences,
  type Profile,
  suggest,
} from "@mooring/recommend";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { interventionOf } from "../app/features/library/domain.ts";
import { InterventionFile, InterventionWords } from "../content/schema-interventions.ts";
import { now } from "../packages/recommend/src/library.test-bed.ts";
import { randomPeople } from "../packages/recommend/src/random-people.test-bed.ts";
import { wrongs } from "../packages/recommend/src/wrongs.test-bed.ts";

const here = fileURLToPath(new URL("../content/", import.meta.url));
const read = (path: string): unknown => parse(readFileSync(here + path, "utf8"));
const words = InterventionWords.parse(read("intervention-words.yaml"));
const library = readdirSync(`${here}interventions`)
  .map((name) => InterventionFile.parse(read(`interventions/${name}`)))
  .flatMap((file) => (file.listed ? [interventionOf(file, words)] : []));

test("of the ideas that ship, 2,000 people get none that a gate holds back, and most get a list", () => {
  const ids = library.map(({ id }) => id);
  const byId = new Map(library.map((each) => [each.id, each]));
  const next = randomPeople(11, ids);
  const wrong: string[] = [];
  const everListed = new Set<string>();
  let withList = 0;
  for (let person = 0; person < 2_000; person += 1) {
    const profile = next();
    const { items, others } = suggest(profile, library, null, { now, isReviewed: true, explains: false });
    if (items.length >= 3) withList += 1;
    for (const { id } of [...items, ...others]) {
      everListed.add(id);
      const intervention = byId.get(id);
      wrong.push(...(intervention ? wrongs(profile, intervention) : [`${id} is not in the library`]));
    }
  }
  expect(wrong).toEqual([]);
  expect(withList).toBeGreaterThan(1_000);
  // A gate that nobody can pass, or ages that nobody has, would leave an idea out for ever.
  expect(ids.filter((id) => !everListed.has(id))).toEqual([]);
});

test("every gate of every idea that ships closes on its answer, asks where nobody knows, and opens on the other", () => {
  const wrong: string[] = [];
  let gates = 0;
  for (const intervention of library) {
    const opened = new Map<GateFact, Known>(gateFacts.map((fact) => [fact, "no"]));
    for (const { fact, when } of intervention.gates) opened.set(fact, when === "no" ? "yes" : "no");
    const isListed = (facts: ReadonlyMap<GateFact, Known>): boolean => {
      const { items, others } = suggest(somebody(intervention.ages, facts), library, null, options);
      return [...items, ...others].some(({ id }) => id === intervention.id);
    };
    if (!isListed(opened)) wrong.push(`${intervention.id} is not listed with every gate open`);
    for (const { fact, effect, when, adaptation } of intervention.gates) {
      gates += 1;
      for (const known of [when ?? "yes", "unknown"] as const) {
        const facts = new Map(opened).set(fact, known);
        const { result, adaptations } = lookAtGates(intervention, somebody(intervention.ages, facts));
        const isRight =
          effect === "adapt"
            ? adaptation !== undefined && adaptations.includes(adaptation)
            : result !== "open" && !isListed(facts);
        if (!isRight) wrong.push(`${intervention.id} with ${fact} ${known}: ${result}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(gates).toBeGreaterThan(100);
});

const options = { now, isReviewed: true, explains: false };

/** Somebody of a fitting age with some of every need but dissociation, which would answer its own fact. */
function somebody([youngest, oldest]: readonly [number, number], facts: ReadonlyMap<GateFact, Known>): Profile {
  return {
    needs: new Map(
      needs.map((need) => [need, { value: need === "dissociation" ? null : 0.6, at: now, source: "test" }]),
    ),
    ...{ facts, isPtsdLikely: "no", preferences: noPreferences, language: "en", past: [] },
    age: Math.max(youngest, Math.min(oldest, 30)),
  };
}
