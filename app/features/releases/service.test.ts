import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { listCheckinsOf } from "../checkins/service.ts";
import { decideChoice, listChoices, readChoice } from "../consent/service.ts";
import { listOwnLines } from "../ledger/service.ts";
import { listPeople, readPerson } from "../people/service.ts";
import { endRepresentative, keepRepresentative, setAgeBand, setCaution, setRule } from "./representatives.ts";
import { aPage, type Bed, dayMs, gives, makeBed, prepares } from "./service.test-bed.ts";
import { giveOwn, listMine, listOf, signOwn, stopOwn } from "./service.ts";

const world = useWorld();
const mayLook = (staff: Staff, person: Someone) =>
  staff
    .does((cx) => listCheckinsOf(cx, { personId: person.id, days: 30 }))
    .then(
      () => true,
      (error: { code?: string }) => {
        if (error.code !== "not-allowed") throw error;
        return false;
      },
    );
const toBen = ({ ben }: Bed) => ({ recipient: { to: "member", memberId: ben.id } }) as const;
const aGuardian = ({ dana, rosa }: Bed, more: Partial<Parameters<typeof keepRepresentative>[1]> = {}) => {
  const id = randomUUID();
  const given = {
    kind: "guardian",
    name: "Ana Cruz",
    relation: "aunt",
    authority: "court order 12",
    until: null,
  } as const;
  const scope = ["checkins"] as const;
  return dana
    .does((cx) => keepRepresentative(cx, { id, personId: rosa.id, ...given, scope: [...scope], ...more }))
    .then(() => id);
};

test("a release to a colleague outside the care team opens what it names and the name, and nothing after it is stopped", async () => {
  const bed = await makeBed(world);
  const held = await gives(world, bed.rosa, toBen(bed));
  expect([held.state, held.compartments]).toEqual(["live", ["checkins", "identity"]]);
  expect([await mayLook(bed.ben, bed.rosa), await mayLook(bed.dana, bed.rosa)]).toEqual([true, false]);
  expect((await bed.ben.does(listPeople)).forATime.map(({ name }) => name)).toEqual(["Rosa"]);
  const page = await bed.ben.does((cx) => readPerson(cx, { personId: bed.rosa.id }));
  expect([page.careTeam, page.programme, page.record?.onTeam, page.record?.opened]).toEqual([
    [],
    null,
    false,
    ["checkins"],
  ]);
  expect([page.record?.contact, page.record?.ageBand]).toEqual([null, "unknown"]);
  await bed.rosa.does((cx) => stopOwn(cx, { id: held.id }));
  expect(await mayLook(bed.ben, bed.rosa)).toBe(false);
});

test("overlapping releases: stopping one leaves the others, says which, and lists what was seen before", async () => {
  const bed = await makeBed(world);
  const first = await gives(world, bed.rosa, toBen(bed));
  const second = await gives(world, bed.rosa, toBen(bed));
  await mayLook(bed.ben, bed.rosa);
  const stopped = await bed.rosa.does((cx) => stopOwn(cx, { id: first.id }));
  expect(stopped.release.state).toBe("stopped");
  expect(stopped.stillOpen.map(({ id }) => id)).toEqual([second.id]);
  expect(stopped.shared.map(({ kind }) => kind)).toEqual(["seen"]);
  expect(await mayLook(bed.ben, bed.rosa)).toBe(true);
  const last = await bed.rosa.does((cx) => stopOwn(cx, { id: second.id }));
  expect([last.stillOpen, await mayLook(bed.ben, bed.rosa)]).toEqual([[], false]);
});

