import {
  atRecall,
  calibrationError,
  correlation,
  DISTRESS_LINE,
  type DistressReading,
  distressAnalyser,
  meanError,
  readDistress,
  rocArea,
  share,
  yesNo,
} from "@mooring/language";
import type { Evaluated, Metrics } from "./evaluated.ts";

export type DistressLabel = { valence?: number; distressed?: boolean };

/**
 * Journal distress against `valence` (-1 to 1) or `distress` (0 or 1), or both.
 *
 * Pages on which the analyser says nothing count as "not flagged" in precision, recall, F1 and false alarms; they are left
 * out of correlations, AUC and calibration. `answered` says how many it spoke on.
 */
export const journalDistress: Evaluated<DistressLabel, DistressReading> = {
  id: distressAnalyser.id,
  version: distressAnalyser.version,
  digest: distressAnalyser.digest,
  labelsWanted: '"valence" from -1 to 1, or "distress" as 0 or 1',
  readLabel({ valence, distress }) {
    const label: DistressLabel = {};
    if (valence !== undefined && valence !== null) {
      if (typeof valence !== "number" || !(valence >= -1 && valence <= 1)) return '"valence" must be from -1 to 1.';
      label.valence = valence;
    }
    if (distress !== undefined && distress !== null) {
      if (![0, 1, true, false].includes(distress as number | boolean)) return '"distress" must be 0 or 1.';
      label.distressed = distress === 1 || distress === true;
    }
    return label.valence === undefined && label.distressed === undefined
      ? 'There is no label: "valence" from -1 to 1, or "distress" as 0 or 1.'
      : label;
  },
  run: ({ text, lang }) => readDistress(text, lang === undefined ? {} : { language: lang }),
  prediction: ({ valence, distress, words, enough }) => ({ valence, distress, words, enough }),
  measure(pairs) {
    const metrics: Metrics = { answered: share(pairs.filter(({ answer }) => answer.enough).length, pairs.length) };
    const rated = pairs.filter(({ label, answer }) => label.valence !== undefined && answer.enough);
    if (rated.length > 0) {
      const read = rated.map(({ answer }) => answer.valence);
      const wanted = rated.map(({ label }) => label.valence as number);
      metrics.valence_r = correlation(read, wanted);
      metrics.valence_mean_error = meanError(read, wanted);
    }
    const judged = pairs.filter(({ label }) => label.distressed !== undefined);
    if (judged.length > 0) {
      const actual = judged.map(({ label }) => label.distressed === true);
      const { precision, recall, f1, falseAlarms } = yesNo(
        judged.map(({ answer }) => answer.enough && answer.distress >= DISTRESS_LINE),
        actual,
      );
      Object.assign(metrics, { precision, recall, f1, false_alarm_rate: falseAlarms });
      const spoken = judged.filter(({ answer }) => answer.enough);
      const chances = spoken.map(({ answer }) => answer.distress);
      const happened = spoken.map(({ label }) => label.distressed === true);
      metrics.auc = rocArea(chances, happened);
      metrics.false_alarm_rate_at_recall_90 = atRecall(chances, happened, 0.9).falseAlarms;
      metrics.calibration_error = calibrationError(chances, happened);
    }
    return metrics;
  },
};
