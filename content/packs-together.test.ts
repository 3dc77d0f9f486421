import {
  binds,
  close,
  type Facts,
  isAtLeastAsStrict,
  judge,
  neutralFacts,
  possibleFacts,
  type Rule,
  rulesBehind,
  type Standing,
} from "@mooring/guardrails";
import { readingGrade } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { libraryOnDisk } from "../tests/packs-on-disk.ts";

/** What holds for the packs as a set: floors, two laws that do not go together, dates, words. */
const library = libraryOnDisk();
const base = library.packs.filter(({ head }) => head.id === "base");
const others = library.packs.filter(({ head }) => head.id !== "base");
const capabilities = library.capabilities.map((each) => ({ ...each, implemented: true }));
const rulesOf = (packs: typeof library.packs) => packs.flatMap((pack) => pack.rules);
const facts = (given: Record<string, string | string[]>): Facts =>
  neutralFacts(library.facts, Object.fromEntries(Object.entries(given).map(([fact, value]) => [fact, [value].flat()])));
const standAll = (rules: readonly Rule[], situation: Facts): ReadonlyMap<string, Standing> =>
  close(capabilities, (capability) => judge(rules, capability, situation));

const situations: [string, Facts][] = [
  ["nothing is known", possibleFacts(library.facts, {})],
  ["nothing is special", facts({})],
  [
    "therapy in Illinois",
    facts({ place: "us-il", licence: "us-il", service_type: "therapy", method: "learned-model" }),
  ],
  ["therapy in Nevada", facts({ place: "us-nv", licence: "us-nv", service_type: "therapy" })],
  ["a shelter", facts({ org_type: "victim-services", data: "victim-service", funder: "vawa" })],
  ["a young person in California", facts({ place: "us-ca", age_band: "13-17" })],
  ["a clinic in Europe", facts({ place: "eu", org_state: "eu", org_type: "health-facility", service_type: "therapy" })],
  ["a school in Nevada", facts({ place: "us-nv", org_state: "us-nv", org_type: "school" })],
  ["an unread draft", facts({ review: "none" })],
];

describe("the floor", () => {
  const all = others.map((pack) => [pack]);
  const pairs = others.flatMap((one, index) => others.slice(index + 1).map((other) => [one, other]));
  const sets = [[], ...all, ...pairs, others];

  test.each(situations)("holds with each pack alone, all pairs and all together when %s", (_, situation) => {
    const alone = standAll(rulesOf(base), situation);
    for (const set of sets) {
      const names = set.map(({ head }) => head.id).join(" + ");
      const rules = rulesOf([...base, ...set]);
      const together = standAll(rules, situation);
      // Fixed help and the record stay, and say what they are.
      for (const capability of ["companion.curated", "record.keep"])
        expect([names, together.get(capability)?.isLive]).toEqual([names, true]);
      for (const [id, { isLive, obligations }] of together) {
        const before = alone.get(id);
        // A pack never turns a no into a yes, and never takes anything off what a yes asks for.
        expect([names, id, isLive && !before?.isLive]).toEqual([names, id, false]);
        expect([names, id, isAtLeastAsStrict(obligations, before?.obligations ?? [])]).toEqual([names, id, true]);
      }
      // An honest identity and a human before effect, whatever is loaded.
      for (const capability of ["companion.curated", "companion.generative"])
        expect(together.get(capability)?.obligations.map(({ kind }) => kind)).toContain("disclose-ai");
      for (const capability of ["plan.suggest", "session.summarise", "ews.selfreport"])
        expect(together.get(capability)?.obligations.map(({ kind }) => kind)).toContain("human-review");
    }
  });

  test.each(situations)(
    "is as strict as it gets, for each capability, with nothing known beside: %s",
    (_, situation) => {
      const rules = rulesOf(library.packs);
      const unknown = standAll(rules, possibleFacts(library.facts, {}));
      for (const [id, { isLive, obligations }] of standAll(rules, situation)) {
        expect([id, unknown.get(id)?.isLive === true && !isLive]).toEqual([id, false]);
        expect([id, isAtLeastAsStrict(unknown.get(id)?.obligations ?? [], obligations)]).toEqual([id, true]);
      }
    },
  );

  test("saying no to AI changes nothing that is not AI about the person", () => {
    const untouched = capabilities
      .map(({ id }) => id)
      .filter((id) => !/^(companion\.(generative|memory)|ews\.|plan\.|session\.|fairness\.|disclose\.)/.test(id));
    expect(untouched).toEqual(
      expect.arrayContaining(["companion.curated", "crisis.detect", "record.keep", "referral.match", "staff.self"]),
    );
    const rules = rulesOf(library.packs);
    for (const [name, situation] of situations) {
      const yes = standAll(rules, { ...situation, consent: ["given"] });
      const no = standAll(rules, { ...situation, consent: ["refused"] });
      for (const id of untouched) expect([name, id, no.get(id)]).toEqual([name, id, yes.get(id)]);
    }
  });
});

