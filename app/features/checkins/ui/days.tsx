import "./checkins.css";
import { CloudSun } from "lucide-react";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { EmptyState, Tide } from "#web/design/drawings.tsx";
import { Ribbon } from "#web/design/ribbon.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { weeksOf } from "../domain/weeks.ts";
import { type Day, lastDays } from "../domain.ts";
import { Goes } from "./goes.tsx";
import { useMoodWord, usePictureWords, useWeekWords } from "./picture-words.ts";
import { SleepStrip, WeeksPicture } from "./pictures.tsx";
import { ShownNow } from "./shown-now.tsx";
import { dayLabel, todayHere, useOwnCheckins, yearOfDays } from "./told.ts";
import { Tomorrow } from "./tomorrow.tsx";

const periods = ["28", "84", "364"] as const;

/** `/me/days`: one's own days as pictures, with no more said about them than they carry. */
export function DaysScreen() {
  const say = useWords("days");
  const own = useOwnCheckins(yearOfDays + 1);
  const year = useMemo(() => (own.data ? lastDays(own.data, todayHere(), yearOfDays) : null), [own.data]);
  const clockWasOff = own.data?.some((each) => each.clockWasOff) ?? false;
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("days.title")}</h1>
        <p className="soft">{say("days.lead")}</p>
      </div>
      {own.isError && <TroubleNotice reason={own.error} again={() => void own.refetch()} />}
      {!year && !own.isError && <Waiting />}
      {year && !year.some(({ count }) => count > 0) && <Empty />}
      {year?.some(({ count }) => count > 0) && (
        <>
          <Pictures year={year} />
          {clockWasOff && <p className="soft small">{say("days.clock")}</p>}
          <Goes year={year} />
          <Tomorrow told={own.data ?? []} />
          <ShownNow />
        </>
      )}
      <More />
    </div>
  );
}

function Empty() {
  const say = useWords("days");
  return (
    <Sheet>
      <EmptyState drawing={<Tide />} title={say("days.empty")}>
        <p>{say("days.emptyAbout")}</p>
        <Buttons>
          <ButtonLink to="/me/checkin" icon={CloudSun}>
            {say("days.checkIn")}
          </ButtonLink>
        </Buttons>
      </EmptyState>
    </Sheet>
  );
}

function Pictures({ year }: { year: readonly Day[] }) {
  const say = useWords("days");
  const language = useLanguage();
  const words = usePictureWords();
  const [period, choose] = useState<(typeof periods)[number]>("28");
  const days = year.slice(-Number(period));
  const nights = days.filter(({ sleepHours }) => sleepHours !== null).length;
  const label = (date: string) => dayLabel(date, language);
  return (
    <>
      <Options
        label={say("days.far")}
        value={period}
        onChange={choose}
        options={periods.map((value) => ({ value, label: say(`days.far_${value}`) }))}
      />
      <Sheet aria-label={say("days.mood")}>
        <h2>{say("days.mood")}</h2>
        {period === "28" ? <MoodByDay days={days} /> : <MoodByWeek days={days} />}
      </Sheet>
      <Sheet aria-label={say("days.sleep")}>
        <h2>{say("days.sleep")}</h2>
        {nights === 0 ? (
          <p className="soft">{say("days.sleepNone")}</p>
        ) : (
          <SleepStrip
            // A year of nights is too fine for eyes: the last twelve weeks of it are drawn.
            days={days.slice(-84)}
            caption={say("days.sleepCaption", {
              told: days.slice(-84).filter(({ sleepHours }) => sleepHours !== null).length,
              days: Math.min(84, days.length),
            })}
            words={words}
            label={label}
            hours={(hours) =>
              say("days.hours", { hours: new Intl.NumberFormat(language).format(Math.round(hours * 10) / 10) })
            }
          />
        )}
      </Sheet>
    </>
  );
}

function MoodByDay({ days }: { days: readonly Day[] }) {
  const say = useWords("days");
  const language = useLanguage();
  const mood = useMoodWord();
  const told = days.filter((day) => day.mood !== null).length;
  return (
    <Ribbon
      days={days.map((day) => ({
        label: dayLabel(day.date, language),
        value: day.mood,
        ...(day.low !== null && day.high !== null ? { low: day.low, high: day.high } : {}),
      }))}
      scale={[1, 5]}
      caption={say("days.moodDays", { told, days: days.length })}
      words={usePictureWords()}
      say={mood}
    />
  );
}

function MoodByWeek({ days }: { days: readonly Day[] }) {
  const say = useWords("days");
  return <WeeksPicture weeks={weeksOf(days)} caption={say("days.moodWeeks")} words={useWeekWords()} />;
}

function More() {
  const say = useWords("days");
  return (
    <section className="stack tight">
      <h2>{say("days.more")}</h2>
      <ul className="sheet calm-list link-list">
        <li>
          <Link href="/me/days/choose">{say("days.choose")}</Link>
        </li>
        <li>
          <Link href="/me/days/remind">{say("days.remind")}</Link>
        </li>
        <li>
          <Link href="/me/days/bring">{say("days.bring")}</Link>
        </li>
      </ul>
    </section>
  );
}
