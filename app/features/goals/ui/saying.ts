import { useLanguage, useWords } from "#web/words/words.ts";
import type { When } from "../contract.ts";

/** `2026-01-31`, here and now. */
export function dayHere(): string {
  return new Intl.DateTimeFormat("sv-SE").format(new Date());
}

/** Time gone by, in words: `3 days ago`, `today`. */
export function useAgo(): (at: string | number) => string {
  const language = useLanguage();
  return (at) => {
    const days = Math.max(0, Math.round((Date.now() - new Date(at).getTime()) / 86_400_000));
    const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
    if (days < 14) return format.format(-days, "day");
    return days < 70 ? format.format(-Math.round(days / 7), "week") : format.format(-Math.round(days / 30.4), "month");
  };
}

/** When a step is wanted, in words. */
export function useWhenWords(): (when: When) => string {
  const language = useLanguage();
  const say = useWords("mine-goals");
  const day = (date: string) =>
    new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
      new Date(`${date}T12:00:00Z`),
    );
  return (when) => {
    if (when.kind === "any") return say("on.any");
    if (when.kind === "days" && when.days.length === 7) return say("on.daily");
    if (when.kind === "days")
      return say("on.days", {
        days: new Intl.ListFormat(language).format(when.days.map((each) => dayName(each, language))),
      });
    if (when.minute === null) return say("on.date", { day: day(when.on) });
    const time = new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone: "UTC" }).format(
      when.minute * 60_000,
    );
    return say("on.time", { day: day(when.on), time });
  };
}

/** The name of an ISO weekday. The 5th of January 2026 was a Monday. */
export function dayName(day: number, language: string, weekday: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(language, { weekday }).format(new Date(2026, 0, 4 + day, 12));
}
