import { distressAnalyser, guessLanguage, readDistress } from "@mooring/language";
import { crisisAnalyser, LEVELS, type Level, triage } from "@mooring/safety";
import { crisisModel } from "@mooring/safety/model";
import { readMeaning, semanticModel } from "@mooring/safety/semantic";
import type { Analyser, Input, Noticed } from "#server/analysis.ts";

type Pages = { inputs: readonly Input[]; language: string };

/** Nobody waits for a page to be read, so the encoder gets its time, in milliseconds. */
const longestWaitMs = 10_000;

type Reading<T> = { input: Input; reading: T };

/**
 * From here on a page's distress is worth a practitioner's eye. Drawn on journals left out of training: fewer than 3.4 in a
 * hundred ordinary ones may reach it, as with the model before (a test of the package holds the figure to that). Spanish is
 * read by words alone and unmeasured, so it must be plain.
 */
const hardPage = { en: 0.5, es: 0.95 };
const dayShort = 14;

/** Reads shared pages for danger. Belongs to the safety floor: no switch of the person stands before it. */
export const crisisInJournal: Analyser<Pages, Reading<ReturnType<typeof triage>>[]> = {
  id: crisisAnalyser.id,
  version: crisisAnalyser.version,
  modelDigest: crisisAnalyser.digest,
  purpose: "safety",
  needs: ["journal"],
  run: ({ inputs, language }, encoder) =>
    Promise.all(
      inputs.map(async (input) => {
        const semantic =
          encoder.name === semanticModel.encoder
            ? await readMeaning(input.text, semanticModel, (parts) => encoder.encode(parts, longestWaitMs))
            : undefined;
        const options = {
          language,
          channel: "journal",
          model: crisisModel,
          ...(semantic ? { semantic } : {}),
        } as const;
        return { input, reading: triage(input.text, options) };
      }),
    ),
  otherwise: {
    id: "crisis-rules",
    run: ({ inputs, language }) =>
      inputs.map((input) => ({ input, reading: triage(input.text, { language, channel: "journal" }) })),
  },
};

/** Reads shared pages for how hard they were to write. Only with P06 and its journal switch. */
export const distressInJournal: Analyser<Pages, Reading<ReturnType<typeof readDistress>>[]> = {
  id: distressAnalyser.id,
  version: distressAnalyser.version,
  modelDigest: distressAnalyser.digest,
  purpose: "noticing",
  needs: ["journal"],
  run: ({ inputs, language }) => inputs.map((input) => ({ input, reading: readDistress(input.text, { language }) })),
};

/** Danger in any page becomes one finding, as grave as the gravest page; low cues alone are left to the person. */
export function judgeCrisis(readings: readonly Reading<ReturnType<typeof triage>>[]): Noticed | null {
  const worst = readings.reduce<Level>(
    (level, { reading }) => (LEVELS.indexOf(reading.level) > LEVELS.indexOf(level) ? reading.level : level),
    "none",
  );
  if (LEVELS.indexOf(worst) < LEVELS.indexOf("moderate")) return null;
  const kind = readings.find(({ reading }) => reading.level === worst)?.reading.kinds[0] ?? "self-harm";
  return {
    urgency: worst === "moderate" ? "soon" : "now",
    statement: { key: `crisis-${kind}`, values: { level: worst } },
    evidence: readings.flatMap(({ input, reading }) =>
      reading.spans.map(({ start, end, why }) => ({ inputId: input.id, start, end, why })),
    ),
    strength: Math.max(...readings.map(({ reading }) => reading.score)),
    interval: null,
    baseRate: null,
    notLookedAt: ["journal-private", "checkins", "chat"],
    wouldChange: "talking",
    lifeDays: dayShort,
  };
}

export function judgeDistress(readings: readonly Reading<ReturnType<typeof readDistress>>[]): Noticed | null {
  const hard = readings.filter(({ input, reading }) => {
    const language = guessLanguage(input.text) === "es" ? "es" : "en";
    return reading.enough && reading.distress >= hardPage[language];
  });
  if (hard.length === 0) return null;
  return {
    urgency: "routine",
    statement: { key: "journal-hard", values: { count: hard.length } },
    evidence: hard.flatMap(({ input, reading }) =>
      reading.words
        .filter(({ weight }) => weight > 0)
        .map(({ start, end }) => ({ inputId: input.id, start, end, why: "word" })),
    ),
    strength: Math.max(...hard.map(({ reading }) => reading.distress)),
    interval: null,
    baseRate: null,
    notLookedAt: ["journal-private", "checkins", "chat"],
    wouldChange: "more-pages",
    lifeDays: dayShort,
  };
}
