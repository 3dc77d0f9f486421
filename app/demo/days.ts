const MS_A_DAY = 86_400_000;

/** How far back the demo reaches: 12 weeks, the day before today being 1. */
export const DAYS_BACK = 84;

/** The day `ago` days before `today`, both "YYYY-MM-DD". Throws a RangeError when `today` is not a day. */
export function dayBefore(today: string, ago: number): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(today) ? Date.parse(`${today}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== today) {
    throw new RangeError("today must be a day written YYYY-MM-DD");
  }
  return new Date(at - ago * MS_A_DAY).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Minutes after midnight for a time written "HH:MM". Throws a RangeError for anything else. */
export function minuteOf(time: string): number {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!parts) throw new RangeError("a time is written HH:MM");
  return Number(parts[1]) * 60 + Number(parts[2]);
}

/** Monday to Friday. @param day "YYYY-MM-DD" */
export function isWeekday(day: string): boolean {
  return ![0, 6].includes(weekdayOf(day));
}
