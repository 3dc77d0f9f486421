import { useLanguage } from "#web/words/words.ts";
import type { RuleWords } from "../contract.ts";

/** Rules in a sentence each, with where they stand; short enough for a person in care. */
export function RuleLines({ rules }: { rules: readonly RuleWords[] }) {
  const language = useLanguage();
  return (
    <ul>
      {rules.map(({ id, why, cite }) => (
        <li key={id}>
          {language === "es" ? why.es : why.en}{" "}
          <span className="soft small">
            (<bdi>{cite}</bdi>)
          </span>
        </li>
      ))}
    </ul>
  );
}
