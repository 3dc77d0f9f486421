import type { AgencyKind, Label } from "#kernel/vocabulary.ts";

export const ageBands = ["under-13", "13-17", "18-24", "25-44", "45-64", "65+", "unknown"] as const;
export type AgeBand = (typeof ageBands)[number];

export const serviceTypes = [
  "shelter",
  "outreach",
  "housing",
  "advocacy",
  "counselling",
  "family-support",
  "health",
  "substance-use",
  "unknown",
] as const;
export type ServiceType = (typeof serviceTypes)[number];

export const channels = ["in-app", "text", "call", "letter"] as const;

type Rules = {
  readonly channels: readonly string[];
  readonly leaveMessage: boolean | null;
  readonly phone: string;
  readonly safeTimes: string;
  readonly avoid: string;
  readonly codeWord: string;
};

/** Signs as a reader counts them, roughly: Unicode code points. */
export function signs(text: string): number {
  return [...text].length;
}

/** Whether this runtime knows the IANA time zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** Labels a new record carries, inherited by everything kept in it. */
export function labelsFor(about: { kind: AgencyKind; ageBand: AgeBand; serviceType: ServiceType }): Label[] {
  return [
    ...(about.serviceType === "substance-use" ? (["part2"] as const) : []),
    ...(about.kind === "victim-services" ? (["victim-service"] as const) : []),
    ...(about.ageBand === "under-13" || about.ageBand === "13-17" ? (["minor"] as const) : []),
  ];
}

/** Labels after a change of age group: whoever grew up loses `minor`, and nothing else changes. */
export function relabelled(labels: readonly string[], ageBand: string): string[] {
  const rest = labels.filter((label) => label !== "minor");
  return ageBand === "under-13" || ageBand === "13-17" ? [...rest, "minor"] : rest;
}

/** Whether any rule has been said at all. */
export function isSaid(rules: Rules): boolean {
  return (
    rules.channels.length > 0 ||
    rules.leaveMessage !== null ||
    [rules.phone, rules.safeTimes, rules.avoid, rules.codeWord].some((text) => text !== "")
  );
}

/** Folds case and accents, for finding a name as it is typed. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

/** Whether every typed word begins a word of the name, in any order. */
export function isFoundBy(name: string, typed: string): boolean {
  const parts = folded(name).split(/[\s\p{P}]+/u);
  return folded(typed)
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) => parts.some((part) => part.startsWith(word)) || folded(name).includes(word));
}
