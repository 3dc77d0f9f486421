import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";

const moment = z.iso.datetime();
const Titles = z.object({ en: z.string(), es: z.string() });
const word = z.string().max(60);
/** By fact, the values it may have; a fact left out, or an empty list of values nobody knows, may be anything. */
const Situation = z.record(word, z.array(word).max(60));

/** One step of why something is off, or of what it leans on; `depth` is how far down the chain of reasons it stands. */
export const ReasonStep = z.object({
  depth: z.int(),
  kind: z.enum(["not-allowed", "not-built", "forbidden", "needs", "contradiction"]),
  /** The capability that is missing, for `needs` and `contradiction`. */
  capability: z.string().nullable(),
  /** What could not be kept, for `contradiction`. */
  obligation: z.string().nullable(),
  rules: z.array(z.string()),
});
export type ReasonStep = z.infer<typeof ReasonStep>;

/** A rule in a sentence, and where it stands. */
export const RuleWords = z.object({ id: z.string(), why: Titles, cite: z.string() });
export type RuleWords = z.infer<typeof RuleWords>;

export const DutyWords = z.object({
  kind: z.string(),
  title: Titles,
  amount: z.number().nullable(),
  unit: z.enum(["minutes", "hours", "days", "years", "people"]).nullable(),
});
export type DutyWords = z.infer<typeof DutyWords>;

/** What the packs say of something leaving the house: the rules against it, and what comes along with a yes. */
export const LeavingView = z.object({
  allowed: z.boolean(),
  against: z.array(RuleWords),
  duties: z.array(DutyWords),
});
export type LeavingView = z.infer<typeof LeavingView>;

export const Incurred = z.object({ kind: z.string(), amount: z.number().nullable(), rules: z.array(z.string()) });
export type Incurred = z.infer<typeof Incurred>;

export const Standing = z.object({
  capability: z.string(),
  isLive: z.boolean(),
  reasons: z.array(ReasonStep),
  obligations: z.array(Incurred),
});
export type Standing = z.infer<typeof Standing>;

export const RuleView = z.object({
  id: z.string(),
  pack: z.string(),
  effect: z.enum(["allow", "forbid", "oblige"]),
  capabilities: z.array(z.string()).nullable(),
  why: Titles,
  /** The condition in words; null: always. */
  when: Titles.nullable(),
  cite: z.string(),
  source: z.string(),
  status: z.enum(["in-force", "enacted-future", "proposed", "guidance", "ethics", "house"]),
  from: z.string(),
  until: z.string().nullable(),
  readOn: z.string(),
  reviewBy: z.string(),
  isOverdue: z.boolean(),
  /** Whether it binds today, in an agency that has its pack. */
  isBinding: z.boolean(),
  confidence: z.enum(["high", "medium", "low"]),
  obligation: z.object({ kind: z.string(), amount: z.number().nullable() }).nullable(),
  text: z.string(),
});
export type RuleView = z.infer<typeof RuleView>;

export const PackView = z.object({
  id: z.string(),
  version: z.int(),
  title: Titles,
  about: Titles,
  kind: z.enum(["law", "funder", "profession", "house"]),
  authority: z.string(),
  owner: z.string().nullable(),
  isOn: z.boolean(),
  early: z.boolean(),
  /** What decides without anybody's choice: by its place or kind the agency has it, or not. */
  isGiven: z.boolean(),
  rules: z.int(),
  overdue: z.int(),
  nextReview: z.string().nullable(),
  hasFutureLaw: z.boolean(),
  /** A newer version lies ready and waits for two people; null when there is none. */
  waiting: z.object({ version: z.int(), added: z.int(), removed: z.int(), changed: z.int() }).nullable(),
});
export type PackView = z.infer<typeof PackView>;

/** Facts that only the agency can say of itself; null while nobody has: then they may be anything. */
export const saidFacts = ["org_type", "funder", "licence", "service_type", "public_access"] as const;
export const Said = z.object({
  org_type: z.array(word).max(20).nullable(),
  funder: z.array(word).max(20).nullable(),
  licence: z.array(word).max(60).nullable(),
  service_type: z.array(word).max(20).nullable(),
  public_access: z.array(word).max(5).nullable(),
});
export type Said = z.infer<typeof Said>;

/** Everything two people settle at once. */
export const Proposal = z.object({
  said: Said,
  packs: z.record(word, z.object({ isOn: z.boolean(), early: z.boolean() })),
  /** By pack, the named human who owns it. */
  owners: z.record(word, z.string().trim().max(120)),
});
export type Proposal = z.infer<typeof Proposal>;

export const ChangeView = z.object({
  id: z.uuid(),
  reason: z.string(),
  proposedBy: z.string().nullable(),
  proposedAt: moment,
  isMine: z.boolean(),
  outcome: z.enum(["open", "confirmed", "declined", "withdrawn"]),
  endedBy: z.string().nullable(),
  endedAt: moment.nullable(),
  signature: z.string().nullable(),
  proposal: Proposal,
});
export type ChangeView = z.infer<typeof ChangeView>;

