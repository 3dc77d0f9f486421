import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { PersonId } from "#kernel/ids.ts";
import { type Agency, type Staff, useWorld } from "../../../tests/app/world.ts";
import { people } from "./contract.ts";
import { preferredName, readMyPeople, saveOwnContact, saveOwnProfile } from "./own.ts";
import {
  enrol,
  inviteAgain,
  joinTeam,
  leaveTeam,
  listPeople,
  readEnrolment,
  readPerson,
  tellContact,
} from "./service.ts";

const world = useWorld();

const enrolment = (about: Record<string, unknown> = {}) =>
  people.enrol.input.parse({ requestId: randomUUID(), name: "Rosa", ...about });
const rules = {
  channels: ["text" as const],
  phone: "555-0100",
  safeTimes: "mornings",
  avoid: "shelter",
  leaveMessage: false,
  codeWord: "lemon",
};

async function enrolledBy(staff: Staff, about: Record<string, unknown> = {}): Promise<PersonId> {
  return (await staff.does((cx) => enrol(cx, enrolment(about)))).personId;
}

async function aHouse(kind?: string): Promise<{ agency: Agency; dana: Staff }> {
  const agency = await world.anAgency(kind);
  return { agency, dana: await agency.aMember(["practitioner"], { inTeam: true }) };
}