test("a release to somebody outside opens nothing to anybody inside", async () => {
  const bed = await makeBed(world);
  const held = await gives(world, bed.rosa);
  expect([held.who, held.status, held.state]).toEqual(["Harbor Clinic", "covered", "live"]);
  expect([await mayLook(bed.ben, bed.rosa), await mayLook(bed.dana, bed.rosa)]).toEqual([false, false]);
  expect((await bed.dana.does((cx) => listOf(cx, { personId: bed.rosa.id }))).map(({ id }) => id)).toEqual([held.id]);
  await expect(bed.ben.does((cx) => listOf(cx, { personId: bed.rosa.id }))).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("a page that lacks something, ends too late or shows old words is refused by name and kept nowhere", async () => {
  const bed = await makeBed(world, { kind: "victim-services" });
  const give = async (more: Parameters<typeof aPage>[2]) => {
    const asked = await aPage(world, bed.rosa, more);
    return bed.rosa.does((cx) => giveOwn(cx, { id: randomUUID(), asked, signature: "Rosa" }));
  };
  await expect(give({ dangersTold: false })).rejects.toMatchObject({ fields: ["dangersTold"] });
  await expect(give({ compartments: [] })).rejects.toMatchObject({ fields: ["what"] });
  const far = new Date(world.house.clock.now().getTime() + 91 * dayMs).toISOString();
  await expect(give({ endsAt: far })).rejects.toMatchObject({ fields: ["endsAt"] });
  await expect(give({ endsAt: new Date(0).toISOString() })).rejects.toMatchObject({ fields: ["endsAt"] });
  await expect(give({ textHash: "0".repeat(64) })).rejects.toMatchObject({ code: "changed-meanwhile" });
  expect(await bed.rosa.does(listMine)).toEqual([]);
});

test("the same release sent twice is one, and two tabs at once make one", async () => {
  const bed = await makeBed(world);
  const id = randomUUID();
  const asked = await aPage(world, bed.rosa, toBen(bed));
  const send = () => bed.rosa.does((cx) => giveOwn(cx, { id, asked, signature: "Rosa 🌊 رزان" }));
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((held) => held.id)).toEqual([id, id]);
  expect(await bed.rosa.does(listMine)).toHaveLength(1);
});

test("whoever said no to sharing outside cannot be made to by a page; the closed side wins", async () => {
  const bed = await makeBed(world);
  const { textHash } = await bed.rosa.does((cx) => readChoice(cx, { purpose: "P09", language: "en" }));
  await bed.rosa.does((cx) => decideChoice(cx, { purpose: "P09", on: false, sources: [], textHash, language: "en" }));
  await expect(gives(world, bed.rosa)).rejects.toMatchObject({ code: "consent-withheld" });
});

test("a page prepared with a worker opens nothing until the person signs, and only they can", async () => {
  const bed = await makeBed(world);
  const held = await prepares(world, bed, { signedBy: "person" }, toBen(bed));
  expect([held.state, await mayLook(bed.ben, bed.rosa)]).toEqual(["waiting", false]);
  const other = await bed.agency.aPerson();
  await expect(other.does((cx) => signOwn(cx, { id: held.id, signature: "X" }))).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await bed.rosa.does((cx) => signOwn(cx, { id: held.id, signature: "Rosa" }))).state).toBe("live");
  expect(await mayLook(bed.ben, bed.rosa)).toBe(true);
});

