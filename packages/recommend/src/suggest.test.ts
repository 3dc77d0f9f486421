import { describe, expect, test } from "vitest";
import { type GateFact, gateFacts, type Known } from "./facts.ts";
import { idea, library, now, person } from "./library.test-bed.ts";
import { noPreferences, type Preferences, type Profile } from "./profile.ts";
import { suggest } from "./suggest.ts";

const dayMs = 86_400_000;
/** Everything asked and answered with no, but what is only shown when asked for. */
const allNo: ReadonlyMap<GateFact, Known> = new Map(gateFacts.map((fact) => [fact, "no"]));
const calm = (needs: Parameters<typeof person>[0], more: Partial<Profile> = {}) =>
  person(needs, { facts: allNo, ...more });
const wishing = (more: Partial<Preferences>): Partial<Profile> => ({ preferences: { ...noPreferences, ...more } });
const listed = (profile: Profile, options = {}) =>
  suggest(profile, library, null, { now, ...options }).items.map(({ id }) => id);
const why = (profile: Profile, id: string) =>
  suggest(profile, library, null, { now }).hidden.find((each) => each.id === id)?.reason;
const troubled = { intrusion: 0.8, avoidance: 0.7, arousal: 0.8, depression: 0.5, sleep: 0.4, anxiety: 0.6 } as const;

describe("what comes first", () => {
  test("acute risk shows no list, only that safety comes first", () => {
    const facts = new Map(allNo).set("acute-risk", "yes");
    const { items, abstained, order, hidden } = suggest(calm(troubled, { facts }), library, null, { now });
    expect({ items, abstained, order }).toEqual({ items: [], abstained: "acute-safety", order: "safety-first" });
    expect(hidden).toHaveLength(library.length);
  });

  test("a high safety need is taken for acute where nobody was asked", () => {
    expect(suggest(person({ safety: 0.8, arousal: 0.5 }), library, null, { now }).abstained).toBe("acute-safety");
    expect(suggest(calm({ safety: 0.8, arousal: 0.5 }), library, null, { now }).abstained).toBeNull();
  });

  test("no bed tonight puts help with that first, and skills after it", () => {
    const facts = new Map(allNo).set("no-bed-tonight", "yes");
    const [first, ...rest] = listed(calm(troubled, { facts }));
    expect(first).toBe("bed-and-food");
    expect(rest.length).toBeGreaterThan(1);
  });

  test("a missing bed is met even where nothing else is known of somebody", () => {
    const facts = new Map(allNo).set("no-bed-tonight", "yes");
    expect(listed(person({}, { facts }))[0]).toBe("bed-and-food");
  });

  test("with high dissociation an anchor comes before all that goes inward", () => {
    const order = listed(calm({ ...troubled, dissociation: 0.9 }), { atMost: 8 });
    const anchors = order.filter((id) => ["five-senses", "orienting"].includes(id));
    expect(anchors.length).toBeGreaterThan(0);
    const inward = ["calm-place", "guided-writing", "exposure", "longer-exhale"].map((id) => order.indexOf(id));
    for (const at of inward.filter((place) => place >= 0)) expect(at).toBeGreaterThan(order.indexOf(anchors[0] ?? ""));
  });

  test("with high dissociation and no anchor to stand on, what goes inward waits", () => {
    const inward = library.filter(({ id }) => ["calm-place", "peer"].includes(id));
    const { items, hidden } = suggest(calm({ ...troubled, dissociation: 0.9 }), inward, null, { now });
    expect(items.map(({ id }) => id)).toEqual(["peer"]);
    expect(hidden.map(({ id, reason }) => [id, reason])).toEqual([["calm-place", "anchors-first"]]);
  });

  test("likely post-traumatic stress shows a specialist beside a skill", () => {
    const ids = listed(calm({ arousal: 0.9, sleep: 0.9, depression: 0.8 - 0.1 }, { isPtsdLikely: "yes" }));
    const levels = ids.map((id) => library.find((each) => each.id === id)?.level);
    expect(levels).toContain("specialist");
    expect(levels).toContain("self");
  });

  test("somebody very low meets a worker before being given things to do alone", () => {
    const low = calm({ ...troubled, depression: 20 / 27 });
    const before = suggest(low, library, null, { now });
    expect(before.isReviewFirst).toBe(true);
    expect(before.items.every(({ id }) => library.find((each) => each.id === id)?.level !== "self")).toBe(true);
    expect(before.missing).toContain("self-guided");
    const after = suggest(low, library, null, { now, isReviewed: true });
    expect(after.missing).not.toContain("self-guided");
  });
});

