import type { GateFact, Known } from "@mooring/recommend";
import type { Saying } from "./needs.ts";

/** A fact told once, as choices of its question. `at` ms UTC. */
export type ToldChoices = { readonly key: string; readonly choices: readonly string[]; readonly at: number };

/** Facts told once that say something about needs or hold ideas back. */
export const toldKeys = ["safe-now", "bed-tonight", "food-today", "medicine-now", "children-now"] as const;

const safe: Readonly<Record<string, number>> = { safe: 0, unsure: 0.5, "not-safe": 1 };
const children: Readonly<Record<string, number>> = { nobody: 0, "all-well": 0, "need-something": 0.75, worried: 1 };
/** What counts as not met, by question. Of five things, each one unmet is a fifth. */
const unmet: Readonly<Record<string, readonly string[]>> = {
  "bed-tonight": ["no-place", "not-a-safe-place"],
  "food-today": ["not-enough"],
  "medicine-now": ["need-it"],
  "children-now": ["need-something", "worried"],
};
const basicNeeds = 5;

/** What told facts say about needs. */
export function sayingsOfTold(told: readonly ToldChoices[]): Saying[] {
  const one = (key: string) => told.find((each) => each.key === key);
  const from = (key: string, values: Readonly<Record<string, number>>, need: "safety" | "family"): Saying[] => {
    const fact = one(key);
    const value = fact?.choices.map((choice) => values[choice]).find((each) => each !== undefined);
    return fact && value !== undefined ? [{ need, value, at: fact.at, by: "told", what: "" }] : [];
  };
  const answered = told.filter(({ key, choices }) => unmet[key] && choices.length > 0);
  const open = answered.filter(({ key, choices }) => choices.some((choice) => unmet[key]?.includes(choice)));
  const newest = Math.max(...answered.map(({ at }) => at));
  return [
    ...from("safe-now", safe, "safety"),
    ...from("children-now", children, "family"),
    ...(answered.length > 0
      ? [{ need: "basic-needs", value: open.length / basicNeeds, at: newest, by: "told", what: "" } as const]
      : []),
  ];
}

const dayMs = 86_400_000;
/** "Tonight" and "today" hold this long; where one sleeps a little longer. */
const todayDays = 2;
const placeDays = 30;

/** What told facts say about gates. What is older than it can hold is unknown, and unknown is left out. */
export function gatesOfTold(told: readonly ToldChoices[], now: number): [GateFact, Known][] {
  const fresh = (key: string, days: number) =>
    told.find((each) => each.key === key && now - each.at <= days * dayMs)?.choices ?? [];
  const say = (fact: GateFact, choices: readonly string[], yes: string, no: readonly string[]): [GateFact, Known][] => {
    if (choices.includes(yes)) return [[fact, "yes"]];
    return no.some((each) => choices.includes(each)) ? [[fact, "no"]] : [];
  };
  const bed = fresh("bed-tonight", todayDays);
  return [
    ...say("real-danger-now", fresh("safe-now", todayDays), "not-safe", ["safe"]),
    ...say("no-bed-tonight", bed, "no-place", ["good-place", "not-a-safe-place"]),
    ...say("sleep-place-unsafe", fresh("bed-tonight", placeDays), "not-a-safe-place", ["good-place"]),
    ...say("no-food-today", fresh("food-today", todayDays), "not-enough", ["enough"]),
    ...say("no-medicine-today", fresh("medicine-now", todayDays), "need-it", ["none-needed", "have-it"]),
  ];
}
