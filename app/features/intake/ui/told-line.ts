import { useLanguage, useWords } from "#web/words/words.ts";
import type { ToldFact } from "../contract.ts";

/** "You told this to Dana on 3 May. An interpreter was there." With a name: about somebody else, for staff. */
export function useToldLine(): (fact: ToldFact, name?: string) => string {
  const say = useWords("told");
  const language = useLanguage();
  const dayOf = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
  return (fact, name) => {
    const day = dayOf(fact.at);
    const who = fact.by.name ?? "";
    const first =
      name === undefined
        ? fact.by.kind === "person"
          ? say("toYou", { day })
          : who === ""
            ? say("toStaffGone", { day })
            : say("toStaff", { who, day })
        : fact.by.kind === "person" || who === ""
          ? say("theyTold", { name, day })
          : say("theyToldStaff", { name, who, day });
    return [
      first,
      fact.interpreter ? say("interpreter") : "",
      fact.stillSoAt !== null && name === undefined ? say("still", { day: dayOf(fact.stillSoAt) }) : "",
    ]
      .filter((part) => part !== "")
      .join(" ");
  };
}