test("a guardian signs before a witness and within their scope; whoever is barred signs nothing, not even as a witness", async () => {
  const bed = await makeBed(world);
  await bed.dana.does((cx) => setAgeBand(cx, { personId: bed.rosa.id, ageBand: "under-13" }));
  await bed.lead.does((cx) => setRule(cx, { ageBand: "under-13", who: "guardian", source: "a state law" }));
  const ana = await aGuardian(bed);
  const signing = { signedBy: "guardian", representativeId: ana, signature: "Ana Cruz" } as const;
  await expect(gives(world, bed.rosa, toBen(bed))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(prepares(world, bed, signing, { ...toBen(bed), witness: "" })).rejects.toMatchObject({
    fields: ["witness"],
  });
  await expect(prepares(world, bed, signing, { ...toBen(bed), compartments: ["journal"] })).rejects.toMatchObject({
    code: "not-allowed",
  });
  const held = await prepares(world, bed, signing, toBen(bed));
  expect([held.state, held.signedBy, await mayLook(bed.ben, bed.rosa)]).toEqual(["live", "guardian", true]);
  await aGuardian(bed, { kind: "barred", name: "cruz, ANA", authority: "", scope: [] });
  expect(await mayLook(bed.ben, bed.rosa)).toBe(false);
  await expect(prepares(world, bed, signing, toBen(bed))).rejects.toMatchObject({ code: "not-allowed" });
  const tia = await aGuardian(bed, { name: "Tía Luz" });
  const other = { signedBy: "guardian", representativeId: tia, signature: "Tía Luz" } as const;
  await expect(prepares(world, bed, other, { ...toBen(bed), witness: "Ana Cruz" })).rejects.toMatchObject({
    fields: ["witness"],
  });
});

test("where both are needed, it is live only after the second name, and a guardian who leaves ends it", async () => {
  const bed = await makeBed(world);
  await bed.dana.does((cx) => setAgeBand(cx, { personId: bed.rosa.id, ageBand: "13-17" }));
  const ana = await aGuardian(bed);
  const held = await prepares(
    world,
    bed,
    { signedBy: "both", representativeId: ana, signature: "Ana Cruz" },
    toBen(bed),
  );
  expect(held.state).toBe("waiting");
  await bed.rosa.does((cx) => signOwn(cx, { id: held.id, signature: "Rosa" }));
  expect(await mayLook(bed.ben, bed.rosa)).toBe(true);
  await bed.dana.does((cx) => endRepresentative(cx, { personId: bed.rosa.id, id: ana }));
  expect(await mayLook(bed.ben, bed.rosa)).toBe(false);
});

test("growing up ends what a guardian signed and asks the person anew about everything with software", async () => {
  const bed = await makeBed(world);
  await bed.dana.does((cx) => setAgeBand(cx, { personId: bed.rosa.id, ageBand: "13-17" }));
  await bed.lead.does((cx) => setRule(cx, { ageBand: "13-17", who: "guardian", source: "a state law" }));
  const ana = await aGuardian(bed);
  await prepares(world, bed, { signedBy: "guardian", representativeId: ana, signature: "Ana Cruz" }, toBen(bed));
  const { textHash, words } = await bed.rosa.does((cx) => readChoice(cx, { purpose: "P06", language: "en" }));
  const teachBack = words.teachBack?.answers.findIndex(({ right }) => right);
  await bed.rosa.does((cx) =>
    decideChoice(cx, { purpose: "P06", on: true, sources: ["journal"], textHash, language: "en", teachBack }),
  );
  await bed.dana.does((cx) => setAgeBand(cx, { personId: bed.rosa.id, ageBand: "18-24" }));
  expect(await mayLook(bed.ben, bed.rosa)).toBe(false);
  const choices = await bed.rosa.does((cx) => listChoices(cx, { language: "en" }));
  expect(choices.find(({ purpose }) => purpose === "P06")?.state).toBe("off");
  expect((await gives(world, bed.rosa, toBen(bed))).state).toBe("live");
  const lines = await bed.rosa.does((cx) => listOwnLines(cx, { language: "en", who: "others" }));
  expect(lines.entries.map(({ text }) => text).join(" ")).toContain("new age group");
});

test("a custody conflict closes releases beyond the care team and every analysis, at once, and opens again when settled", async () => {
  const bed = await makeBed(world);
  await gives(world, bed.rosa, toBen(bed));
  const conflict = (on: boolean) =>
    bed.dana.does((cx) => setCaution(cx, { personId: bed.rosa.id, caution: "custody-conflict", on }));
  await conflict(true);
  expect(await mayLook(bed.ben, bed.rosa)).toBe(false);
  await expect(gives(world, bed.rosa)).rejects.toMatchObject({ code: "not-allowed" });
  const analysis = await bed.rosa.does((cx) =>
    cx.door.explain({ action: "analyse", subject: bed.rosa.id, compartments: ["journal"], purpose: "noticing" }),
  );
  expect(analysis.allowed).toBe(false);
  expect(analysis.policies).toContain("no-analysis-until-settled");
  await conflict(false);
  expect(await mayLook(bed.ben, bed.rosa)).toBe(true);
});
