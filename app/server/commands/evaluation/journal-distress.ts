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

/** `distress` is a rating on a scale of its own, `distressed` yes or no. */
export type DistressLabel = { valence?: number; distress?: number; distressed?: boolean };

const labelsWanted = '"valence" as a number, or "distress" as 0 or 1 or as a rating on a scale of your own';

/**
 * Journal distress against `valence` (a number, higher is better) or `distress`, or both.
 *
 * `distress` is yes or no where the whole file holds 0 and 1 alone. With any other number in it, every number is a rating
 * (1 to 7, say), measured by its correlation with the stated chance. Valence may be on any scale; the mean error is told
 * where all of it lies from -1 to 1.
 *
 * Pages on which the analyser says nothing count as "not flagged" in precision, recall, F1 and false alarms; they are left
 * out of correlations, AUC and calibration. `answered` says how many it spoke on.
 */
export const journalDistress: Evaluated<DistressLabel, DistressReading> = {
  id: distressAnalyser.id,
  version: distressAnalyser.version,
  digest: distressAnalyser.digest,
  labelsWanted,
  readLabel({ valence, distress }) {
    const label: DistressLabel = {};
    if (valence !== undefined && valence !== null) {
      if (typeof valence !== "number" || !Number.isFinite(valence)) return '"valence" must be a number.';
      label.valence = valence;
    }
    if (distress !== undefined && distress !== null) {
      if (typeof distress === "boolean") label.distressed = distress;
      else if (typeof distress === "number" && Number.isFinite(distress)) label.distress = distress;
      else return '"distress" must be 0 or 1, or a number on a scale of your own.';
    }
    return Object.keys(label).length === 0 ? `There is no label: ${labelsWanted}.` : label;
  },
  settle(labels) {
    if (labels.some(({ distress }) => distress !== undefined && distress !== 0 && distress !== 1)) return labels;
    return labels.map(({ distress, ...label }) =>
      distress === undefined ? label : { ...label, distressed: distress === 1 },
    );
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
      if (wanted.every((value) => Math.abs(value) <= 1)) metrics.valence_mean_error = meanError(read, wanted);
    }
    const scaled = pairs.filter(({ label, answer }) => label.distress !== undefined && answer.enough);
    if (scaled.length > 0) {
      metrics.distress_r = correlation(
        scaled.map(({ answer }) => answer.distress),
        scaled.map(({ label }) => label.distress as number),
      );
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
