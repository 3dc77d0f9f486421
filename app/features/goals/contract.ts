import { z } from "zod";
import { WhyNoText } from "#features/checkins/contract.ts";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { isAnswer } from "./domain/about.ts";
import { needs } from "./domain/needs.ts";
import { goalMoves, goalStates, limits } from "./domain.ts";

const moment = z.iso.datetime({ offset: true });
const date = z.iso.date();
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed(), "half of a character is missing");
const some = (most: number) => words(most).refine((text) => text.trim() !== "", "there is nothing in it");
const Zone = z.string().regex(/^[A-Za-z0-9_+\-/]{1,60}$/);
const tenth = z.int().min(0).max(10).nullable();

export const NeedCode = z.enum(needs);
export const Saying = z.object({
  need: NeedCode,
  value: z.number().min(0).max(1),
  at: z.number(),
  by: z.enum(["own", "told", "answers", "staff"]),
  /** Which questions, or who. */
  what: z.string(),
});
/** A need as it is shown. `value` 0 to 1, null unknown; `at` ms UTC. */
export const NeedNow = z.object({
  need: NeedCode,
  value: z.number().min(0).max(1).nullable(),
  at: z.number().nullable(),
  by: z.enum(["own", "told", "answers", "staff"]).nullable(),
  what: z.string(),
  isOld: z.boolean(),
  sayings: z.array(Saying),
  differ: z.boolean(),
});
export type NeedNow = z.infer<typeof NeedNow>;

export const Said = z
  .object({ key: z.string().max(80), value: words(limits.listLength).nullable(), at: moment })
  .refine(({ key, value }) => isAnswer(key, value ?? "yes") || value === null, "this is not asked");
export const Answer = z.object({ key: z.string(), value: z.string(), at: z.iso.datetime() });
export type Answer = z.infer<typeof Answer>;

export const When = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("any") }),
  z.object({ kind: z.literal("days"), days: z.array(z.int().min(1).max(7)).min(1).max(7) }),
  z.object({ kind: z.literal("date"), on: date, minute: z.int().min(0).max(1439).nullable() }),
]);
export type When = z.infer<typeof When>;

const By = { by: z.enum(["person", "staff"]), who: z.string().nullable() };

/** Other words, written meanwhile on another device or by a worker. */
export const GoalWording = z.object({ id: z.uuid(), words: z.string(), why: z.string(), at: z.iso.datetime(), ...By });
export type GoalWording = z.infer<typeof GoalWording>;
export const StepWording = z.object({ id: z.uuid(), words: z.string(), when: When, at: z.iso.datetime(), ...By });
export type StepWording = z.infer<typeof StepWording>;

/** A text about a step, by the clock on the wall of `zone`: on some days of the week, or on one day. */
export const StepReminder = z.object({
  days: z.array(z.int().min(1).max(7)).max(7),
  on: date.nullable(),
  minute: z.int().min(0).max(1439),
  zone: z.string(),
});
export type StepReminder = z.infer<typeof StepReminder>;

export const Step = z.object({
  id: z.uuid(),
  goalId: z.uuid().nullable(),
  kind: z.enum(["step", "date"]),
  words: z.string(),
  when: When,
  state: z.enum(["open", "done", "let-go"]),
  doneOn: date.nullable(),
  quietOn: date.nullable(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  others: z.array(StepWording),
  reminder: StepReminder.nullable(),
});
export type Step = z.infer<typeof Step>;

export const Rating = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  progress: tenth,
  hard: tenth,
  note: z.string(),
  ...By,
});
export type Rating = z.infer<typeof Rating>;

export const Goal = z.object({
  id: z.uuid(),
  words: z.string(),
  why: z.string(),
  state: z.enum(goalStates),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  others: z.array(GoalWording),
  steps: z.array(Step),
  /** Oldest first. */
  ratings: z.array(Rating),
  ...By,
});
export type Goal = z.infer<typeof Goal>;

const Written = {
  id: z.uuid(),
  /** Made for each writing; the same again keeps one. */
  saveId: z.uuid(),
  /** The version it was written on; 0 for something new. */
  version: z.int().min(0),
  /** Earlier writings of this device that may not have arrived when it was written. */
  after: z.array(z.uuid()).max(50).default([]),
  /** Other wordings that are settled by this one. */
  settles: z.array(z.uuid()).max(50).default([]),
};
/** `beside`: it was changed meanwhile, and both are kept until one chooses. `resting`: kept, and a few others come first. */
const Kept = z.object({ kept: z.enum(["here", "beside", "resting"]), version: z.int() });
export type Kept = z.infer<typeof Kept>;

const ToRate = {
  id: z.uuid(),
  goalId: z.uuid(),
  progress: tenth,
  hard: tenth,
  note: words(limits.noteLength).default(""),
  at: moment,
};
const done = z.object({ done: z.literal(true) });

