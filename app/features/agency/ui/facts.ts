import type { Language } from "#kernel/vocabulary.ts";
import { languages } from "#web/words/choose.ts";
import type { Say } from "#web/words/words.ts";

/** Every language Mooring has, in its own name. */
export function languageOptions(shell: Say<"shell">): { value: Language; label: string }[] {
  return languages.map((value) => ({ value, label: shell(`settings.language_${value}`) }));
}

/** "us, US-ma" as codes; null when one of them is not a code. */
export function readCodes(typed: string): string[] | null {
  const codes = typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== "");
  return codes.every((code) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code)) ? codes : null;
}
