import { useLanguage, useWords } from "#web/words/words.ts";
import type { Effect, GuardrailsView } from "../contract.ts";
import { type Names, useTold } from "./asking.ts";

/** "What would change for us": a sentence each, with the situations in which it would. */
export function Effects({ effects, view, names }: { effects: readonly Effect[]; view: GuardrailsView; names: Names }) {
  const say = useWords("guardrails");
  const told = useTold();
  const language = useLanguage();
  const list = (ids: readonly string[]) =>
    new Intl.ListFormat(language).format(
      view.columns.filter(({ id }) => ids.includes(id)).map(({ title }) => told(title)),
    );
  return (
    <section className="stack tight">
      <h4>{say("effects.title")}</h4>
      {effects.length === 0 && <p>{say("effects.none")}</p>}
      <ul className="calm-list">
        {effects.map((effect) => {
          const amount = (count: number | null) =>
            count === null || effect.obligation === null ? "" : names.amount(effect.obligation, count);
          const what =
            effect.obligation === null
              ? ""
              : effect.kind === "adds" || effect.kind === "drops"
                ? names.dutyWith({ kind: effect.obligation, amount: effect.to ?? effect.from })
                : names.duty(effect.obligation);
          return (
            <li key={JSON.stringify(effect)}>
              {say(`effects.${effect.kind}`, {
                capability: names.capability(effect.capability),
                what,
                from: amount(effect.from),
                to: amount(effect.to),
              })}{" "}
              <span className="soft">
                {effect.situations.length === view.columns.length
                  ? say("effects.inAll")
                  : say("effects.in", { situations: list(effect.situations) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
