import { describe, expect, test } from "vitest";
import { factOfTouch } from "./facts.ts";
import type { Intervention } from "./intervention.ts";
import { indexPool } from "./learn.ts";
import { library, now } from "./library.test-bed.ts";
import { likenessOf } from "./likeness.ts";
import type { Outcome } from "./pool.ts";
import type { Profile } from "./profile.ts";
import { randomPeople } from "./random-people.test-bed.ts";
import { suggest } from "./suggest.ts";

/** What may never stand on a list for this person, written down once more from the catalogue's words and not from the code. */
function wrongs(profile: Profile, intervention: Intervention): string[] {
  const { id } = intervention;
  const found: string[] = [];
  const dissociation = profile.needs.get("dissociation")?.value ?? null;
  const isAway = dissociation !== null && dissociation >= 0.5 && dissociation <= 1;
  const isThere = dissociation !== null && dissociation >= 0 && dissociation < 0.5;
  for (const { fact, effect, when } of intervention.gates) {
    if (effect === "adapt") continue;
    let said = profile.facts.get(fact) ?? "unknown";
    if (fact === "dissociation-high" && said !== "yes" && isAway) said = "yes";
    else if (fact === "dissociation-high" && said === "unknown" && isThere) said = "no";
    if (said === "unknown") found.push(`${id} listed with ${fact} unknown`);
    else if (said === (when ?? "yes")) found.push(`${id} listed with ${fact} ${said}`);
  }
  for (const touch of intervention.touches) {
    const isSaid = intervention.gates.some(({ fact }) => fact === factOfTouch[touch]);
    if (!isSaid && profile.facts.get(factOfTouch[touch]) !== "no") found.push(`${id} touches ${touch}`);
  }
  if (intervention.evidence.some(({ grade }) => grade === "X")) found.push(`${id} is advised against`);
  if (profile.facts.get("acute-risk") === "yes") found.push(`${id} listed while acute`);
  if (profile.preferences.wantsNone) found.push(`${id} listed after a no to all`);
  if (profile.preferences.refusedIdeas.has(id)) found.push(`${id} was refused`);
  if (intervention.preferenceTags.some((tag) => profile.preferences.refuses.has(tag)))
    found.push(`${id}: kind refused`);
  if (profile.past.some((each) => each.intervention === id && each.adverse)) found.push(`${id} made it worse`);
  if (profile.age !== null && (profile.age < intervention.ages[0] || profile.age > intervention.ages[1]))
    found.push(`${id} is for other ages`);
  return found;
}

const byId = new Map(library.map((each) => [each.id, each]));

describe("whoever comes", () => {
  test("100,000 people get nothing that a gate holds back and nothing that is advised against", {
    timeout: 60_000,
  }, () => {
    const next = randomPeople(20261128);
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
    const next = randomPeople(7);
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
    for (let person = 0; person < 500; person += 1) {
      const profile = next();
      const without = suggest(profile, library, null, { now });
      const withPool = suggest(profile, library, pool, { now });
      const ids = ({ items, others }: typeof without) => [...items, ...others].map(({ id }) => id).sort();
      expect(ids(withPool)).toEqual(ids(without));
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
    expect(moved).toBeGreaterThan(200);
  });
});
