export const languages = ["en", "es", "ar"] as const;
export type LanguageCode = (typeof languages)[number];

const savedAs = "language";

export function isLanguage(code: string | null | undefined): code is LanguageCode {
  return languages.some((known) => known === code);
}

/** The saved choice, else the first of the browser's languages that we have, else English. */
export function chooseLanguage(saved: string | null, offered: readonly string[]): LanguageCode {
  if (isLanguage(saved)) return saved;
  for (const wanted of offered) {
    const short = wanted.slice(0, 2).toLowerCase();
    if (isLanguage(short)) return short;
  }
  return "en";
}

/** The language of this visit. */
export function firstLanguage(): LanguageCode {
  let saved: string | null = null;
  try {
    saved = localStorage.getItem(savedAs);
  } catch {
    // Storage refused: the browser's languages decide.
  }
  return chooseLanguage(saved, navigator.languages);
}

export function keepLanguage(language: LanguageCode): void {
  try {
    localStorage.setItem(savedAs, language);
  } catch {
    // Private windows may refuse; the choice then lasts until the tab closes.
  }
}
