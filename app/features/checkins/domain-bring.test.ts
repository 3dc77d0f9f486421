import { expect, test } from "vitest";
import { bring, guessMapping, guessSteps, idOfBrought, numberOf } from "./domain/bring.ts";
import { sheetOf } from "./domain/foreign-sheet.ts";

const now = Date.parse("2026-05-10T12:00:00Z");

/** A table from lines of cells; the first names the columns. */
const table = (text: string, mark = ",") => {
  const [names = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(mark).map((cell) => cell.trim()));
  return sheetOf({ names, rows });
};
const brought = (text: string, mark = ",", order: "mdy" | "dmy" = "mdy") => {
  const sheet = table(text, mark);
  return { app: sheet.app, ...bring(sheet, guessMapping(sheet, order), now) };
};

test("Daylio: moods by their words in several languages, activities as tags", () => {
  const found = brought(`
full_date,date,weekday,time,mood,activities,note_title,note
2026-05-09,May 9,Saturday,9:41 PM,rad,friends | walk | ,Sun,Long note
2026-05-08,May 8,Friday,21:30,geht so,,,
2026-05-07,May 7,Thursday,08:05,horrible,work,,`);
  expect(found).toMatchObject({ app: "daylio", refused: [], doubles: 0 });
  expect(found.brought).toEqual([
    { when: "2026-05-07T08:05", answers: { mood: 1, tags: ["work"] } },
    { when: "2026-05-08T21:30", answers: { mood: 3 } },
    { when: "2026-05-09T21:41", answers: { mood: 5, tags: ["friends", "walk"], word: "Sun" } },
  ]);
});

test("a mood word that means nothing here is left out until the person says what it means", () => {
  const sheet = table("full_date,mood,activities\n2026-05-09,spicy,\n2026-05-08,good,");
  const guessed = guessMapping(sheet, "mdy");
  expect(bring(sheet, guessed, now)).toMatchObject({
    brought: [{ answers: { mood: 4 } }],
    refused: [{ line: 2, why: "out-of-range" }],
  });
  const said = { ...guessed, mood: { at: 1, steps: { kind: "words" as const, steps: { spicy: 2 as const } } } };
  expect(bring(sheet, said, now).brought).toEqual([{ when: "2026-05-09T12:00", answers: { mood: 2 } }]);
});

test("Bearable: one line for each thing becomes one check-in a moment", () => {
  const found = brought(`
date formatted,weekday,time of day,category,rating/amount,detail,notes
9th May 2026,Saturday,am,Mood,4,Calm,
9th May 2026,Saturday,am,Energy,2,,
9th May 2026,Saturday,,Sleep,7:30,,
9th May 2026,Saturday,am,Lifestyle factors,,Coffee | Rain,`);
  expect(found.app).toBe("bearable");
  expect(found.brought.map(({ when, answers }) => [when, answers])).toEqual([
    ["2026-05-09T09:00", { mood: 4, energy: 3, tags: ["Coffee", "Rain"] }],
    ["2026-05-09T12:00", { sleepHours: 7.5 }],
  ]);
});

test("eMoods: how depressed turns round into how good, and the hours of sleep come along", () => {
  const found = brought("DATE,Depressed,Elevated,Irritable,Anxious,Sleep\n2026-05-01,3,0,1,2,5\n2026-05-02,0,1,0,0,8");
  expect(found.app).toBe("emoods");
  expect(found.brought.map(({ answers }) => answers)).toEqual([
    { mood: 1, sleepHours: 5 },
    { mood: 5, sleepHours: 8 },
  ]);
});

test("phone health data: stretches of sleep add up to the night one wakes from, and pleasantness is mood", () => {
  const found = brought(`
type,sourceName,startDate,endDate,value,unit
HKCategoryTypeIdentifierSleepAnalysis,Watch,2026-05-08 23:00:00 -0500,2026-05-09 02:30:00 -0500,HKCategoryValueSleepAnalysisAsleepCore,
HKCategoryTypeIdentifierSleepAnalysis,Watch,2026-05-09 03:00:00 -0500,2026-05-09 06:00:00 -0500,HKCategoryValueSleepAnalysisAsleepDeep,
HKCategoryTypeIdentifierSleepAnalysis,Watch,2026-05-08 22:30:00 -0500,2026-05-09 06:30:00 -0500,HKCategoryValueSleepAnalysisInBed,
HKStateOfMind,Phone,2026-05-09 10:00:00 -0500,2026-05-09 10:00:00 -0500,-1,
HKStateOfMind,Phone,2026-05-09 18:00:00 -0500,2026-05-09 18:00:00 -0500,0.5,`);
  expect(found.app).toBe("health");
  expect(found.brought.map(({ when, answers }) => [when.slice(0, 16), answers])).toEqual([
    ["2026-05-09T12:00", { sleepHours: 6.5 }],
    ["2026-05-09T10:00", { mood: 1 }],
    ["2026-05-09T18:00", { mood: 4 }],
  ]);
});