export const goals = {
  aboutMe: endpoint({
    method: "GET",
    path: "/api/about-me",
    caller: "person",
    about: "What one said of oneself, and one's needs with where each is from and how old it is.",
    input: z.object({}),
    output: z.object({ answers: z.array(Answer), needs: z.array(NeedNow) }),
  }),
  saveAboutMe: endpoint({
    method: "PUT",
    path: "/api/about-me",
    caller: "person",
    about: "Keeps answers key by key; null takes one back. The newest of each stays, whichever device told it first.",
    input: z.object({ said: z.array(Said).min(1).max(200) }),
    output: done,
  }),
  aboutPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/about-me",
    caller: "staff",
    about: "What a person said of themselves and their needs, as far as it is open to whoever asks.",
    input: z.object({ personId: PersonId }),
    output: z.object({
      answers: z.array(Answer),
      needs: z.array(NeedNow),
      /** Whether what they told of health and safety is open. It does not say whether there is any. */
      story: z.boolean(),
    }),
  }),
  rateNeed: endpoint({
    method: "PUT",
    path: "/api/people/:personId/need-ratings/:id",
    caller: "staff",
    about: "Keeps how hard a worker thinks something is for a person now, 0 to 4; null takes back what they said.",
    input: z.object({ personId: PersonId, id: z.uuid(), need: NeedCode, value: z.int().min(0).max(4).nullable() }),
    output: done,
  }),
  mine: endpoint({
    method: "GET",
    path: "/api/goals",
    caller: "person",
    about: "One's own goals with steps, ratings and what waits to be chosen.",
    input: z.object({}),
    output: z.object({ goals: z.array(Goal), dates: z.array(Step) }),
  }),
  save: endpoint({
    method: "PUT",
    path: "/api/goals",
    caller: "person",
    about: "Keeps a goal in one's own words. Where it was changed meanwhile both are kept, to choose from.",
    input: z.object({ ...Written, words: some(limits.goalLength), why: words(limits.whyLength).default("") }),
    output: Kept,
  }),
  move: endpoint({
    method: "POST",
    path: "/api/goals/move",
    caller: "person",
    about: "Takes, pauses, goes on with, reaches or lets go of a goal. Safe to send twice.",
    input: z.object({ id: z.uuid(), how: z.enum(goalMoves) }),
    output: done,
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/goals/:id",
    caller: "person",
    about: "Erases a goal with its steps and ratings. Safe to send twice.",
    input: z.object({ id: z.uuid() }),
    output: done,
  }),
  saveStep: endpoint({
    method: "PUT",
    path: "/api/goals/steps",
    caller: "person",
    about: "Keeps a small step of a goal, or a date to keep in mind (no goal).",
    input: z.object({ ...Written, goalId: z.uuid().nullable(), words: some(limits.stepLength), when: When }),
    output: Kept,
  }),
  answerStep: endpoint({
    method: "POST",
    path: "/api/goals/steps/answer",
    caller: "person",
    about: "Done, not today, let go, or open again. `on` is the day where the person is. Safe to send twice.",
    input: z.object({ id: z.uuid(), how: z.enum(["done", "not-today", "let-go", "again"]), on: date }),
    output: done,
  }),
  due: endpoint({
    method: "GET",
    path: "/api/goals/due",
    caller: "person",
    about: "The few steps that are offered on a day, and nothing where nothing is.",
    input: z.object({ on: date }),
    output: z.object({ steps: z.array(Step) }),
  }),
  remind: endpoint({
    method: "PUT",
    path: "/api/goals/steps/:id/reminder",
    caller: "person",
    about: "A text about a step or a date, within one's own rules for contact. Where those say no, nothing is changed.",
    input: StepReminder.extend({
      id: z.uuid(),
      zone: Zone,
    }).refine(({ days, on }) => (on === null) === days.length > 0, "some days of the week, or one day"),
    output: z.object({ whyNot: WhyNoText.nullable() }),
  }),
  dropReminder: endpoint({
    method: "DELETE",
    path: "/api/goals/steps/:id/reminder",
    caller: "person",
    about: "No text about a step any more. Safe to send twice.",
    input: z.object({ id: z.uuid() }),
    output: done,
  }),
  rate: endpoint({
    method: "PUT",
    path: "/api/goals/ratings",
    caller: "person",
    about: "Keeps how far along and how hard a goal is, 0 to 10 each, with a note. The same id keeps one.",
    input: z.object(ToRate),
    output: done,
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/goals",
    caller: "staff",
    about: "A person's goals, for their care team.",
    input: z.object({ personId: PersonId }),
    output: z.object({ goals: z.array(Goal) }),
  }),
  offer: endpoint({
    method: "PUT",
    path: "/api/people/:personId/goals/:id",
    caller: "staff",
    about: "Offers a goal, or other words for one. The person takes it or does not; nothing of theirs is written over.",
    input: z.object({
      personId: PersonId,
      id: z.uuid(),
      saveId: z.uuid(),
      version: z.int().min(0),
      words: some(limits.goalLength),
      why: words(limits.whyLength).default(""),
    }),
    output: Kept,
  }),
  rateOf: endpoint({
    method: "PUT",
    path: "/api/people/:personId/goal-ratings/:id",
    caller: "staff",
    about: "Keeps how a worker sees a goal; it stands beside the person's own.",
    input: z.object({ personId: PersonId, ...ToRate }),
    output: done,
  }),
};
