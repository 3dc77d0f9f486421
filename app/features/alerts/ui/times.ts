import { useMemo } from "react";
import { useLanguage } from "#web/words/words.ts";

const minuteMs = 60_000;

/**
 * Times as sentences need them, in the language of this room's words (not in Arabic yet).
 *
 * @param zone whose clock; the browser's when left out
 */
export function useTimes(zone?: string) {
  const shown = useLanguage();
  const language = shown === "ar" ? "en" : shown;
  return useMemo(() => timesIn(language, zone), [language, zone]);
}

export function timesIn(language: string, zone?: string) {
  const where = zone ? { timeZone: zone } : {};
  const clockOf = new Intl.DateTimeFormat(language, { timeStyle: "short", ...where });
  const dayKey = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", ...where });
  const shortDay = new Intl.DateTimeFormat(language, { weekday: "short", ...where });
  const longDay = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", ...where });
  const dayMonth = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", ...where });
  const unit = (value: number, name: "second" | "minute" | "hour") =>
    new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "long" }).format(value);
  const list = new Intl.ListFormat(language, { style: "long", type: "conjunction" });
  const clock = (iso: string) => clockOf.format(new Date(iso));
  const dayOf = (iso: string) => dayKey.format(new Date(iso));
  /** "1 minute and 40 seconds", "9 hours": the two largest units that matter. */
  const lasting = (seconds: number) => {
    const whole = Math.round(seconds);
    if (whole < 60) return unit(whole, "second");
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
    if (hours === 0) return list.format([unit(minutes, "minute"), ...(whole % 60 ? [unit(whole % 60, "second")] : [])]);
    return list.format([unit(hours, "hour"), ...(minutes ? [unit(minutes, "minute")] : [])]);
  };
  return {
    clock,
    lasting,
    /** The calendar day in that zone, `2026-12-24`. */
    dayOf,
    day: (iso: string) => dayMonth.format(new Date(iso)),
    longDay: (iso: string) => longDay.format(new Date(iso)),
    weekday: (iso: string, width: "long" | "short") =>
      new Intl.DateTimeFormat(language, { weekday: width, ...where }).format(new Date(iso)),
    list: (parts: readonly string[]) => list.format(parts),
    /** The clock, with the day before it when it is not the day of `than`; the date too when a week could be mistaken. */
    clockFrom: (iso: string, than: string) => {
      if (dayOf(iso) === dayOf(than)) return clock(iso);
      const isNear = Math.abs(Date.parse(iso) - Date.parse(than)) < 6 * 24 * 60 * minuteMs;
      return isNear
        ? `${shortDay.format(new Date(iso))} ${clock(iso)}`
        : `${longDay.format(new Date(iso))}, ${clock(iso)}`;
    },
    ago: (iso: string, nowMs: number) => {
      const minutes = Math.max(0, Math.floor((nowMs - Date.parse(iso)) / minuteMs));
      const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
      if (minutes < 60) return format.format(-minutes, "minute");
      return minutes < 24 * 60
        ? format.format(-Math.floor(minutes / 60), "hour")
        : format.format(-Math.floor(minutes / (24 * 60)), "day");
    },
  };
}

export type Times = ReturnType<typeof timesIn>;

/** Names of weekdays, 1 Monday to 7 Sunday, in the language on screen. 1 January 2024 was a Monday. */
export function useWeekdays(): (day: number, width?: "long" | "short") => string {
  const times = useTimes("UTC");
  return (day, width = "long") => times.weekday(`2024-01-0${day}T12:00:00Z`, width);
}
