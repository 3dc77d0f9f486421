import { useWords } from "#web/words/words.ts";
import type { StaffIdea } from "../contract.ts";
import { Part } from "./part.tsx";

/** What has to be asked before an idea is offered, what follows, and why. */
export function AskFirst({ idea, all }: { idea: StaffIdea; all: readonly StaffIdea[] }) {
  const say = useWords("library-staff");
  const terms = useWords("library-terms");
  const { gates, touches, adaptations } = idea;
  if (gates.length === 0) {
    return (
      <Part title={say("first")}>
        <p>{say("noFirst")}</p>
      </Part>
    );
  }
  return (
    <Part title={say("first")}>
      <p className="soft">{say("firstLead")}</p>
      {touches.length > 0 && (
        <p>{say("touches", { what: touches.map((touch) => terms(`touch.${touch as "breath"}`)).join(", ") })}</p>
      )}
      <ul className="gates">
        {gates.map((gate) => {
          const other = all.find(({ id }) => id === gate.substitute)?.title ?? gate.substitute ?? "";
          const careful = adaptations.find(({ key }) => key !== undefined && key === gate.adaptation)?.text;
          return (
            <li key={`${gate.fact} ${gate.effect}`}>
              <b>{terms(`fact.${gate.fact as "asthma"}`)}</b>
              {": "}
              {say(`effect.${gate.effect as "adapt"}`, { other })}
              {gate.when === "no" && `, ${say("whenNo")}`}
              {careful ? `: ${careful}` : "."}
              <span className="soft small"> {gate.why}</span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
