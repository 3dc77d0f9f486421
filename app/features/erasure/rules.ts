import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { AgencyKind, Compartment, type Language } from "#kernel/vocabulary.ts";

const Rules = z.object({
  keeping: z.array(
    z.object({
      id: z.string(),
      for: z.array(Compartment),
      kinds: z.array(AgencyKind),
      years: z.int().positive(),
      source: z.string(),
      why: z.string(),
    }),
  ),
  clearing: z.array(
    z.object({
      id: z.string(),
      for: z.array(Compartment),
      table: z.string(),
      days: z.int().positive(),
      daysInVictimServices: z.int().positive(),
      why: z.string(),
    }),
  ),
});
export type Rules = z.infer<typeof Rules>;

const folder = path.resolve(import.meta.dirname, "../../../content/retention");
const read = (language: string) =>
  Rules.parse(parse(fs.readFileSync(path.join(folder, `rules.${language}.yaml`), "utf8")));
/** Read now, so that they are at hand after root has been given up. */
const written = { en: read("en"), es: read("es") };

/** The rules with their words; English where a language is missing. */
export function rulesIn(language: Language): Rules {
  return language === "es" ? written.es : written.en;
}
