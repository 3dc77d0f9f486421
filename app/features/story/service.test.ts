import { randomUUID } from "node:crypto";
import { openOwn, sealOwn } from "@mooring/sealing";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { eraseRemovedEverywhere } from "./jobs.ts";
import { keepFolding, listOf, openOne, readFolding } from "./reading.ts";
import { aHead, aPair, giveTo, keep, ownKey, placeOf, random, sealedPiece } from "./service.test-bed.ts";
import { listOwn, orderPieces, piecesFor, readOwn, removePiece, restorePiece } from "./service.ts";

const world = useWorld();

test("a piece for me alone opens with my key, and neither my worker nor the agency meets it", async () => {
  const { dana, rosa } = await aPair(world);
  const key = await ownKey();
  const id = randomUUID();
  await keep(rosa, id, await sealedPiece(key, id, "only mine"));
  const { piece, body, team, seen } = await rosa.does((cx) => readOwn(cx, { id }));
  if (piece.audience !== "me") throw new Error("expected a sealed piece");
  expect(await openOwn(key, placeOf(id, "body"), body)).toEqual({ ok: true, text: "only mine" });
  expect([team, seen]).toEqual([[], []]);
  expect((await dana.does((cx) => listOf(cx, { personId: rosa.id }))).pieces).toEqual([]);
  const rows = await dana.does(async (cx) => {
    await cx.door.decide({ action: "read", subject: rosa.id, compartments: ["story"], purpose: "care" });
    return cx.db.selectFrom("story_piece").select("id").execute();
  });
  expect(rows, "row-level security is the second wall").toEqual([]);
  await expect(dana.does((cx) => openOne(cx, { personId: rosa.id, pieceId: id }))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("the care team reads what is theirs in my order, I see who opened it, and others read nothing", async () => {
  const { agency, dana, rosa } = await aPair(world);
  const [first, second] = [randomUUID(), randomUUID()];
  await keep(rosa, first, { audience: "worker", head: aHead(), body: "The winter we left." });
  await keep(rosa, second, { audience: "worker", head: aHead({ anothers: true }), body: "My sister's part." });
  await rosa.does((cx) => orderPieces(cx, { ids: [second, first] }));
  const { pieces } = await dana.does((cx) => listOf(cx, { personId: rosa.id }));
  expect(pieces.map((piece) => piece.state === "open" && [piece.text, piece.head.anothers])).toEqual([
    ["My sister's part.", true],
    ["The winter we left.", false],
  ]);
  expect((await rosa.does((cx) => readOwn(cx, { id: first }))).seen.map(({ name }) => name)).toEqual(["Staff"]);
  const colleague = await agency.aMember(["practitioner"]);
  await expect(colleague.does((cx) => listOf(cx, { personId: rosa.id }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  const sam = await agency.aPerson();
  await expect(sam.does((cx) => readOwn(cx, { id: first }))).rejects.toMatchObject({ code: "not-found" });
});

test("a piece for named people opens to whom a live release names, and to no one else on the care team", async () => {
  const { agency, dana, rosa } = await aPair(world);
  const lena = await agency.aMember(["practitioner"]);
  const id = randomUUID();
  await keep(rosa, id, { audience: "people", head: aHead(), body: "For Lena." });
  await keep(rosa, randomUUID(), { audience: "worker", head: aHead(), body: "For the team." });
  const read = async (who: typeof dana) =>
    (await who.does((cx) => listOf(cx, { personId: rosa.id }))).pieces.map((one) => one.state === "open" && one.text);
  await expect(read(lena)).rejects.toMatchObject({ code: "not-allowed" });
  expect(await read(dana)).toEqual(["For the team."]);

  const release = await giveTo(world, rosa, lena, [id]);
  expect(await read(lena)).toEqual(["For Lena."]);
  expect(await read(dana)).toEqual(["For the team."]);
  expect((await rosa.does((cx) => readOwn(cx, { id }))).named).toMatchObject([{ releaseId: release.id, who: "Staff" }]);
  const underRelease = await lena.does(async (cx) => {
    const ask = { action: "read", subject: rosa.id, compartments: ["story"], purpose: "care" } as const;
    return piecesFor(cx, await cx.door.decide(ask));
  });
  expect(underRelease.map((one) => one.id)).toEqual([id]);
  const toDana = await giveTo(world, rosa, dana, [id]);
  expect(await read(dana)).toEqual(["For Lena.", "For the team."]);

  await release.stop();
  await toDana.stop();
  await expect(read(lena)).rejects.toMatchObject({ code: "not-allowed" });
  expect(await read(dana)).toEqual(["For the team."]);
});

test("what a reader keeps folded comes without its words until they open it, and only then counts as seen", async () => {
  const { dana, rosa } = await aPair(world);
  const id = randomUUID();
  await keep(rosa, id, {
    audience: "worker",
    head: aHead({ topics: ["violence", "children"], begins: "He shouted", gist: "He shouted at us." }),
    body: "He shouted at us.",
  });
  await dana.does((cx) => keepFolding(cx, { topics: ["violence", "loss"] }));
  expect(await dana.does((cx) => readFolding(cx))).toEqual({ topics: ["violence", "loss"] });
  const { pieces } = await dana.does((cx) => listOf(cx, { personId: rosa.id }));
  expect(pieces).toEqual([{ state: "folded", id, topics: ["violence"] }]);
  expect((await rosa.does((cx) => readOwn(cx, { id }))).seen).toEqual([]);
  expect((await dana.does((cx) => openOne(cx, { personId: rosa.id, pieceId: id }))).text).toBe("He shouted at us.");
  expect((await rosa.does((cx) => readOwn(cx, { id }))).seen).toHaveLength(1);
  const other = await dana.does((cx) => cx.db.selectFrom("story_folding").select("member_id").execute());
  expect(other).toEqual([{ member_id: dana.id }]);
});

test("taking a piece back tells who had opened it, and it is gone for them at once", async () => {
  const { dana, rosa } = await aPair(world);
  const key = await ownKey();
  const id = randomUUID();
  await keep(rosa, id, { audience: "worker", head: aHead(), body: "the court date" });
  await dana.does((cx) => listOf(cx, { personId: rosa.id }));
  const back = await keep(rosa, id, await sealedPiece(key, id, "the court date"), 1);
  expect(back.takenFrom?.map(({ name }) => name)).toEqual(["Staff"]);
  expect((await dana.does((cx) => listOf(cx, { personId: rosa.id }))).pieces).toEqual([]);
  const kept = await rosa.does(async (cx) => {
    await cx.door.decideOwn("read", ["story"]);
    return cx.db.selectFrom("story_piece").select(["audience", "labels", "shared_at"]).executeTakeFirstOrThrow();
  });
  expect(kept).toEqual({ audience: "me", labels: ["sealed"], shared_at: null });
});

test("sent twice it is kept once, and words written on an older version do not write over newer ones", async () => {
  const { rosa } = await aPair(world);
  const [id, saveId] = [randomUUID(), randomUUID()];
  const piece = { audience: "worker" as const, head: aHead(), body: "once 🙂 שלום" };
  expect((await keep(rosa, id, piece, 0, saveId)).version).toBe(1);
  expect((await keep(rosa, id, piece, 0, saveId)).version).toBe(1);
  expect((await keep(rosa, id, { ...piece, body: "newer" }, 1)).version).toBe(2);
  await expect(keep(rosa, id, { ...piece, body: "older" }, 1)).rejects.toMatchObject({ code: "changed-meanwhile" });
  expect((await rosa.does((cx) => readOwn(cx, { id }))).body).toBe("newer");
});

test("a removed piece can be brought back for 30 days, and is then erased", async () => {
  const { dana, rosa } = await aPair(world);
  const id = randomUUID();
  await keep(rosa, id, { audience: "worker", head: aHead(), body: "gone" });
  await rosa.does((cx) => removePiece(cx, { id }));
  expect((await dana.does((cx) => listOf(cx, { personId: rosa.id }))).pieces).toEqual([]);
  await rosa.does((cx) => restorePiece(cx, { id }));
  expect((await rosa.does((cx) => listOwn(cx))).pieces).toHaveLength(1);
  await rosa.does((cx) => removePiece(cx, { id }));
  world.setClock(new Date(Date.now() + 31 * 86_400_000));
  expect(await eraseRemovedEverywhere(world.house)).toBeGreaterThanOrEqual(1);
  world.setClock(new Date());
  const left = await rosa.does(async (cx) => {
    await cx.door.decideOwn("read", ["story"]);
    return cx.db.selectFrom("story_piece").select("id").where("id", "=", id).execute();
  });
  expect(left).toEqual([]);
});

test("taking away and bringing back are safe to send twice, and the 30 days go on when one leaves the page", async () => {
  const { dana, rosa } = await aPair(world);
  const key = await ownKey();
  const [shared, own] = [randomUUID(), randomUUID()];
  await keep(rosa, shared, { audience: "worker", head: aHead({ begins: "The court" }), body: "The court date." });
  await keep(rosa, own, await sealedPiece(key, own, "only mine"));
  await dana.does((cx) => listOf(cx, { personId: rosa.id }));
  const first = await rosa.does((cx) => removePiece(cx, { id: shared }));
  expect(first.takenFrom?.map(({ name }) => name)).toEqual(["Staff"]);
  const later = (days: number) => world.setClock(new Date(world.house.clock.now().getTime() + days * 86_400_000));
  later(3);
  expect(await rosa.does((cx) => removePiece(cx, { id: shared })), "the answer was lost; asked again").toEqual(first);
  await rosa.does((cx) => removePiece(cx, { id: own }));

  const { pieces, removed } = await rosa.does((cx) => listOwn(cx));
  expect(pieces).toEqual([]);
  expect(removed.map(({ piece }) => piece.id)).toEqual([own, shared]);
  expect(removed[1]).toMatchObject({ goneAt: first.goneAt, piece: { head: { begins: "The court" } } });
  const [sealed] = removed;
  if (sealed?.piece.audience !== "me") throw new Error("expected a sealed piece");
  expect(await openOwn(key, placeOf(own, "head"), sealed.piece.head)).toMatchObject({ ok: true });

  for (let times = 0; times < 2; times++)
    expect(await rosa.does((cx) => restorePiece(cx, { id: shared }))).toEqual({ restored: true });
  expect((await dana.does((cx) => listOf(cx, { personId: rosa.id }))).pieces).toHaveLength(1);
  later(31);
  expect((await rosa.does((cx) => listOwn(cx))).removed, "what is over is not offered").toEqual([]);
  await expect(rosa.does((cx) => restorePiece(cx, { id: own }))).rejects.toMatchObject({ code: "not-found" });
  world.setClock(new Date());
  await expect(rosa.does((cx) => removePiece(cx, { id: randomUUID() }))).rejects.toMatchObject({ code: "not-found" });
});

test("a lie about the place does not open: a sealed piece moved to another id stays closed", async () => {
  const key = await ownKey();
  const sealed = await sealOwn(key, placeOf("a", "body"), "words", random);
  expect(await openOwn(key, placeOf("b", "body"), sealed)).toMatchObject({ ok: false });
});
