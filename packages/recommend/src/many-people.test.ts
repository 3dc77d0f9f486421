import { describe, expect, test } from "vitest";
import type { Intervention } from "./intervention.ts";
import { indexPool } from "./learn.ts";
import { library, now } from "./library.test-bed.ts";
import { likenessOf } from "./likeness.ts";
import type { Outcome } from "./pool.ts";
import { mixedPeople, randomPeople } from "./random-people.test-bed.ts";
import { suggest } from "./suggest.ts";
import { wrongs } from "./wrongs.test-bed.ts";

const ids = library.map(({ id }) => id);
const byId = new Map(library.map((each) => [each.id, each]));

describe("whoever comes", () => {
  test("100,000 people get nothing that a gate holds back and nothing that is advised against", {
    timeout: 60_000,
  }, () => {
    const next = mixedPeople(20261128, ids, 4_000);
    const wrong: string[] = [];
    let [listed, withList] = [0, 0];
    for (let person = 0; person < 100_000; person += 1) {
      const profile = next();
      const { items, others } = suggest(profile, library, null, { now, isReviewed: true, explains: false });
      listed += items.length;
      if (items.length > 0) withList += 1;
      for (const { id } of [...items, ...others]) {
        const intervention = byId.get(id);
        if (intervention) wrong.push(...wrongs(profile, intervention));
        else wrong.push(`${id} is not in the library`);
      }
    }
    expect(wrong).toEqual([]);
    // Or else nothing was looked at.
    expect(listed).toBeGreaterThan(150_000);
    expect(withList).toBeGreaterThan(60_000);
  });

  test("no outcome of others ever takes an idea off the list or puts one on", () => {
    const next = randomPeople(7, ids);
    const outcomes: Outcome[] = [];
    for (let at = 0; at < 3_000; at += 1) {
      const like = likenessOf(next(), now);
      if (!like) continue;
      const { id } = library[at % library.length] as Intervention;
      const after = ((at * 37) % 100) / 100;
      outcomes.push({
        ...{ person: `p${at}`, intervention: id, like, before: 0.7, after, weeks: 8, monthsAgo: 1 },
        ...{ helpful: (at % 5) + 1, adverse: false },
      });
    }
    const pool = indexPool(outcomes, library);
    let moved = 0;
    for (let person = 0; person < 200; person += 1) {
      const profile = next();
      const without = suggest(profile, library, null, { now });
      const withPool = suggest(profile, library, pool, { now });
      const idsOf = ({ items, others }: typeof without) => [...items, ...others].map(({ id }) => id).sort();
      expect(idsOf(withPool)).toEqual(idsOf(without));
      expect(withPool.hidden).toEqual(without.hidden);
      for (const item of withPool.items) {
        const reason = item.why.concat(item.whyNot).find(({ code }) => code === "learned");
        if (!reason) continue;
        moved += 1;
        const all = [...without.items, ...without.others];
        const before = all.find(({ id }) => id === item.id)?.score ?? Number.NaN;
        expect(item.score - before).toBeCloseTo(reason.change, 9);
      }
    }
    expect(moved).toBeGreaterThan(80);
  });
});
