/** How a person gets to a service. `send`: under their release. `call-together`: nothing leaves, they speak. `self`: they call. */
export const ways = ["send", "call-together", "self"] as const;
export type Way = (typeof ways)[number];

export const states = [
  "asked",
  "open",
  "sent",
  "introduced",
  "accepted",
  "met",
  "declined",
  "stopped",
  "closed",
] as const;
export type State = (typeof states)[number];

/** What a worker writes down. `sent` comes by sending alone. */
export const steps = ["introduced", "accepted", "met", "declined", "stopped", "closed", "note"] as const;
export type Step = (typeof steps)[number];
/** What a person says of their own. */
export const ownSteps = ["met", "not-yet", "stopped"] as const;

/** Why a service said no. A no is an answer, and nobody's fault. */
export const declineReasons = ["full", "not-for-them", "no-answer", "too-far", "cost", "other"] as const;
export const outcomes = ["got-it", "partly", "not", "unknown"] as const;

const after: Readonly<Record<State, readonly State[]>> = {
  asked: ["open", "stopped"],
  open: ["sent", "introduced", "accepted", "met", "declined", "stopped", "closed"],
  sent: ["introduced", "accepted", "met", "declined", "stopped", "closed"],
  introduced: ["sent", "accepted", "met", "declined", "stopped", "closed"],
  accepted: ["met", "declined", "stopped", "closed"],
  met: ["closed", "stopped"],
  declined: [],
  stopped: [],
  closed: [],
};

export function mayFollow(from: State, to: State): boolean {
  return after[from].includes(to);
}

export function isOver(state: State): boolean {
  return after[state].length === 0;
}

const dayMs = 86_400_000;

/** Whole days of waiting until the service said yes, the person was there, or it ended; else until now. */
export function daysWaited(
  about: { openedAt: Date; acceptedAt: Date | null; metAt: Date | null; endedAt: Date | null },
  now: Date,
): number {
  const until =
    [about.acceptedAt, about.metAt, about.endedAt]
      .filter((one) => one !== null)
      .sort((a, b) => a.getTime() - b.getTime())[0] ?? now;
  return Math.max(0, Math.floor((until.getTime() - about.openedAt.getTime()) / dayMs));
}

/** Fewer people than this are no figure: somebody could be found among them. */
export const smallest = 11;

/** Of a part of all referrals: how many, of how many people, and how many people have one outside of it. */
export type Counted = { referrals: number; people: number; others: number };
export type Counts = Record<"opened" | "accepted" | "met" | "declined" | "stopped" | "waiting", Counted>;

/**
 * Figures that may be shown: none with fewer people behind it than the smallest number, nor one that would leave so few
 * once it is taken from the whole.
 */
export function hideSmall(counts: Counts): { [part in keyof Counts]: number | null } {
  const show = ({ referrals, people, others }: Counted) =>
    counts.opened.people >= smallest && people >= smallest && (others === 0 || others >= smallest) ? referrals : null;
  return {
    opened: show(counts.opened),
    accepted: show(counts.accepted),
    met: show(counts.met),
    declined: show(counts.declined),
    stopped: show(counts.stopped),
    waiting: show(counts.waiting),
  };
}
