import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { keepOwnFact } from "../intake/service.ts";
import { readHandoverOf, readOwnHandover } from "./handover.ts";
import { keepFolding } from "./reading.ts";
import { aHead, aPair, giveTo, keep, ownKey, sealedPiece } from "./service.test-bed.ts";
import { readOwn, removePiece } from "./service.ts";

const world = useWorld();
const en = { language: "en" as const };

test("a hand-over holds sentences of what is open to its reader and nothing else, and I can read it before", async () => {
  const { agency, dana, rosa } = await aPair(world);
  const lena = await agency.aMember(["practitioner"]);
  const [forTeam, forLena, mine] = [randomUUID(), randomUUID(), randomUUID()];
  await keep(rosa, forTeam, { audience: "worker", head: aHead(), body: "We left in winter. It was cold." });
  await keep(rosa, forLena, {
    audience: "people",
    head: aHead({ gist: "Ask Ana first.", anothers: true }),
    body: "Ana.",
  });
  await keep(rosa, mine, await sealedPiece(await ownKey(), mine, "mine alone"));
  const value = { answer: "told" as const, choices: [], words: "A quiet room" };
  await rosa.does((cx) =>
    keepOwnFact(cx, { id: randomUUID(), key: "what-helps", audience: "team", place: "start", value }),
  );

  const own = await rosa.does((cx) => readOwnHandover(cx, en));
  expect(own.sentences.map((one) => one.state === "said" && [one.text, one.forTeam])).toEqual([
    ["We left in winter.", true],
    ["Ask Ana first.", false],
  ]);
  const read = async (who: typeof dana) => who.does((cx) => readHandoverOf(cx, { personId: rosa.id, ...en }));
  const danas = await read(dana);
  expect(danas.sentences).toMatchObject([{ pieceId: forTeam, text: "We left in winter." }]);
  expect(danas.facts.map(({ said }) => said)).toEqual(["A quiet room"]);
  expect(own.facts).toEqual(danas.facts);

  const release = await giveTo(world, rosa, lena, [forLena]);
  expect(await read(lena)).toMatchObject({
    facts: [],
    sentences: [{ pieceId: forLena, text: "Ask Ana first.", anothers: true }],
  });
  expect((await rosa.does((cx) => readOwn(cx, { id: forLena }))).seen).toHaveLength(1);
  await release.stop();
  await expect(read(lena)).rejects.toMatchObject({ code: "not-allowed" });
  await rosa.does((cx) => removePiece(cx, { id: forTeam }));
  expect((await read(dana)).sentences).toEqual([]);
});

test("what a reader keeps folded is not told by a hand-over either", async () => {
  const { dana, rosa } = await aPair(world);
  const id = randomUUID();
  await keep(rosa, id, {
    audience: "worker",
    head: aHead({ topics: ["loss"], gist: "My son died." }),
    body: "He died.",
  });
  await dana.does((cx) => keepFolding(cx, { topics: ["loss"] }));
  const { sentences } = await dana.does((cx) => readHandoverOf(cx, { personId: rosa.id, ...en }));
  expect(sentences).toEqual([{ state: "folded", pieceId: id, topics: ["loss"] }]);
  expect((await rosa.does((cx) => readOwn(cx, { id }))).seen).toEqual([]);
});
