import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { kinds } from "#features/exchange/ui/kinds.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { erasure, type Own, type Parts } from "../contract.ts";
import { Confirm } from "./confirm.tsx";
import { useDay } from "./receipt.tsx";
import { Under } from "./under-way.tsx";

/** `/me/erase`: what may go, what the law has kept, and when. Two steps, and days to think that one may skip. */
export function EraseScreen() {
  const say = useWords("erasing");
  const language = useLanguage();
  const asked = useQuery({
    queryKey: ["erasure", language],
    queryFn: () => call(erasure.own, { language }),
    gcTime: 0,
  });
  const [parts, choose] = useState<Parts | null>(null);
  /** The code of a request made on this screen: its receipt is shown here when it is done. */
  const [code, setCode] = useState<string | null>(null);
  const gone = () => {
    setCode(null);
    choose(null);
  };
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p>{say("lead")}</p>
      </div>
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data &&
        (asked.data.request || code ? (
          <Under request={asked.data.request} code={code} onGone={gone} />
        ) : parts ? (
          <Confirm parts={parts} days={asked.data.coolingDays} onBack={() => choose(null)} onAsked={setCode} />
        ) : (
          <Choose own={asked.data} onChosen={choose} />
        ))}
    </div>
  );
}

function Choose({ own, onChosen }: { own: Own; onChosen: (parts: Parts) => void }) {
  const say = useWords("erasing");
  const language = useLanguage() === "es" ? "es" : "en";
  const [all, setAll] = useState(false);
  const [picked, pick] = useState<ReadonlySet<string>>(new Set());
  const [isMissing, setMissing] = useState(false);
  const alone = own.kinds.filter((kind) => kind.alone);
  const goOn = () => {
    const parts = alone.map(({ compartment }) => compartment).filter((one) => picked.has(one));
    if (all) onChosen("all");
    else if (parts.length > 0) onChosen(parts);
    else setMissing(true);
  };
  const turn = (kind: string) =>
    pick((before) => {
      const after = new Set(before);
      if (!after.delete(kind)) after.add(kind);
      return after;
    });
  return (
    <>
      <Sheet>
        <p>{say("takeFirst")}</p>
        <div>
          <ButtonLink to="/me/take-out">{say("takeOut")}</ButtonLink>
        </div>
      </Sheet>
      <Sheet>
        <p className="soft">{say("whatAbout")}</p>
        <fieldset className="options">
          <legend>{say("what")}</legend>
          {alone.map(({ compartment, count }) => (
            <label className="option" key={compartment}>
              <input
                type="checkbox"
                checked={all || picked.has(compartment)}
                disabled={all}
                onChange={() => turn(compartment)}
              />
              <span>
                {kinds[language][compartment] ?? compartment}{" "}
                <span className="soft small">{say("pieces", { count })}</span>
              </span>
            </label>
          ))}
          <label className="option">
            <input type="checkbox" checked={all} onChange={() => setAll(!all)} />
            <span>
              {say("all")} <span className="soft small">{say("allAbout")}</span>
            </span>
          </label>
        </fieldset>
        <div aria-live="polite">{isMissing && !all && picked.size === 0 && <p>{say("nothing")}</p>}</div>
        <Buttons>
          <Button kind="main" onClick={goOn}>
            {say("goOn")}
          </Button>
          <ButtonLink to="/me/things" kind="quiet">
            {say("notNow")}
          </ButtonLink>
        </Buttons>
      </Sheet>
      <Law own={own} />
      <Notice>{say("careTeam")}</Notice>
    </>
  );
}

function Law({ own }: { own: Own }) {
  const say = useWords("erasing");
  const language = useLanguage() === "es" ? "es" : "en";
  const day = useDay();
  return (
    <Sheet aria-labelledby="law">
      <h2 id="law">{say("lawTitle")}</h2>
      <p>{own.keeping.length === 0 ? say("lawNone") : say("law")}</p>
      {own.keeping.map((each) => (
        <div key={each.rule} className="stack tight">
          <h3>{each.kinds.map((kind) => kinds[language][kind] ?? kind).join(", ")}</h3>
          <p>
            {each.why} <b>{say("until", { day: day(each.until) })}</b>
          </p>
        </div>
      ))}
      <p className="soft">{say("ledgerStays")}</p>
    </Sheet>
  );
}
