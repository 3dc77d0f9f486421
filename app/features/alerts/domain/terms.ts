/** From the least grave to the gravest. */
export const levels = ["moderate", "high", "imminent"] as const;
export type Level = (typeof levels)[number];

export const sources = ["companion", "journal", "check-in", "person", "questions"] as const;

/** Who is called when. */
export const orders = ["first", "backup", "lead"] as const;
export type Order = (typeof orders)[number];

export const outcomes = ["reached", "not-reached", "emergency-services", "not-an-emergency", "false-alarm"] as const;

/** Minutes; a lead may not make a chain that never reaches anyone, nor one that leaves no time to pick up. */
export const bounds = {
  backup: { least: 1, most: 240 },
  lead: { least: 2, most: 480 },
  alarm: { least: 3, most: 720 },
} as const;

/** `2026-12-24`, and such a day exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** `00:00` to `23:59`. */
export function isHour(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** `2026-12-24T22:30`. */
export function isLocal(text: string): boolean {
  const [day = "", hour = "", ...more] = text.split("T");
  return more.length === 0 && isDay(day) && isHour(hour);
}

/** Whether this runtime knows the IANA time zone. */
export function isRotaZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
