/** Sizes; characters are UTF-16 units, as browsers count them. */
export const limits = {
  goalLength: 500,
  whyLength: 2_000,
  stepLength: 300,
  noteLength: 2_000,
  /** A few at a time: one more rests until another does. */
  openGoals: 3,
  goals: 200,
  steps: 400,
  /** Goals that workers offered and nobody answered yet. */
  offered: 5,
  /** Texts about steps and dates that are on at once. */
  reminders: 5,
  ratingsShown: 200,
  listLength: 300,
  listItems: 30,
} as const;

export const goalStates = ["offered", "open", "paused", "reached", "let-go", "not-now"] as const;
export type GoalState = (typeof goalStates)[number];

/** What a person may say of a goal; each is a fine answer, and each can be taken back. */
export const goalMoves = ["take", "not-now", "pause", "go-on", "reach", "let-go"] as const;
export type GoalMove = (typeof goalMoves)[number];

const movesTo: Readonly<Record<GoalMove, { from: readonly GoalState[]; to: GoalState }>> = {
  take: { from: ["offered", "not-now"], to: "open" },
  "not-now": { from: ["offered"], to: "not-now" },
  pause: { from: ["open"], to: "paused" },
  "go-on": { from: ["paused", "reached", "let-go"], to: "open" },
  reach: { from: ["open", "paused"], to: "reached" },
  "let-go": { from: ["open", "paused", "reached"], to: "let-go" },
};

/** Where a goal stands after a move; null where the move does not fit, the same state where it was made already. */
export function stateAfter(state: GoalState, move: GoalMove): GoalState | null {
  const { from, to } = movesTo[move];
  if (state === to) return to;
  return from.includes(state) ? to : null;
}

/** Words as they were kept, and who has written over what. */
export type Held = { readonly version: number; readonly saveId: string };

/**
 * Whether a wording may take the place of the one that is kept. It may where it was written on it, or on an earlier wording
 * of the same device that has arrived since; otherwise somebody wrote meanwhile and both are kept.
 */
export function maySettleOn(
  kept: Held,
  written: { readonly version: number; readonly after: readonly string[] },
): boolean {
  return written.version === kept.version || written.after.includes(kept.saveId);
}
