import { localOf, weekdayOf } from "./zones.ts";

/** How a person said they may be reached; times in their own words. */
export type SafeContact = { channels: readonly string[]; phone: string; safeTimes: string; avoid: string };

const always = /^(any ?time|always|24\/7|a cualquier hora|cualquier hora|siempre)\.?$/;
const clock = String.raw`(\d{1,2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?`;
const span = new RegExp(
  String.raw`^(?:(.+?)[,:]?\s+)?(?:from\s+|de\s+)?${clock}\s*(?:-|–|to|until|till|a|hasta)\s*${clock}$`,
);

/** Words for days, by the ISO weekdays they mean. */
const dayWords: Readonly<Record<string, readonly number[]>> = {
  "every day": [1, 2, 3, 4, 5, 6, 7],
  daily: [1, 2, 3, 4, 5, 6, 7],
  "todos los días": [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  "mon-fri": [1, 2, 3, 4, 5],
  "monday to friday": [1, 2, 3, 4, 5],
  "lunes a viernes": [1, 2, 3, 4, 5],
  weekends: [6, 7],
  "fin de semana": [6, 7],
};

/**
 * Whether software may send one text to a person now. Only a plain yes counts: text is among their ways, there is a number,
 * the times they wrote are ones software can read for certain and now is within them, and no word they want avoided is in
 * the message. Anything else is left to a human being.
 *
 * @returns a closed word why not, or null when it may
 */
export function whyNotText(rules: SafeContact | null, message: string, at: number, zone: string): string | null {
  if (!rules) return "no-rules";
  if (!rules.channels.includes("text") || rules.phone.trim() === "") return "not-by-text";
  const times = isSafeTime(rules.safeTimes, at, zone);
  if (times === null) return "times-unclear";
  if (!times) return "not-now";
  return meets(rules.avoid, message) ? "words-to-avoid" : null;
}

/** Null when the words cannot be read for certain. Nothing said is not a yes. */
export function isSafeTime(words: string, at: number, zone: string): boolean | null {
  const text = words.trim().toLowerCase().replace(/\s+/g, " ");
  if (text === "") return null;
  if (always.test(text)) return true;
  const [, days, fromHour, fromMinute, fromHalf, untilHour, untilMinute, untilHalf] = span.exec(text) ?? [];
  const onDays = days === undefined ? [1, 2, 3, 4, 5, 6, 7] : dayWords[days];
  const [from, until] = [minutesOf(fromHour, fromMinute, fromHalf), minutesOf(untilHour, untilMinute, untilHalf)];
  if (!onDays || from === null || until === null || until <= from) return null;
  // "1-5" could be at night or in the afternoon, and so could times of which only one says.
  if ((fromHalf === undefined) !== (untilHalf === undefined)) return null;
  if (fromHalf === undefined && until <= 12 * 60) return null;
  const local = localOf(zone, at);
  const now = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  return onDays.includes(weekdayOf(local.slice(0, 10))) && now >= from && now < until;
}

function minutesOf(hour: string | undefined, minute = "0", half?: string): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hour === undefined || minutes > 59 || hours > (half ? 12 : 24) || (half && hours === 0)) return null;
  if (!half) return hours * 60 + minutes;
  return ((hours % 12) + (half.startsWith("p") ? 12 : 0)) * 60 + minutes;
}

/** Whether any word someone wants avoided stands in a message. */
function meets(avoid: string, message: string): boolean {
  const said = new Set(wordsOf(message));
  return wordsOf(avoid).some((word) => word.length > 2 && said.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase().match(/\p{L}+/gu) ?? [];
}
