import { criticalT, twoSided } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { falseShare, fewest, type GoesWith, goesWith, shareable } from "./domain/goes-with.ts";
import { type Day, shift } from "./domain.ts";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const stepped = (value: number) => Math.min(5, Math.max(1, Math.round(value)));

type Life = { days: number; tags: number; moodStays: number; tagStays: number; drift?: number; effect?: number };

/** Somebody's days: mood with a memory of yesterday, tags that come in runs; `effect` is what tag 0 adds to mood. */
function lived(seed: number, { days, tags, moodStays, tagStays, drift = 0, effect = 0 }: Life): Day[] {
  const random = randomFrom(seed * 7919 + 13);
  let noise = normal(random);
  const on = Array.from({ length: tags }, () => random() < 0.35);
  return Array.from({ length: days }, (_, at) => {
    noise = moodStays * noise + Math.sqrt(1 - moodStays ** 2) * normal(random);
    on.forEach((_is, tag) => {
      if (random() >= tagStays) on[tag] = random() < 0.35;
    });
    const mood = 3 + 0.8 * noise + (drift * at) / days + (on[0] ? effect : 0);
    const isTold = random() < 0.85;
    return day(at, {
      count: isTold ? 1 : 0,
      mood: isTold ? stepped(mood) : null,
      sleepHours: isTold ? 5 + Math.round(random() * 8) / 2 : null,
      medication: isTold ? random() < 0.7 : null,
      tags: isTold ? on.flatMap((is, tag) => (is ? [`tag ${tag}`] : [])) : [],
    });
  });
}

function day(at: number, part: Partial<Day>): Day {
  const nothing = { count: 0, mood: null, low: null, high: null, energy: null, sleepHours: null, medication: null };
  return { ...nothing, date: shift("2026-01-05", at), tags: [], words: [], ...part };
}

const shareShown = (people: number, of: (seed: number) => GoesWith) =>
  Array.from({ length: people }, (_, seed) => of(seed + 1)).filter(({ say }) => say === "some").length / people;

/** Four standard errors above a share: what chance alone would pass once in tens of thousands. */
const atMost = (share: number, people: number) => share + 4 * Math.sqrt((share * (1 - share)) / people);

describe("with nothing to find", () => {
  test("days shuffled against what was noted show something to no more people than stated", () => {
    const people = 400;
    const shown = shareShown(people, (seed) => {
      const days = lived(seed, { days: 120, tags: 12, moodStays: 0.5, tagStays: 0.5, effect: 0.8 });
      const random = randomFrom(seed);
      const moods = days.map(({ mood }) => mood).filter((mood) => mood !== null);
      for (let at = moods.length - 1; at > 0; at--) {
        const other = Math.floor(random() * (at + 1));
        [moods[at], moods[other]] = [moods[other] ?? 3, moods[at] ?? 3];
      }
      return goesWith(days.map((each) => (each.mood === null ? each : { ...each, mood: moods.pop() ?? 3 })));
    });
    process.stdout.write(`goes with, shuffled days: shown to ${(100 * shown).toFixed(1)} % of ${people}\n`);
    expect(shown).toBeLessThanOrEqual(atMost(falseShare, people));
  });

  test.each([
    ["neither has a memory", 0, 0, 0],
    ["both come in runs", 0.6, 0.7, 0],
    ["both come in runs and mood drifts upwards", 0.5, 0.7, 1.5],
  ])("the share holds when %s", (_name, moodStays, tagStays, drift) => {
    const people = 200;
    const shown = shareShown(people, (seed) =>
      goesWith(lived(seed, { days: 120, tags: 10, moodStays, tagStays, drift })),
    );
    process.stdout.write(`goes with, ${_name}: shown to ${(100 * shown).toFixed(1)} % of ${people}\n`);
    expect(shown).toBeLessThanOrEqual(atMost(falseShare, people));
  });
});

