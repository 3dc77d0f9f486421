import { binds, close, type Facts, judge, neutralFacts, type Rule, type Standing } from "@mooring/guardrails";
import { describe, expect, test } from "vitest";
import { libraryOnDisk } from "../tests/packs-on-disk.ts";

/**
 * What the packs come to, read by a person: adult in therapy with licensed staff unless said. Every capability counts as built,
 * so that the answer is the rules' alone.
 */
const library = libraryOnDisk();
const capabilities = library.capabilities.map((each) => ({ ...each, implemented: true }));
const today = Date.parse("2026-11-28T12:00:00Z");
const withoutHousePack = library.packs.filter(({ head }) => head.id !== "house-victim-services");

type Given = Record<string, string | string[]>;
type Asked = { packs?: typeof library.packs; nowMs?: number };

function factsOf(given: Given): Facts {
  const known = Object.fromEntries(Object.entries(given).map(([fact, value]) => [fact, [value].flat()]));
  return neutralFacts(library.facts, known);
}

function standAll(given: Given, { packs = library.packs, nowMs = today }: Asked = {}): ReadonlyMap<string, Standing> {
  const rules: readonly Rule[] = packs.flatMap((pack) => pack.rules).filter((rule) => binds(rule, nowMs));
  return close(capabilities, (capability) => judge(rules, capability, factsOf(given)));
}

function stand(capability: string, given: Given, asked?: Asked): Standing {
  const found = standAll(given, asked).get(capability);
  if (!found) throw new Error(`there is no capability ${capability}`);
  return found;
}

const isLive = (capability: string, given: Given, asked?: Asked) => stand(capability, given, asked).isLive;
const comesWith = (capability: string, given: Given) => stand(capability, given).obligations.map(({ kind }) => kind);
const amountOf = (capability: string, kind: string, given: Given) =>
  stand(capability, given).obligations.find((each) => each.kind === kind)?.amount;

/** Therapy by licensed staff of that place. */
const therapyIn = (place: string): Given => ({
  place,
  residence: place,
  org_state: place,
  licence: place.startsWith("us-") && place !== "us-other" ? place : "other",
  service_type: "therapy",
  role: "practitioner-licensed",
});
const victimServices: Given = { ...therapyIn("us-other"), service_type: "advocacy", org_type: "victim-services" };
const young = (place: string, age = "13-17"): Given => ({ ...therapyIn(place), age_band: age });
const needsReview = (capability: string, given: Given) =>
  isLive(capability, { ...given, review: "planned" }) &&
  comesWith(capability, given).includes("human-review") &&
  !isLive(capability, { ...given, review: "none" });

const states = ["us-il", "us-nv", "us-me", "us-vt", "us-ut", "us-ca", "us-ny", "us-tn", "us-co"];
const places = [...states, "us-wa", "us-other", "eu", "uk", "elsewhere"];
const methods = ["pressed", "own-answers", "fixed-rules", "learned-model"];

