import { useEffect, useState } from "react";
import { Link } from "wouter";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Ribbon } from "#web/design/ribbon.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { lastDays, summaryOf } from "../domain.ts";
import { isTimeHere, pauseHere, quietToday } from "./remind-here.ts";
import { dayLabel, todayHere, useOwnCheckins } from "./told.ts";

const days = 21;

/** On the start page: three weeks of mood with a sentence that claims no more than the days carry. */
export function CheckinWidget() {
  const say = useWords("checkins");
  const shell = useWords("shell");
  const language = useLanguage();
  const own = useOwnCheckins(days + 1);
  if (!own.data) return null;
  const shown = lastDays(own.data, todayHere(), days);
  const summary = summaryOf(shown);
  const toldToday = (shown.at(-1)?.count ?? 0) > 0;
  if (summary.say === "nothing") return toldToday ? null : <Remind />;
  const mood = (value: number) => say(`mood_${Math.min(5, Math.max(1, Math.round(value))) as 1 | 2 | 3 | 4 | 5}`);
  return (
    <>
      {!toldToday && <Remind />}
      <Sheet aria-label={say("widget.title")}>
        <h2>{say("widget.title")}</h2>
        <Ribbon
          days={shown.map((day) => ({
            label: dayLabel(day.date, language),
            value: day.mood,
            ...(day.low !== null && day.high !== null ? { low: day.low, high: day.high } : {}),
          }))}
          scale={[1, 5]}
          caption={`${say("widget.caption", { told: summary.told, days })} ${say(`widget.${summary.say}`)}`}
          words={{ asTable: shell("asTable"), day: shell("day"), value: shell("value"), missing: shell("missing") }}
          say={mood}
        />
        <p className="small">
          <Link href="/me/days">{say("days")}</Link>
        </p>
      </Sheet>
    </>
  );
}

/** The reminder that a person turned on for this device, from its hour on, until they check in or say not today. */
function Remind() {
  const say = useWords("checkins");
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    let gone = false;
    void isTimeHere(todayHere(), new Date()).then((is) => gone || setTime(is));
    return () => {
      gone = true;
    };
  }, []);
  if (!isTime) return null;
  return (
    <Sheet aria-label={say("remind.title")}>
      <p>{say("remind.ask")}</p>
      <Buttons>
        <ButtonLink to="/me/checkin">{say("title")}</ButtonLink>
        <Button
          onClick={() => {
            setTime(false);
            void quietToday(todayHere());
          }}
        >
          {say("remind.later")}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            setTime(false);
            void pauseHere(new Date(Date.now() + 7 * 86_400_000));
          }}
        >
          {say("remind.pause")}
        </Button>
      </Buttons>
    </Sheet>
  );
}
