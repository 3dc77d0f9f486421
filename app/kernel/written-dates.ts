/** How numbers in a date follow each other where that is not plain: day first or month first. */
export type DateOrder = "dmy" | "mdy";

/**
 * A moment as a journal wrote it: `2021-03-04T10:15` is local time of whoever wrote it, a trailing `Z` or offset makes it
 * exact. Always something `new Date(when)` understands. A date alone stands at noon, so that no zone moves it to another day.
 */
export type When = string;

/** How months begin in English, Spanish, French, German, Italian and Portuguese. */
const monthNames = [
  "jan ene gen jän",
  "feb fév fev",
  "mar mär mrz",
  "apr abr avr",
  "may mai mag",
  "jun giu juin",
  "jul lug juil",
  "aug ago aoû aou",
  "sep set",
  "oct out okt ott",
  "nov",
  "dec dic déc dez",
].map((names) => names.split(" "));

const time = String.raw`(?:[T,\s]+(?:at|a las|@)?\s*(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?\s?(?:m\b\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?:\s*\([^)]*\)|\s+[A-Z]{2,5})?)?`;
const weekday = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom)[\p{L}]*\.?,?\s+)?`;
const yearFirst = new RegExp(String.raw`^${weekday}(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`, "iu");
const compact = /^(19\d{2}|20\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const numbers = new RegExp(String.raw`^${weekday}(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${time}$`, "iu");
const monthFirst = new RegExp(
  String.raw`^${weekday}(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${time}$`,
  "iu",
);
const dayFirst = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})${time}$`,
  "iu",
);

/** Reads a date the way people and other programs write it; null when it is not one. */
export function readWhen(written: string, order: DateOrder = "mdy"): When | null {
  const text = written.trim().replace(/\s+/g, " ");
  if (text.length < 6 || text.length > 60) return null;
  const iso = yearFirst.exec(text);
  if (iso) return when(iso[1], iso[2], iso[3], iso.slice(4));
  const tight = compact.exec(text);
  if (tight) return when(tight[1], tight[2], tight[3], [tight[4], tight[5], tight[6], undefined, tight[7]]);
  const plain = numbers.exec(text);
  if (plain) {
    const [first, second] = [Number(plain[1]), Number(plain[2])];
    const dayIsFirst = first > 12 || (second <= 12 && order === "dmy");
    return when(plain[3], dayIsFirst ? plain[2] : plain[1], dayIsFirst ? plain[1] : plain[2], plain.slice(4));
  }
  const american = monthFirst.exec(text);
  if (american) return when(american[3], monthNumber(american[1]), american[2], american.slice(4));
  const european = dayFirst.exec(text);
  if (european) return when(european[3], monthNumber(european[2]), european[1], european.slice(4));
  return fromEpoch(text);
}

/** Seconds, milliseconds or microseconds since 1970, if that lands between 1990 and 2100. */
export function fromEpoch(text: string): When | null {
  if (!/^\d{9,16}(?:\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  const earliest = Date.UTC(1990, 0, 1);
  const latest = Date.UTC(2100, 0, 1);
  for (const ms of [value * 1000, value, value / 1000]) {
    if (ms >= earliest && ms < latest) return new Date(Math.round(ms)).toISOString();
  }
  return null;
}

/** Which order the dates of one column must be in; null when every one of them could be either. */
export function dateOrderOf(written: readonly string[]): DateOrder | null {
  for (const text of written) {
    const plain = numbers.exec(text.trim().replace(/\s+/g, " "));
    if (plain && Number(plain[1]) > 12 && Number(plain[2]) <= 12) return "dmy";
    if (plain && Number(plain[2]) > 12 && Number(plain[1]) <= 12) return "mdy";
  }
  return null;
}

/** True when some date could be read either way, so that a person should be asked. */
export function isOrderUnclear(written: readonly string[]): boolean {
  return dateOrderOf(written) === null && written.some((text) => numbers.test(text.trim()));
}

function monthNumber(name: string | undefined): string | undefined {
  const at = monthNames.findIndex((starts) => starts.some((start) => name?.toLowerCase().startsWith(start)));
  return at < 0 ? undefined : String(at + 1);
}

type Clock = readonly (string | undefined)[];

function when(year: string | undefined, month: string | undefined, day: string | undefined, clock: Clock): When | null {
  let y = Number(year);
  if (year?.length === 2) y += y < 70 ? 2000 : 1900;
  const [m, d] = [Number(month), Number(day)];
  const isDay = y >= 1900 && y <= 2200 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (!isDay) return null;
  const date = `${y}-${two(m)}-${two(d)}`;
  const [hour, minute, second, half, offset] = clock;
  if (hour === undefined) return `${date}T12:00`;
  let h = Number(hour);
  if (half) h = (h % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (h > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${date}T${two(h)}:${two(Number(minute))}${second ? `:${two(Number(second))}` : ""}${offsetOf(offset)}`;
}

function offsetOf(offset: string | undefined): string {
  if (!offset) return "";
  if (/^(Z|UTC|GMT)$/i.test(offset)) return "Z";
  return offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
