import { useLanguage, useWords } from "#web/words/words.ts";
import type { Held } from "../contract.ts";
import { isNamed } from "./say.ts";

/** Staff words for who a release goes to and what it names. */
export function useStaffNaming() {
  const say = useWords("releases-staff");
  const language = useLanguage();
  const part = (compartment: string) => (isNamed(compartment) ? say(`what.${compartment}`) : say("what.other"));
  return {
    part,
    who: ({ who }: Pick<Held, "who">) => who ?? say("someone"),
    what: ({ compartments, parts }: Pick<Held, "compartments" | "parts">) =>
      new Intl.ListFormat(language).format([
        ...compartments.map(part),
        ...parts.map(({ compartment }) => say("inPart", { what: part(compartment) })),
      ]),
    day: (moment: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment)),
  };
}
