import type { InventedAgency } from "./types.ts";

type OnCall = Pick<InventedAgency, "rota" | "pastAlerts" | "pastDrills">;

const weekdays = [1, 2, 3, 4, 5];
const weekend = [6, 7];

/** Somebody at nearly every hour; on Sundays from 02:00 to 06:00 nobody, as it is in small agencies. */
export function harbourOnCall(): OnCall {
  return {
    rota: [
      { member: "dana", order: "first", days: weekdays, from: "08:00", until: "16:00" },
      { member: "noor", order: "first", days: weekdays, from: "16:00", until: "00:00" },
      { member: "sam", order: "first", days: [1, 2, 3, 4, 5, 6], from: "00:00", until: "08:00" },
      { member: "sam", order: "first", days: [7], from: "00:00", until: "02:00" },
      { member: "junie", order: "first", days: [7], from: "06:00", until: "08:00" },
      { member: "junie", order: "first", days: weekend, from: "08:00", until: "20:00" },
      { member: "dana", order: "first", days: weekend, from: "20:00", until: "00:00" },
      { member: "ines", order: "backup", days: weekdays, from: "07:00", until: "22:00" },
      { member: "ines", order: "backup", days: weekend, from: "10:00", until: "20:00" },
    ],
    pastAlerts: [
      {
        person: "tomas",
        ago: 12,
        at: "18:52",
        level: "moderate",
        answeredBy: "sam",
        answeredAfterMinutes: 9,
        answer: "Lunch tomorrow works. I am okay tonight.",
        closedAfterMinutes: 31,
        outcome: "reached",
        done: "Called at 19:05, within his times. Tired and ashamed about the truck, no danger. We meet at lunch tomorrow.",
        toPerson: "Good that you asked. See you tomorrow at 12:30. Bring the drawing if you like.",
      },
    ],
    pastDrills: [
      { ago: 41, at: "11:10", level: "high", answeredAfterSeconds: 95 },
      { ago: 24, at: "17:40", level: "high", answeredAfterSeconds: 232 },
      { ago: 6, at: "03:15", level: "imminent", answeredAfterSeconds: 148 },
    ],
  };
}

/** A small agency that has not made a rota yet. */
export function noOnCall(): OnCall {
  return { rota: [], pastAlerts: [], pastDrills: [] };
}