describe("a program that writes its own answers", () => {
  test.each([
    ["us-il", false],
    ["us-nv", false],
    ["us-me", false],
    ["us-vt", false],
    ["us-ut", true],
    ["us-ca", true],
    ["us-ny", true],
    ["us-tn", true],
    ["us-co", true],
    ["us-wa", true],
    ["us-other", true],
    ["eu", true],
    ["uk", true],
  ])("in therapy in %s: %s", (place, live) => {
    expect(isLive("companion.generative", therapyIn(place))).toBe(live);
    expect(isLive("companion.memory", therapyIn(place))).toBe(live);
  });

  test.each(["us-il", "us-nv", "us-me", "us-vt"])("in %s is open to peer support, which is not therapy", (place) => {
    const peer = { ...therapyIn(place), service_type: "peer", role: "peer-supporter", licence: "none" };
    expect(isLive("companion.generative", peer)).toBe(true);
  });

  test.each(places)("in %s says that it is software, reminds each hour and needs danger to be noticed", (place) => {
    expect(comesWith("companion.generative", therapyIn(place))).toEqual(
      expect.arrayContaining(["disclose-ai", "crisis-protocol", "disclaimer-human-contact", "written-consent"]),
    );
    expect(amountOf("companion.generative", "remind-ai", therapyIn(place))).toBe(60);
    expect(amountOf("companion.generative", "remind-break", therapyIn(place))).toBe(60);
  });

  test("brings what each state asks for besides", () => {
    const brings = (place: string) => comesWith("companion.generative", therapyIn(place));
    expect(brings("us-ut")).toEqual(expect.arrayContaining(["disclose-again-days", "no-sale-no-ads"]));
    expect(brings("us-ca")).toEqual(expect.arrayContaining(["publish-protocol", "not-a-professional"]));
    expect(brings("us-vt")).toEqual(expect.arrayContaining(["disclose-again-days", "no-sale-no-ads"]));
    for (const place of ["us-tn", "us-il", "us-nv"]) expect(brings(place)).toContain("not-a-professional");
    for (const place of ["eu", "uk"]) expect(brings(place)).toContain("dpia");
    expect(brings("eu")).toContain("mark-ai-text");
    expect(brings("us-other")).not.toContain("dpia");
    expect(brings("us-other")).not.toContain("not-a-professional");
  });

  test.each(places)(
    "is off for everyone under eighteen in %s, while fixed words and watching for danger stay",
    (place) => {
      for (const age of ["under-13", "13-17"]) {
        expect(isLive("companion.generative", young(place, age))).toBe(false);
        expect(isLive("companion.memory", young(place, age))).toBe(false);
        expect(isLive("companion.curated", young(place, age))).toBe(true);
        expect(isLive("crisis.detect", { ...young(place, age), method: "pressed" })).toBe(true);
        expect(comesWith("companion.generative", young(place, age))).toContain("crisis-protocol");
        expect(comesWith("session.record", young(place, age))).toContain("guardian-consent");
        expect(isLive("session.affect", young(place, age))).toBe(false);
      }
    },
  );
});

describe("noticing danger", () => {
  const allowed = (place: string) =>
    methods.filter((method) => isLive("crisis.detect", { ...therapyIn(place), method }));

  test.each([
    ["us-il", ["pressed", "own-answers", "fixed-rules"]],
    ["us-nv", ["pressed"]],
  ])("in therapy in %s only by %s", (place, expected) => {
    expect(allowed(place)).toEqual(expected);
  });

  test.each(places.filter((place) => !["us-il", "us-nv"].includes(place)))("in %s in any way", (place) => {
    expect(allowed(place)).toEqual(methods);
  });

  test("does not depend on a yes anywhere", () => {
    for (const place of places) {
      const given = { ...therapyIn(place), method: "pressed" };
      expect([place, isLive("crisis.detect", { ...given, consent: "refused" })]).toEqual([place, true]);
    }
  });
});

describe("early signs from what a person gives", () => {
  test("in Illinois only the person's own answers, added up, and looked at by a human", () => {
    const own = { ...therapyIn("us-il"), method: "own-answers" };
    expect(needsReview("ews.selfreport", own)).toBe(true);
    expect(isLive("ews.selfreport", { ...own, method: "learned-model" })).toBe(false);
  });

  test("in Nevada not at all in therapy", () => {
    for (const method of methods) expect(isLive("ews.selfreport", { ...therapyIn("us-nv"), method })).toBe(false);
  });

  test.each(places.filter((place) => place !== "us-il" && place !== "us-nv"))("in %s once a human looks", (place) => {
    expect(needsReview("ews.selfreport", { ...therapyIn(place), method: "learned-model" })).toBe(true);
  });

  test("in Europe after a study of the risks", () => {
    for (const place of ["eu", "uk"]) expect(comesWith("ews.selfreport", therapyIn(place))).toContain("dpia");
  });
});

describe("suggestions for a plan", () => {
  test("are off in therapy in Nevada, and need a human everywhere else", () => {
    for (const place of places)
      expect([place, needsReview("plan.suggest", therapyIn(place))]).toEqual([place, place !== "us-nv"]);
    expect(isLive("plan.suggest", therapyIn("us-nv"))).toBe(false);
  });
});

