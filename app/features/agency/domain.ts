/** What an agency may switch off. `ai` is all software that reads what people wrote; the others are single ones. */
export const capabilities = [
  "ai",
  "journal-distress",
  "early-warning",
  "plan-suggestions",
  "forecast",
  "crisis-triage",
  "companion-intent",
  "companion-generation",
  "typing-rhythm",
  "voice-features",
  "own-archive",
  "journal-themes",
] as const;

export const programmeKinds = [
  "shelter",
  "outreach",
  "housing",
  "counselling",
  "family",
  "residential",
  "other",
] as const;

/** Whether this runtime knows the IANA time zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** Unicode code points. */
export function signs(text: string): number {
  return [...text].length;
}

type Standing = {
  readonly id: string;
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly hasAccount: boolean;
};

/**
 * Whether the agency would be left without anyone who can lead it, if `leaving` were no lead any more. A lead who has
 * not signed in yet does not count beside one who has.
 */
export function isLastLead(leaving: Standing, staff: readonly Standing[]): boolean {
  if (!leaving.active || !leaving.roles.includes("lead")) return false;
  return !staff.some(
    (other) =>
      other.id !== leaving.id &&
      other.active &&
      other.roles.includes("lead") &&
      (other.hasAccount || !leaving.hasAccount),
  );
}

/** Numbers with nothing to call or text, or without a name, are not kept. Whether one is complete enough to be shown. */
export function isWholeLine(line: {
  readonly label: Readonly<Record<string, string>>;
  readonly call?: string | undefined;
  readonly text?: string | undefined;
}): boolean {
  return (
    Object.values(line.label).some((label) => label.trim() !== "") && Boolean(line.call?.trim() || line.text?.trim())
  );
}
