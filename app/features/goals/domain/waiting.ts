import type { Goal, goals, Step } from "../contract.ts";
import { stateAfter } from "../domain.ts";
import { endsWhenDone } from "./steps.ts";

type Asked<K extends keyof typeof goals> = import("#kernel/endpoint.ts").InputOf<(typeof goals)[K]>;
/** What waits on this device, in the order it was done. */
export type WaitingWrite = { readonly at: number } & (
  | { readonly kind: "save"; readonly input: Asked<"save"> }
  | { readonly kind: "step"; readonly input: Asked<"saveStep"> }
  | { readonly kind: "move"; readonly input: Asked<"move"> }
  | { readonly kind: "answer"; readonly input: Asked<"answerStep"> }
  | { readonly kind: "rate"; readonly input: Asked<"rate"> }
  | { readonly kind: "remove"; readonly input: Asked<"remove"> }
);
export type Own = { readonly goals: readonly Goal[]; readonly dates: readonly Step[] };

/** What one sees: what the server has, with what still waits on this device laid over it. Versions stay the server's. */
export function withWaiting(kept: Own, waiting: readonly WaitingWrite[]): Own {
  return [...waiting].sort((a, b) => a.at - b.at).reduce(laid, kept);
}

function laid(own: Own, write: WaitingWrite): Own {
  const at = new Date(write.at).toISOString();
  if (write.kind === "save") return laidGoal(own, write.input, at);
  if (write.kind === "step") return laidStep(own, write.input, at);
  if (write.kind === "remove") return { ...own, goals: own.goals.filter(({ id }) => id !== write.input.id) };
  if (write.kind === "move")
    return eachGoal(own, write.input.id, (goal) => ({
      ...goal,
      state: stateAfter(goal.state, write.input.how) ?? goal.state,
    }));
  if (write.kind === "rate") {
    const { id, goalId, progress, hard, note = "" } = write.input;
    const rating = { id, at, progress, hard, note, by: "person" as const, who: null };
    return eachGoal(own, goalId, (goal) => ({
      ...goal,
      ratings: [...goal.ratings.filter((each) => each.id !== id), rating],
    }));
  }
  const { id, how, on } = write.input;
  return eachStep(own, id, (step) => {
    if (how === "not-today") return { ...step, quietOn: on };
    if (how === "let-go") return { ...step, state: "let-go", reminder: null };
    if (how === "again") return { ...step, state: "open", doneOn: null, quietOn: null };
    return endsWhenDone(step) ? { ...step, doneOn: on, state: "done", reminder: null } : { ...step, doneOn: on };
  });
}

function laidGoal(own: Own, { id, words, why = "", settles = [] }: Asked<"save">, at: string): Own {
  if (own.goals.some((goal) => goal.id === id))
    return eachGoal(own, id, (goal) => ({
      ...goal,
      words,
      why,
      others: goal.others.filter((other) => !settles.includes(other.id)),
    }));
  const fresh = { state: "open" as const, version: 0, others: [], steps: [], ratings: [], by: "person" as const };
  return { ...own, goals: [...own.goals, { id, words, why, ...fresh, who: null, createdAt: at, updatedAt: at }] };
}

function laidStep(own: Own, { id, goalId, words, when, settles = [] }: Asked<"saveStep">, at: string): Own {
  const known = [...own.dates, ...own.goals.flatMap(({ steps }) => steps)].some((step) => step.id === id);
  if (known)
    return eachStep(own, id, (step) => ({
      ...step,
      words,
      when,
      others: step.others.filter((other) => !settles.includes(other.id)),
    }));
  const fresh = { state: "open" as const, doneOn: null, quietOn: null, version: 0, others: [], reminder: null };
  const step: Step = { id, goalId, kind: goalId === null ? "date" : "step", words, when, ...fresh, createdAt: at };
  return goalId === null
    ? { ...own, dates: [...own.dates, step] }
    : eachGoal(own, goalId, (goal) => ({ ...goal, steps: [...goal.steps, step] }));
}

function eachGoal(own: Own, id: string, how: (goal: Goal) => Goal): Own {
  return { ...own, goals: own.goals.map((goal) => (goal.id === id ? how(goal) : goal)) };
}

function eachStep(own: Own, id: string, how: (step: Step) => Step): Own {
  const changed = (step: Step) => (step.id === id ? how(step) : step);
  return {
    dates: own.dates.map(changed),
    goals: own.goals.map((goal) => ({ ...goal, steps: goal.steps.map(changed) })),
  };
}
