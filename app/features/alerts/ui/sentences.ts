import { useWords } from "#web/words/words.ts";
import type { Alert, Call, ListedAlert, Sending } from "../contract.ts";
import { useMe } from "./asking.ts";
import { useTimes } from "./times.ts";

/** Everything staff are told about an alert, as sentences about a person. */
export function useAlertSentences() {
  const say = useWords("alerts-staff");
  const times = useTimes();
  const me = useMe();
  const nameOf = (alert: ListedAlert) => alert.personName ?? say("what.someone");
  const isMine = (alert: ListedAlert) => alert.answeredBy !== null && alert.answeredBy.memberId === me;
  return {
    say,
    times,
    me,
    nameOf,
    isMine,
    title: (alert: ListedAlert) =>
      alert.isDrill ? say("what.drill") : say(`what.${alert.source}`, { name: nameOf(alert) }),
    when: (alert: ListedAlert, nowMs: number) =>
      [
        say("what.when", { ago: times.ago(alert.happenedAt, nowMs), clock: times.clock(alert.happenedAt) }),
        alert.lateMinutes > 0 &&
          say("what.late", { late: times.lasting(alert.lateMinutes * 60), clock: times.clock(alert.receivedAt) }),
      ]
        .filter(Boolean)
        .join(" "),
    what: (alert: ListedAlert) => {
      if (!alert.isDrill) return say(`what.${alert.level}`);
      const drill = { moderate: "drillModerate", high: "drillHigh", imminent: "drillImminent" } as const;
      return say(`what.${drill[alert.level]}`);
    },
    /** Where it stands, and what comes next by itself. */
    state: (alert: ListedAlert) => {
      if (alert.state === "closed") {
        const when = alert.closedAt ? `${times.day(alert.closedAt)}, ${times.clock(alert.closedAt)}` : "";
        return say("state.closed", { when });
      }
      if (alert.state === "alarm") return say("state.alarm");
      if (alert.state === "answered" && alert.answeredBy) {
        const clock = alert.answeredAt ? times.clock(alert.answeredAt) : "";
        return isMine(alert)
          ? say("state.mine", { clock })
          : say("state.theirs", { who: alert.answeredBy.name, clock });
      }
      const next = alert.nextAt ? ` ${say("state.next", { clock: times.clock(alert.nextAt) })}` : "";
      return `${say(alert.calledMe ? "state.first" : "state.others")}${next}`;
    },
    tag: (alert: ListedAlert) => {
      if (alert.state === "closed") return say("what.tagClosed");
      if (alert.state === "alarm") return say("what.tagAlarm");
      if (!alert.answeredBy) return say("what.tagWaiting");
      return isMine(alert) ? say("what.tagMine") : say("what.tagTaken", { who: alert.answeredBy.name });
    },
    called: (call: Call) => say(`line.${call.order}`, { who: call.member.name }),
    ways: (sendings: readonly Sending[]) =>
      times.list(
        sendings
          .filter(({ state }) => state !== "off")
          .map(({ way, state }) => say(`way.${state}`, { way: say(`way.${way}`) })),
      ),
  };
}

/** One thing that happened, for the timeline. */
export type Moment = { readonly key: string; readonly at: string; readonly said: string; readonly more?: string };

/** What happened so far, oldest first. */
export function momentsOf(alert: Alert, told: ReturnType<typeof useAlertSentences>): Moment[] {
  const { say } = told;
  const began = { key: "began", at: alert.receivedAt, said: say(alert.isDrill ? "line.drill" : "line.received") };
  const calls = alert.calls.flatMap((call): Moment[] => {
    const ways = told.ways(call.sendings);
    const asked = {
      key: call.id,
      at: call.at,
      said: told.called(call),
      ...(ways ? { more: say("line.ways", { ways }) } : {}),
    };
    const answered = call.acknowledgedAt && {
      key: `${call.id} answered`,
      at: call.acknowledgedAt,
      said: say("line.answered", { who: call.member.name }),
    };
    return answered ? [asked, answered] : [asked];
  });
  const answers = alert.answers.map(({ id, at }) => ({
    key: id,
    at,
    said: say("line.said", { name: told.nameOf(alert) }),
  }));
  const closings = alert.closings.flatMap((closing): Moment[] => {
    const outcome = say(`outcome.short.${closing.outcome}`);
    const closed = { key: closing.id, at: closing.at, said: say("line.closed", { who: closing.by.name, outcome }) };
    if (!closing.reopenedAt || !closing.reopenedBy) return [closed];
    const said = say("line.reopened", { who: closing.reopenedBy.name });
    return [closed, { key: `${closing.id} again`, at: closing.reopenedAt, said }];
  });
  return [began, ...calls, ...answers, ...closings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
