import "./checkins.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options, Toggle } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { checkins, type Reminder, type WhyNoText } from "../contract.ts";
import { neutralReminder } from "../domain/reminder.ts";
import { keepHere } from "./remind-here.ts";
import { Ticks } from "./ticks.tsx";

const reminderKey = ["checkin-reminder"] as const;
const weekMs = 7 * 86_400_000;
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** `/me/days/remind`: whether, when and how to be reminded; never on a device that others use. */
export function RemindScreen() {
  const say = useWords("remind");
  const asked = useQuery({ queryKey: reminderKey, queryFn: () => call(checkins.reminder, {}) });
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && (
        <>
          <Now reminder={asked.data.reminder} />
          <Choose reminder={asked.data.reminder} textSetUp={asked.data.textSetUp} />
        </>
      )}
    </div>
  );
}

function useSaying(): { days: (days: readonly number[]) => string; time: (minute: number) => string } {
  const language = useLanguage();
  // The 5th of January 2026 was a Monday.
  const at = (day: number, minute: number) => new Date(2026, 0, 4 + day, Math.floor(minute / 60), minute % 60);
  return {
    days: (days) =>
      new Intl.ListFormat(language).format(
        days.map((day) => new Intl.DateTimeFormat(language, { weekday: "short" }).format(at(day, 0))),
      ),
    time: (minute) => new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(at(1, minute)),
  };
}

/** What holds now, with one press to pause or stop it. */
function Now({ reminder }: { reminder: Reminder | null }) {
  const say = useWords("remind");
  const language = useLanguage();
  const { days, time } = useSaying();
  const queries = useQueryClient();
  const pausing = useMutation({
    mutationFn: async (pausedUntil: string | null) => {
      if (!reminder) return;
      await call(checkins.saveReminder, { ...reminder, pausedUntil });
      if (reminder.way === "here") await keepHere({ days: reminder.days, minute: reminder.minute, pausedUntil });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: reminderKey }),
  });
  const stopping = useMutation({
    mutationFn: async () => {
      await keepHere(null);
      await call(checkins.dropReminder, {});
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: reminderKey }),
  });
  const until = reminder?.pausedUntil && new Date(reminder.pausedUntil) > new Date() ? reminder.pausedUntil : null;
  return (
    <Sheet>
      <div role="status" className="stack tight">
        {reminder ? (
          <p>{say(`on_${reminder.way}`, { days: days(reminder.days), time: time(reminder.minute) })}</p>
        ) : (
          <p>{say(stopping.isSuccess ? "stopped" : "off")}</p>
        )}
        {until && (
          <p>
            {say("paused", { day: new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(until)) })}
          </p>
        )}
      </div>
      {reminder && (
        <Buttons>
          <Button
            busy={pausing.isPending}
            onClick={() => pausing.mutate(until ? null : new Date(Date.now() + weekMs).toISOString())}
          >
            {say(until ? "goOn" : "pause")}
          </Button>
          <Button kind="quiet" busy={stopping.isPending} onClick={() => stopping.mutate()}>
            {say("stop")}
          </Button>
        </Buttons>
      )}
      {[pausing, stopping].map(({ isError, error }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: always the same two.
        isError ? <TroubleNotice key={at} reason={error} /> : null,
      )}
    </Sheet>
  );
}

function Choose({ reminder, textSetUp }: { reminder: Reminder | null; textSetUp: boolean }) {
  const say = useWords("remind");
  const language = useLanguage();
  const queries = useQueryClient();
  const [days, pickDays] = useState<string[]>(() => (reminder?.days ?? []).map(String));
  const [time, pickTime] = useState(() => (reminder ? clockOf(reminder.minute) : ""));
  const [way, pickWay] = useState<Reminder["way"] | null>(reminder?.way ?? null);
  const [isShared, share] = useState<boolean | null>(null);
  const [isOpen, setOpen] = useState(false);
  const saying = useSaying();
  const saving = useMutation({
    mutationFn: async (asked: { way: Reminder["way"]; days: number[]; minute: number }) => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
      const answer = await call(checkins.saveReminder, { ...asked, zone, pausedUntil: null });
      if (answer.whyNot === null)
        await keepHere(asked.way === "here" ? { days: asked.days, minute: asked.minute, pausedUntil: null } : null);
      return answer;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: reminderKey }),
  });
  const words = language === "es" ? neutralReminder.es : neutralReminder.en;
  const minute = minuteOf(time);
  const isWhole = days.length > 0 && minute !== null && (way === "text" || (way === "here" && isShared === false));
  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    setOpen(!isWhole);
    if (isWhole && way !== null && !saving.isPending)
      saving.mutate({ way, days: weekdays.filter((day) => days.includes(day)).map(Number), minute });
  };
  return (
    <form className="stack" onSubmit={keep} noValidate>
      <Ticks
        label={say("days")}
        tight
        options={weekdays.map((value) => ({ value: value as string, label: saying.days([Number(value)]) }))}
        chosen={days}
        onChange={pickDays}
      />
      <Field type="time" label={say("hour")} value={time} onChange={(event) => pickTime(event.currentTarget.value)} />
      <Options
        label={say("way")}
        value={way}
        onChange={pickWay}
        options={[
          { value: "here", label: say("here"), about: say("hereAbout") },
          ...(textSetUp ? [{ value: "text", label: say("text"), about: say("textAbout", { words }) } as const] : []),
        ]}
      />
      {!textSetUp && <p className="soft small">{say("textOff")}</p>}
      {way === "text" && <p className="soft small">{say("safe")}</p>}
      {way === "here" && (
        <Toggle label={say("shared")} on={say("sharedYes")} off={say("sharedNo")} value={isShared} onChange={share} />
      )}
      <div role="status">
        {way === "here" && isShared && <p>{say("sharedOff")}</p>}
        {isOpen && !isWhole && !(way === "here" && isShared) && <p>{say("chooseFirst")}</p>}
        {saving.data && saving.data.whyNot === null && <Notice kind="good" title={say("kept")} />}
        {saving.data?.whyNot && <No why={saving.data.whyNot} />}
      </div>
      {saving.isError && <TroubleNotice reason={saving.error} />}
      <Buttons equal>
        <Button type="submit" busy={saving.isPending}>
          {say("keep")}
        </Button>
        <ButtonLink to="/me/days">{say("notNow")}</ButtonLink>
      </Buttons>
    </form>
  );
}

function No({ why }: { why: WhyNoText }) {
  const say = useWords("remind");
  return (
    <Notice title={say("no")}>
      <p>{say(`why.${why}`)}</p>
      <p>{say("noChanged")}</p>
      {why === "not-wanted" && <Link href="/me/choices/P10">{say("toChoice")}</Link>}
      {why !== "not-wanted" && why !== "not-set-up" && <Link href="/me/people/contact">{say("toContact")}</Link>}
    </Notice>
  );
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function minuteOf(time: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
