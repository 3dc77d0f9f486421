import { Pencil, Plus, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Icon } from "#web/design/icon.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { alerts, type Rota, type RotaException, type Shift } from "../contract.ts";
import { orders } from "../domain/terms.ts";
import { weekdayRuns } from "../domain/week.ts";
import { useAskAgain } from "./asking.ts";
import { ExceptionForm } from "./exception-form.tsx";
import { orderWords } from "./rota-fields.tsx";
import { useAlertSentences } from "./sentences.ts";
import { ShiftForm } from "./shift-form.tsx";
import { useTimes, useWeekdays } from "./times.ts";

/** "11 December", for a calendar day as it stands in the pattern. */
function useCalendarDay(): (day: string) => string {
  const times = useTimes("UTC");
  return (day) => times.day(`${day}T12:00:00Z`);
}

/** Each line with its ways to change; what was taken away can be put back. */
function Lines(props: {
  lines: readonly {
    key: string;
    text: string;
    onChange?: () => void;
    onRemove: () => Promise<() => Promise<unknown>>;
  }[];
  mayEdit: boolean;
}) {
  const { say } = useAlertSentences();
  const askAgain = useAskAgain();
  const [gone, setGone] = useState<{ text: string; putBack: () => Promise<unknown> } | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const trying = async (act: () => Promise<void>) => {
    setTrouble(null);
    try {
      await act();
      await askAgain();
    } catch (reason) {
      setTrouble(reason);
    }
  };
  return (
    <>
      {props.lines.length > 0 && (
        <ul className="sheet calm-list">
          {props.lines.map((line) => (
            <li key={line.key} className="item">
              <div className="row apart rota-line">
                <span>{line.text}</span>
                {props.mayEdit && (
                  <span className="row">
                    {line.onChange && (
                      <button type="button" className="button quiet only-icon" onClick={line.onChange}>
                        <Icon of={Pencil} />
                        <span className="only-heard">{say("shift.changeOf", { line: line.text })}</span>
                      </button>
                    )}
                    <button
                      type="button"
                      className="button quiet only-icon"
                      onClick={() =>
                        void trying(async () => setGone({ text: line.text, putBack: await line.onRemove() }))
                      }
                    >
                      <Icon of={X} />
                      <span className="only-heard">{say("shift.removeOf", { line: line.text })}</span>
                    </button>
                  </span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <div role="status">
        {gone && (
          <p className="row">
            <span>{say("shift.removed", { line: gone.text })}</span>
            <Button
              onClick={() =>
                void trying(async () => {
                  await gone.putBack();
                  setGone(null);
                })
              }
            >
              {say("shift.putBack")}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}

function Section(props: {
  id: string;
  title: string;
  lead?: string;
  add: string;
  onAdd?: () => void;
  children: ReactNode;
}) {
  return (
    <section className="stack tight" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.lead && <p className="soft">{props.lead}</p>}
      {props.children}
      {props.onAdd && (
        <div>
          <Button icon={Plus} onClick={props.onAdd}>
            {props.add}
          </Button>
        </div>
      )}
    </section>
  );
}

function useName(rota: Rota): (memberId: string | null) => string {
  const { say } = useAlertSentences();
  return (memberId) => rota.colleagues.find((one) => one.memberId === memberId)?.name ?? say("what.someone");
}

function useOnly(rota: Rota): (programmeId: string | null) => string {
  const { say } = useAlertSentences();
  return (programmeId) => {
    const found = rota.programmes.find(({ id }) => id === programmeId);
    return found ? ` ${say("rota.only", { programme: found.name })}` : "";
  };
}

/** The watches of every week, in words. Leads and supervisors change them. */
export function WeeklyPattern({ rota }: { rota: Rota }) {
  const { say, times } = useAlertSentences();
  const weekday = useWeekdays();
  const nameOf = useName(rota);
  const only = useOnly(rota);
  const day = useCalendarDay();
  const clock = useTimes("UTC").clock;
  // What the clock on the wall shows, said as people here say it.
  const wall = (hour: string) => clock(`2024-01-01T${hour}:00Z`);
  const inOrder = [...rota.shifts].sort(
    (a, b) =>
      orders.indexOf(a.order) - orders.indexOf(b.order) ||
      (a.days[0] ?? 0) - (b.days[0] ?? 0) ||
      (a.from < b.from ? -1 : 1),
  );
  const [editing, edit] = useState<Shift | "new" | null>(null);
  const text = (shift: Shift) => {
    const days =
      shift.days.length === 7
        ? say("shift.everyDay")
        : times.list(
            weekdayRuns(shift.days).map(([first, last]) =>
              last === undefined
                ? weekday(first)
                : say("shift.daySpan", { from: weekday(first), until: weekday(last) }),
            ),
          );
    const [from, until] = [wall(shift.from), wall(shift.until)];
    const line = say("shift.line", {
      who: nameOf(shift.memberId),
      order: say(orderWords[shift.order]),
      days,
      from,
      until,
    });
    const today = times.dayOf(new Date().toISOString());
    const since = shift.startsOn > today ? `, ${say("shift.since", { day: day(shift.startsOn) })}` : "";
    const till = shift.endsOn ? `, ${say("shift.till", { day: day(shift.endsOn) })}` : "";
    return `${line}${since}${till}.${only(shift.programmeId)}`;
  };
  return (
    <Section
      id="weekly-pattern"
      title={say("shift.title")}
      lead={rota.shifts.length > 0 ? say("shift.lead") : say("shift.none")}
      add={say("shift.add")}
      {...(rota.mayEdit ? { onAdd: () => edit("new") } : {})}
    >
      <Lines
        mayEdit={rota.mayEdit}
        lines={inOrder.map((shift) => ({
          key: shift.id,
          text: text(shift),
          onChange: () => edit(shift),
          onRemove: async () => {
            await call(alerts.removeShift, { id: shift.id });
            return () => call(alerts.saveShift, shift);
          },
        }))}
      />
      {editing && <ShiftForm rota={rota} shift={editing === "new" ? null : editing} onClose={() => edit(null)} />}
    </Section>
  );
}

/** Holidays, extra duties and swaps, in words. */
export function Differing({ rota }: { rota: Rota }) {
  const { say } = useAlertSentences();
  const nameOf = useName(rota);
  const only = useOnly(rota);
  const times = useTimes("UTC");
  const [isAdding, add] = useState(false);
  const text = (one: RotaException) => {
    // What the clock on the wall shows, said as it is.
    const [from, until] = [`${one.from}:00Z`, `${one.until}:00Z`];
    const said = (iso: string) => `${times.longDay(iso)}, ${times.clock(iso)}`;
    const span = say("rota.span", { from: said(from), until: said(until) });
    const who = one.kind === "closed" ? "" : nameOf(one.memberId);
    const line =
      one.kind === "closed"
        ? say("differ.closed", { span })
        : one.kind === "extra"
          ? say("differ.extra", { who, order: say(orderWords[one.order]), span })
          : say("differ.swap", { who, whom: nameOf(one.inPlaceOf), span });
    return `${line}.${only(one.programmeId)}`;
  };
  return (
    <Section
      id="days-that-differ"
      title={say("differ.title")}
      {...(rota.exceptions.length === 0 ? { lead: say("differ.none") } : {})}
      add={say("differ.add")}
      {...(rota.mayEdit ? { onAdd: () => add(true) } : {})}
    >
      <Lines
        mayEdit={rota.mayEdit}
        lines={rota.exceptions.map((one) => ({
          key: one.id,
          text: text(one),
          onRemove: async () => {
            await call(alerts.removeException, { id: one.id });
            return () => call(alerts.saveException, one);
          },
        }))}
      />
      {isAdding && <ExceptionForm rota={rota} onClose={() => add(false)} />}
    </Section>
  );
}
