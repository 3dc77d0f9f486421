import { DAYS_BACK, dayBefore, minuteOf, weekdayOf } from "./days.ts";
import { normal, oneOf, type Random } from "./random.ts";
import type { InventedCheckin, InventedLanguage, Step } from "./types.ts";

/** How a person answers the check-in, and how the twelve weeks went for them. Days are counted back from today. */
export type Habit = {
  /** Where mood lies on average (1 to 5) on given days; straight lines between, level before and after. */
  tide: readonly (readonly [ago: number, mood: number])[];
  /** Share of days answered, 0 to 1; answering comes in runs, as it does in life. */
  answers: number;
  /** Usual time, "HH:MM". */
  at: string;
  /** Usual hours of sleep; absent when the person does not answer that one. */
  sleep?: number;
  /** Whether energy is answered; yes unless said. */
  energy?: boolean;
  /** What Sunday to Saturday add to mood. */
  week?: readonly [number, number, number, number, number, number, number];
  /** Single days that were better or worse, with what they add to mood. */
  events?: readonly (readonly [ago: number, by: number])[];
  /** Stretches with no answer at all, first and last day. */
  away?: readonly (readonly [from: number, to: number])[];
  /** Stretches the story leans on, first and last day: answered whatever the seed. */
  certain?: readonly (readonly [from: number, to: number])[];
  /** How much days differ from each other; 0.65 unless said. */
  restless?: number;
  /** Own words for low, middling and good days. */
  words?: { low: readonly string[]; middling: readonly string[]; good: readonly string[] };
};

const WORDS: Record<InventedLanguage, NonNullable<Habit["words"]>> = {
  en: {
    low: ["heavy", "tired", "flat", "foggy", "worn out", "alone"],
    middling: ["okay", "busy", "so-so", "getting by", "fine", "restless"],
    good: ["lighter", "calm", "hopeful", "proud", "rested", "good"],
  },
  es: {
    low: ["cansancio", "pesadez", "nervios", "tristeza", "sin ganas"],
    middling: ["regular", "ahí voy", "normal", "con prisa", "más o menos"],
    good: ["tranquilidad", "ánimo", "alivio", "alegría", "esperanza"],
  },
  ar: {
    low: ["تعب", "ضيق", "قلق", "ثقيل"],
    middling: ["عادي", "ماشي الحال", "مشغولة", "الحمد لله"],
    good: ["راحة", "أمل", "هدوء", "فرح"],
  },
};

const NO_WEEK = [0, 0, 0, 0, 0, 0, 0] as const;
/** How much of one day's deviation is still there the next day. */
const CARRY_OVER = 0.45;
/** How strongly answering today depends on having answered yesterday. */
const STICKINESS = 0.3;

/**
 * Twelve weeks of check-ins up to yesterday, oldest first: the tide, plus the weekday, plus events, plus first-order
 * autoregressive noise, rounded to steps of 1 to 5, with gaps that come in runs and more often on low days.
 */
export function checkinSeries(
  habit: Habit,
  language: InventedLanguage,
  today: string,
  random: Random,
): InventedCheckin[] {
  const checkins: InventedCheckin[] = [];
  const spread = habit.restless ?? 0.65;
  let noise = spread * normal(random);
  let answered: boolean = true;
  for (let ago = DAYS_BACK; ago >= 1; ago--) {
    const day = dayBefore(today, ago);
    noise = CARRY_OVER * noise + Math.sqrt(1 - CARRY_OVER ** 2) * spread * normal(random);
    const event = habit.events?.find(([when]) => when === ago)?.[1] ?? 0;
    const mood = tideAt(habit.tide, ago) + ((habit.week ?? NO_WEEK)[weekdayOf(day)] ?? 0) + event + noise;
    const likely: number = answered
      ? habit.answers + STICKINESS * (1 - habit.answers)
      : habit.answers * (1 - STICKINESS);
    answered = random() < likely * (mood < 2 ? 0.8 : 1);
    const checkin = oneCheckin(habit, language, day, mood, random);
    answered ||= within(habit.certain, ago);
    if (answered && !within(habit.away, ago)) checkins.push(checkin);
  }
  return checkins;
}

function oneCheckin(
  habit: Habit,
  language: InventedLanguage,
  day: string,
  mood: number,
  random: Random,
): InventedCheckin {
  const minuteOfDay = (1440 + Math.round(minuteOf(habit.at) + 40 * normal(random))) % 1440;
  const checkin: InventedCheckin = { day, minuteOfDay };
  const energy = step(0.4 * 3 + 0.6 * mood + 0.6 * normal(random));
  if (habit.energy !== false && random() < 0.9) checkin.energy = energy;
  // Skipping mood is an answer too, but a check-in with nothing in it was never sent.
  if (checkin.energy === undefined || random() < 0.96) checkin.mood = step(mood);
  const hours = (habit.sleep ?? 7) + 0.5 * (mood - 3) + 0.9 * normal(random);
  if (habit.sleep !== undefined && random() < 0.88) checkin.sleepHours = Math.min(12, Math.max(1, halves(hours)));
  const words = habit.words ?? WORDS[language];
  const word = oneOf(random, mood < 2.5 ? words.low : mood < 3.6 ? words.middling : words.good);
  if (random() < 0.35 && word !== undefined) checkin.word = word;
  return checkin;
}

function within(stretches: Habit["away"], ago: number): boolean {
  return stretches?.some(([from, to]) => ago <= from && ago >= to) ?? false;
}

function tideAt(tide: Habit["tide"], ago: number): number {
  const [first] = tide;
  if (!first) throw new RangeError("a tide needs at least one point");
  let before = first;
  for (const point of tide) {
    if (point[0] <= ago) {
      if (before[0] === point[0]) return point[1];
      const share = Math.max(0, (before[0] - ago) / (before[0] - point[0]));
      return ago >= before[0] ? before[1] : before[1] + share * (point[1] - before[1]);
    }
    before = point;
  }
  return before[1];
}

function step(value: number): Step {
  const rounded = Math.min(5, Math.max(1, Math.round(value)));
  return rounded as Step;
}

function halves(hours: number): number {
  return Math.round(hours * 2) / 2;
}
