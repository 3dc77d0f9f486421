import { describe, expect, test } from "vitest";
import { driftOf, gatherer, themesIn } from "./index.ts";

const monday = Date.UTC(2026, 0, 5);
const day = 86_400_000;
const week = 7 * day;
const heavy = "I cried all night, I feel hopeless and so alone, nobody called";
const light = "A lovely walk with friends, we laughed and I felt happy and calm";

function written(posts: readonly { at: number; text: string }[], offsetAt = () => 0) {
  const gathering = gatherer(offsetAt);
  for (const post of posts) gathering.add(post);
  return gathering.weeks();
}

describe("weeks of an archive", () => {
  test("counts by the clock of the place, night from midnight to five", () => {
    const posts = [
      { at: monday + 2 * 3_600_000, text: light },
      { at: monday + 12 * 3_600_000, text: heavy },
    ];
    expect(written(posts)).toMatchObject([{ posts: 2, atNight: 1 }]);
    // Five hours west it is still Sunday evening: another week, and no night.
    expect(written(posts, () => -300)).toMatchObject([
      { posts: 1, atNight: 0 },
      { posts: 1, atNight: 0 },
    ]);
  });

  test("the posts that weighed most are there to be seen, and what was mentioned is counted", () => {
    const [only] = written([
      { at: monday, text: light },
      { at: monday + day, text: heavy },
    ]);
    expect(only?.heaviest.map(({ text }) => text)).toEqual([heavy]);
    expect(themesIn([only ?? []].flat()).map(({ theme }) => theme)).toContain("loneliness");
  });

  test("a thousand posts in a week cost no more than sixty, and come out the same each time", () => {
    const posts = Array.from({ length: 1000 }, (_, at) => ({ at: monday + at * 60_000, text: at % 2 ? heavy : light }));
    const [first] = written(posts);
    expect(first).toMatchObject({ posts: 1000, read: 60 });
    expect(written(posts)).toEqual([first]);
  });
});

describe("drift against one's own usual", () => {
  const now = Math.floor(monday / day) + 60 * 7;
  const year = (lately: string, perWeek = 4) =>
    Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: perWeek + (at % 3) }, (_, one) => ({
        at: monday + at * week + one * day + 12 * 3_600_000,
        text: at >= 56 ? lately : (one + at) % 4 === 0 ? heavy : light,
      })),
    ).flat();

  test("a heavy month after a light year is told with its interval; the rhythm stayed", () => {
    const told = driftOf(written(year(heavy)), now);
    expect(told).toMatchObject({ enough: true });
    if (!told.enough) return;
    expect(told.drifts.map(({ of }) => of)).toEqual(["valence"]);
    expect(told.drifts[0]?.difference.high).toBeLessThan(0);
  });

  test("too few weeks, or none of late, say nothing", () => {
    expect(driftOf(written(year(light)).slice(-9), now)).toEqual({ enough: false, why: "too-few-weeks" });
    expect(driftOf(written(year(light)), now + 400)).toEqual({ enough: false, why: "too-old" });
    expect(driftOf([], now)).toEqual({ enough: false, why: "too-old" });
  });
});