describe("two laws that do not go together", () => {
  const licensed = { place: "us-il", licence: "us-il", role: "practitioner-licensed" };
  const standing = (given: Record<string, string>) =>
    standAll(rulesOf(library.packs), facts(given)).get("companion.generative");

  test("Illinois bars a licensed person's model from judging how someone feels, and a companion may not talk without it", () => {
    const found = standing({ ...licensed, method: "learned-model" });
    expect(found?.isLive).toBe(false);
    const clash = found?.reasons.find(({ kind }) => kind === "contradiction");
    expect(clash).toMatchObject({ obligation: "crisis-protocol", capability: "crisis.detect" });
    expect(rulesBehind(clash ? [clash] : [])).toEqual(
      expect.arrayContaining(["base-crisis-protocol", "us-il-wopr-no-mental-state"]),
    );
  });

  test("nothing else is in the way there: with written rules instead of a model, the same companion may talk", () => {
    expect(standing({ ...licensed, method: "fixed-rules" })?.isLive).toBe(true);
  });

  test("someone in New York with an Illinois professional meets both laws, and both are named", () => {
    const found = standing({ ...licensed, place: "us-ny", method: "learned-model" });
    expect(found?.isLive).toBe(false);
    expect(rulesBehind(found?.reasons ?? [])).toEqual(
      expect.arrayContaining(["us-ny-companion-crisis-protocol", "us-il-wopr-no-mental-state"]),
    );
  });

  test("in therapy the ban itself is told as well", () => {
    const found = standing({ ...licensed, service_type: "therapy", method: "learned-model" });
    expect(found?.reasons.map(({ kind }) => kind)).toEqual(["forbidden", "contradiction"]);
  });
});

describe("dates", () => {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
  const boundOn = (pack: string, text: string) =>
    rulesOf(library.packs.filter(({ head }) => head.id === pack))
      .filter((rule) => binds(rule, day(text)))
      .map(({ id }) => id);

  test.each([
    ["us-il-wopr", "2025-07-31", "2025-08-01", 9],
    ["us-nv-ab406", "2025-06-30", "2025-07-01", 8],
    ["us-ut-mentalhealthchat", "2025-05-06", "2025-05-07", 4],
    ["us-ny-companion", "2025-11-04", "2025-11-05", 3],
    ["us-me", "2026-07-13", "2026-07-14", 6],
    ["us-tn", "2026-06-30", "2026-07-01", 2],
    ["us-co", "2026-12-31", "2027-01-01", 5],
  ])("%s binds nobody on %s and all its rules bind on %s", (pack, before, from, count) => {
    expect(boundOn(pack, before)).toEqual([]);
    expect(boundOn(pack, from)).toHaveLength(count);
  });

  test("California's yearly counts and Europe's high-risk rules come later than the rest", () => {
    expect(boundOn("us-ca-companion-and-health-ai", "2027-06-30").join()).not.toContain("counts-each-year");
    expect(boundOn("us-ca-companion-and-health-ai", "2027-07-01").join()).toContain("counts-each-year");
    expect(boundOn("eu-ai-act", "2027-12-01").join()).not.toContain("human-oversight");
    expect(boundOn("eu-ai-act", "2027-12-02").join()).toContain("human-oversight");
  });
});

