import { useLanguage, useWords } from "#web/words/words.ts";
import type { Held } from "../contract.ts";

export const releasesKey = ["releases"] as const;

const named = [
  "identity",
  "contact",
  "checkins",
  "journal",
  "story",
  "measures",
  "substance-use",
  "safety-plan",
] as const;

/** Whether there is a word for it in everyday language. */
export const isNamed = (compartment: string): compartment is (typeof named)[number] =>
  (named as readonly string[]).includes(compartment);

/** A day in the language on screen. */
export function useDay(): (moment: string) => string {
  const language = useLanguage();
  return (moment) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
}

/** Who it goes to and what it names, in everyday words. */
export function useNaming() {
  const say = useWords("releases");
  const language = useLanguage();
  const day = useDay();
  const known = (compartment: string) => (isNamed(compartment) ? say(`what.${compartment}`) : say("what.other"));
  return {
    who: ({ to, who }: Pick<Held, "to" | "who">) => (to === "care-team" ? say("team") : (who ?? say("worker"))),
    what: ({ compartments, parts }: Pick<Held, "compartments" | "parts">) => {
      const some = parts.map(({ compartment, count, from, until }) => {
        if (compartment === "journal" && count !== null) return say("some.pages", { count });
        if (compartment === "story" && count !== null) return say("some.pieces", { count });
        if (compartment === "safety-plan" && count !== null) return say("some.steps", { count });
        if (compartment === "checkins" && from && until)
          return say("some.days", { from: day(from), until: day(until) });
        return known(compartment);
      });
      return new Intl.ListFormat(language, { type: "conjunction" }).format([...compartments.map(known), ...some]);
    },
  };
}