describe("what is never listed", () => {
  test("what is advised against, whatever else speaks for it", () => {
    const { items, others, hidden } = suggest(calm(troubled), library, null, { now });
    const shown = [...items, ...others].map(({ id }) => id);
    expect(shown).not.toContain("debriefing");
    expect(shown).not.toContain("calming-tablets");
    expect(hidden.filter(({ reason }) => reason === "advised-against")).toHaveLength(2);
  });

  test("an idea that stands in is named as such, and the other says why it is not there", () => {
    const facts = new Map(allNo).set("breath-is-reminder", "yes");
    const { items, hidden } = suggest(calm({ arousal: 0.9, anxiety: 0.9 }, { facts }), library, null, { now });
    expect(hidden.find(({ id }) => id === "longer-exhale")).toMatchObject({
      reason: "instead",
      facts: ["breath-is-reminder"],
      substitutes: ["sound-anchor"],
    });
    const stand = items.find(({ id }) => id === "sound-anchor");
    expect(stand?.why).toContainEqual({ code: "stands-in", for: "longer-exhale", change: 0 });
  });

  test("a no to a kind, an idea, a price, a length, or a thing that is not at hand", () => {
    expect(why(calm(troubled, wishing({ refuses: new Set(["body"]) })), "longer-exhale")).toBe("refused");
    expect(why(calm(troubled, wishing({ refusedIdeas: new Set(["peer"]) })), "peer")).toBe("refused");
    expect(why(calm(troubled, wishing({ minutesAtMost: 10 })), "peer")).toBe("too-long");
    expect(why(calm(troubled, wishing({ has: new Map([["reading", "no"]]) })), "guided-writing")).toBe("not-at-hand");
    const dear = [idea("dear", { cost: 2 })];
    expect(suggest(calm(troubled, wishing({ costAtMost: 0 })), dear, null, { now }).hidden[0]?.reason).toBe("too-dear");
  });

  test("what made it worse once stays away", () => {
    const past = [{ intervention: "five-senses", helpful: 2, adverse: true, times: 1 }];
    expect(why(calm(troubled, { past }), "five-senses")).toBe("made-it-worse");
  });

  test("what is for other ages, or another language; an unknown age is asked", () => {
    expect(why(calm(troubled, { age: 12 }), "exposure")).toBe("age");
    expect(why(calm({ ...troubled, family: 1 }, { age: 40 }), "parent-and-child")).toBe("age");
    expect(why(calm(troubled, { age: null }), "exposure")).toBe("ask-age");
    const english = [idea("english", { languages: ["en"] })];
    expect(suggest(calm(troubled, { language: "es" }), english, null, { now }).hidden[0]?.reason).toBe("language");
  });
});

describe("nothing is listed on a guess", () => {
  test("an idea waits until a need that it is for is known, and is left out where there is none", () => {
    expect(why(calm({ sleep: 0.8 }), "peer")).toBe("need-unknown");
    const none = { sleep: 0.8, relationships: 0, depression: 0.05, "negative-mood": 0 };
    expect(why(calm(none), "peer")).toBe("not-needed");
    expect(listed(calm({ ...none, depression: 0.5 }))).toContain("peer");
  });
});

