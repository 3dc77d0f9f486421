import { changePoints, drift, forecast, populationOn, type Reading } from "@mooring/forecast";
import { seededRandom } from "@mooring/language";

const DAY = 86_400_000;
const DAYS = 90;
const START = Date.UTC(2026, 5, 1, 19);
const NOW = START + DAYS * DAY;
const BUDGET_MS = 1.2;
const MILLION = 1_000_000;

/** One person's ninety days: a little after seven in the evening, some days without an answer, on a scale of one to five. */
function person(seed: number): Reading[] {
  const random = seededRandom(seed);
  const carry = random() * 0.9;
  const level = 2.4 + random() * 1.6;
  const past: Reading[] = [];
  let swing = 0;
  for (let day = 0; day < DAYS; day += 1) {
    swing = carry * swing + (random() + random() + random() - 1.5) * 1.1;
    if (random() < 0.1) continue;
    past.push({
      at: START + day * DAY + random() * 7_200_000,
      value: Math.min(5, Math.max(1, Math.round(level + swing))),
      zone: "America/Chicago",
    });
  }
  return past;
}

/** What a first attempt at the same job does: an exponentially weighted mean and a band from the spread of the answers. */
function simple(past: readonly Reading[]): number {
  let mean = past[0]?.value ?? 3;
  let square = 0;
  for (const { value } of past) {
    square = 0.9 * square + 0.1 * (value - mean) ** 2;
    mean += 0.2 * (value - mean);
  }
  return mean + Math.sqrt(square);
}

type Job = { readonly name: string; run(past: readonly Reading[]): unknown };

const population = populationOn({ low: 1, high: 5 });
const nightly: Job = {
  name: "forecast, change points and drift",
  run: (past) => {
    const told = forecast(past, population, { now: NOW, daysAhead: 1, worseIs: "low", zone: "America/Chicago" });
    return [told, changePoints(past, { now: NOW }), drift(past, { now: NOW })];
  },
};
const alone: Job = {
  name: "forecast alone",
  run: (past) => forecast(past, population, { now: NOW, daysAhead: 1, worseIs: "low", zone: "America/Chicago" }),
};
const peer: Job = { name: "peer: exponentially weighted mean", run: simple };

/** Milliseconds a person of `job` over `people`, one core; people are made one at a time and let go. */
function measure(job: Job, people: number): { eachMs: number; heapMb: number; worstMs: number } {
  for (let seed = 0; seed < 200; seed += 1) job.run(person(seed));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let [spent, worst, most] = [0, 0, 0];
  for (let seed = 0; seed < people; seed += 1) {
    const past = person(seed);
    const from = performance.now();
    job.run(past);
    const took = performance.now() - from;
    spent += took;
    if (took > worst) worst = took;
    if (seed % 5000 === 4999) {
      globalThis.gc?.();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
  }
  return { eachMs: spent / people, heapMb: most / 1024 / 1024, worstMs: worst };
}

/** The nightly round: measured at 20,000 people, told for a million, its growth from 1,000 to 100,000, beside a simple peer. */
export function benchForecast(): void {
  console.log(`\nForecast, ${DAYS} days a person, one core (goal: at most ${BUDGET_MS} ms a person, memory flat)`);
  const at20k = measure(nightly, 20_000);
  const hours = (at20k.eachMs * MILLION) / 3_600_000;
  console.log(
    `${nightly.name}: ${at20k.eachMs.toFixed(3)} ms a person at 20,000 (worst ${at20k.worstMs.toFixed(1)}), ${hours.toFixed(2)} h for 1,000,000 on one core, heap grew ${at20k.heapMb.toFixed(1)} MB at most: ${at20k.eachMs <= BUDGET_MS ? "within" : "OVER"} the goal`,
  );
  const [forecastOnly, simplest] = [measure(alone, 20_000), measure(peer, 20_000)];
  console.log(
    `${alone.name}: ${forecastOnly.eachMs.toFixed(3)} ms; ${peer.name}: ${simplest.eachMs.toFixed(4)} ms; ratio ${(forecastOnly.eachMs / simplest.eachMs).toFixed(0)}`,
  );
  for (const people of [1_000, 10_000, 100_000]) {
    const { eachMs, heapMb } = measure(nightly, people);
    console.log(
      `growth: ${people.toLocaleString("en-US")} people, ${eachMs.toFixed(3)} ms a person, heap grew ${heapMb.toFixed(1)} MB`,
    );
  }
}
