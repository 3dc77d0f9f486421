import { randomUUID } from "node:crypto";
import { openOwn, sealOwn } from "@mooring/sealing";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { journal, type ParagraphToSave } from "./contract.ts";
import { limits } from "./domain.ts";
import { eraseEverywhere } from "./jobs.ts";
import {
  anEntry,
  aPair,
  ownKey,
  placeOf,
  type Queued,
  quietly,
  random,
  save,
  sealed,
  shared,
} from "./service.test-bed.ts";
import {
  keepImport,
  listImports,
  listOwnEntries,
  listReaders,
  listSharedOf,
  openShared,
  readOwnEntry,
  removeEntry,
  restoreEntry,
  restoreImport,
  undoImport,
} from "./service.ts";

const world = useWorld();

test("what is only for me opens with my key alone: not for my worker, not for another person, not with the agency's key", async () => {
  const { agency, dana, rosa } = await aPair(world);
  const key = await ownKey();
  const secret = await sealed(key, "only mine");
  const entry = anEntry([secret, shared("for Dana")]);
  await save(rosa, entry);

  const own = await rosa.does((cx) => readOwnEntry(cx, { id: entry.id }));
  const first = own.paragraphs[0];
  if (first?.audience !== "me") throw new Error("expected a sealed paragraph");
  expect(await openOwn(key, placeOf(first.id), first.sealed)).toEqual({ ok: true, text: "only mine" });
  expect(await openOwn(await ownKey(), placeOf(first.id), first.sealed)).toMatchObject({ ok: false });

  const seen = await dana.does((cx) => listSharedOf(cx, { personId: rosa.id, limit: 30 }));
  expect(seen.paragraphs.map((paragraph) => paragraph.text)).toEqual(["for Dana"]);
  const rows = await dana.does(async (cx) => {
    await cx.door.decide({ action: "read", subject: rosa.id, compartments: ["journal"], purpose: "care" });
    return cx.db.selectFrom("journal_paragraph").select("audience").execute();
  });
  expect(rows, "row-level security is the second wall").toEqual([{ audience: "worker" }]);

  const sam = await agency.aPerson();
  await expect(sam.does((cx) => readOwnEntry(cx, { id: entry.id }))).rejects.toMatchObject({ code: "not-found" });
  await expect(quietly(sam, (cx) => removeEntry(cx, { id: entry.id }))).rejects.toMatchObject({ code: "not-found" });
  await expect(save(sam, { ...entry, version: 1, saveId: randomUUID() })).rejects.toMatchObject({ code: "not-found" });
});

