import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Situation, type Who, whoSigns } from "./domain/signing.ts";
import { type Form, framesFor, missingFrom } from "./domain.ts";

const now = new Date("2026-11-28T12:00:00Z");
const someone = (kind: Who["kind"], more: Partial<Who> = {}): Who => ({
  id: kind,
  kind,
  name: `A ${kind}`,
  scope: ["checkins", "journal"],
  until: null,
  endedAt: null,
  ...more,
});
const adult: Situation = { ageBand: "25-44", cautions: [], rule: null, people: [], compartments: ["checkins"] };

describe("who may sign", () => {
  const cells: [name: string, about: Partial<Situation>, ways: string[], why: string | null][] = [
    ["a grown-up", {}, ["person"], null],
    ["a grown-up with a supporter, who has no power", { people: [someone("supporter")] }, ["person"], null],
    ["a grown-up with a guardian", { people: [someone("guardian")] }, ["both", "guardian"], null],
    ["a guardian whose scope lacks this", { people: [someone("guardian", { scope: ["journal"] })] }, ["person"], null],
    ["a guardian whose time is over", { people: [someone("guardian", { until: now })] }, ["person"], null],
    [
      "somebody who acts for them",
      { people: [someone("personal-representative")] },
      ["person", "personal-representative"],
      null,
    ],
    ["capacity in doubt and nobody else", { cautions: ["capacity-in-doubt"] }, [], "capacity-in-doubt"],
    [
      "capacity in doubt and a guardian",
      { cautions: ["capacity-in-doubt"], people: [someone("guardian")] },
      ["guardian"],
      null,
    ],
    [
      "a custody conflict, whoever else there is",
      { cautions: ["custody-conflict"], people: [someone("guardian")] },
      [],
      "custody-conflict",
    ],
    ["an unknown age", { ageBand: "unknown" }, [], "age-unknown"],
    ["a minor where the state lets them", { ageBand: "13-17", rule: "alone" }, ["person"], null],
    ["a minor where nobody has said: both", { ageBand: "13-17", people: [someone("guardian")] }, ["both"], null],
    ["a minor where both are needed, and no guardian", { ageBand: "13-17", rule: "both" }, [], "no-guardian"],
    [
      "a child whose guardian signs",
      { ageBand: "under-13", rule: "guardian", people: [someone("guardian")] },
      ["guardian"],
      null,
    ],
    [
      "a guardian who is barred under the same name",
      {
        ageBand: "under-13",
        rule: "guardian",
        people: [someone("guardian", { name: "José de la Cruz" }), someone("barred", { name: "DE LA CRUZ, Jose" })],
      },
      [],
      "no-guardian",
    ],
  ];
  test.each(cells)("%s", (_, about, ways, whyNobody) => {
    expect(whoSigns({ ...adult, ...about }, now)).toEqual({ ways, whyNobody });
  });

  test("one more person barred, one more caution or one less known never lets anybody sign who could not before", () => {
    const kinds = fc.constantFrom<Who["kind"]>("supporter", "guardian", "personal-representative", "barred");
    const person = fc.record({ kind: kinds, name: fc.constantFrom("Ana", "Ben", "Cruz"), scoped: fc.boolean() });
    const anySituation = fc.record({
      ageBand: fc.constantFrom("under-13", "13-17", "25-44", "unknown"),
      cautions: fc.subarray(["custody-conflict", "capacity-in-doubt"]),
      rule: fc.constantFrom("alone" as const, "both" as const, "guardian" as const, null),
      people: fc
        .array(person, { maxLength: 4 })
        .map((all) =>
          all.map(({ kind, name, scoped }, at) =>
            someone(kind, { id: `${at}`, name, scope: scoped ? ["checkins"] : [] }),
          ),
        ),
      compartments: fc.constant(["checkins"]),
    });
    fc.assert(
      fc.property(anySituation, fc.constantFrom("Ana", "Ben", "Cruz"), (situation, name) => {
        const before = whoSigns(situation, now).ways.filter((way) => way !== "person");
        const barred = whoSigns({ ...situation, people: [...situation.people, someone("barred", { name })] }, now);
        for (const way of barred.ways) if (way !== "person") expect(before).toContain(way);
        expect(whoSigns({ ...situation, cautions: ["custody-conflict"] }, now).ways).toEqual([]);
        expect(whoSigns({ ...situation, ageBand: "unknown" }, now).ways).toEqual([]);
      }),
    );
  });
});

describe("what a page must hold", () => {
  const whole: Form = {
    v: 1,
    forName: "Rosa",
    fromName: "A house",
    recipient: { kind: "organisation", name: "A clinic" },
    why: "to go on there",
    what: ["checkins"],
    conditions: "",
    endsAt: "2026-12-20T00:00:00.000Z",
    dangersTold: true,
    statements: ["own-choice", "stop"],
    textHash: "x",
    language: "en",
    supporter: "",
    witness: "Dana",
    interpreter: "",
    signature: { name: "Rosa", at: "2026-11-28T12:00:00.000Z" },
    forThem: {
      representativeId: "g",
      name: "Ana",
      authority: "an order",
      signature: "Ana",
      at: "2026-11-28T12:00:00.000Z",
    },
  };
  const all = {
    frames: ["always", "victim-services", "hipaa", "part2"],
    signedBy: "both",
    needed: ["own-choice", "stop"],
  } as const;

  test("a whole page lacks nothing under every frame", () => {
    expect(missingFrom(whole, all)).toEqual([]);
  });

  const lacking: [field: string, without: Partial<Form>][] = [
    ["forName", { forName: " " }],
    ["fromName", { fromName: "" }],
    ["recipient", { recipient: { kind: "person", name: "" } }],
    ["why", { why: "" }],
    ["what", { what: [] }],
    ["endsAt", { endsAt: "some day" }],
    ["statements", { statements: ["stop"] }],
    ["signature", { signature: null }],
    ["signature", { signature: { name: " ", at: "2026-11-28T12:00:00.000Z" } }],
    ["representativeId", { forThem: null, witness: "" }],
    [
      "authority",
      { forThem: { representativeId: "g", name: "Ana", authority: "", signature: "Ana", at: "2026-11-28T12:00:00Z" } },
    ],
    ["witness", { witness: "" }],
    ["dangersTold", { dangersTold: false }],
  ];
  test.each(lacking)("a page without %s is no release", (field, without) => {
    expect(missingFrom({ ...whole, ...without }, all)).toContain(field);
  });

  test("the frames follow the agency, the service and what rides on the record", () => {
    expect(framesFor({ agencyKind: "homeless-services", serviceType: "shelter", labels: [] })).toEqual(["always"]);
    expect(framesFor({ agencyKind: "victim-services", serviceType: "shelter", labels: [] })).toContain(
      "victim-services",
    );
    expect(framesFor({ agencyKind: "other", serviceType: "health", labels: [] })).toContain("hipaa");
    expect(framesFor({ agencyKind: "other", serviceType: "unknown", labels: ["part2"] })).toEqual([
      "always",
      "hipaa",
      "part2",
    ]);
  });
});
