import { useLanguage, useWords } from "#web/words/words.ts";

/** Day with its time, and the name of a part of a record, in the language on screen. */
export function useSaying() {
  const say = useWords("disclosures-staff");
  const language = useLanguage();
  const part = (compartment: string) =>
    compartment === "identity" ||
    compartment === "contact" ||
    compartment === "checkins" ||
    compartment === "journal" ||
    compartment === "story" ||
    compartment === "safety-plan"
      ? say(`paper.what.${compartment}`)
      : say("paper.what.other");
  return {
    say,
    part,
    parts: (compartments: readonly string[]) => new Intl.ListFormat(language).format(compartments.map(part)),
    when: (moment: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment)),
  };
}
