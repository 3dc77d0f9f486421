import "./alerts.css";
import { useState } from "react";
import { Button } from "#web/design/button.tsx";
import { EmptyState, Harbour } from "#web/design/drawings.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import type { OnDuty, Rota } from "../contract.ts";
import { useRota } from "./asking.ts";
import { HandOvers } from "./hand-over.tsx";
import { Differing, WeeklyPattern } from "./pattern.tsx";
import { RotaDays } from "./rota-days.tsx";
import { useAlertSentences } from "./sentences.ts";
import { useTimes } from "./times.ts";

const twoWeeks = 14;
const sixWeeks = 42;

/** `/work/on-call`: who is called now and next, in sentences; passing a watch on; for leads and supervisors the pattern. */
export function OnCallScreen() {
  const { say } = useAlertSentences();
  const [days, show] = useState(twoWeeks);
  const { data, error, refetch } = useRota(days);
  return (
    <div className="page stack wide rota">
      <div className="stack tight">
        <h1>{say("rota.title")}</h1>
        <p className="soft">{say("rota.lead")}</p>
      </div>
      {error && !data && <TroubleNotice reason={error} again={() => void refetch()} />}
      {!data && !error && <p className="waiting">{say("bar.asking")}</p>}
      {data && (
        <>
          <Now rota={data} />
          <HandOvers rota={data} />
          {data.shifts.length === 0 && data.ahead.length === 0 ? (
            <Sheet>
              <EmptyState drawing={<Harbour />} title={say("rota.emptyTitle")}>
                {say("rota.empty")} {say(data.mayEdit ? "rota.emptyDo" : "rota.emptyAsk")}
              </EmptyState>
            </Sheet>
          ) : (
            <section className="stack tight" aria-labelledby="days-ahead">
              <h2 id="days-ahead">{say("rota.weeksTitle")}</h2>
              <RotaDays rota={data} days={days} />
              {days === twoWeeks && (
                <div>
                  <Button onClick={() => show(sixWeeks)}>{say("rota.more")}</Button>
                </div>
              )}
            </section>
          )}
          <WeeklyPattern rota={data} />
          <Differing rota={data} />
          <p className="soft small">{say("rota.zone", { zone: data.zone.replaceAll("_", " ") })}</p>
        </>
      )}
    </div>
  );
}

const nowWords = { first: "rota.nowFirst", backup: "rota.nowBackup", lead: "rota.nowLead" } as const;

/** Who is called now; honest when it is nobody. */
function Now({ rota }: { rota: Rota }) {
  const { say, me } = useAlertSentences();
  const times = useTimes(rota.zone);
  const now = new Date().toISOString();
  const programme = (id: string | null) => rota.programmes.find((one) => one.id === id)?.name;
  const line = (duty: OnDuty) => {
    const only = programme(duty.programmeId);
    const who = duty.memberId === me ? `${duty.name} (${say("rota.you")})` : duty.name;
    const said = say(nowWords[duty.order], { who, until: times.clockFrom(duty.until, now) });
    return only ? `${said} ${say("rota.only", { programme: only })}` : said;
  };
  const mine = rota.ahead.find((duty) => duty.memberId === me && duty.since > now);
  const isOn = rota.now.some(({ memberId }) => memberId === me);
  const { watching } = rota;
  return (
    <Sheet aria-labelledby="on-call-now">
      <h2 id="on-call-now">{say("rota.nowTitle")}</h2>
      {rota.now.length > 0 && (
        <ul className="calm-list stack tight">
          {rota.now.map((duty) => (
            <li key={`${duty.memberId} ${duty.order} ${duty.programmeId}`}>{line(duty)}</li>
          ))}
        </ul>
      )}
      {!watching.someone && (
        <p>
          {say("rota.nobody")} {say("rota.nobodyLeads")}{" "}
          {watching.from
            ? say("rota.again", { from: times.clockFrom(watching.from, now) })
            : rota.ahead.length === 0 && say("rota.noneAhead")}
        </p>
      )}
      {!isOn && (
        <p className="soft">
          {mine
            ? say("rota.youNext", {
                span: `${times.longDay(mine.since)}, ${say("rota.span", {
                  from: times.clock(mine.since),
                  until: times.clockFrom(mine.until, mine.since),
                })}`,
              })
            : say("rota.youNone")}
        </p>
      )}
    </Sheet>
  );
}
