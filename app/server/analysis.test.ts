import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Agency, type Someone, useWorld } from "../../tests/app/world.ts";
import type { Label } from "../kernel/vocabulary.ts";
import { type Analyser, type Noticed, runAnalysis } from "./analysis.ts";
import { inContext } from "./context.ts";

const world = useWorld();

const distress: Analyser<string, string> = {
  id: "journal-distress",
  version: "test",
  modelDigest: "none",
  purpose: "noticing",
  needs: ["journal"],
  run: (input) => input,
};
const noticed: Noticed = {
  urgency: "routine",
  statement: { key: "journal-hard", values: { count: 1 } },
  evidence: [],
  strength: 0.5,
  interval: null,
  baseRate: null,
  notLookedAt: [],
  wouldChange: "talking",
  lifeDays: 4000,
};

async function turnOnNoticing(person: Someone): Promise<void> {
  await person.does(async (cx) => {
    const permit = await cx.door.decideOwn("write", ["choices"]);
    const choice = {
      purpose: "P06",
      is_on: true,
      sources: ["journal"],
      text_hash: "x",
      text_version: 1,
      language: "en",
    };
    await cx.db
      .insertInto("choice")
      .values({
        agency_id: cx.agencyId,
        id: cx.newId(),
        person_id: person.id,
        ...choice,
        decided_at: cx.now(),
        expires_at: null,
      })
      .execute();
    cx.ledger.note(permit, "changed");
    await cx.moveOn(person.id);
  });
}

async function found(agency: Agency, person: Someone, labels: readonly Label[]) {
  const ran = await runAnalysis(world.house, {
    analyser: distress,
    agencyId: agency.id,
    subject: person.id,
    gather: async () => ({
      inputs: [{ table: "journal_paragraph", id: randomUUID(), text: "words", labels }],
      input: "words",
    }),
    judge: () => noticed,
  });
  if (ran.kind !== "noticed") return ran;
  return person.does(async (cx) => {
    await cx.door.decideOwn("read", ["findings"]);
    return cx.db
      .selectFrom("finding")
      .select(["labels", "created_at", "expires_at"])
      .where("id", "=", ran.findingId)
      .executeTakeFirst();
  });
}

test.each([
  [["part2"], []],
  [["victim-service", "minor"], []],
  [[], ["private-notes"]],
  [["part2"], ["private-notes", "minor"]],
] as [Label[], Label[]][])(
  "a finding about somebody with %j, made of something with %j, carries all of it",
  async (own, input) => {
    const agency = await world.anAgency();
    const person = await agency.aPerson({ labels: own });
    await turnOnNoticing(person);
    const finding = await found(agency, person, input);
    // Where a rule forbids looking at such a record at all, nothing is found and so nothing is lost.
    if (finding && "kind" in finding) expect(finding.kind).toBe("withheld");
    else expect(finding?.labels).toEqual([...new Set([...own, ...input])].sort());
  },
);

test("a finding ends no later than the strictest pack says, however long its maker would keep it", async () => {
  const agency = await world.anAgency();
  const person = await agency.aPerson();
  await turnOnNoticing(person);
  const ask = {
    action: "analyse",
    subject: person.id,
    compartments: ["journal"],
    purpose: "noticing",
    analyser: distress.id,
  } as const;
  const software = { kind: "software", agencyId: agency.id, name: distress.id } as const;
  const decision = await inContext(world.house, software, (cx) => cx.door.explain(ask));
  const most = decision.obligations.find(({ kind }) => kind === "expiry-days")?.amount ?? Number.NaN;
  expect(most).toBeLessThan(400);
  const finding = await found(agency, person, []);
  if (!finding || "kind" in finding) throw new Error("nothing was found");
  expect((finding.expires_at.getTime() - finding.created_at.getTime()) / 86_400_000).toBeCloseTo(most, 3);
});

test("where nothing may leave the house, a model outside of it is refused by the rules that say so", async () => {
  const agency = await world.anAgency("victim-services");
  const person = await agency.aPerson({ labels: ["victim-service"] });
  const software = { kind: "software", agencyId: agency.id, name: "companion-generation" } as const;
  const ask = {
    action: "analyse",
    subject: person.id,
    compartments: ["chat"],
    purpose: "companion",
    analyser: "companion-generation-outside",
  } as const;
  expect((await inContext(world.house, software, (cx) => cx.door.explain(ask))).allowed).toBe(false);
});