describe("enrolling", () => {
  test("makes a record that the care team opens, with a code for the person", async () => {
    const { dana } = await aHouse();
    const made = await dana.does((cx) => enrol(cx, enrolment({ pronouns: "she", language: "es", contact: rules })));
    expect(made.created).toBe(true);
    expect(made.invitation?.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
    const page = await dana.does((cx) => readPerson(cx, { personId: made.personId }));
    expect(page.name).toBe("Rosa");
    expect(page.record).toMatchObject({
      pronouns: "she",
      language: "es",
      zone: "UTC",
      contact: rules,
      hasAccount: false,
    });
    expect(page.careTeam.map(({ memberId }) => memberId)).toEqual([dana.id]);
  });

  test("sent twice, even at once, makes one record", async () => {
    const { dana } = await aHouse();
    const given = enrolment();
    const answers = await Promise.all([1, 2, 3].map(() => dana.does((cx) => enrol(cx, given))));
    expect(new Set(answers.map(({ personId }) => personId)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(await dana.does(listPeople)).toMatchObject({ mine: [{ name: "Rosa" }] });
  });

  test("another member of staff sending the same request id learns nothing about whom it made", async () => {
    const { agency, dana } = await aHouse();
    const sam = await agency.aMember(["practitioner"]);
    const given = enrolment();
    await dana.does((cx) => enrol(cx, given));
    await expect(sam.does((cx) => enrol(cx, given))).rejects.toMatchObject({ code: "not-found" });
  });

  test.each([
    ["victim-services", "25-44", "unknown", ["victim-service"]],
    ["homeless-services", "13-17", "unknown", ["minor"]],
    ["victim-services", "under-13", "substance-use", ["minor", "part2", "victim-service"]],
    ["other", "unknown", "unknown", []],
  ])("in %s at %s with %s, the record carries its labels", async (kind, ageBand, serviceType, labels) => {
    const { dana } = await aHouse(kind);
    const personId = await enrolledBy(dana, { ageBand, serviceType });
    const permit = await dana.does((cx) =>
      cx.door.decide({ action: "read", subject: personId, compartments: ["identity"], purpose: "care" }),
    );
    expect([...permit.labels].sort()).toEqual(labels);
  });

  test.each([
    ["emoji of several signs", "👩🏽‍🚒 Zoë 🏳️‍🌈"],
    ["right to left", "أمينة الخطيب"],
    ["a direction override", "Ana\u202Egnp.exe"],
    ["HTML", `<img src=x onerror=alert(1)>"';--`],
    ["the longest name", "Ñ".repeat(200)],
    ["two hundred signs beyond the first plane", "𝒜".repeat(200)],
    ["a null character", "Ro\u0000sa"],
  ])("a name with %s comes back as it was given", async (_, name) => {
    const { dana } = await aHouse();
    const personId = await enrolledBy(dana, { name });
    expect((await dana.does((cx) => readPerson(cx, { personId }))).name).toBe(name);
  });

  test.each([
    ["", "nothing"],
    ["   ", "blanks"],
    ["x".repeat(201), "too long"],
    ["\uD83D", "half a sign"],
  ])("a name of %j (%s) is not taken", (name) => {
    expect(people.enrol.input.safeParse({ requestId: randomUUID(), name }).success).toBe(false);
  });

  test("without a programme one's own is taken, and one that is not here is refused", async () => {
    const { dana } = await aHouse();
    const page = await dana.does(async (cx) => readPerson(cx, { personId: (await enrol(cx, enrolment())).personId }));
    expect(page.programme).toBe("Shelter");
    await expect(dana.does((cx) => enrol(cx, enrolment({ programmeId: randomUUID() })))).rejects.toMatchObject({
      code: "not-understood",
    });
  });

  test("colleagues can be named, but not someone of another agency, and not an auditor", async () => {
    const { agency, dana } = await aHouse();
    const sam = await agency.aMember(["peer-supporter"]);
    const auditor = await agency.aMember(["auditor"]);
    const stranger = await (await world.anAgency()).aMember(["practitioner"]);
    const personId = await enrolledBy(dana, { careTeam: [sam.id] });
    expect((await sam.does((cx) => readPerson(cx, { personId }))).name).toBe("Rosa");
    expect((await dana.does(readEnrolment)).colleagues.map(({ memberId }) => memberId)).toEqual([sam.id]);
    for (const other of [auditor, stranger]) {
      await expect(dana.does((cx) => enrol(cx, enrolment({ careTeam: [other.id] })))).rejects.toMatchObject({
        fields: ["careTeam"],
      });
    }
  });

  test.each([[["auditor" as const]], [["privacy-officer" as const]], [["auditor" as const, "practitioner" as const]]])(
    "is not for %j",
    async (roles) => {
      const agency = await world.anAgency();
      const someone = await agency.aMember(roles);
      await expect(someone.does((cx) => enrol(cx, enrolment()))).rejects.toMatchObject({
        code: expect.stringMatching(/^not-(allowed|found)$/),
      });
      expect(await someone.does(listPeople).catch(() => ({ mine: [] }))).toMatchObject({ mine: [] });
    },
  );

  test("needs the second step of signing in", async () => {
    const agency = await world.anAgency();
    const hasty = await agency.aMember(["practitioner"], { secondFactor: false });
    await expect(hasty.does((cx) => enrol(cx, enrolment()))).rejects.toMatchObject({ code: "second-factor-needed" });
  });
});

describe("who sees whom", () => {
  test("a practitioner who is not on the care team sees nothing, and the try is in the ledger", async () => {
    const { agency, dana } = await aHouse();
    const sam = await agency.aMember(["practitioner"], { inTeam: true });
    const personId = await enrolledBy(dana);
    await agency.chain();
    const before = (await agency.verify()).size;
    expect(await sam.does(listPeople)).toEqual({ mine: [], byName: [], forATime: [] });
    await expect(sam.does((cx) => readPerson(cx, { personId }))).rejects.toMatchObject({ code: "not-found" });
    await expect(sam.does((cx) => tellContact(cx, { personId, ...rules }))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(sam.does((cx) => inviteAgain(cx, { personId }))).rejects.toMatchObject({ code: "not-found" });
    await agency.chain();
    expect((await agency.verify()).size - before).toBe(3);
  });

  test("a supervisor of the programme sees the name and the care team, and nothing else", async () => {
    const { agency, dana } = await aHouse();
    const vera = await agency.aMember(["supervisor"], { inTeam: true });
    const personId = await enrolledBy(dana, { pronouns: "she", contact: rules });
    expect(await vera.does(listPeople)).toMatchObject({ mine: [], byName: [{ personId, name: "Rosa" }] });
    const page = await vera.does((cx) => readPerson(cx, { personId }));
    expect(page).toMatchObject({ name: "Rosa", record: null, mayChangeTeam: true });
    expect(JSON.stringify(page)).not.toMatch(/555-0100|lemon|she/);
    await expect(vera.does((cx) => tellContact(cx, { personId, ...rules }))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("a supervisor of another programme, an auditor and another agency get the same answer as for someone who never was", async () => {
    const { agency, dana } = await aHouse();
    const elsewhere = await agency.aMember(["supervisor"]);
    const auditor = await agency.aMember(["auditor", "supervisor"], { inTeam: true });
    const stranger = await (await world.anAgency()).aMember(["practitioner", "lead"], { inTeam: true });
    const personId = await enrolledBy(dana);
    for (const staff of [elsewhere, auditor, stranger]) {
      expect(await staff.does(listPeople)).toEqual({ mine: [], byName: [], forATime: [] });
      const answers = await Promise.all(
        [personId, randomUUID() as PersonId].map((id) =>
          staff.does((cx) => readPerson(cx, { personId: id })).catch((error: Error) => error),
        ),
      );
      expect(answers[0]).toMatchObject({ code: "not-found" });
      expect((answers[0] as Error).message).toBe((answers[1] as Error).message);
    }
  });

  test("a page names only what is open: shared writing and safety at first, check-ins once released", async () => {
    const { dana } = await aHouse();
    const personId = await enrolledBy(dana);
    const opened = async () => (await dana.does((cx) => readPerson(cx, { personId }))).record?.opened;
    expect(await opened()).toEqual(["findings", "story", "journal", "views", "safety-plan", "signals"]);
    await dana.does(async (cx) => {
      const now = cx.now();
      await cx.db
        .insertInto("release")
        .values({
          agency_id: cx.agencyId,
          id: randomUUID(),
          person_id: personId,
          recipient_kind: "care-team",
          recipient_id: null,
          purpose: "care",
          compartments: ["checkins"],
          starts_at: now,
          confirmed_at: now,
          ends_at: new Date(now.getTime() + 86_400_000),
          revoked_at: null,
        })
        .execute();
      await cx.moveOn(personId);
    });
    expect(await opened()).toEqual(["findings", "story", "journal", "checkins", "views", "safety-plan", "signals"]);
  });
});

describe("the care team", () => {
  test("a supervisor adds and removes someone; it acts at once and the person sees it", async () => {
    const { agency, dana } = await aHouse();
    const vera = await agency.aMember(["supervisor"], { inTeam: true });
    const sam = await agency.aMember(["practitioner"]);
    const personId = await enrolledBy(dana);
    const { careTeam } = await vera.does((cx) => joinTeam(cx, { personId, memberId: sam.id }));
    expect(careTeam.map(({ memberId }) => memberId).sort()).toEqual([dana.id, sam.id].sort());
    await vera.does((cx) => joinTeam(cx, { personId, memberId: sam.id }));
    expect((await sam.does((cx) => readPerson(cx, { personId }))).name).toBe("Rosa");
    await vera.does((cx) => leaveTeam(cx, { personId, memberId: sam.id }));
    await expect(sam.does((cx) => readPerson(cx, { personId }))).rejects.toMatchObject({ code: "not-found" });

    await agency.chain();
    const { rows } = await ledgerOf(agency, personId);
    expect(rows.map(({ why }) => why).filter((why) => why?.startsWith("team-"))).toEqual([
      `team-joined:${sam.id}`,
      `team-left:${sam.id}`,
    ]);
  });

  test("nobody else changes it: not a practitioner on it, not a supervisor of another programme", async () => {
    const { agency, dana } = await aHouse();
    const elsewhere = await agency.aMember(["supervisor", "lead"]);
    const personId = await enrolledBy(dana);
    for (const staff of [dana, elsewhere]) {
      await expect(staff.does((cx) => joinTeam(cx, { personId, memberId: elsewhere.id }))).rejects.toMatchObject({
        code: "not-found",
      });
      await expect(staff.does((cx) => leaveTeam(cx, { personId, memberId: dana.id }))).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });
});

describe("the person's own side", () => {
  test("sees who is on the team, who sees the name alone, and whom to ask", async () => {
    const agency = await world.anAgency();
    const dana = await agency.aMember(["practitioner"], { inTeam: true });
    await agency.aMember(["supervisor"], { inTeam: true });
    const rosa = await agency.aPerson({ careTeam: [dana] });
    const mine = await rosa.does(readMyPeople);
    expect(mine.careTeam).toMatchObject([{ memberId: dana.id, roles: ["practitioner"] }]);
    expect(mine.nameOnly).toMatchObject([{ roles: ["supervisor"] }]);
    expect(mine.talkTo).toMatchObject([{ roles: ["supervisor"] }]);
    expect(mine.contact).toBeNull();
  });

  test("sets name, language and safe contact, which the care team then reads", async () => {
    const agency = await world.anAgency("victim-services");
    const dana = await agency.aMember(["practitioner"]);
    const rosa = await agency.aPerson({ careTeam: [dana], labels: ["victim-service"] });
    await rosa.does((cx) =>
      saveOwnProfile(cx, { name: "Rosita", pronouns: "ella", language: "es", zone: "America/New_York" }),
    );
    await rosa.does((cx) => saveOwnContact(cx, rules));
    await rosa.does((cx) => saveOwnContact(cx, { ...rules, phone: "" }));
    expect(await rosa.does(preferredName)).toBe("Rosita");
    expect(await rosa.does(readMyPeople)).toMatchObject({
      profile: { name: "Rosita", language: "es" },
      contact: { ...rules, phone: "" },
    });
    expect(await dana.does((cx) => readPerson(cx, { personId: rosa.id }))).toMatchObject({
      name: "Rosita",
      record: { contact: { codeWord: "lemon" } },
    });
  });

  test("what was said stays readable when the labels of the record change", async () => {
    const agency = await world.anAgency();
    const dana = await agency.aMember(["practitioner"]);
    const rosa = await agency.aPerson({ careTeam: [dana], labels: ["minor"] });
    await rosa.does((cx) => saveOwnProfile(cx, { name: "Rosa", pronouns: "", language: "en", zone: "UTC" }));
    await dana.does(async (cx) => {
      await cx.db.updateTable("person").set({ labels: [] }).where("id", "=", rosa.id).execute();
      await cx.moveOn(rosa.id);
    });
    expect((await dana.does((cx) => readPerson(cx, { personId: rosa.id }))).name).toBe("Rosa");
  });

  test("nothing that was said lies in the database in clear", async () => {
    const { agency, dana } = await aHouse();
    await enrolledBy(dana, { name: "Marked Canary", contact: { ...rules, codeWord: "marked-canary" } });
    const rows = await dana.does(async (cx) =>
      JSON.stringify(
        await Promise.all([
          cx.db.selectFrom("person").selectAll().execute(),
          cx.db.selectFrom("ledger_line").selectAll().execute(),
        ]),
      ),
    );
    expect(rows).not.toMatch(/canary/i);
    expect(agency.id).toBeTruthy();
  });
});

async function ledgerOf(agency: Agency, personId: PersonId) {
  const client = await world.house.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.agency', $1, true), set_config('app.keeps_ledger', 'yes', true)", [
      agency.id,
    ]);
    return await client.query<{ why: string | null }>(
      "select why from mooring.ledger_line where subject_id = $1 order by at, id",
      [personId],
    );
  } finally {
    await client.query("rollback");
    client.release();
  }
}
