import { useLanguage } from "#web/words/words.ts";

/** A day in the language on screen: "March 4, 2027". */
export function useDay(): (moment: string) => string {
  const language = useLanguage();
  return (moment) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
}
