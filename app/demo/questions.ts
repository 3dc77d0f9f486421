import { randomUUID } from "node:crypto";
import { giveRelease } from "#features/consent/releases.ts";
import { invite } from "#features/measures/asking.ts";
import { beginSitting, endSitting, saveAnswer } from "#features/measures/taking.ts";
import type { Actor } from "#kernel/actor.ts";
import { type House, inContext } from "#server/context.ts";

type Taken = {
  instrument: string;
  language: "en" | "es";
  ago: number;
  at: number;
  answers: Readonly<Record<string, number>>;
};
type Series = {
  /** Days ago the worker began to ask, every how many weeks, and why. */
  asked: { instrument: string; ago: number; everyWeeks: number; why: string };
  shares: boolean;
  taken: readonly Taken[];
};

/** Answers to questions "1", "2", … in their order. */
const inOrder = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [String(index + 1), value]));

const phq9 = (language: "en" | "es", ago: number, at: number, values: readonly number[]): Taken => ({
  instrument: "phq-9",
  language,
  ago,
  at,
  answers: inOrder(values),
});
const howThingsAre = (
  language: "en" | "es",
  ago: number,
  at: number,
  [me, people, everyday, overall]: readonly [number, number, number, number],
): Taken => ({
  instrument: "how-are-things",
  language,
  ago,
  at,
  answers: { me, people, everyday, overall },
});

/** What some people of the demo answered over twelve weeks, and what their worker asks of them. By person key. */
const series: Readonly<Record<string, Series>> = {
  rosa: {
    asked: {
      instrument: "phq-9",
      ago: 75,
      everyWeeks: 2,
      why: "So that we both see whether the nights are getting easier. Skip what you like.",
    },
    shares: true,
    taken: [
      phq9("en", 74, 20 * 60, [2, 2, 3, 3, 2, 2, 2, 1, 0, 2]),
      phq9("en", 60, 20 * 60 + 10, [2, 2, 3, 2, 2, 2, 2, 0, 0, 2]),
      phq9("en", 45, 19 * 60 + 40, [2, 2, 2, 2, 1, 2, 1, 0, 0, 1]),
      phq9("en", 31, 20 * 60 + 25, [1, 1, 2, 2, 1, 1, 1, 0, 0, 1]),
      phq9("en", 17, 20 * 60 + 5, [1, 1, 2, 1, 0, 1, 1, 0, 0, 1]),
      howThingsAre("en", 40, 21 * 60, [4, 5, 3, 4]),
      howThingsAre("en", 9, 21 * 60 + 15, [6, 6, 4, 6]),
    ],
  },
  marisol: {
    asked: {
      instrument: "phq-9",
      ago: 50,
      everyWeeks: 4,
      why: "Para ver juntas cómo va el ánimo. Puede saltar lo que quiera.",
    },
    shares: false,
    taken: [
      phq9("es", 49, 18 * 60 + 30, [1, 2, 2, 2, 1, 1, 1, 0, 0, 1]),
      phq9("es", 21, 18 * 60 + 45, [1, 1, 2, 2, 1, 1, 0, 0, 0, 1]),
    ],
  },
};

type Living = {
  /** The house as it was on a day so many days ago, at a minute of that day. */
  then(ago: number, minuteOfDay: number): House;
  person: Extract<Actor, { kind: "person" }>;
  worker: Extract<Actor, { kind: "staff" }>;
  zone: string;
};

/** Lets one person of the demo be asked and answer, each at its moment; nobody else has a series. */
export async function liveQuestions(key: string, { then, person, worker, zone }: Living): Promise<void> {
  const own = series[key];
  if (!own) return;
  const { asked } = own;
  const begin = then(asked.ago, 11 * 60);
  const from = begin.clock.now();
  const invitationId = randomUUID();
  await inContext(begin, worker, (cx) =>
    invite(cx, {
      personId: person.personId,
      id: invitationId,
      instrument: asked.instrument,
      why: asked.why,
      from: from.toISOString(),
      until: new Date(from.getTime() + 180 * 86_400_000).toISOString(),
      everyWeeks: asked.everyWeeks,
    }),
  );
  for (const taken of own.taken) await liveOne(then(taken.ago, taken.at), { person, zone, taken, asked, invitationId });
  if (own.shares)
    await inContext(then(5, 12 * 60), person, (cx) =>
      giveRelease(cx, { id: randomUUID(), to: "care-team", compartments: ["measures"] }),
    );
}

type One = { person: Living["person"]; zone: string; taken: Taken; asked: Series["asked"]; invitationId: string };

async function liveOne(moment: House, { person, zone, taken, asked, invitationId }: One): Promise<void> {
  const at = moment.clock.now().toISOString();
  const { instrument, language } = taken;
  const invited = instrument === asked.instrument ? { invitationId } : {};
  const { sittingId } = await inContext(moment, person, (cx) =>
    beginSitting(cx, { id: randomUUID(), instrument, language, at, zone, ...invited }),
  );
  await inContext(moment, person, async (cx) => {
    for (const [linkId, value] of Object.entries(taken.answers))
      await saveAnswer(cx, { id: randomUUID(), sittingId, linkId, value, at });
    await endSitting(cx, { id: sittingId, at });
  });
}