test("any other table: semicolons, decimal commas, months in words, day first, a scale from 0 to 10", () => {
  const found = brought(
    "Datum;Uhrzeit;Stimmung;Schlaf\n9. März 2026;21:15;10;7,5\n10. Mai 2026;07:00;0;480\n8. Okt 2025;07:00;5;6,25",
    ";",
    "dmy",
  );
  expect(found.brought.map(({ when, answers }) => [when, answers])).toEqual([
    ["2025-10-08T07:00", { mood: 3, sleepHours: 6.25 }],
    ["2026-03-09T21:15", { mood: 5, sleepHours: 7.5 }],
    ["2026-05-10T07:00", { mood: 1 }],
  ]);
  const french = brought("date,humeur\n1 août 2025,3\n2 févr. 2026,5\n14 juil. 2025,1");
  expect(french.brought.map(({ when }) => when.slice(0, 10))).toEqual(["2025-07-14", "2025-08-01", "2026-02-02"]);
});

test("lines that cannot be are refused one by one, with their number and why; the others are kept", () => {
  const found = brought(`
date,mood,sleep
2062-01-01,3,7
1926-01-01,3,7
,3,7
yesterday,3,7
2026-13-45,3,7
2026-05-01,77,
2026-05-02,,
2026-05-03,4,99
2026-05-04,5,8
2026-05-04,5,8`);
  expect(found.refused).toEqual([
    { line: 2, why: "future" },
    { line: 3, why: "long-ago" },
    { line: 4, why: "no-date" },
    { line: 5, why: "unread-date" },
    { line: 6, why: "unread-date" },
    { line: 8, why: "nothing" },
  ]);
  expect(found.doubles).toBe(1);
  expect(found.brought.map(({ answers }) => answers)).toContainEqual({ mood: 1 });
});

test("a table without a day, without lines, or of other things brings nothing and breaks nothing", () => {
  for (const text of ["a,b\n1,2", "date,mood", "mood\ngood\nbad", "x\n\u0000"]) {
    const found = brought(text);
    expect(found.brought).toEqual([]);
  }
});

test("numbers are read as people write them", () => {
  const read = ["7,5", "7.5", "4/5", "3 (so-so)", "7h 30m", "7:30", "8h", "-0.25", "−1", "none", ""].map(numberOf);
  expect(read).toEqual([7.5, 7.5, 4, 3, 7.5, 7.5, 8, -0.25, -1, null, null]);
  expect(guessSteps(["1", "2", "5"])).toEqual({ kind: "numbers", worst: 1, best: 5 });
  expect(guessSteps(["0", "10"])).toEqual({ kind: "numbers", worst: 0, best: 10 });
  expect(guessSteps(["88", "12"])).toEqual({ kind: "numbers", worst: 0, best: 100 });
  expect(guessSteps(["-0.5", "1"])).toEqual({ kind: "numbers", worst: -1, best: 1 });
});

test("the same line has the same id however often it is brought, and no two lines or people share one", () => {
  const one = { when: "2026-05-01T12:00", answers: { mood: 3 } };
  expect(idOfBrought("rosa", one)).toBe(idOfBrought("rosa", structuredClone(one)));
  const ids = ["rosa", "kai"].flatMap((who) =>
    Array.from({ length: 20_000 }, (_, at) =>
      idOfBrought(who, { when: `2026-05-01T12:00:${at}`, answers: { mood: 1 + (at % 5) } }),
    ),
  );
  expect(new Set(ids).size).toBe(40_000);
  for (const id of ids.slice(0, 500))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("a file of two hundred thousand lines is read in a breath, and no more is kept than fits", () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => [
    new Date(Date.UTC(2020, 0, 1) + at * 600_000).toISOString(),
    String(1 + (at % 5)),
  ]);
  const sheet = sheetOf({ names: ["date", "mood"], rows });
  const found = bring(sheet, guessMapping(sheet, "mdy"), now);
  expect(found.brought).toHaveLength(20_000);
  expect(found.refused.filter(({ why }) => why === "too-many")).toHaveLength(180_000);
});
