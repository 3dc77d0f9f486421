import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feltDays, livedDays, metIn, type OpenPage, readPage, standingOut } from "./domain.ts";

const page = (id: string, day: string, ...parts: string[]): OpenPage => ({ id, day, parts });
const read = (...pages: OpenPage[]) => pages.map(readPage);

describe("what one writes about", () => {
  test("is counted by page, newest words first, and shown with the words around", () => {
    const met = metIn(
      read(
        page("a", "2026-11-01", "He yelled at me. He yelled again.", "I couldn't sleep."),
        page("b", "2026-11-03", "We had tea, and then my brother yelled at me over nothing."),
      ),
    );
    expect(met.map(({ theme, pages }) => [theme, pages])).toEqual([
      ["conflict", 2],
      ["night", 1],
    ]);
    expect(met[0]?.quotes.map(({ page }) => page)).toEqual(["b", "a"]);
    expect(met[0]?.quotes[0]).toMatchObject({ words: "yelled", before: "We had tea, and then my brother " });
  });

  test("leaves out what is told of somebody else and what did not happen", () => {
    expect(metIn(read(page("a", "2026-11-01", "My neighbor got evicted.", "Nobody yelled.")))).toEqual([]);
  });

  test("no word and no character is shown in half, whatever stands around", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (around) => {
        const text = `${around} yelled ${around}`;
        for (const { quotes } of metIn(read(page("a", "2026-11-01", text))))
          for (const { before, words, after } of quotes) {
            expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
            expect(text).toContain(`${before.replace(/^…/, "")}${words}`);
          }
      }),
      { numRuns: 20, seed: 3 },
    );
  });
});

describe("before hard days", () => {
  const date = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);

  test("a day is hard by one's own measure: somebody who is always low has no hard days", () => {
    const felt = (moods: number[]) => moods.map((mood, at) => ({ date: date(at), mood }));
    expect(livedDays([], felt([1, 1, 1, 1, 1])).some(({ hard }) => hard)).toBe(false);
    expect(livedDays([], felt([3, 4, 2, 4, 4, 3, 4, 4])).map(({ hard }) => hard)).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  test("a day with a page and no check-in is neither hard nor not", () => {
    expect(livedDays(read(page("a", date(3), "He yelled at me.")), [])).toEqual([
      expect.objectContaining({ themes: ["conflict"], hard: null }),
    ]);
  });

  test("what is planted is told, unless it is muted; too few days say nothing", () => {
    const at = (day: number) => (day * 7 + ((day * day) % 5)) % 9 === 0;
    const days = Array.from({ length: 200 }, (_, day) => day);
    const pages = read(...days.filter(at).map((day) => page(`p${day}`, date(day), "He yelled at me.")));
    const felt = days.map((day) => ({ date: date(day), mood: at(day - 1) ? 1 : 4 - (day % 2) }));
    const lived = livedDays(pages, felt);
    expect(standingOut(lived, new Set())).toMatchObject([{ theme: "conflict" }]);
    expect(standingOut(lived, new Set(["conflict"]))).toEqual([]);
    expect(standingOut(lived.slice(0, 15), new Set())).toEqual([]);
  });

  test("check-ins of one day are one day, counted where they were made; an unknown zone does no harm", () => {
    const told = (at: string, mood: number, zone = "America/New_York") => ({ at, zone, answers: { mood } });
    expect(
      feltDays([
        told("2026-03-02T03:00:00Z", 2),
        told("2026-03-01T20:00:00Z", 4),
        told("2026-03-05T03:00:00Z", 1, "Mars/Base"),
      ]),
    ).toEqual([
      { date: "2026-03-01", mood: 3 },
      { date: "2026-03-05", mood: 1 },
    ]);
  });
});