describe("with something to find", () => {
  test("a step of mood on days with a thing is found for most people, and its interval holds it", () => {
    const people = 100;
    const found = Array.from({ length: people }, (_, seed) =>
      goesWith(lived(seed + 1, { days: 120, tags: 10, moodStays: 0.3, tagStays: 0.3, effect: 1 })),
    );
    const seen = found.flatMap((one) =>
      one.say === "some" ? one.better.filter((going) => going.kind === "tag" && going.tag === "tag 0") : [],
    );
    const held = seen.filter(({ low, high }) => low <= 0.95 && high >= 0.75).length / seen.length;
    process.stdout.write(`goes with, one step: found for ${(100 * seen.length) / people} %, held ${held.toFixed(2)}\n`);
    expect(seen.length / people).toBeGreaterThan(0.85);
    expect(held).toBeGreaterThan(0.9);
  });

  test("what goes with better and with harder days is kept apart, largest first", () => {
    const days = Array.from({ length: 60 }, (_, at) => {
      const random = randomFrom(at + 1);
      const [walk, fight] = [at % 3 === 0, at % 4 === 1];
      return day(at, {
        mood: 3 + (walk ? 1 : 0) - (fight ? 1.5 : 0) + random() - 0.5,
        tags: [...(walk ? ["walk"] : []), ...(fight ? ["fight"] : [])],
      });
    });
    const found = goesWith(days);
    expect(found).toMatchObject({
      say: "some",
      days: 60,
      looked: 2,
      better: [{ kind: "tag", tag: "walk", withDays: 20, withoutDays: 40 }],
      worse: [{ kind: "tag", tag: "fight" }],
    });
  });

  test("medication is shown to its owner and to nobody else", () => {
    const days = Array.from({ length: 60 }, (_, at) =>
      day(at, { mood: at % 2 === 0 ? 4 + (at % 3) / 10 : 2 + (at % 5) / 10, medication: at % 2 === 0 }),
    );
    const found = goesWith(days);
    expect(found).toMatchObject({ say: "some", better: [{ kind: "medication" }] });
    expect(shareable(found)).toEqual({ say: "nothing-clear", days: 60, looked: 1 });
  });
});

describe("too little to say", () => {
  const few = (count: number, mood: (at: number) => number | null, tags: (at: number) => string[] = () => []) =>
    goesWith(Array.from({ length: count }, (_, at) => day(at, { mood: mood(at), tags: tags(at) })));

  test("no days, one check-in ever, a month of silence after a good start", () => {
    expect(few(0, () => null)).toEqual({ say: "too-little", days: 0, needed: fewest.days });
    expect(few(364, (at) => (at === 200 ? 5 : null))).toEqual({ say: "too-little", days: 1, needed: fewest.days });
    expect(few(60, (at) => (at < 27 ? 1 + (at % 5) : null))).toMatchObject({ say: "too-little", days: 27 });
  });

  test("the same answer every day, and somebody who always presses the same key, are nothing to compare", () => {
    expect(
      few(
        90,
        () => 3,
        (at) => (at % 2 === 0 ? ["x"] : []),
      ),
    ).toEqual({ say: "always-the-same", days: 90 });
    expect(
      few(
        90,
        (at) => 1 + (at % 5),
        () => ["11111"],
      ),
    ).toEqual({ say: "nothing-clear", days: 90, looked: 0 });
  });

  test("a thing noted a few times only, or only from some day on, is compared with those days alone", () => {
    expect(
      few(
        90,
        (at) => 1 + (at % 5),
        (at) => (at < 7 ? ["rare"] : []),
      ),
    ).toMatchObject({ looked: 0 });
    const late = few(
      90,
      (at) => (at < 60 ? 1 : 4 + (at % 2)),
      (at) => (at >= 60 && at % 2 === 0 ? ["late"] : []),
    );
    expect(late).toMatchObject({ say: "some", worse: [{ tag: "late", withDays: 15, withoutDays: 15 }] });
  });

  test("a thing that explains every mood to the last bit, or none, breaks nothing", () => {
    const exact = few(
      60,
      (at) => (at % 2 === 0 ? 5 : 1),
      (at) => (at % 2 === 0 ? ["x"] : []),
    );
    expect(["some", "nothing-clear"]).toContain(exact.say);
    expect(JSON.stringify(exact)).not.toMatch(/null|NaN|Infinity/);
  });
});

test("Student's t agrees with its published table", () => {
  for (const [df, p, t] of [
    [1, 0.05, 12.706],
    [5, 0.05, 2.571],
    [10, 0.01, 3.169],
    [30, 0.05, 2.042],
    [120, 0.05, 1.98],
  ] as const) {
    expect(criticalT(p, df)).toBeCloseTo(t, 3);
    expect(twoSided(t, df)).toBeCloseTo(p, 3);
  }
});
