import { useWords } from "#web/words/words.ts";
import type { Around } from "../contract.ts";
import type { Plan, Row } from "../domain/document.ts";
import { useDay, useReader } from "./use-plan.ts";

/** The plan on one page of paper, shown to the printer alone. No name of an agency, no address. */
export function Printed({ plan, around }: { plan: Plan; around: Around }) {
  const say = useWords("plan-together");
  const day = useDay();
  const { side, name } = useReader();
  const { adopted, head } = around;
  const isAdopted = adopted !== null && adopted.head === head;
  const of = (kind: Row["kind"]) => plan.rows.filter((row) => row.kind === kind && row.text.trim() !== "");
  const lineOf = (row: Row) =>
    [
      row.text,
      row.who ? say(`who.${side}.${row.who}`, { name }) : "",
      row.by ? say("print.by", { day: day(row.by) }) : "",
      row.answer === "proposed" ? "" : say("print.answered", { answer: say(`answers.${row.answer}`) }),
    ]
      .filter((part) => part !== "")
      .join(" · ");
  return (
    <div className="only-print plan-printed" aria-hidden="true">
      <p className="heading">{say("print.title")}</p>
      <p className="when">
        {isAdopted ? say("print.adopted", { day: day(adopted.at) }) : say("print.draft")}{" "}
        {say("print.madeOn", { day: day(new Date().toISOString()) })}
      </p>
      {plan.texts.matters.trim() !== "" && <Part title={say("matters")} text={plan.texts.matters} />}
      {(["try", "do"] as const).map(
        (kind) =>
          of(kind).length > 0 && (
            <section key={kind}>
              <p className="title">{say(kind)}</p>
              <ul>
                {of(kind).map((row) => (
                  <li key={row.id} dir="auto">
                    {lineOf(row)}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {plan.texts.hard.trim() !== "" && <Part title={say("hard")} text={plan.texts.hard} />}
      {plan.reviewOn && <Part title={say("review")} text={day(plan.reviewOn)} />}
    </div>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <p className="title">{title}</p>
      <p className="words" dir="auto">
        {text}
      </p>
    </section>
  );
}