describe("it says when it has nothing to say", () => {
  test("all needs unknown", () => {
    expect(suggest(calm({}), library, null, { now }).abstained).toBe("needs-unknown");
    expect(suggest(calm({ sleep: null, arousal: null }), library, null, { now }).abstained).toBe("needs-unknown");
    expect(suggest(calm({ sleep: Number.NaN, arousal: 7 }), library, null, { now }).abstained).toBe("needs-unknown");
  });

  test("all that is known is more than a year old", () => {
    const old = person({ sleep: 0.9 }, { facts: allNo });
    expect(suggest(old, library, null, { now: now + 366 * dayMs }).abstained).toBe("needs-too-old");
    expect(suggest(old, library, null, { now: now + 364 * dayMs }).abstained).toBeNull();
  });

  test("a person who says no to everything is not asked again", () => {
    expect(suggest(calm(troubled, wishing({ wantsNone: true })), library, null, { now }).abstained).toBe(
      "person-said-no",
    );
    const refusedIdeas = new Set(library.map(({ id }) => id));
    const facts = new Map(allNo).set("asked-for-faith-or-culture", "yes");
    const open = library.filter(({ ages }) => ages[1] > 18);
    expect(suggest(calm(troubled, { ...wishing({ refusedIdeas }), facts }), open, null, { now }).abstained).toBe(
      "person-said-no",
    );
  });

  test("nothing passes, an answer is missing, the library is empty, or nothing is needed", () => {
    const gated = [idea("gated", { gates: [{ fact: "asthma", effect: "hide", why: "" }] })];
    const has = (known: Known) => person(troubled, { facts: new Map([["asthma", known]]) });
    expect(suggest(has("yes"), gated, null, { now }).abstained).toBe("nothing-passes");
    const asking = suggest(has("unknown"), gated, null, { now });
    expect(asking).toMatchObject({ abstained: "answers-missing", asks: [{ fact: "asthma", holdsBack: ["gated"] }] });
    expect(suggest(has("no"), [], null, { now }).abstained).toBe("library-empty");
    const well = calm({ sleep: 0, arousal: 0, depression: 0, anxiety: 0 });
    expect(suggest(well, library, null, { now }).abstained).toBe("nothing-needed");
  });
});

describe("a list is a choice", () => {
  test("it has something small to do alone, a human being, and something that is no treatment; no family twice", () => {
    const { items, missing } = suggest(calm(troubled), library, null, { now, atMost: 3 });
    const ids = items.map(({ id }) => library.find((each) => each.id === id) ?? idea("none"));
    expect(missing).toEqual([]);
    expect(ids.some(({ level }) => level === "self")).toBe(true);
    expect(ids.some(({ kind, level }) => kind === "human" || kind === "group" || level !== "self")).toBe(true);
    expect(ids.some(({ kind }) => kind === "practical" || kind === "human" || kind === "group")).toBe(true);
    expect(new Set(ids.map(({ family }) => family)).size).toBe(ids.length);
  });

  test("where the library has nothing of a kind, that is said", () => {
    const skills = library.filter(({ id }) => ["five-senses", "sound-anchor"].includes(id));
    expect(suggest(calm(troubled), skills, null, { now }).missing).toEqual(["human", "non-clinical"]);
  });

  test("what clearly helped this person before counts more than what helped others", () => {
    const before = listed(calm(troubled));
    expect(before).not.toContain("calm-place");
    const past = [{ intervention: "calm-place", helpful: 5, adverse: false, times: 2 }];
    expect(listed(calm(troubled, { past }))).toContain("calm-place");
  });

  test("the order does not depend on the order of the library", () => {
    const turned = [...library].reverse();
    const one = suggest(calm(troubled), library, null, { now });
    const other = suggest(calm(troubled), turned, null, { now });
    expect(other.items).toEqual(one.items);
  });

  test("a wrong number of ideas is refused", () => {
    expect(() => suggest(calm(troubled), library, null, { now, atMost: 2 })).toThrow(RangeError);
  });
});
