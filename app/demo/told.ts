import { randomUUID } from "node:crypto";
import { keepFactFor, keepOwnFact } from "#features/intake/service.ts";
import type { Actor } from "#kernel/actor.ts";
import { type House, inContext } from "#server/context.ts";

type Fact = {
  key: string;
  /** Days ago, and whether it was told to the worker or written alone. */
  ago: number;
  by: "worker" | "person";
  choices?: readonly string[];
  words?: string;
  audience?: "me" | "team";
};

/** What some people of the demo told at the front door. By person key; everyone else was not asked yet. */
const told: Readonly<Record<string, readonly Fact[]>> = {
  rosa: [
    { key: "interpreter", ago: 60, by: "worker", choices: ["not-needed"] },
    { key: "made-easy", ago: 60, by: "worker", choices: ["quiet-room", "breaks"] },
    { key: "bed-tonight", ago: 60, by: "worker", choices: ["no-place"] },
    { key: "bed-tonight", ago: 40, by: "person", choices: ["good-place"], words: "Here, in the house." },
    {
      key: "comes-with-me",
      ago: 60,
      by: "worker",
      choices: ["children"],
      words: "My daughter. She likes the blue bunk.",
    },
    { key: "what-first", ago: 60, by: "worker", choices: ["safety", "my-children"] },
    { key: "what-helps", ago: 40, by: "person", words: "Walking by the water, and tea with Junie." },
    { key: "please-not", ago: 40, by: "person", words: "Please do not stand behind me.", audience: "team" },
  ],
};

type Living = {
  then: (ago: number, minute: number) => House;
  person: Extract<Actor, { kind: "person" }>;
  worker: Extract<Actor, { kind: "staff" }>;
};

/** Lives through what a person told, each at its day. */
export async function liveTold(key: string, { then, person, worker }: Living): Promise<void> {
  for (const { key: fact, ago, by, choices = [], words = "", audience = "team" } of told[key] ?? []) {
    const value = { answer: "told" as const, choices: [...choices], words };
    const one = { id: randomUUID(), key: fact, value };
    const house = then(ago, 10 * 60);
    if (by === "worker")
      await inContext(house, worker, (cx) =>
        keepFactFor(cx, { personId: person.personId, ...one, place: "together", interpreter: false, typedBy: "staff" }),
      );
    else await inContext(house, person, (cx) => keepOwnFact(cx, { ...one, place: "start", audience }));
  }
}
