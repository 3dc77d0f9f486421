import { type Shared, shareAttention } from "@mooring/early-warning";
import type { Finding, Move, Place } from "../contract.ts";
import { purposeOf } from "../domain.ts";

/** How many findings come forward at once for somebody who has not said. */
export const usualBudget = 7;

type Standing = { snoozedUntil: string | null; handed: "to-me" | "away" | null };
type Moved = Pick<Move, "kind" | "mine" | "toMe" | "until"> & { by: string | null };

/**
 * Where one reader's own moves leave a finding. "Taken back" undoes the same hand's newest move before it; what was handed
 * over is the newest one's to hold, so that two people do not both think the other has it.
 *
 * @param moves oldest first
 */
export function standingFor(moves: readonly Moved[]): Standing {
  const left: Moved[] = [];
  for (const move of moves) {
    if (move.kind !== "taken-back") left.push(move);
    else {
      const last = left.findLastIndex(({ by }) => by === move.by);
      if (last >= 0) left.splice(last, 1);
    }
  }
  const own = left.findLast(({ mine }) => mine);
  const given = left.findLast(({ kind }) => kind === "handed-over");
  const handed = given?.toMe ? "to-me" : given?.mine ? "away" : null;
  return { snoozedUntil: own?.kind === "snoozed" ? own.until : null, handed };
}

type Asked = Pick<
  Finding,
  "id" | "personId" | "analyser" | "urgency" | "strength" | "interval" | "baseRate" | "createdAt"
> & { moves: readonly Moved[] };

/** Shares one reader's attention out over the findings that wait, first things first. */
export function shareOut(open: readonly Asked[], { budget, nowMs }: { budget: number; nowMs: number }): Shared {
  const waiting = open.map((finding) => {
    const { snoozedUntil, handed } = standingFor(finding.moves);
    return {
      id: finding.id,
      personId: finding.personId,
      urgency: finding.urgency,
      isFloor: purposeOf(finding.analyser) === "safety",
      strength: finding.strength,
      interval: finding.interval,
      baseRate: finding.baseRate,
      since: Date.parse(finding.createdAt),
      snoozedUntil: snoozedUntil === null ? null : Date.parse(snoozedUntil),
      handed,
    };
  });
  return shareAttention(waiting, { budget, now: nowMs });
}

/** Each finding's place and its rank, for sorting. */
export function placesOf({ front, quiet, aside }: Shared): Map<string, { place: Place; rank: number }> {
  const all = [
    ...front.map((id) => [id, "front"] as const),
    ...quiet.map((id) => [id, "quiet"] as const),
    ...aside.map((id) => [id, "aside"] as const),
  ];
  return new Map(all.map(([id, place], rank) => [id, { place, rank }]));
}
