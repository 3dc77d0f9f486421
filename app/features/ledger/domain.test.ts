import fs from "node:fs";
import path from "node:path";
import { readingGrade } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Action, Basis, Compartment, ConsentPurpose, Purpose } from "../../kernel/vocabulary.ts";
import { type KeptLine, type Known, renderLine, type Sentences, sayWhen } from "./domain.ts";
import { words as en } from "./words/lines.en.ts";
import { words as es } from "./words/lines.es.ts";

const content = path.resolve(import.meta.dirname, "../../../content");
const read = (file: string) => parse(fs.readFileSync(path.join(content, file), "utf8"));

const memberId = "0b1c2d3e-0000-4000-8000-00000000dada";
const releaseId = "0b1c2d3e-0000-4000-8000-0000000e1ea5";

function knownIn(language: "en" | "es"): Known {
  return {
    sentences: read(`ledger/sentences.${language}.yaml`) as Sentences,
    besides: language === "en" ? en : es,
    staff: new Map([[memberId, { name: "Dana", active: true }]]),
    purposeTitle: (purpose) =>
      ConsentPurpose.safeParse(purpose).success ? (read(`purposes/${purpose}.${language}.yaml`).title as string) : null,
    releases: new Map([
      [releaseId, { who: null, compartments: ["checkins"], until: sayWhen(new Date(0), language, "UTC") }],
    ]),
  };
}

const outcomes = ["shown", "refused", "changed", "exported", "ran", "erased", "signed-in", "alarm"];
const aLine: KeptLine = {
  actorKind: "staff",
  actorId: memberId,
  actorRole: "practitioner",
  own: false,
  action: "read",
  compartments: ["checkins"],
  count: 12,
  purpose: "care",
  basis: "release",
  policies: [],
  notes: 0,
  outcome: "shown",
  analyser: null,
  why: null,
};

function* everyLine(): Generator<KeptLine> {
  const actors = [
    { actorKind: "person", actorId: "me", own: true, actorRole: null },
    { actorKind: "staff", actorId: memberId, own: false, actorRole: "practitioner" },
    { actorKind: "staff", actorId: releaseId, own: false, actorRole: "lead,supervisor" },
    { actorKind: "software", actorId: null, own: false, actorRole: "crisis-triage" },
    { actorKind: "nobody", actorId: null, own: false, actorRole: null },
  ];
  for (const actor of actors) {
    for (const action of [...Action.options, "sign-in"]) {
      for (const outcome of outcomes) {
        for (const compartment of Compartment.options) {
          for (const count of [1, 7]) {
            yield { ...aLine, ...actor, action, outcome, count, compartments: [compartment] };
          }
        }
      }
    }
  }
  for (const basis of [...Basis.options, "none"]) yield { ...aLine, basis };
  for (const purpose of Purpose.options) yield { ...aLine, purpose };
  for (const policy of Object.keys(knownIn("en").sentences.whys)) yield { ...aLine, policies: [policy] };
  for (const analyser of ["crisis-triage 1.0.0", "journal-distress 1.0.0", "companion-generation 1.0.0"])
    for (const notes of [0, 1, 3])
      yield { ...aLine, actorKind: "software", actorId: null, action: "analyse", outcome: "ran", analyser, notes };
  yield { ...aLine, compartments: [] };
  yield { ...aLine, compartments: ["identity", "contact", "plan"] };
}

const acts = [
  ...ConsentPurpose.options.flatMap((purpose) => [
    `choice-on:${purpose}`,
    `choice-off:${purpose}`,
    `choice-ended:${purpose}`,
  ]),
  ...["release-given", "release-ended", "release-expired", "release-prepared", "release-lapsed"].map(
    (code) => `${code}:${releaseId}`,
  ),
  "choice-off:P06:by-phone",
  "choice-off:P06:in-person",
  `release-ended:${releaseId}:in-writing`,
  "paragraph-shared",
  "paragraph-unshared",
  `team-joined:${memberId}`,
  "team-left",
  "record-opened",
];

