import { useWords } from "#web/words/words.ts";
import type { IntakeShown } from "../domain/agency-contract.ts";

/** What the linter says, in plain reasons; each once, with the language where it was found. */
export function Flags({ flagged }: { flagged: IntakeShown["flagged"] }) {
  const say = useWords("intake-staff");
  const flaws = [...new Set(flagged.map(({ flaw }) => flaw))];
  return (
    <ul className="calm-list stack tight small" aria-label={say("flagged")}>
      {flaws.map((flaw) => (
        <li key={flaw}>
          <b>{flagged.flatMap((one) => (one.flaw === flaw ? [say(`inLanguage.${one.language}`)] : [])).join(", ")}: </b>
          {say(`flaw.${flaw}`)}
        </li>
      ))}
    </ul>
  );
}
