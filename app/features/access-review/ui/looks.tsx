import { useLanguage, useWords } from "#web/words/words.ts";
import type { Item } from "../contract.ts";

/** Single looks, as kinds and times; never what was seen. */
export function Looks({ lines, moreLines }: Pick<Item, "lines" | "moreLines">) {
  const say = useWords("access-review");
  const ledger = useWords("ledger-staff");
  return (
    <details>
      <summary>{say("lines")}</summary>
      <ul>
        {lines.map(({ id, when, compartments, purpose }) => (
          <li key={id}>
            {say("line", {
              when,
              parts: compartments.map((part) => ledger(`part.${part as "journal"}`)).join(", "),
              purpose: ledger(`purpose.${purpose as "care"}`),
            })}
          </li>
        ))}
        {moreLines > 0 && <li>{say("moreLines", { count: moreLines })}</li>}
      </ul>
    </details>
  );
}

/** Says a moment as a day and a time; nothing for none. */
export function useMoment() {
  const language = useLanguage();
  return (moment: string | null) =>
    moment === null
      ? ""
      : new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment));
}
