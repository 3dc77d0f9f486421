import type { Need } from "@mooring/recommend";
import { useState } from "react";
import { Button } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";
import type { NeedNow } from "../contract.ts";
import { guardedNeeds, hardness } from "../domain/about.ts";
import { needs as codes } from "../domain/needs.ts";
import { OneOf } from "./one-of.tsx";
import { useAgo } from "./saying.ts";
import type { Answering } from "./use-about.ts";

/** What is hard right now, in plain words with who said it and when; two who differ both stand there. */
export function MyNeeds({ needs, answering }: { needs: readonly NeedNow[]; answering: Answering }) {
  const say = useWords("about-me");
  return (
    <>
      <p>{say("needs.lead")}</p>
      <ul className="needs-list">
        {codes.map((need) => (
          <OneNeed key={need} need={need} now={needs.find((each) => each.need === need)} answering={answering} />
        ))}
      </ul>
    </>
  );
}

function OneNeed({ need, now, answering }: { need: Need; now: NeedNow | undefined; answering: Answering }) {
  const say = useWords("about-me");
  const ago = useAgo();
  const [isOpen, open] = useState(false);
  const own = answering.answerTo(`need/${need}`);
  const hard = (value: number) => say(`needs.hard_${hardnessOf(value)}`).toLowerCase();
  // What was just said here stands at once; the server tells the rest.
  const sayings = (now?.sayings ?? []).filter(({ by }) => by !== "own");
  const ownAt = now?.sayings.find(({ by, value }) => by === "own" && hardnessOf(value) === own)?.at ?? Date.now();
  const line = ({ by, value, what, at }: NeedNow["sayings"][number]) => {
    const said = { hard: hard(value), when: ago(at) };
    if (by === "staff") return say("needs.staff", { who: what, ...said });
    return say(by === "told" ? "needs.told" : "needs.answers", said);
  };
  return (
    <li className="stack tight">
      <h3>{say(`needs.${need}`)}</h3>
      <div className="soft small">
        {own !== null && <p>{say("needs.own", { hard: hard(Number(own) / 4), when: ago(ownAt) })}</p>}
        {sayings.map((saying) => (
          <p key={`${saying.by} ${saying.what}`}>{line(saying)}</p>
        ))}
        {own === null && sayings.length === 0 && <p>{say("needs.unknown")}</p>}
        {now?.isOld && <p>{say("needs.aged")}</p>}
      </div>
      {now?.differ && <p className="small">{say(need === "safety" ? "needs.differSafety" : "needs.differ")}</p>}
      {isOpen ? (
        <>
          <OneOf
            ask={`need/${need}`}
            label={say("needs.rate")}
            answering={answering}
            options={hardness.map((value) => ({ value, label: say(`needs.hard_${value}`) }))}
          />
          {guardedNeeds.some((each) => each === need) && <p className="soft small">{say("needs.guarded")}</p>}
        </>
      ) : (
        <div>
          <Button kind="quiet" onClick={() => open(true)}>
            {say("needs.change")}
            <span className="only-heard"> {say(`needs.${need}`)}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

function hardnessOf(value: number): (typeof hardness)[number] {
  return hardness[Math.round(value * 4)] ?? "0";
}
