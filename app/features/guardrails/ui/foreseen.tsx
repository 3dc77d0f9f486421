import { useLanguage, useWords } from "#web/words/words.ts";
import type { Foreseen } from "../contract.ts";
import { RuleLines } from "./rule-words.tsx";

/** Which packs an agency would have, and what would be off, with the rules that say so. */
export function ForeseenPart({ foreseen }: { foreseen: Foreseen }) {
  const say = useWords("guardrails");
  const language = useLanguage();
  const told = (both: { en: string; es: string }) => (language === "es" ? both.es : both.en);
  return (
    <section className="stack" aria-live="polite">
      <h2>{say("foreseen.packs", { count: foreseen.packs.length })}</h2>
      <ul className="calm-list">
        {foreseen.packs.map(({ id, title }) => (
          <li key={id}>{told(title)}</li>
        ))}
      </ul>
      <h2>{say("foreseen.off")}</h2>
      {foreseen.off.length === 0 && <p>{say("foreseen.nothingOff")}</p>}
      {foreseen.off.map(({ capability, title, isEverywhere, rulesAlone, why }) => (
        <details key={capability} className="as-table">
          <summary>
            {told(title)}:{" "}
            {say(rulesAlone ? "foreseen.rulesAlone" : isEverywhere ? "foreseen.everywhere" : "foreseen.sometimes")}
          </summary>
          <RuleLines rules={why} />
        </details>
      ))}
      <p className="small soft">{say("foreseen.later")}</p>
    </section>
  );
}
