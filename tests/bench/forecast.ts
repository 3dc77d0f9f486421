import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { changePoints, drift, forecast, populationOn, type Reading } from "@mooring/forecast";
import { seededRandom } from "@mooring/language";

setFlagsFromString("--expose-gc");
/** So that what is counted as heap is what is still held. */
const collect = runInNewContext("gc") as () => void;

const DAY = 86_400_000;
const DAYS = 90;
const START = Date.UTC(2026, 5, 1, 19);
const NOW = START + DAYS * DAY;
const BUDGET_MS = 1.2;
const MILLION = 1_000_000;
const BATCH = 100;

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
    const ahead = forecast(past, population, { now: NOW, daysAhead: 1, worseIs: "low", zone: "America/Chicago" });
    return [ahead, changePoints(past, { now: NOW }), drift(past, { now: NOW })];
  },
};
const alone: Job = {
  name: "forecast alone",
  run: (past) => forecast(past, population, { now: NOW, daysAhead: 1, worseIs: "low", zone: "America/Chicago" }),
};
const peer: Job = { name: "peer: exponentially weighted mean", run: simple };

type Took = { readonly wallMs: number; readonly cpuMs: number; readonly heapMb: number };

/**
 * Time a person of `job` over `people`; people are made a hundred at a time and let go. The time of the processor is what one
 * quiet core would take; the clock on the wall also counts whatever else the machine does.
 */
function measure(job: Job, people: number): Took {
  for (let seed = 0; seed < 200; seed += 1) job.run(person(seed));
  collect();
  const before = process.memoryUsage().heapUsed;
  let [wall, cpu, most] = [0, 0, 0];
  for (let first = 0; first < people; first += BATCH) {
    const some = Array.from({ length: BATCH }, (_, n) => person(first + n));
    const [from, used] = [performance.now(), process.cpuUsage()];
    for (const past of some) job.run(past);
    const { user, system } = process.cpuUsage(used);
    wall += performance.now() - from;
    cpu += (user + system) / 1000;
    if (first % (10 * BATCH) === 0) {
      collect();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
  }
  return { wallMs: wall / people, cpuMs: cpu / people, heapMb: most / 1024 / 1024 };
}

const told = ({ wallMs, cpuMs, heapMb }: Took): string =>
  `${cpuMs.toFixed(3)} ms of one core a person (${wallMs.toFixed(3)} on the wall), heap grew ${heapMb.toFixed(1)} MB at most`;

/** The nightly round: measured at 20,000 people, told for a million, its growth from 1,000 to 100,000, beside a simple peer. */
export function benchForecast(): void {
  console.log(`\nForecast, ${DAYS} days a person (goal: at most ${BUDGET_MS} ms a person on one core, memory flat)`);
  const round = measure(nightly, 20_000);
  console.log(`${nightly.name}, 20,000 people: ${told(round)}`);
  const hours = (round.cpuMs * MILLION) / 3_600_000;
  console.log(
    `1,000,000 people: ${hours.toFixed(2)} h on one core, ${round.cpuMs <= BUDGET_MS ? "within" : "OVER"} the goal`,
  );
  const [ours, simplest] = [measure(alone, 20_000), measure(peer, 20_000)];
  console.log(`${alone.name}: ${told(ours)}`);
  console.log(`${peer.name}: ${told(simplest)}; ratio ${(ours.cpuMs / simplest.cpuMs).toFixed(0)}`);
  for (const people of [1_000, 10_000, 100_000]) {
    console.log(`growth, ${people.toLocaleString("en-US")} people: ${told(measure(nightly, people))}`);
  }
}
