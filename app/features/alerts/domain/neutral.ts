/**
 * All that ever leaves the house: the same words for every alert and every drill. No name, no level, no reason, and no
 * address but the list of alerts. Who reads it over a shoulder learns that somebody works with Mooring.
 */
export const neutralWords = {
  en: "Someone needs you in Mooring. Sign in.",
  es: "Alguien le necesita en Mooring. Inicie sesión.",
} as const;

/** To a person, within their rules for safe contact: not even the name of the house. */
export const neutralForPerson = {
  en: "There is an answer for you.",
  es: "Hay una respuesta para usted.",
} as const;

export const neutralTitle = "Mooring";
export const alertsPage = "/work/alerts";

/** The words in somebody's first language that there are words in. */
export function neutralIn(languages: readonly string[], words: { en: string; es: string } = neutralWords): string {
  return languages.find((language) => language === "en" || language === "es") === "es" ? words.es : words.en;
}
