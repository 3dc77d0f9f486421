import type { AgencyKind, Compartment } from "#kernel/vocabulary.ts";

/** One rule of `content/retention/`, as far as deciding needs it. */
export type KeepingRule = {
  readonly id: string;
  readonly for: readonly Compartment[];
  readonly kinds: readonly AgencyKind[];
  readonly years: number;
};
export type ClearingRule = {
  readonly id: string;
  readonly for: readonly Compartment[];
  readonly table: string;
  readonly days: number;
  readonly daysInVictimServices: number;
};

/** Days between asking and erasing, in which one may take it back. */
export const coolingDays = 7;
/** Kinds that hold the rest together: they go only when all goes. */
const together: ReadonlySet<Compartment> = new Set(["identity", "choices", "disclosures", "alerts", "notes", "kept"]);

/** Whether a kind of content may be erased while the rest stays. */
export function isErasableAlone(compartment: Compartment): boolean {
  return !together.has(compartment);
}

/** What was made of a kind and goes with it: a picture of days, or names of themes, that are not there any more. */
const madeOf: Readonly<Partial<Record<Compartment, readonly Compartment[]>>> = {
  checkins: ["views"],
  themes: ["views"],
};

/** What was asked for, with what was made of it; each kind once, in order. */
export function withWhatWasMade(parts: readonly Compartment[]): Compartment[] {
  return [...new Set(parts.flatMap((kind) => [kind, ...(madeOf[kind] ?? [])]))].sort();
}

/** What the law has this kind of agency keep of these kinds of content, and until when. @param packYears the years the packs ask for at the least; null: they say nothing */
export function keepingFor(
  rules: readonly KeepingRule[],
  agencyKind: string,
  parts: readonly Compartment[] | "all",
  now: Date,
  packYears: number | null = null,
): { rule: KeepingRule; kinds: Compartment[]; until: Date }[] {
  return rules
    .filter((rule) => rule.kinds.some((kind) => kind === agencyKind))
    .map((rule) => ({
      rule,
      kinds: rule.for.filter((kind) => parts === "all" || parts.includes(kind)),
      until: yearsLater(now, Math.max(rule.years, packYears ?? 0)),
    }))
    .filter(({ kinds }) => kinds.length > 0);
}

/** The moment before which something is old enough to go. */
export function clearsBefore(rule: ClearingRule, agencyKind: string, now: Date): Date {
  return new Date(now.getTime() - daysOf(rule, agencyKind) * 86_400_000);
}

export function daysOf(rule: ClearingRule, agencyKind: string): number {
  return agencyKind === "victim-services" ? rule.daysInVictimServices : rule.days;
}

/** The same day so many years later; the last of February where there is no such day. */
export function yearsLater(from: Date, years: number): Date {
  const later = new Date(from);
  later.setUTCFullYear(from.getUTCFullYear() + years);
  if (later.getUTCMonth() !== from.getUTCMonth()) later.setUTCDate(0);
  return later;
}
