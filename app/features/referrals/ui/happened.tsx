import { useLanguage, useWords } from "#web/words/words.ts";
import type { Referral } from "../contract.ts";
import { isOver } from "../domain/referral.ts";

type StepWord = "sent" | "introduced" | "accepted" | "met" | "declined" | "stopped" | "closed" | "note" | "not-yet";

/** What happened, each with its day and who said so. */
export function Happened({ referral }: { referral: Referral }) {
  const say = useWords("my-services");
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  if (referral.steps.length === 0) return null;
  return (
    <details className="as-table">
      <summary>
        {say("happened")}
        <span className="only-heard"> {referral.service.name}</span>
      </summary>
      <ol className="plain-list stack tight">
        {referral.steps.map((one) => (
          <li key={`${one.at} ${one.step}`}>
            {day.format(new Date(one.at))}: {say(`step.${one.step as StepWord}`)}{" "}
            <span className="soft small">
              (<bdi>{one.who ?? say("you")}</bdi>)
            </span>
            {one.words && <p dir="auto">{one.words}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Days of waiting, as they are; nobody promises how many more. */
export function Waited({ referral }: { referral: Referral }) {
  const say = useWords("my-services");
  const isDone = isOver(referral.state) || referral.acceptedAt !== null || referral.metAt !== null;
  return (
    <>
      <p>{say(isDone ? "waitedDone" : "waited", { count: referral.daysWaited })}</p>
      {!isDone && referral.daysWaited >= 7 && <p className="soft small">{say("noPromise")}</p>}
    </>
  );
}
