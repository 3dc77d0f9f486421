import { useWords } from "#web/words/words.ts";
import type { OwnAlert, Watching } from "../contract.ts";
import { useTimes } from "./times.ts";

/** What a person is told about their own alert, spoken to them. */
export function useOwnAlertSentences() {
  const say = useWords("alerts");
  const times = useTimes();
  return {
    say,
    times,
    at: (iso: string) => say("at", { day: times.day(iso), clock: times.clock(iso) }),
    watching: (watching: Watching) => {
      const now = new Date().toISOString();
      if (watching.someone) return say("watching.someone", { until: times.clockFrom(watching.until, now) });
      return watching.from
        ? say("watching.nobodyFrom", { from: times.clockFrom(watching.from, now) })
        : say("watching.nobody");
    },
    /** Who was called and, once it is over, who saw it; the same is not said twice. */
    called: (alert: OwnAlert) => {
      const reached = alert.called.filter(({ order, answeredAt }) => order !== "hand-over" || answeredAt !== null);
      const lines = reached.map(({ name, order, at }) =>
        say("called", { who: name ?? say(`someone.${order}`), clock: times.clock(at) }),
      );
      const isOver = alert.state === "closed" && alert.answeredAt;
      if (isOver) {
        const clock = times.clock(isOver);
        lines.push(
          alert.answeredBy?.name ? say("saw", { who: alert.answeredBy.name, clock }) : say("sawSomeone", { clock }),
        );
      }
      return [...new Set(lines)];
    },
    /** Who has it, or that nobody has. */
    state: (alert: OwnAlert) => {
      if (alert.state === "closed" && alert.closedAt) {
        return say("closed", { day: times.day(alert.closedAt), clock: times.clock(alert.closedAt) });
      }
      if (alert.answeredAt && alert.answeredBy) {
        const clock = times.clock(alert.answeredAt);
        return alert.answeredBy.name ? say("has", { who: alert.answeredBy.name, clock }) : say("hasSomeone", { clock });
      }
      if (alert.state === "alarm") return say("alarm");
      return say(alert.called.length > 0 ? "calling" : "notYet");
    },
  };
}
