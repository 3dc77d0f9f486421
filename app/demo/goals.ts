import { randomUUID } from "node:crypto";
import { rateNeed, saveAboutMe } from "#features/goals/about.ts";
import type { When } from "#features/goals/contract.ts";
import { offerGoal, rateGoal, saveGoal, saveStep } from "#features/goals/keeping.ts";
import type { Actor } from "#kernel/actor.ts";
import { type House, inContext } from "#server/context.ts";
import { writePlan } from "./plans.ts";

type Goal = {
  words: string;
  why: string;
  steps: readonly { words: string; when: When }[];
  /** Days ago, how far along, how hard. */
  ratings: readonly (readonly [ago: number, progress: number, hard: number, note?: string])[];
};
type Told = {
  goals: readonly Goal[];
  /** Other words for the first goal, written on another device that was offline. */
  beside?: string;
  offered?: { words: string; why: string };
  said: Readonly<Record<string, string>>;
  /** In own words: strengths, what helped, what made it worse. */
  lists: readonly (readonly [list: "strength" | "helped" | "worse", words: string])[];
  /** A worker's view, need to 0..4. */
  seen: readonly (readonly [need: "sleep" | "anxiety" | "family", value: number])[];
};

const daily: When = { kind: "days", days: [1, 2, 3, 4, 5, 6, 7] };
const any: When = { kind: "any" };

/** What some people of the demo want and say of themselves. By person key. */
const told: Readonly<Record<string, Told>> = {
  rosa: {
    goals: [
      {
        words: "Sleep with the door closed",
        why: "I want a room that is mine again.",
        steps: [
          { words: "Close it halfway after the late tea", when: daily },
          { words: "Ask Dana about a night light", when: any },
        ],
        ratings: [
          [42, 1, 9, "Two tries. Got up to check."],
          [28, 3, 8],
          [14, 4, 6, "One whole night."],
          [3, 5, 5],
        ],
      },
      {
        words: "Call my sister on Sundays",
        why: "",
        steps: [{ words: "Write her two lines first", when: { kind: "days", days: [7] } }],
        ratings: [[10, 6, 3]],
      },
    ],
    offered: { words: "A morning walk once a week", why: "You said the garden is the best part of your day." },
    said: {
      "touch/breath-is-reminder": "yes",
      "touch/eyes-closed-unwelcome": "yes",
      "touch/sound-is-reminder": "no",
      "like/outdoors": "yes",
      "like/writing": "yes",
      "like/group": "no",
      minutes: "10",
      cost: "0",
      "need/sleep": "3",
      "need/anxiety": "1",
      "need/family": "2",
      "health/asthma": "no",
    },
    lists: [
      ["strength", "I keep going when it is quiet."],
      ["helped", "Tea with someone who does not ask."],
      ["worse", "Being told to breathe."],
    ],
    seen: [
      ["sleep", 3],
      ["anxiety", 3],
    ],
  },
  tomas: {
    goals: [
      {
        words: "Cook one warm meal a day",
        why: "My mother did, also when there was little.",
        steps: [{ words: "Put the beans in water at night", when: daily }],
        ratings: [
          [30, 2, 6],
          [16, 4, 5],
          [4, 6, 4, "Beans twice."],
        ],
      },
      { words: "Get my papers back", why: "", steps: [{ words: "Find the blue folder", when: any }], ratings: [] },
    ],
    beside: "Cook one warm meal, most days",
    offered: { words: "Go with Sam to the clinic once", why: "So that you need not go alone." },
    said: {
      "touch/touch-is-reminder": "yes",
      "touch/restraint-memories": "yes",
      "like/practical-help": "yes",
      "like/faith": "yes",
      "like/imagery": "no",
      minutes: "5",
      worker: "either",
      "need/sleep": "2",
      "need/basic-needs": "3",
    },
    lists: [
      ["strength", "I can fix nearly anything."],
      ["helped", "Work with my hands."],
    ],
    seen: [["family", 1]],
  },
  marisol: {
    goals: [
      {
        words: "Llevar yo a los niños a la escuela",
        why: "Para que me vean salir sin miedo.",
        steps: [{ words: "Caminar hasta la esquina con Ana", when: { kind: "days", days: [1, 3, 5] } }],
        ratings: [
          [20, 2, 8],
          [6, 4, 6],
        ],
      },
    ],
    said: { "touch/sound-is-reminder": "yes", "like/family": "yes", "like/group": "yes", "need/arousal": "3" },
    lists: [["strength", "Mis hijos y yo nos reímos mucho."]],
    seen: [],
  },
};

type Person = Extract<Actor, { kind: "person" }>;
type Living = {
  then: (ago: number, minute: number) => House;
  person: Person;
  worker: Extract<Actor, { kind: "staff" }>;
};
const written = () => ({ id: randomUUID(), saveId: randomUUID(), version: 0, after: [], settles: [] });

/** Lets a person of the demo tell of themselves and keep goals, each thing at its moment. */
export async function liveGoals(key: string, { then, person, worker }: Living): Promise<void> {
  const own = told[key];
  if (!own) return;
  const { personId } = person;
  const first = then(50, 18 * 60);
  const at = first.clock.now().toISOString();
  const lists = own.lists.map(([list, value]) => ({ key: `${list}/${randomUUID()}`, value, at }));
  const said = Object.entries(own.said).map(([each, value]) => ({ key: each, value, at }));
  await inContext(then(12, 18 * 60), person, (cx) => saveAboutMe(cx, { said: [...lists, ...said] }));
  for (const { steps, ratings, words, why } of own.goals) {
    const goal = { ...written(), words, why };
    await inContext(first, person, async (cx) => {
      await saveGoal(cx, goal);
      for (const step of steps) await saveStep(cx, { ...written(), ...step, goalId: goal.id });
    });
    for (const [ago, progress, hard, note = ""] of ratings) {
      const moment = then(ago, 20 * 60);
      const rating = { id: randomUUID(), goalId: goal.id, progress, hard, note, at: moment.clock.now().toISOString() };
      await inContext(moment, person, (cx) => rateGoal(cx, rating));
    }
    if (own.beside && words === own.goals[0]?.words)
      await inContext(then(2, 9 * 60), person, (cx) =>
        saveGoal(cx, { ...written(), id: goal.id, words: own.beside ?? "", why }),
      );
  }
  const { offered } = own;
  await inContext(then(5, 14 * 60), worker, async (cx) => {
    if (offered) await offerGoal(cx, { ...written(), personId, ...offered });
    for (const [need, value] of own.seen) await rateNeed(cx, { personId, id: randomUUID(), need, value });
  });
  // The plan comes after the goals that it grew from.
  await writePlan(then(4, 15 * 60), { key, person, worker });
}
