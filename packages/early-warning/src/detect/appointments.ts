import { share } from "@mooring/language";
import { binomialAtLeast } from "../chances.ts";
import type { Appointment } from "../inputs.ts";
import { dayMs, type Evidence, type Signal } from "../signal.ts";
import type { Thresholds } from "../thresholds.ts";
import { signalOf } from "./finding.ts";

const windowDays = { lately: 30, before: 365 } as const;
/** Fewest missed lately, and fewest settled before, without which nobody knows what is usual. */
const fewest = { missed: 2, before: 5 } as const;

/** Appointments missed lately by somebody who usually comes. What either side cancelled is nobody's miss. */
export function detectMissed(given: readonly Appointment[], now: number, { missedChance }: Thresholds): Signal | null {
  const settled = given
    .filter(
      ({ at, outcome }) =>
        at <= now && at > now - windowDays.before * dayMs && (outcome === "kept" || outcome === "missed"),
    )
    .sort((one, other) => one.at - other.at);
  const lately = settled.filter(({ at }) => at > now - windowDays.lately * dayMs);
  const before = settled.filter(({ at }) => at <= now - windowDays.lately * dayMs);
  const missed = lately.filter(({ outcome }) => outcome === "missed");
  const newest = lately.at(-1);
  if (missed.length < fewest.missed || before.length < fewest.before || newest?.outcome !== "missed") return null;
  const pace = share(before.filter(({ outcome }) => outcome === "missed").length, before.length);
  const chanceAt = (usual: number) => binomialAtLeast(missed.length, lately.length, usual);
  // Nobody keeps every appointment for ever: somebody who never missed one is taken to miss one in twenty.
  const usual = Math.max(0.05, pace.value);
  if (chanceAt(usual) > missedChance) return null;
  return signalOf(
    {
      kind: "appointments-missed",
      evidence: lately.map(
        ({ id, at, outcome }): Evidence => ({
          source: "appointments",
          id,
          at,
          value: outcome === "missed" ? 1 : 0,
          side: "now",
        }),
      ),
      values: { missed: missed.length, of: lately.length, before: before.length },
      strength: {
        value: 1 - chanceAt(usual),
        low: 1 - chanceAt(Math.max(usual, pace.high)),
        high: 1 - chanceAt(pace.low),
      },
      since: (missed[0] as Appointment).at,
      wouldChange: "talking",
      anchors: missed.map(({ id }) => `missed/${id}`).reverse(),
      lifeDays: 21,
    },
    now,
  );
}
