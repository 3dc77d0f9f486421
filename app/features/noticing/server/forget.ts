import { type House, inContext } from "#server/context.ts";
import type { JobPayload } from "#server/jobs.ts";
import { distressInJournal } from "../analyser.ts";
import { earlyWarningInCheckins, earlyWarningInMeasures } from "../analyser-early.ts";
import { dropLookBack, endNoticing } from "../store.ts";

/** Whose findings end when a source of P06 is switched off. */
const analysersOf: Readonly<Record<string, string>> = {
  journal: distressInJournal.id,
  checkins: earlyWarningInCheckins.id,
  measures: earlyWarningInMeasures.id,
};

/** What stopping does: statements and marks are erased, the fact that it was noticed ends, answers people gave stay. */
export async function forgetNoticed(house: House, { agencyId, personId, sources }: JobPayload): Promise<void> {
  if (!personId) return;
  const stopped = (sources?.split(",") ?? []).filter((source) => analysersOf[source]);
  for (const source of stopped) {
    const analyser = analysersOf[source] as string;
    await inContext(house, { kind: "software", agencyId, name: "noticing" }, async (cx) => {
      const ask = {
        action: "erase",
        subject: personId,
        compartments: ["findings"],
        purpose: "noticing",
        analyser,
      } as const;
      const permit = await cx.door.decide(ask);
      const ended = await endNoticing(cx.db, permit.subject, [analyser], cx.now());
      if (source === "checkins") await dropLookBack(cx.db, permit.subject);
      if (ended > 0) cx.ledger.note(permit, "erased", { count: ended });
    });
  }
}