describe("recording and drafting notes", () => {
  test.each(places)("in %s: everyone is asked, and a human reads the draft", (place) => {
    expect(comesWith("session.record", therapyIn(place))).toContain("all-party-consent");
    expect(needsReview("session.summarise", therapyIn(place))).toBe(true);
    expect(isLive("session.record", { ...therapyIn(place), consent: "refused" })).toBe(false);
    expect(amountOf("session.record", "retention-max-days", therapyIn(place))).toBe(7);
  });

  test("asks in writing, on a page of its own, where the law says so", () => {
    const written = places.filter((place) => comesWith("session.record", therapyIn(place)).includes("written-consent"));
    expect(written).toEqual(["us-il", "us-me", "us-vt", "eu", "uk"]);
  });

  test("in Nevada is office work that the professional checks", () => {
    expect(comesWith("session.record", therapyIn("us-nv"))).toContain("human-review");
  });
});

describe("what is off everywhere", () => {
  test.each(["session.affect", "ews.passive"])("%s, whoever asks and whatever is agreed", (capability) => {
    for (const place of places)
      for (const service_type of ["therapy", "peer", "staff", "education"])
        expect(isLive(capability, { ...therapyIn(place), service_type })).toBe(false);
  });

  test("a look at one's own typing or voice, but for an adult on their own device, outside victim services, who said yes", () => {
    const own = (place: string, service_type: string): Given => ({
      ...therapyIn(place),
      service_type,
      role: "person",
      where: "device",
      method: "fixed-rules",
      review: "none",
    });
    for (const place of places)
      for (const service_type of ["therapy", "case-management", "peer"]) {
        const mine = own(place, service_type);
        expect(isLive("ews.passive", mine)).toBe(true);
        for (const other of [
          { where: "house" },
          { role: "practitioner" },
          { age_band: "13-17" },
          { age_band: ["adult", "13-17"] },
          { org_type: "victim-services" },
          { data: "victim-service" },
          { consent: "refused" },
        ])
          expect(isLive("ews.passive", { ...mine, ...other })).toBe(false);
      }
  });

  test("reading how staff feel; totals of a survey of ten and more are shown", () => {
    for (const place of places) {
      const staff = { ...therapyIn(place), service_type: "staff" };
      expect(isLive("staff.aggregate", { ...staff, employer_view: "inference" })).toBe(false);
      const survey = { ...staff, employer_view: "survey-totals" };
      expect(isLive("staff.aggregate", survey)).toBe(true);
      expect(comesWith("staff.aggregate", survey)).toContain("aggregate-only");
      expect(amountOf("staff.aggregate", "small-cell", survey)).toBe(10);
      expect(isLive("staff.self", survey)).toBe(false);
      expect(isLive("staff.self", { ...staff, employer_view: "own" })).toBe(true);
    }
  });

  test("is never the fixed companion, the record, or help in danger at the press of a button", () => {
    const everything = library.packs.flatMap((pack) => pack.rules);
    const forbids = (capability: string) =>
      everything
        .filter(({ effect, capabilities: named }) => effect === "forbid" && (named?.includes(capability) ?? true))
        .map(({ id }) => id);
    expect(forbids("companion.curated")).toEqual([]);
    expect(forbids("record.keep")).toEqual([]);
    expect(forbids("crisis.detect")).toEqual([
      "eu-gdpr-outside-needs-agreement",
      "us-42cfr2-outside-needs-agreement",
      "us-hipaa-outside-needs-agreement",
      "us-il-wopr-no-mental-state",
      "us-nv-ab406-danger-only-when-asked",
      "us-vawa-fvpsa-voca-nothing-outside",
    ]);
  });
});