export const Effect = z.object({
  kind: z.enum(["turns-off", "turns-on", "adds", "drops", "tightens", "loosens"]),
  capability: z.string(),
  obligation: z.string().nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** Ids of the columns of the matrix in which this would be so. */
  situations: z.array(z.string()),
});
export type Effect = z.infer<typeof Effect>;

export const Column = z.object({ id: z.string(), title: Titles, situation: Situation });
export type Column = z.infer<typeof Column>;

export const GuardrailsView = z.object({
  /** False: the files cannot be used and nothing was live before, so no AI runs at all. */
  isUsable: z.boolean(),
  faults: z.array(z.object({ file: z.string(), line: z.int(), says: z.string() })),
  mayChange: z.boolean(),
  isSettled: z.boolean(),
  places: z.array(z.string()).nullable(),
  said: Said,
  facts: z.array(
    z.object({ id: z.string(), title: Titles, values: z.array(z.object({ id: z.string(), title: Titles })) }),
  ),
  capabilities: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: Titles,
      about: Titles,
      isBuilt: z.boolean(),
    }),
  ),
  obligations: z.array(z.object({ kind: z.string(), title: Titles, enforced: Titles.nullable() })),
  columns: z.array(Column),
  /** By column, where each capability stands. */
  matrix: z.array(
    z.object({
      column: z.string(),
      standings: z.array(Standing),
      /** Ids of what is off as it is, and goes on with written rules alone, without a trained model. */
      rulesAlone: z.array(z.string()),
    }),
  ),
  packs: z.array(PackView),
  open: ChangeView.nullable(),
  history: z.array(ChangeView),
});
export type GuardrailsView = z.infer<typeof GuardrailsView>;

const reason = z
  .string()
  .trim()
  .max(2000)
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "readable signs")
  .refine((text) => text.length > 0 && [...text].length <= 300, "a reason of at most 300 signs is needed");
const oneChange = z.object({ id: z.uuid() });
const Done = z.object({ done: z.literal(true) });

/** What an agency would begin with: the packs it would have, and what its software would not do, and why. */
export const Foreseen = z.object({
  facts: z.array(
    z.object({ id: z.string(), title: Titles, values: z.array(z.object({ id: z.string(), title: Titles })) }),
  ),
  packs: z.array(z.object({ id: z.string(), title: Titles, about: Titles })),
  off: z.array(
    z.object({
      capability: z.string(),
      title: Titles,
      isEverywhere: z.boolean(),
      rulesAlone: z.boolean(),
      why: z.array(RuleWords),
    }),
  ),
});
export type Foreseen = z.infer<typeof Foreseen>;

export const guardrails = {
  read: endpoint({
    method: "GET",
    path: "/api/guardrails",
    caller: "staff",
    about:
      "What the software may do here and why: capabilities by situation, packs of rules, and what is being changed.",
    input: z.object({}),
    output: GuardrailsView,
  }),
  pack: endpoint({
    method: "GET",
    path: "/api/guardrails/packs/:id",
    caller: "staff",
    about: "The rules of one pack as this agency has it, and what is different in a version that lies ready.",
    input: z.object({ id: word }),
    output: z.object({
      rules: z.array(RuleView),
      waiting: z.array(
        z.object({
          kind: z.enum(["added", "removed", "changed"]),
          rule: RuleView,
          fields: z.array(z.string()),
        }),
      ),
      effects: z.array(Effect),
    }),
  }),
  attempt: endpoint({
    method: "POST",
    path: "/api/guardrails/try",
    caller: "staff",
    about: "Decides an imagined situation by the same rules, about nobody: what would be on, off, and why.",
    input: z.object({ situation: Situation }),
    output: z.object({ standings: z.array(Standing), rules: z.array(RuleView), alarm: z.string().nullable() }),
  }),
  compare: endpoint({
    method: "POST",
    path: "/api/guardrails/compare",
    caller: "staff",
    about: "What a change would change for us, before anybody proposes it.",
    input: z.object({ proposal: Proposal }),
    output: z.object({ effects: z.array(Effect) }),
  }),
  propose: endpoint({
    method: "PUT",
    path: "/api/guardrails/changes/:id",
    caller: "staff",
    about:
      "Proposes a change. It counts once a second lead or privacy officer has confirmed it. Sending it again is the same.",
    input: oneChange.extend({ proposal: Proposal, reason }),
    output: Done,
  }),
  confirm: endpoint({
    method: "POST",
    path: "/api/guardrails/changes/:id/confirm",
    caller: "staff",
    about: "The second person's yes: from now on it counts, signed with the agency's key.",
    input: oneChange,
    output: Done,
  }),
  end: endpoint({
    method: "POST",
    path: "/api/guardrails/changes/:id/end",
    caller: "staff",
    about: "Withdraws one's own change, or declines a colleague's. Nothing changes.",
    input: oneChange,
    output: Done,
  }),
};
