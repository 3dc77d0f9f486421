import type { ScoreGiven } from "@mooring/early-warning";
import { type OwnScore, scoresOf, sittingsHere } from "#features/measures/service.ts";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { type Input, runAnalysis } from "#server/analysis.ts";
import type { House } from "#server/context.ts";
import { earlyWarningInMeasures, judgeSignals } from "../analyser-early.ts";

/** With no answer newer than this there is no news in scores, so nothing is opened and no line is left. */
const newestWithinMs = 14 * 86_400_000;

/** Whether a score changed more than from day to day. Skipped questions are not among the scores at all. */
export async function lookAtMeasures(house: House, agencyId: AgencyId, personId: PersonId): Promise<void> {
  const now = house.clock.now().getTime();
  await runAnalysis(house, {
    analyser: earlyWarningInMeasures,
    agencyId,
    subject: personId,
    gather: async (cx, permit) => {
      const isNews = (await sittingsHere(cx, personId)).some(({ at }) => now - at.getTime() < newestWithinMs);
      if (!isNews) return null;
      const told = await scoresOf(cx, permit, personId);
      const inputs = told.map(
        ({ id, total }): Input => ({ table: "measure_run", id, text: String(total ?? ""), labels: permit.labels }),
      );
      return { inputs, input: { scores: told.map(asGiven), now } };
    },
    judge: (signals) => judgeSignals(signals, now),
  });
}

function asGiven({ id, instrument, at, total, change, sinceFirst }: OwnScore): ScoreGiven {
  return { id, instrument, at, total, sinceLast: known(change), sinceFirst: known(sinceFirst), doubtful: false };
}

function known(change: OwnScore["change"]): ScoreGiven["sinceLast"] {
  if (!change || change.difference === null) return null;
  const { difference, reliable, threshold } = change;
  return { difference, reliable, threshold };
}
