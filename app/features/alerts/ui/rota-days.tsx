import type { OnDuty, Rota } from "../contract.ts";
import { byWeek, type RotaDay, rotaByDay } from "../domain/week.ts";
import { useAlertSentences } from "./sentences.ts";
import { type Times, useTimes } from "./times.ts";

const lineWords = { first: "rota.first", backup: "rota.backup", lead: "rota.leadOn" } as const;

/** Noon of a calendar day, in any zone near enough to name the day. */
const noon = (day: string) => `${day}T12:00:00Z`;

/** Each day in words, with times nobody covers said as they are; the same as a table under it. */
export function RotaDays({ rota, days }: { rota: Rota; days: number }) {
  const { say } = useAlertSentences();
  const times = useTimes(rota.zone);
  const plain = useTimes("UTC");
  const now = new Date().toISOString();
  const shown = rotaByDay(rota, { from: now, days, zone: rota.zone });
  const today = shown[0]?.day;
  const named = ({ day }: RotaDay<OnDuty>, at: number) => {
    if (day === today) return `${say("rota.today")}, ${plain.longDay(noon(day))}`;
    return at === 1 ? `${say("rota.tomorrow")}, ${plain.longDay(noon(day))}` : plain.longDay(noon(day));
  };
  const weeks = byWeek(shown.map((one, at) => ({ ...one, at })));
  const gapsOf = (week: readonly RotaDay<OnDuty>[]) => week.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return (
    <>
      {weeks.map((week, place) => {
        const [first] = week;
        if (!first) return null;
        const gaps = gapsOf(week);
        const title = place === 0 ? say("rota.thisWeek") : say("rota.weekOf", { day: plain.day(noon(first.day)) });
        return (
          <details
            key={first.day}
            className="rota-week"
            open={place === 0 || (place === 1 && week.length + (weeks[0]?.length ?? 0) <= 8)}
          >
            <summary>
              <h3>{title}</h3>
              {gaps > 0 && <span className="soft small">{say("rota.weekGaps", { count: gaps })}</span>}
            </summary>
            <ol className="sheet calm-list">
              {week.map((one) => (
                <li key={one.day} className="item rota-day">
                  <h4>{named(one, one.at)}</h4>
                  <DayLines day={one} rota={rota} times={times} />
                </li>
              ))}
            </ol>
          </details>
        );
      })}
      <details className="as-table small">
        <summary>{say("rota.asTable")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard too. */}
        <section className="scroll-x" aria-label={say("rota.caption")} tabIndex={0}>
          <DayTable shown={shown} named={named} times={times} />
        </section>
      </details>
    </>
  );
}

function useLines(times: Times) {
  const { say } = useAlertSentences();
  const span = (from: string, until: string) =>
    say("rota.span", { from: times.clock(from), until: times.clockFrom(until, from) });
  return {
    say,
    span,
    gap: ({ from, until }: { from: string; until: string }) =>
      Date.parse(until) - Date.parse(from) >= 23 * 3_600_000 && times.clock(from) === times.clock(until)
        ? say("rota.wholeDay")
        : say("rota.gap", { from: times.clock(from), until: times.clockFrom(until, from) }),
  };
}

function DayLines({ day, rota, times }: { day: RotaDay<OnDuty>; rota: Rota; times: Times }) {
  const { say, span, gap } = useLines(times);
  const programme = (id: string | null) => rota.programmes.find((one) => one.id === id)?.name;
  return (
    <ul className="calm-list day-lines">
      {day.watches.map((duty) => {
        const only = programme(duty.programmeId);
        return (
          <li key={`${duty.memberId} ${duty.order} ${duty.since} ${duty.programmeId}`}>
            {say(lineWords[duty.order], { who: duty.name, span: span(duty.since, duty.until) })}
            {only && <span className="soft"> · {say("rota.only", { programme: only })}</span>}
          </li>
        );
      })}
      {day.gaps.map((one) => (
        <li key={one.from} className="gap-line soft">
          {gap(one)}
        </li>
      ))}
      {day.isEmpty && day.gaps.length === 0 && <li className="gap-line soft">{say("rota.wholeDay")}</li>}
    </ul>
  );
}

function DayTable(props: {
  shown: readonly RotaDay<OnDuty>[];
  named: (day: RotaDay<OnDuty>, at: number) => string;
  times: Times;
}) {
  const { say, span } = useLines(props.times);
  const cell = (day: RotaDay<OnDuty>, order: OnDuty["order"]) =>
    day.watches
      .filter((duty) => duty.order === order)
      .map((duty) => `${duty.name}, ${span(duty.since, duty.until)}`)
      .join("; ") || say("rota.nothing");
  return (
    <table className="quiet rota-table">
      <caption className="only-heard">{say("rota.caption")}</caption>
      <thead>
        <tr>
          {(["rota.day", "rota.headFirst", "rota.headBackup", "rota.headLead", "rota.headNobody"] as const).map(
            (head) => (
              <th key={head} scope="col">
                {say(head)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {props.shown.map((day, at) => (
          <tr key={day.day}>
            <th scope="row">{props.named(day, at)}</th>
            <td>{cell(day, "first")}</td>
            <td>{cell(day, "backup")}</td>
            <td>{cell(day, "lead")}</td>
            <td>{day.gaps.map(({ from, until }) => span(from, until)).join("; ") || say("rota.nothing")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