describe("what a pack says about itself", () => {
  test("has every pack that was promised, and one for the house", () => {
    expect(others.map(({ head }) => head.id).sort()).toEqual(
      [
        ..."us-hipaa us-hipaa-nprm2025 us-42cfr2 us-vawa-fvpsa-voca us-ferpa us-il-wopr us-nv-ab406".split(" "),
        ..."us-ut-mentalhealthchat us-ca-companion-and-health-ai us-ny-companion us-me us-vt us-tn us-co".split(" "),
        ..."eu-gdpr eu-ai-act nasw apa-genai samhsa-six-principles house-victim-services".split(" "),
      ].sort(),
    );
  });

  test("a law read from memory, or whose signature is not confirmed, is never called certain", () => {
    const shaky = rulesOf(library.packs).filter(({ source }) => /from memory|not confirmed/.test(source));
    expect(shaky.length).toBeGreaterThan(10);
    expect(shaky.filter(({ confidence }) => confidence === "high").map(({ id }) => id)).toEqual([]);
  });

  test("drafts, guidance and house rules do not pass for law in force", () => {
    const byPack = (id: string) =>
      new Set(rulesOf(library.packs.filter(({ head }) => head.id === id)).map(({ status }) => status));
    expect(byPack("us-hipaa-nprm2025")).toEqual(new Set(["proposed"]));
    expect(byPack("base")).toEqual(new Set(["house"]));
    expect(byPack("nasw")).toEqual(new Set(["ethics"]));
    expect(byPack("us-co")).toEqual(new Set(["enacted-future"]));
    expect(byPack("us-vt")).toEqual(new Set(["proposed", "in-force"]));
  });

  test("holds each number as it was read, so that a slip of a finger is seen", () => {
    const numbers = rulesOf(library.packs).flatMap(({ id, obligation }) =>
      obligation?.amount ? [[id, obligation.amount]] : [],
    );
    expect(Object.fromEntries(numbers)).toEqual({
      "base-remind-each-hour": 60,
      "base-audio-short": 7,
      "base-choice-half-year": 184,
      "base-memory-quarter-year": 92,
      "base-release-one-year": 365,
      "base-small-groups-hidden": 11,
      "base-staff-ten-or-more": 10,
      "base-break-glass-review": 48,
      "apa-genai-no-holding-on": 60,
      "samhsa-six-principles-culture-bias-measured": 11,
      "us-42cfr2-ends": 365,
      "us-ca-companion-and-health-ai-young-reminded": 180,
      "us-ca-companion-and-health-ai-young-break": 180,
      "us-co-records-three-years": 3,
      "us-hipaa-break-glass-review": 48,
      "us-hipaa-idle-lock": 15,
      "us-hipaa-papers-six-years": 6,
      "us-hipaa-nprm2025-access-ends": 60,
      "us-hipaa-nprm2025-backup-fresh": 48,
      "us-hipaa-nprm2025-restore": 72,
      "us-ny-companion-reminded": 180,
      "us-ut-mentalhealthchat-say-it-again": 7,
      "us-vawa-fvpsa-voca-release-is-short": 90,
      "us-vawa-fvpsa-voca-small-groups-twenty": 20,
      "us-vt-say-it-again": 7,
    });
  });

  test("nobody owns a pack until an agency says who", () => {
    expect(library.packs.filter(({ head }) => head.owner !== null).map(({ head }) => head.id)).toEqual([]);
  });

  test.each(["en", "es"] as const)(
    "every reason, pack, duty and fact reads at grade nine or below in %s",
    (language) => {
      const texts = [
        ...rulesOf(library.packs).map(({ id, why }) => [id, why[language]] as const),
        ...library.packs.map(({ head }) => [head.id, head.about[language]] as const),
        ...library.capabilities.map(({ id, about }) => [id, about[language]] as const),
        ...library.obligations.flatMap(({ kind, title, enforced }) =>
          [title, enforced].flatMap((words) => (words ? [[kind, words[language]] as const] : [])),
        ),
        ...library.facts.flatMap(({ id, title, values }) =>
          [title, ...values.map((value) => value.title)].map((words) => [id, words[language]] as const),
        ),
      ];
      const hard = texts.filter(([, text]) => text.split(/\s+/).length >= 10 && readingGrade(text, language) > 9);
      expect(hard).toEqual([]);
    },
  );

  test("every reason is written in both languages, one sentence each, usted", () => {
    const rules = rulesOf(library.packs);
    expect(rules.filter(({ why }) => why.en === why.es).map(({ id }) => id)).toEqual([]);
    const sentences = (text: string) => text.split(/(?<=[.!?])\s+/).length;
    expect(rules.filter(({ why }) => sentences(why.en) + sentences(why.es) !== 2).map(({ id }) => id)).toEqual([]);
    const familiar = /(^|[\s¿¡«(])(tú|tu|tus|te|ti|contigo)(?=[\s,.;:?!»)]|$)/i;
    expect(rules.filter(({ why }) => familiar.test(why.es)).map(({ id }) => id)).toEqual([]);
  });
});
