import { atRecall, quadraticKappa, rocArea, yesNo } from "@mooring/language";
import { crisisAnalyser, triage } from "@mooring/safety";
import { crisisModel } from "@mooring/safety/model";
import type { Evaluated, Metrics } from "./evaluated.ts";

const LEVELS = ["none", "low", "moderate", "high", "imminent"] as const;
/** Where each severity 0 to 6 stands among the levels. */
const RANK_OF_SEVERITY = [0, 1, 2, 2, 3, 4, 4];
const FLAGS = [
  { name: "moderate", rank: 2 },
  { name: "high", rank: 3 },
] as const;

type TriageAnswer = ReturnType<typeof triage>;

function rankOf({ level }: TriageAnswer): number {
  return LEVELS.indexOf(level);
}

/** A line may name its "channel": chat (the usual) or journal. Crisis triage against `severity` (0 to 6) or `level`. The label read is the rank of the level, 0 to 4. */
export const crisisTriage: Evaluated<number, TriageAnswer> = {
  id: crisisAnalyser.id,
  version: crisisAnalyser.version,
  digest: crisisAnalyser.digest,
  labelsWanted: '"severity" from 0 to 6, or "level" as none, low, moderate, high or imminent',
  readLabel({ severity, level }) {
    if (level !== undefined && level !== null) {
      const rank = LEVELS.indexOf(level as (typeof LEVELS)[number]);
      return rank >= 0 ? rank : '"level" must be none, low, moderate, high or imminent.';
    }
    if (severity === undefined || severity === null) {
      return 'There is no label: "severity" from 0 to 6, or "level" as none, low, moderate, high or imminent.';
    }
    const rank = typeof severity === "number" ? RANK_OF_SEVERITY[severity] : undefined;
    return rank ?? '"severity" must be a whole number from 0 to 6.';
  },
  // Rules and words, as on every device; the server's text encoder takes no part here.
  run: ({ text, lang, labels }) =>
    triage(text, {
      model: crisisModel,
      channel: labels.channel === "journal" ? "journal" : "chat",
      ...(lang === undefined ? {} : { language: lang }),
    }),
  prediction: ({ level, score, kinds, spans }) => ({ level, score, kinds, spans }),
  measure(pairs) {
    const ranks = pairs.map(({ label }) => label);
    const scores = pairs.map(({ answer }) => answer.score);
    const metrics: Metrics = {
      kappa_quadratic: quadraticKappa(
        pairs.map(({ answer }) => rankOf(answer)),
        ranks,
        LEVELS.length,
      ),
    };
    const any = yesNo(
      pairs.map(({ answer }) => rankOf(answer) > 0),
      ranks.map((rank) => rank > 0),
    );
    metrics.any_recall = any.recall;
    metrics.any_false_alarm_rate = any.falseAlarms;
    for (const { name, rank } of FLAGS) {
      const actual = ranks.map((label) => label >= rank);
      const { precision, recall, f1, falseAlarms } = yesNo(
        pairs.map(({ answer }) => rankOf(answer) >= rank),
        actual,
      );
      const reached = atRecall(scores, actual, 0.9);
      Object.assign(metrics, {
        [`${name}_auc`]: rocArea(scores, actual),
        [`${name}_precision`]: precision,
        [`${name}_recall`]: recall,
        [`${name}_f1`]: f1,
        [`${name}_false_alarm_rate`]: falseAlarms,
        [`${name}_precision_at_recall_90`]: reached.precision,
        [`${name}_false_alarm_rate_at_recall_90`]: reached.falseAlarms,
      });
    }
    return metrics;
  },
};