describe("victim services", () => {
  const inHouse = { ...victimServices, where: "house" };

  test("start with made-up answers, memory and AI notes off", () => {
    for (const capability of ["companion.generative", "companion.memory", "session.record", "session.summarise"])
      expect([capability, isLive(capability, inHouse)]).toEqual([capability, false]);
    for (const capability of ["companion.curated", "crisis.detect", "ews.selfreport", "plan.suggest"])
      expect([capability, isLive(capability, inHouse)]).toEqual([capability, true]);
    expect(needsReview("ews.selfreport", inHouse)).toBe(true);
    expect(needsReview("plan.suggest", inHouse)).toBe(true);
  });

  test("may turn those on, inside their own house only", () => {
    for (const capability of ["companion.generative", "session.summarise", "crisis.detect"]) {
      expect(isLive(capability, inHouse, { packs: withoutHousePack })).toBe(true);
      for (const where of ["outside", "outside-agreement"])
        expect(isLive(capability, { ...inHouse, where }, { packs: withoutHousePack })).toBe(false);
    }
  });

  test("send nothing to a shared database, whoever signs, and nothing that names anyone to a funder", () => {
    const release = { ...victimServices, data: "victim-service", consent: "given" };
    expect(isLive("disclose.export", { ...release, recipient: "hmis" })).toBe(false);
    expect(isLive("disclose.export", { ...release, recipient: "named-release" })).toBe(true);
    expect(isLive("disclose.export", { ...release, recipient: "named-release", consent: "refused" })).toBe(false);
    expect(isLive("disclose.export", { ...release, recipient: "funder-aggregate" })).toBe(true);
    expect(isLive("disclose.export", { ...release, recipient: "funder-aggregate", data: "identifying" })).toBe(false);
  });

  test("hold to the stricter numbers", () => {
    expect(amountOf("disclose.export", "expiry-days", { ...victimServices, recipient: "named-release" })).toBe(90);
    expect(amountOf("disclose.export", "small-cell", { ...victimServices, recipient: "funder-aggregate" })).toBe(20);
    expect(amountOf("fairness.analytics", "small-cell", victimServices)).toBe(20);
    const elsewhere = { ...victimServices, org_type: "none", recipient: "named-release" };
    expect(amountOf("disclose.export", "expiry-days", elsewhere)).toBe(365);
    expect(amountOf("fairness.analytics", "small-cell", elsewhere)).toBe(11);
  });

  test("a grant alone brings the same, even where the agency is something else", () => {
    for (const funder of ["vawa", "fvpsa", "voca"]) {
      const funded = { ...therapyIn("us-other"), funder, recipient: "hmis" };
      expect(isLive("disclose.export", funded)).toBe(false);
    }
    expect(isLive("disclose.export", { ...therapyIn("us-other"), funder: "hud", recipient: "hmis" })).toBe(true);
  });
});

describe("records with a law of their own", () => {
  test("substance use records do not reach a court without a yes or a special order", () => {
    const court = { data: "part2", recipient: "court", consent: "refused" };
    expect(isLive("disclose.export", court)).toBe(false);
    expect(isLive("disclose.export", { ...court, recipient: "court-special-order" })).toBe(true);
    expect(isLive("disclose.export", { ...court, data: "plain" })).toBe(true);
    expect(comesWith("disclose.export", { ...court, consent: "given" })).toEqual(
      expect.arrayContaining(["redisclosure-notice", "label-inherit", "tell-person", "minimum"]),
    );
  });

  test("a clinic's private notes feed nothing, and models outside need an agreement", () => {
    const clinic = { org_type: "hipaa-covered" };
    expect(isLive("session.summarise", { ...clinic, data: "private-notes" })).toBe(false);
    expect(isLive("session.summarise", clinic)).toBe(true);
    expect(isLive("session.summarise", { ...clinic, where: "outside" })).toBe(false);
    expect(isLive("session.summarise", { ...clinic, where: "outside-agreement" })).toBe(true);
  });

  test("the house itself holds to the strictest numbers", () => {
    const kept = (kind: string, org_type: string) => amountOf("record.keep", kind, { org_type });
    expect(kept("idle-lock-minutes", "hipaa-covered")).toBe(15);
    expect(kept("retention-years", "hipaa-covered")).toBe(6);
    expect(kept("break-glass-review-hours", "hipaa-covered")).toBe(48);
    expect(kept("break-glass-review-hours", "none")).toBe(48);
    expect(kept("backup-max-hours", "hipaa-ba")).toBe(48);
    expect(kept("restore-hours", "hipaa-ba")).toBe(72);
    expect(kept("end-access-minutes", "hipaa-ba")).toBe(60);
    expect(kept("restore-hours", "victim-services")).toBeUndefined();
  });
});
