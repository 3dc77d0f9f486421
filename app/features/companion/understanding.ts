import type { PersonId } from "#kernel/ids.ts";
import type { Context } from "#server/context.ts";
import type { TextEncoder } from "#server/text-encoder.ts";
import type { ChatReading } from "./analyser.ts";
import { intentIdentity } from "./domain/intent-card.ts";
import type { Scripts } from "./scripts.ts";
import { meaningsOf } from "./server/meanings.ts";
import type { Near } from "./turns.ts";

const none: Near = new Map();

/**
 * Which flows the words just written are near to in meaning. Only where the person chats with the program and the agency
 * lets programs read meaning; else, or without an encoder, nothing, and words alone decide where a talk goes.
 */
export async function understandingIn(
  cx: Pick<Context, "door" | "ledger">,
  subject: PersonId,
  reading: ChatReading | null,
  { examples }: Scripts,
  encoder: TextEncoder,
): Promise<Near> {
  if (!reading || reading.meant.size === 0) return none;
  const meanings = meaningsOf(examples, encoder);
  const { id, version } = intentIdentity;
  const ask = { action: "analyse", subject, compartments: ["chat"], purpose: "companion", analyser: id } as const;
  if (!meanings || !(await cx.door.explain(ask)).allowed) return none;
  const permit = await cx.door.decide(ask);
  cx.ledger.note(permit, "ran", { analyser: `${id} ${version}`, count: reading.meant.size });
  return new Map(
    [...reading.meant].flatMap(([message, vector]) => {
      const near = meanings.near(vector);
      return near ? [[message, near] as const] : [];
    }),
  );
}