describe.each(["en", "es"] as const)("in %s", (language) => {
  const known = knownIn(language);

  test("every act, outcome, basis and compartment becomes plain words without ids, keys or braces", () => {
    const raw =
      /\{|\}|undefined|null|P\d\d\b|[0-9a-f]{8}-|\b(checkins|private-notes|care-role|crisis-triage|sign-in|staff-own|safety-floor)\b/;
    const bad = [...everyLine()].filter((line) => {
      const { text, details } = renderLine(line, known);
      return text.length < 8 || [text, ...details].some((sentence) => raw.test(sentence));
    });
    expect(bad.slice(0, 5)).toEqual([]);
  });

  // The measure is rough below some thirty words, so it is taken over what stands on one page, by who looked and by what at.
  test("a sixth grader can read the ledger, whoever looked and whatever at", () => {
    const pages = new Map<string, Set<string>>();
    for (const line of everyLine()) {
      const { text, details } = renderLine(line, known);
      for (const page of [`by ${line.actorKind}`, `of ${line.compartments.join()}`, `then ${line.outcome}`]) {
        const said = pages.get(page) ?? new Set();
        for (const sentence of [text, ...details]) said.add(sentence);
        pages.set(page, said);
      }
    }
    const grades = [...pages].map(([page, said]) => ({ page, grade: readingGrade([...said].join(" "), language) }));
    expect(grades.filter(({ grade }) => grade > 6)).toEqual([]);
  });

  test.each(acts)("the act %s has a sentence of its own, with nothing left open", (why) => {
    for (const actor of [
      { actorKind: "person", actorId: "me", own: true },
      { actorKind: "staff", actorId: memberId, own: false },
      { actorKind: "software", actorId: null, own: false },
    ]) {
      const { text, details } = renderLine(
        { ...aLine, ...actor, action: "write", outcome: "changed", compartments: ["choices"], why },
        known,
      );
      for (const said of [text, ...details]) expect(said).not.toMatch(/[{}:]P\d|\{|\}|[0-9a-f]{8}-|-on|by-phone/);
    }
  });
});

test("a worker's look names them, their role, how much, what for and why", () => {
  expect(renderLine(aLine, knownIn("en"))).toEqual({
    text: "Dana, support worker, read 12 of your check-ins.",
    details: ["What it was for: to help you.", `Why this was allowed: ${knownIn("en").sentences.bases.release}.`],
  });
});

test("a run says what went in, what came out and why it was allowed, in kinds and counts", () => {
  const run = {
    ...aLine,
    actorKind: "software",
    actorId: null,
    action: "analyse",
    outcome: "ran",
    purpose: "noticing",
    compartments: ["journal"],
    count: 3,
    analyser: "journal-distress 1.0.0",
    policies: ["notice-in-shared-journal"],
  };
  expect(renderLine({ ...run, notes: 1 }, knownIn("en")).details).toEqual([
    "What went in: 3 parts you shared from your journal.",
    "What came out: one note, for you and your care team to judge.",
    expect.stringMatching(/^What it was for:/),
    "Why this was allowed: you turned this on for the pages you share.",
  ]);
  expect(renderLine(run, knownIn("es")).details).toContain("Qué salió: no se guarda ninguna nota de esto.");
  expect(renderLine({ ...run, analyser: "crisis-triage 1.0.0" }, knownIn("en")).details[1]).toMatch(
    /only if help is shown/,
  );
  expect(renderLine({ ...run, analyser: "companion-generation 1" }, knownIn("en")).details[1]).toMatch(
    /an answer to you/,
  );
});

test("words for policies are words for policies that are there, the same ones in both languages", () => {
  const policies = fs.readFileSync(path.join(content, "packs/base/access.cedar"), "utf8");
  const ids = [...policies.matchAll(/@id\("([^"]+)"\)/g)].map(([, id]) => id);
  const told = Object.keys(knownIn("en").sentences.whys);
  expect(told.filter((id) => !ids.includes(id))).toEqual([]);
  expect(told.length).toBeGreaterThan(35);
  expect(Object.keys(knownIn("es").sentences.whys)).toEqual(told);
});

test("a worker who left is still named, and one who is not there at all is not made up", () => {
  const known = { ...knownIn("en"), staff: new Map([[memberId, { name: "Dana", active: false }]]) };
  expect(renderLine(aLine, known).text).toContain("Dana (no longer works here)");
  expect(renderLine({ ...aLine, actorId: releaseId }, known).text).toContain("Someone who no longer works here");
});

test("what staff wrote as a reason is shown, and codes are not", () => {
  const known = knownIn("en");
  expect(renderLine({ ...aLine, why: "She called and asked me to look." }, known).details.at(-1)).toBe(
    "They wrote: She called and asked me to look.",
  );
  expect(renderLine({ ...aLine, why: "replay-mismatch" }, known).details).toHaveLength(2);
});

test("a no by word of mouth shows who wrote it down, what ended and how they were told", () => {
  const line = {
    ...aLine,
    action: "erase",
    outcome: "changed",
    compartments: ["choices"],
    count: 1,
    basis: "care-role",
    why: "choice-off:P06:by-phone",
  };
  const { text, details } = renderLine(line, knownIn("en"));
  expect(text).toBe("Dana, support worker, changed one of your choices.");
  expect(details.slice(0, 2)).toEqual([
    "You turned this off: Let software look for signs that life is getting harder.",
    "You told them by phone.",
  ]);
});

test("times are said in the person's own zone, and in UTC where the zone is unknown", () => {
  const at = new Date("2026-03-01T03:30:00Z");
  expect(sayWhen(at, "en", "America/New_York")).toContain("February 28, 2026");
  expect(sayWhen(at, "es", "America/New_York")).toContain("28 de febrero de 2026");
  expect(sayWhen(at, "en", "Not/AZone")).toContain("March 1, 2026");
});
