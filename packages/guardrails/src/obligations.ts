/** What may come with a yes. The list is closed: what the software does not know it cannot keep. */
export const obligationKinds = [
  "disclose-ai",
  "remind-ai",
  "remind-break",
  "disclaimer-human-contact",
  "crisis-protocol",
  "human-review",
  "written-consent",
  "all-party-consent",
  "label-inherit",
  "no-egress",
  "redisclosure-notice",
  "expiry-days",
  "retention-years",
  "retention-max-days",
  "break-glass-review-hours",
  "idle-lock-minutes",
  "aggregate-only",
  "small-cell",
  "dpia",
  "notice-of-decision",
  "publish-protocol",
  "publish-counts",
  "competence",
  "tell-person",
  "minimum",
  "log-6-months",
  "training-data-docs",
  "not-a-professional",
  "no-sale-no-ads",
  "disclose-again-days",
  "mark-ai-text",
  "guardian-consent",
  "second-factor",
  "encrypt",
  "backup-max-hours",
  "restore-hours",
  "end-access-minutes",
  "yearly-check",
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** Kinds with a number, what it counts, and which of two is the stricter. */
export const measured: Readonly<
  Partial<Record<ObligationKind, { readonly unit: Unit; readonly strictest: "smallest" | "largest" }>>
> = {
  "remind-ai": { unit: "minutes", strictest: "smallest" },
  "remind-break": { unit: "minutes", strictest: "smallest" },
  "expiry-days": { unit: "days", strictest: "smallest" },
  "retention-years": { unit: "years", strictest: "largest" },
  "retention-max-days": { unit: "days", strictest: "smallest" },
  "break-glass-review-hours": { unit: "hours", strictest: "smallest" },
  "idle-lock-minutes": { unit: "minutes", strictest: "smallest" },
  "small-cell": { unit: "people", strictest: "largest" },
  "disclose-again-days": { unit: "days", strictest: "smallest" },
  "backup-max-hours": { unit: "hours", strictest: "smallest" },
  "restore-hours": { unit: "hours", strictest: "smallest" },
  "end-access-minutes": { unit: "minutes", strictest: "smallest" },
};
export type Unit = "minutes" | "hours" | "days" | "years" | "people";

/** Capabilities an obligation cannot be kept without. */
export const neededFor: Readonly<Partial<Record<ObligationKind, readonly string[]>>> = {
  "crisis-protocol": ["crisis.detect"],
};

/** An obligation with the rules it comes from; `amount` is the strictest of theirs. */
export type Incurred = {
  readonly kind: ObligationKind;
  readonly amount: number | null;
  readonly rules: readonly string[];
};

export function isObligationKind(word: string): word is ObligationKind {
  return (obligationKinds as readonly string[]).includes(word);
}

/** The stricter of two amounts of one kind. A missing one is no amount at all, so the other holds. */
export function stricterAmount(kind: ObligationKind, one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return measured[kind]?.strictest === "largest" ? Math.max(one, other) : Math.min(one, other);
}

/** Every kind once, with its strictest amount and all rules behind it; in the order of `obligationKinds`. */
export function strictest(incurred: readonly Incurred[]): Incurred[] {
  return obligationKinds.flatMap((kind) => {
    const same = incurred.filter((each) => each.kind === kind);
    if (same.length === 0) return [];
    const amount = same.reduce<number | null>((held, each) => stricterAmount(kind, held, each.amount), null);
    return [{ kind, amount, rules: [...new Set(same.flatMap(({ rules }) => rules))].sort() }];
  });
}

/** Whether `after` asks at least as much as `before`: no kind dropped, no number loosened. */
export function isAtLeastAsStrict(after: readonly Incurred[], before: readonly Incurred[]): boolean {
  return strictest(before).every(({ kind, amount }) => {
    const held = strictest(after).find((each) => each.kind === kind);
    return held !== undefined && stricterAmount(kind, held.amount, amount) === held.amount;
  });
}
