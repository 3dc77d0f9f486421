import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import { placesIn } from "../../app/features/plans/domain/document.ts";
import { answerPlan } from "../../app/features/plans/hands.ts";
import { pushChange } from "../../app/features/plans/service.ts";
import { canary } from "./marks.ts";
import type { Someone, Staff } from "./world.ts";

/** A plan that both said yes to, with marked words in it and in what was said to it. */
export async function plantPlan(rosa: Someone, dana: Staff): Promise<void> {
  const doc = new Y.Doc();
  placesIn(doc).text("matters").insert(0, canary.planWords);
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64");
  const plan = { personId: rosa.id };
  const { head } = await rosa.does((cx) => pushChange(cx, { ...plan, id: randomUUID(), update, alone: false }));
  const said = { ...plan, head, lookedAtIdeas: false };
  await dana.does((cx) => answerPlan(cx, { ...said, id: randomUUID(), answer: "not-now", reason: canary.planReason }));
  await rosa.does((cx) => answerPlan(cx, { ...said, id: randomUUID(), answer: "yes", reason: null }));
  await dana.does((cx) => answerPlan(cx, { ...said, id: randomUUID(), answer: "yes", reason: null }));
}
