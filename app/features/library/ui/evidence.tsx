import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { StaffIdea } from "../contract.ts";
import { Part } from "./part.tsx";

/** Each line of evidence: what it says, for whom, how sure, and from where. */
export function EvidenceLines({ idea }: { idea: StaffIdea }) {
  const say = useWords("library-staff");
  return (
    <Part title={say("evidence")}>
      <p className="soft">{say("evidenceLead")}</p>
      <Sheet roomy={false}>
        {idea.evidence.map((line) => (
          <Item key={`${line.ref} ${line.statement}`}>
            <Line line={line} />
          </Item>
        ))}
      </Sheet>
    </Part>
  );
}

function Line({ line }: { line: StaffIdea["evidence"][number] }) {
  const say = useWords("library-staff");
  const terms = useWords("library-terms");
  const language = useLanguage();
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const { effect } = line;
  return (
    <>
      <div className="row apart">
        <b>
          {say("shownFor", {
            outcome: terms(`outcome.${line.outcome as "sleep"}`),
            population: terms(`population.${line.population as "anyone"}`),
          })}
        </b>
        {line.uncertain && <Tag>{say("uncertain")}</Tag>}
      </div>
      <p>{line.statement}</p>
      {effect && (
        <p>
          {say("number", {
            mean: number.format(effect.mean),
            low: number.format(effect.low),
            high: number.format(effect.high),
          })}{" "}
          {effect.low <= 0 && `${say("numberNone")} `}
          {say("against")}
        </p>
      )}
      <p className="soft small">
        {say(`grade.${line.grade}`)} {line.guideline && `${say("guideline", { name: line.guideline })}. `}
        {say("source", { ref: line.ref })}. {say("checked", { date: day.format(new Date(line.checkedOn)) })}.
      </p>
    </>
  );
}
