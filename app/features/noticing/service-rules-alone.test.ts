import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Agency, type Someone, useWorld } from "../../../tests/app/world.ts";
import { confirm, propose } from "../guardrails/changing.ts";
import { saveEntry } from "../journal/service.ts";
import { readSharedJournal } from "./server.ts";
import { readFindingsOf } from "./service.ts";

const world = useWorld();
const danger = "He is outside my door right now and he says he will kill me tonight.";

/** A therapist's office in Illinois: what was learned from examples may not look for states of mind there. */
async function inIllinois() {
  const agency = await world.anAgency("community-mental-health");
  const [lead, officer] = [await agency.aMember(["lead"]), await agency.aMember(["privacy-officer"])];
  const proposal = {
    said: {
      org_type: ["none"],
      funder: ["none"],
      licence: ["us-il"],
      service_type: ["therapy"],
      public_access: ["closed-portal"],
    },
    packs: { base: { isOn: true, early: false }, "us-il-wopr": { isOn: true, early: false } },
    owners: {},
  };
  const id = randomUUID();
  await lead.does((cx) => propose(cx, { id, proposal, reason: "we sat together" }));
  await officer.does((cx) => confirm(cx, { id }, world.house));
  const dana = await agency.aMember(["practitioner"]);
  return { agency, lead, dana, rosa: await agency.aPerson({ careTeam: [dana] }) };
}

async function shareAndRead(agency: Agency, person: Someone): Promise<void> {
  const id = randomUUID();
  await person.does((cx) =>
    saveEntry(Object.create(cx, { enqueue: { value: async () => {} } }), {
      id: randomUUID(),
      saveId: randomUUID(),
      version: 0,
      after: [],
      at: new Date().toISOString(),
      zone: "UTC",
      paragraphs: [{ how: "shared", id, prompt: null, text: danger }],
    }),
  );
  await readSharedJournal(world.house, { agencyId: agency.id, personId: person.id, paragraphIds: id });
}

const whatRan = (person: Someone) =>
  person.does(async (cx) => {
    await cx.door.decideOwn("read", ["choices"]);
    const lines = await cx.db.selectFrom("ledger_line").select("analyser").where("outcome", "=", "ran").execute();
    return lines.flatMap(({ analyser }) => analyser?.split(" ")[0] ?? []);
  });

test("where the law bars a trained model from looking for danger, the rules that people wrote look all the same", async () => {
  const { agency, dana, rosa } = await inIllinois();
  await shareAndRead(agency, rosa);
  const findings = await dana.does((cx) => readFindingsOf(cx, { personId: rosa.id }));
  expect(findings).toMatchObject([{ analyser: "crisis-triage", urgency: "now" }]);
  expect(await whatRan(rosa)).toEqual(["crisis-rules"]);
});

test("elsewhere rules and model look together, and whoever switches them off switches off both", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await shareAndRead(agency, rosa);
  expect(await whatRan(rosa)).toEqual(["crisis-triage"]);

  const { rosa: tess, agency: silent, lead } = await inIllinois();
  await lead.does(async (cx) => {
    await cx.door.decide({ action: "administer", subject: null, compartments: [], purpose: "administration" });
    await cx.db
      .insertInto("capability_switch")
      .values({
        agency_id: silent.id,
        capability: "crisis-triage",
        is_on: false,
        reason: "a drill",
        changed_by: lead.id,
        changed_at: cx.now(),
      })
      .execute();
  });
  await shareAndRead(silent, tess);
  expect(await whatRan(tess)).toEqual([]);
});
