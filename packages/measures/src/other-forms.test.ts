import { expect, test } from "vitest";
import { invented, wordless } from "./forms.test-bed.ts";
import { readInstrument } from "./instrument.ts";
import { score } from "./score.ts";
import type { Answer, Instrument } from "./types.ts";

/** Published forms that are not on the shelf, without their words: an agency that may use one loads it like this. */
type Tree = { [key: string]: unknown };

const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));

function formOf(
  id: string,
  linkIds: readonly string[],
  values: readonly number[],
  scoring: Tree,
  gates: Tree = {},
): Instrument {
  const { scales, rules, total, ...head } = invented().sidecar;
  const sidecar = {
    ...head,
    id,
    answers: { set: values },
    items: Object.fromEntries(linkIds.map((linkId) => [linkId, { answers: "set" }])),
    ...scoring,
  };
  const form = wordless(sidecar);
  for (const item of form.item as Tree[]) Object.assign(item, gates[String(item.linkId)]);
  const { value, complaints } = readInstrument(form, sidecar);
  if (!value) throw new Error(JSON.stringify(complaints));
  return value;
}

const all = ({ items }: Instrument, answer: Answer) => new Map(items.map(({ linkId }) => [linkId, answer]));
const scale = (items: readonly string[], min: number, max: number, more: Tree = {}) => ({
  key: "total",
  title: { en: "Total", es: "Total" },
  items,
  how: "sum",
  range: { min, max },
  higherIs: "worse",
  ...more,
});

test("PSS-10, all never: four questions turned round give 16", () => {
  const items = numbers(10);
  const pss = formOf("pss-10", items, [0, 1, 2, 3, 4], {
    total: "total",
    scales: [scale(items, 0, 40, { reverse: ["4", "5", "7", "8"] })],
  });
  expect(score(pss, all(pss, 0)).total).toBe(16);
  expect(score(pss, all(pss, 4)).total).toBe(24);
});

test("BRS, all 3: a mean of 3.00 with three questions turned round, in the middle of three bands", () => {
  const items = numbers(6);
  const bands = [
    { key: "low", from: 1, to: 2.99, title: { en: "low", es: "bajo" } },
    { key: "usual", from: 3, to: 4.3, title: { en: "usual", es: "usual" } },
    { key: "high", from: 4.31, to: 5, title: { en: "high", es: "alto" } },
  ];
  const brs = formOf("brs", items, [1, 2, 3, 4, 5], {
    total: "total",
    scales: [
      scale(items, 1, 5, {
        how: "mean",
        range: { min: 1, max: 5, step: 0.01 },
        reverse: ["2", "4", "6"],
        higherIs: "better",
        bands,
      }),
    ],
  });
  expect(score(brs, all(brs, 3))).toMatchObject({ total: 3, band: "usual" });
  const answers = all(brs, 3);
  answers.set("1", 2);
  expect(score(brs, answers)).toMatchObject({ total: 2.833333333, band: "low" });
});

test("CRIES-8, all often: 40, and 20 in each half, from answers that count 0, 1, 3 and 5", () => {
  const half = (key: string, items: string[]) => scale(items, 0, 20, { key });
  const cries = formOf("cries-8", numbers(8), [0, 1, 3, 5], {
    total: "total",
    scales: [
      scale(numbers(8), 0, 40),
      half("intrusion", ["1", "3", "6", "7"]),
      half("avoidance", ["2", "4", "5", "8"]),
    ],
  });
  expect(score(cries, all(cries, 5))).toMatchObject({
    total: 40,
    subscales: { intrusion: { value: 20 }, avoidance: { value: 20 } },
  });
  expect(score(cries, all(cries, 2)).cautions.map(({ code }) => code)).toContain("not-an-answer");
});

test("CES-D, all rarely: four questions turned round give 12", () => {
  const items = numbers(20);
  const cesd = formOf("ces-d", items, [0, 1, 2, 3], {
    total: "total",
    scales: [scale(items, 0, 60, { reverse: ["4", "8", "12", "16"] })],
  });
  expect(score(cesd, all(cesd, 0)).total).toBe(12);
});

test("K10 counted from 1: all a little of the time is 20", () => {
  const k10 = formOf("k10", numbers(10), [1, 2, 3, 4, 5], { total: "total", scales: [scale(numbers(10), 10, 50)] });
  expect(score(k10, all(k10, 2)).total).toBe(20);
});

test("ACE by eight kinds, five yes and three no: a count of 5 that crosses no line, for there is none", () => {
  const ace = formOf("ace", numbers(8), [0, 1], {
    total: "total",
    scales: [scale(numbers(8), 0, 8, { higherIs: "neither" })],
  });
  const answers = new Map(numbers(8).map((linkId, at) => [linkId, at < 5 ? 1 : 0]));
  expect(score(ace, answers)).toMatchObject({ total: 5, band: null, subscales: { total: { cuts: [] } } });
});

test("STSS scales as published: 5, 7 and 5 questions from 1 to 5", () => {
  const part = (key: string, items: string[]) => scale(items, items.length, items.length * 5, { key });
  const stss = formOf("stss", numbers(17), [1, 2, 3, 4, 5], {
    total: "total",
    scales: [
      scale(numbers(17), 17, 85),
      part("intrusion", ["2", "3", "6", "10", "13"]),
      part("avoidance", ["1", "5", "7", "9", "12", "14", "17"]),
      part("arousal", ["4", "8", "11", "15", "16"]),
    ],
  });
  const { subscales } = score(stss, all(stss, 3));
  expect(Object.values(subscales).map(({ value }) => value)).toEqual([51, 15, 21, 15]);
});

test("an ordered screener as the C-SSRS: all no is low, and 3 to 5 are asked only after a yes to 2", () => {
  const after2 = {
    enableWhen: [
      { question: "2", operator: "=", answerCoding: { system: "https://mooring.example/test", code: "v1" } },
    ],
  };
  const level = (key: string, when: Tree) => ({ key, title: { en: key, es: key }, source: "manual", when });
  const screener = formOf(
    "screener",
    ["1", "2", "3", "4", "5", "6-ever", "6-past-3-months"],
    [0, 1],
    {
      levels: [
        level("high", { atLeast: 1, of: ["4", "5", "6-past-3-months"], from: 1 }),
        level("moderate", { atLeast: 1, of: ["3", "6-ever"], from: 1 }),
        level("low", { atMost: 0, of: ["3", "4", "5", "6-ever", "6-past-3-months"], from: 1 }),
      ],
    },
    { "3": after2, "4": after2, "5": after2 },
  );
  const levelOf = (answers: { [linkId: string]: Answer }) => {
    const scored = score(
      screener,
      new Map(Object.entries({ "1": 0, "2": 0, "6-ever": 0, "6-past-3-months": 0, ...answers })),
    );
    expect(scored.total).toBeNull();
    return scored.level;
  };
  expect(levelOf({})).toBe("low");
  expect(levelOf({ "1": 1 })).toBe("low");
  expect(levelOf({ "1": 1, "2": 1, "3": 0, "4": 0, "5": 0 })).toBe("low");
  expect(levelOf({ "2": 1, "3": 1, "4": 0, "5": 0 })).toBe("moderate");
  expect(levelOf({ "6-ever": 1 })).toBe("moderate");
  expect(levelOf({ "2": 1, "3": 0, "4": 1, "5": 0 })).toBe("high");
  expect(levelOf({ "6-ever": 1, "6-past-3-months": 1 })).toBe("high");
  expect(levelOf({ "2": 1, "3": 0, "4": 0, "5": "declined" })).toBeNull();
});
