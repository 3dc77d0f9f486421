import { seededRandom } from "@mooring/language";
import type { Checkin, ScoreGiven } from "../inputs.ts";
import { dayMs } from "../signal.ts";

/** How a planted worsening goes. Spreads are the person's own. */
export type Shape = "step" | "slope" | "slow" | "dip" | "falls-silent";
export const shapes: readonly Shape[] = ["step", "slope", "slow", "dip", "falls-silent"];

/** How somebody answers: most as they feel, some always the same, some for fun, some stop one day for no reason. */
export type Manner = "ordinary" | "steady" | "joker" | "leaves" | "away";

/** An invented life: what was answered, and what was planted. Days count from the first. */
export type Life = {
  readonly manner: Manner;
  readonly checkins: readonly Checkin[];
  readonly scores: readonly ScoreGiven[];
  readonly worsening: { readonly shape: Shape; readonly from: number; readonly to: number } | null;
};

/** The first day of every simulated life, a Monday (ms, UTC). */
export const firstDay = Date.UTC(2026, 0, 5);
/** Nothing is planted before: habits have to be there first. */
const settledDays = 70;

/**
 * Invents one life of so many days. The numbers are plain guesses near what daily-mood studies report: mean 3.3 of 5 with
 * 0.7 between people, spread 0.7 within, likeness of neighbouring days 0.35, word from the person on 25 to 95 of 100 days.
 *
 * @param worsens whether a worsening is planted
 */
export function inventLife(seed: number, days: number, worsens: boolean): Life {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const manner = mannerOf(random());
  const usual = Math.max(2, Math.min(4.6, 3.3 + 0.7 * normal()));
  const spread = Math.max(0.3, 0.7 + 0.2 * normal());
  const likeness = Math.max(0, Math.min(0.7, 0.35 + 0.15 * normal()));
  const pace = 0.25 + 0.7 * random() ** 0.7;
  const weekend = 0.25 * normal();
  const worsening = worsens ? plant(random, days) : null;
  const awayFrom = manner === "away" ? settledDays + Math.floor(random() * 60) : Number.POSITIVE_INFINITY;
  const leaves = manner === "leaves" ? settledDays + Math.floor(random() * 60) : Number.POSITIVE_INFINITY;
  const awayFor = 6 + Math.floor(random() * 12);
  const answersScores = random() < 0.5;
  const depth = 1.2 + 0.8 * random();

  const checkins: Checkin[] = [];
  const scores: ScoreGiven[] = [];
  let mood = 0;
  for (let day = 0; day < days; day += 1) {
    mood = likeness * mood + Math.sqrt(1 - likeness ** 2) * spread * normal();
    const fall = worsening ? depth * spread * depthOn(worsening, day) : 0;
    const isWeekend = day % 7 >= 5;
    const isSilent = worsening?.shape === "falls-silent" && day >= worsening.from && day <= worsening.to;
    const today = pace * (isSilent ? 0.08 : 1);
    const hour = 7 + Math.floor(random() * 15);
    const tells = random() < today && day < leaves && !(day >= awayFrom && day < awayFrom + awayFor);
    const felt = usual + mood + (isWeekend ? weekend : 0) - fall;
    const at = firstDay + day * dayMs + hour * 3_600_000;
    if (tells) checkins.push({ id: `c${day}`, at, zone: "UTC", mood: answerOf(manner, felt, usual, day, random) });
    if (answersScores && day % 14 === 6 && day < leaves && random() < 0.8) {
      const last = scores.findLast(({ total }) => total !== null);
      const total = Math.max(
        0,
        Math.min(27, Math.round(10 - 3 * (usual - 3.3) + 3.8 * (fall / spread) + 2.8 * normal())),
      );
      const changes = (from: ScoreGiven | undefined) => (from?.total == null ? null : changeOf(from.total, total));
      scores.push({
        id: `s${day}`,
        instrument: "twenty-seven points",
        at: at + 60_000,
        total,
        sinceLast: changes(last),
        sinceFirst: changes(scores[0]),
        doubtful: false,
      });
    }
  }
  return { manner, checkins, scores, worsening };
}

function mannerOf(draw: number): Manner {
  if (draw < 0.06) return "steady";
  if (draw < 0.09) return "joker";
  if (draw < 0.17) return "leaves";
  return draw < 0.29 ? "away" : "ordinary";
}

function plant(random: () => number, days: number): NonNullable<Life["worsening"]> {
  const shape = shapes[Math.floor(random() * shapes.length)] as Shape;
  const lasts = { step: 35, slope: 42, slow: 70, dip: 6, "falls-silent": 28 }[shape];
  const latest = Math.max(settledDays + 1, days - lasts);
  const from = settledDays + Math.floor(random() * (latest - settledDays));
  return { shape, from, to: Math.min(days - 1, from + lasts - 1) };
}

/** How deep the worsening is on a day, 0 to 1 of its depth. */
function depthOn({ shape, from, to }: NonNullable<Life["worsening"]>, day: number): number {
  if (day < from || day > to) return 0;
  if (shape === "slope") return Math.min(1, (day - from + 1) / 21);
  return shape === "slow" ? Math.min(1, (day - from + 1) / 56) : 1;
}

function answerOf(manner: Manner, felt: number, usual: number, day: number, random: () => number): number {
  if (manner === "steady") return felt < usual - 1.5 ? Math.max(1, Math.round(usual) - 1) : Math.round(usual);
  if (manner === "joker") return random() < 0.5 ? 1 + (Math.floor(day / 12) % 2) * 4 : 1 + Math.floor(random() * 5);
  return Math.max(1, Math.min(5, Math.round(felt)));
}

/** More than day-to-day ups and downs from 7.7 points on: 1.96 standard errors of a difference at spread 6.9, retest r .84. */
const reliablePoints = 7.7;

function changeOf(before: number, after: number): NonNullable<ScoreGiven["sinceLast"]> {
  const difference = after - before;
  const reliable = difference >= reliablePoints ? "worse" : difference <= -reliablePoints ? "better" : "no";
  return { difference, reliable, threshold: reliablePoints };
}
