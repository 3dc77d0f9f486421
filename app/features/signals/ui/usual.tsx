import { usualOf } from "@mooring/signals";
import { Ribbon } from "#web/design/ribbon.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { byDay, type Group, grouped, groupKey, measuresOf, type OpenedNote, pastOf, smallest } from "../domain.ts";
import { useValue } from "./say.ts";

const daysShown = 28;

/** What one's days are usually like, for each keyboard and language; or that it is too little to say. */
export function MyUsual({ notes }: { notes: readonly OpenedNote[] }) {
  const say = useWords("rhythm");
  const groups = grouped(notes);
  return (
    <section className="stack tight" aria-labelledby="my-usual">
      <h2 id="my-usual">{say("usual.title")}</h2>
      {groups.length === 0 && <p className="soft">{say("usual.none")}</p>}
      {groups.map(({ group, notes: own }) => (
        <OneUsual key={groupKey(group)} group={group} notes={own} />
      ))}
    </section>
  );
}

export function useGroupName(): (group: Group) => string {
  const say = useWords("rhythm");
  return ({ signal, keyboard, language }) =>
    signal === "voice"
      ? say("usual.voice")
      : say("usual.group", {
          keyboard: say(`usual.${keyboard ?? "physical"}`),
          language: say(`usual.${language === "es" || language === "ar" ? language : "en"}`),
        });
}

function OneUsual({ group, notes }: { group: Group; notes: readonly OpenedNote[] }) {
  const say = useWords("rhythm");
  const shell = useWords("shell");
  const language = useLanguage();
  const value = useValue();
  const nameOf = useGroupName();
  const own = measuresOf[group.signal];
  const now = Math.max(...notes.map(({ at }) => at)) + 1;
  const usuals = own.map((measure) => ({
    measure,
    usual: usualOf(pastOf(notes, measure), { now, smallest: smallest[measure], outOf: own.length }),
  }));
  const main = own[0];
  const days = byDay(notes, main, daysShown);
  const values = days.map((day) => day.value);
  const top = Math.max(...values, 1);
  const label = (day: string) =>
    new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" }).format(
      new Date(`${day}T12:00:00Z`),
    );
  const first = usuals[0]?.usual;
  return (
    <Sheet aria-label={nameOf(group)}>
      <h3>{nameOf(group)}</h3>
      {first?.known === false && <p className="soft">{say("usual.few", { days: first.days, needs: first.needs })}</p>}
      {first?.known && (
        <ul className="calm-list stack tight">
          {usuals.map(
            ({ measure, usual }) =>
              usual.known && (
                <li key={measure}>
                  {say("usual.range", {
                    measure: say(`measure.${measure}`),
                    low: value(measure, Math.max(0, usual.low)),
                    high: value(measure, usual.high),
                  })}
                </li>
              ),
          )}
          <li className="soft small">{say("usual.days", { count: first.days })}</li>
        </ul>
      )}
      {days.length > 1 && (
        <Ribbon
          days={days.map(({ day, value: height }) => ({ label: label(day), value: height }))}
          scale={[Math.min(...values) * 0.8, top * 1.1]}
          caption={say(group.signal === "voice" ? "usual.captionVoice" : "usual.caption", { count: days.length })}
          words={{ asTable: shell("asTable"), day: shell("day"), value: shell("value"), missing: shell("missing") }}
          say={(height) => value(main, height)}
        />
      )}
    </Sheet>
  );
}