test("another agency and staff outside the care team read nothing", async () => {
  const { agency, rosa } = await aPair(world);
  await save(rosa, anEntry([shared("here")]));
  const elsewhere = await (await world.anAgency()).aMember(["practitioner"]);
  const down = await agency.aMember(["practitioner", "supervisor"]);
  await expect(elsewhere.does((cx) => listSharedOf(cx, { personId: rosa.id, limit: 9 }))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(down.does((cx) => listSharedOf(cx, { personId: rosa.id, limit: 9 }))).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("taking a paragraph back replaces its words, tells who had read it, and kills permits given before", async () => {
  const { dana, rosa } = await aPair(world);
  const key = await ownKey();
  const open = shared("the court date");
  const entry = anEntry([open]);
  await save(rosa, entry);
  await dana.does((cx) => listSharedOf(cx, { personId: rosa.id, limit: 9 }));

  const mine = {
    how: "sealed" as const,
    id: open.id,
    prompt: null,
    sealed: await sealOwn(key, placeOf(open.id), "the court date", random),
  };
  const back = await save(rosa, { ...entry, version: 1, saveId: randomUUID(), paragraphs: [mine] });
  expect(back.shared).toEqual([]);
  expect(back.takenBack?.people.map((person) => person.name)).toEqual(["Staff"]);
  expect((await dana.does((cx) => listSharedOf(cx, { personId: rosa.id, limit: 9 }))).paragraphs).toEqual([]);
  const kept = await rosa.does(async (cx) => {
    await cx.door.decideOwn("read", ["journal"]);
    return cx.db
      .selectFrom("journal_paragraph")
      .select(["body", "labels", "audience", "shared_at"])
      .executeTakeFirstOrThrow();
  });
  expect(kept).toMatchObject({ audience: "me", labels: ["sealed"], shared_at: null });
  expect(Buffer.from(kept.body).subarray(1).toString()).toBe(mine.sealed);
});

test("un-sharing while the worker is reading: the read that began under the old consent is not answered with the words", async () => {
  const { dana, rosa } = await aPair(world);
  const key = await ownKey();
  const open = shared("soon mine again");
  const entry = anEntry([open]);
  await save(rosa, entry);
  const mine = {
    how: "sealed" as const,
    id: open.id,
    prompt: null,
    sealed: await sealOwn(key, placeOf(open.id), "x", random),
  };
  let tries = 0;
  const seen = await dana.does(async (cx) => {
    const found = await listSharedOf(cx, { personId: rosa.id, limit: 9 });
    tries += 1;
    if (tries === 1) await save(rosa, { ...entry, version: 1, saveId: randomUUID(), paragraphs: [mine] });
    return found;
  });
  expect(tries).toBe(2);
  expect(seen.paragraphs).toEqual([]);
});

test("sharing queues a reading with ids only; taking back queues anew only what is still shared", async () => {
  const { agency, rosa } = await aPair(world);
  const [one, two] = [shared("first words"), shared("second words")];
  const entry = anEntry([one, two]);
  const queued: Queued[] = [];
  await save(rosa, entry, queued);
  expect(queued).toEqual([
    {
      job: "noticing.read-journal",
      payload: { agencyId: agency.id, personId: rosa.id, entryId: entry.id, paragraphIds: `${one.id},${two.id}` },
    },
  ]);
  queued.length = 0;
  await save(
    rosa,
    { ...entry, version: 1, saveId: randomUUID(), paragraphs: [{ how: "unchanged", id: two.id }] },
    queued,
  );
  expect(queued.map(({ payload }) => payload.paragraphIds)).toEqual([two.id]);
  expect(JSON.stringify(queued)).not.toContain("words");
});

test("the same save sent twice is one save; an older version is refused and nothing is overwritten", async () => {
  const { rosa } = await aPair(world);
  const entry = anEntry([shared("one")]);
  const first = await save(rosa, entry);
  expect(await save(rosa, entry)).toEqual({ ...first, takenBack: null });
  const second = { ...entry, version: 1, saveId: randomUUID(), paragraphs: [shared("two")] };
  expect(await save(rosa, second)).toMatchObject({ version: 2 });

  const late = { ...entry, version: 1, saveId: randomUUID(), paragraphs: [shared("from the other tab")] };
  await expect(save(rosa, late)).rejects.toMatchObject({ code: "changed-meanwhile" });
  await expect(save(rosa, { ...late, version: 0 })).rejects.toMatchObject({ code: "changed-meanwhile" });
  expect(
    await save(rosa, { ...late, saveId: randomUUID(), after: [second.saveId] }),
    "a lost answer is no conflict",
  ).toMatchObject({ version: 3 });
  const own = await rosa.does((cx) => readOwnEntry(cx, { id: entry.id }));
  expect(own.paragraphs).toMatchObject([{ text: "from the other tab" }]);
});

test("two saves on one version at the same moment: one is kept, the other is told", async () => {
  const { rosa } = await aPair(world);
  const entry = anEntry([shared("start")]);
  await save(rosa, entry);
  const race = ["left", "right"].map((text) =>
    save(rosa, { ...entry, version: 1, saveId: randomUUID(), paragraphs: [shared(text)] }),
  );
  const ends = await Promise.allSettled(race);
  expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
  expect(ends.find((end) => end.status === "rejected")).toMatchObject({ reason: { code: "changed-meanwhile" } });
});

test("an unchanged paragraph keeps its words and its place among the others", async () => {
  const { rosa } = await aPair(world);
  const [a, b] = [shared("a"), shared("b")];
  const entry = anEntry([a, b]);
  await save(rosa, entry);
  const swapped: ParagraphToSave[] = [
    { how: "unchanged", id: b.id },
    { how: "unchanged", id: a.id },
  ];
  await save(rosa, { ...entry, version: 1, saveId: randomUUID(), paragraphs: swapped });
  const own = await rosa.does((cx) => readOwnEntry(cx, { id: entry.id }));
  expect(own.paragraphs.map((paragraph) => paragraph.id)).toEqual([b.id, a.id]);
  await expect(
    save(rosa, { ...entry, version: 2, saveId: randomUUID(), paragraphs: [{ how: "unchanged", id: randomUUID() }] }),
  ).rejects.toMatchObject({ code: "changed-meanwhile" });
});

test("a removed entry is gone for the worker at once, can come back for 30 days, and is then erased with a line", async () => {
  const { agency, dana, rosa } = await aPair(world);
  const entry = anEntry([shared("gone and back")]);
  await save(rosa, entry);
  await quietly(rosa, (cx) => removeEntry(cx, { id: entry.id }));
  expect((await dana.does((cx) => listSharedOf(cx, { personId: rosa.id, limit: 9 }))).paragraphs).toEqual([]);
  await expect(save(rosa, { ...entry, version: 1, saveId: randomUUID() })).rejects.toMatchObject({
    code: "changed-meanwhile",
  });
  await quietly(rosa, (cx) => restoreEntry(cx, { id: entry.id }));
  expect((await dana.does((cx) => listSharedOf(cx, { personId: rosa.id, limit: 9 }))).paragraphs).toHaveLength(1);

  await quietly(rosa, (cx) => removeEntry(cx, { id: entry.id }));
  expect(await eraseEverywhere(world.house)).toBe(0);
  world.setClock(new Date(Date.now() + (limits.restoreDays + 1) * 86_400_000));
  await expect(quietly(rosa, (cx) => restoreEntry(cx, { id: entry.id }))).rejects.toMatchObject({ code: "not-found" });
  expect(await eraseEverywhere(world.house)).toBe(1);
  const left = await rosa.does(async (cx) => {
    await cx.door.decideOwn("read", ["journal"]);
    const paragraphs = await cx.db.selectFrom("journal_paragraph").select("id").execute();
    const lines = await cx.db
      .selectFrom("ledger_line")
      .select(["actor_kind", "outcome"])
      .where("actor_kind", "=", "software")
      .execute();
    return { paragraphs, lines };
  });
  expect(left).toEqual({ paragraphs: [], lines: [{ actor_kind: "software", outcome: "erased" }] });
  await agency.chain();
  expect(await agency.verify()).toMatchObject({ ok: true, unchained: 0 });
});

test("an import arrives in parts and twice, is only for me, and goes and comes back as one", async () => {
  const { dana, rosa } = await aPair(world);
  const key = await ownKey();
  const importId = randomUUID();
  const part = async (count: number) =>
    Promise.all(
      Array.from({ length: count }, async (_, day) => {
        const id = randomUUID();
        return {
          id: randomUUID(),
          at: new Date(Date.UTC(2019, 0, 1 + day)).toISOString(),
          zone: "UTC",
          paragraphs: [{ id, sealed: await sealOwn(key, placeOf(id), `day ${day}`, random) }],
        };
      }),
    );
  const [one, two] = [await part(5), await part(3)];
  expect(await rosa.does((cx) => keepImport(cx, { importId, entries: one }))).toEqual({ kept: 5 });
  expect(await rosa.does((cx) => keepImport(cx, { importId, entries: one }))).toEqual({ kept: 0 });
  expect(await rosa.does((cx) => keepImport(cx, { importId, entries: two }))).toEqual({ kept: 3 });
  expect(await rosa.does(listImports)).toMatchObject([{ importId, entries: 8, from: "2019-01-01T00:00:00.000Z" }]);
  expect((await dana.does((cx) => listSharedOf(cx, { personId: rosa.id, limit: 9 }))).paragraphs).toEqual([]);

  expect(await quietly(rosa, (cx) => undoImport(cx, { importId }))).toMatchObject({ removed: 8 });
  expect((await rosa.does((cx) => listOwnEntries(cx, { limit: 50 }))).entries).toEqual([]);
  expect(await quietly(rosa, (cx) => restoreImport(cx, { importId }))).toEqual({ restored: 8 });
});

test("a list comes in pages, newest first, without a gap and without a double", async () => {
  const { rosa } = await aPair(world);
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, Math.floor(minute / 2))).toISOString();
  for (let minute = 0; minute < 7; minute += 1) await save(rosa, anEntry([shared(`n${minute}`)], { at: at(minute) }));
  const seen: string[] = [];
  for (let before: string | undefined; ; ) {
    const page = await rosa.does((cx) => listOwnEntries(cx, journal.list.input.parse({ before, limit: 2 })));
    seen.push(...page.entries.map((entry) => entry.id));
    if (!page.next) break;
    before = page.next;
  }
  expect(new Set(seen).size).toBe(7);
});

test("a paragraph of another's entry cannot be reached through one's own save", async () => {
  const { agency, rosa } = await aPair(world);
  const sam = await agency.aPerson();
  const hers = shared("hers");
  await save(rosa, anEntry([hers]));
  await expect(
    save(sam, anEntry([{ ...hers, how: "shared", prompt: null, text: "his" } as ParagraphToSave])),
  ).rejects.toThrow();
  await expect(save(sam, anEntry([{ how: "unchanged", id: hers.id }]))).rejects.toMatchObject({
    code: "changed-meanwhile",
  });
});

test("software that may analyse opens only what is shared; who can read it is told by name", async () => {
  const { agency, rosa } = await aPair(world);
  const key = await ownKey();
  const [mine, hers] = [await sealed(key, "mine"), shared("shared")];
  await save(rosa, anEntry([mine, hers]));
  const { inContext } = await import("../../server/context.ts");
  const opened = await inContext(
    world.house,
    { kind: "software", agencyId: agency.id, name: "crisis-triage" },
    async (cx) => {
      const permit = await cx.door.decide({
        action: "analyse",
        subject: rosa.id,
        compartments: ["journal"],
        purpose: "safety",
        analyser: "crisis-triage",
      });
      return openShared(cx, permit, [mine.id, hers.id]);
    },
  );
  expect(opened.map(({ text }) => text)).toEqual(["shared"]);
  expect(await rosa.does(listReaders)).toEqual({ names: ["Staff"] });
});
