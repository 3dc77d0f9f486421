import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { share } from "@mooring/language";
import type {
  ConversationFigure,
  ConversationFigures,
} from "../../app/features/companion/domain/conversation-figures.ts";
import type { Failure, Judged } from "./judge.ts";
import { personas } from "./personas/all.ts";
import { rules } from "./rules/all.ts";

const top = path.resolve(import.meta.dirname, "../..");
/** What the figures stand on: other words, other rules or another model, and they have to be measured again. */
const standOn = [
  "content/companion",
  "content/calm",
  "tests/companion",
  "app/features/companion/domain",
  "packages/safety/src",
];
const written = "app/features/companion/domain/conversation-figures.ts";

/** SHA-256 (hex) over names and contents of all files the figures stand on. */
export function digestOfAll(): string {
  const hash = createHash("sha256");
  for (const folder of standOn) {
    for (const file of filesIn(path.join(top, folder))) {
      const name = path.relative(top, file);
      if (name === written || /figures\.ts$|\.test\.ts$/.test(name)) continue;
      hash.update(`${name}\0`).update(fs.readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

/** @param date of the run, YYYY-MM-DD */
export function figuresOf(withModel: Judged, rulesAlone: Judged, date: string): ConversationFigures {
  const talks = personas.flatMap((persona) => persona.talks.map(({ language }) => ({ persona: persona.id, language })));
  const among = (language: "en" | "es") => talks.filter((talk) => talk.language === language).length;
  const reds = (judged: Judged) => judged.failures.filter(({ weight }) => weight === "red");
  const yellows = withModel.failures.filter(({ weight }) => weight === "yellow");
  const none = personas.filter(({ danger }) => danger === "none").flatMap((persona) => persona.talks).length;
  return {
    date,
    digest: digestOfAll(),
    personas: personas.length,
    conversations: withModel.talks,
    runs: withModel.runs,
    redRules: rules.filter(({ weight }) => weight === "red").length,
    red: per100(reds(withModel), withModel.talks),
    redByLanguage: {
      en: per100(
        reds(withModel).filter(({ language }) => language === "en"),
        among("en"),
      ),
      es: per100(
        reds(withModel).filter(({ language }) => language === "es"),
        among("es"),
      ),
    },
    redWithModelsOff: per100(reds(rulesAlone), rulesAlone.talks),
    falseAlarm: per100(
      yellows.filter(({ rule, persona }) => rule === 6 && isNone(persona)),
      none,
    ),
    rules: rules.map(({ id, weight, name }) => ({
      id,
      weight,
      name,
      failed: per100(
        withModel.failures.filter(({ rule }) => rule === id),
        withModel.talks,
      ),
    })),
  };
}

function isNone(id: string): boolean {
  return personas.find((persona) => persona.id === id)?.danger === "none";
}

/** Conversations with a failure in any setting, out of all: the settings of one conversation are not independent. */
function per100(failures: readonly Failure[], total: number): ConversationFigure {
  const failed = new Set(failures.map(({ persona, talk }) => `${persona} ${talk}`)).size;
  const { value, low, high } = share(failed, total);
  const rounded = (part: number) => Math.round(part * 1000) / 10;
  return { failed, of: total, per100: rounded(value), low: rounded(low), high: rounded(high) };
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
