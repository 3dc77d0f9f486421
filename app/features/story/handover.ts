import type { z } from "zod";
import { readOwnTold, readToldOf } from "#features/intake/service.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { story } from "./contract.ts";
import { handoverOf, type Sentence } from "./domain/handover.ts";
import { decideReading, foldingOf, openPieces, openReleasedOf } from "./reading.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now" | "newId">;
type Said = z.input<typeof story.handoverOf.output>;
type In<K extends "handoverOf" | "handover"> = z.output<(typeof story)[K]["input"]>;

/** What whoever takes over is told: made anew at each look, from what is open to this reader at that moment, and kept nowhere. */
export async function readHandoverOf(cx: Needs, { personId, language }: In<"handoverOf">): Promise<Said> {
  const permit = await decideReading(cx, personId);
  const pieces = await openReleasedOf(cx, permit);
  const { facts } = await readToldOf(cx, { personId, language });
  return { facts: sayFacts(facts), sentences: handoverOf(pieces, await foldingOf(cx)).map(present) };
}

/** What one's care team is told by it now, and whom one names would be told besides. */
export async function readOwnHandover(
  cx: Needs,
  { language }: { language: Language },
): Promise<z.input<typeof story.handover.output>> {
  const permit = await cx.door.decideOwn("read", ["story"]);
  const pieces = await openPieces(cx, permit);
  const { facts } = await readOwnTold(cx, { language });
  const forTeam = new Set(pieces.flatMap(({ id, audience }) => (audience === "worker" ? [id] : [])));
  return {
    facts: sayFacts(facts.filter(({ audience }) => audience === "team")),
    sentences: handoverOf(pieces).map((one) => ({ ...present(one), forTeam: forTeam.has(one.pieceId) })),
  };
}

function sayFacts(facts: Awaited<ReturnType<typeof readToldOf>>["facts"]): Said["facts"] {
  return facts.map(({ key, label, said, at }) => ({ key, label, said, at }));
}

function present(one: Sentence) {
  if (one.state === "folded") return { ...one, topics: [...one.topics] };
  return { ...one, when: { ...one.when } };
}
