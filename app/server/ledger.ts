import pg from "pg";
import type { Work } from "#db/work.ts";
import { type Actor, actorAgency, actorId } from "#kernel/actor.ts";
import type { Permit } from "#kernel/permit.ts";
import type { Action, Basis, Compartment, Purpose } from "#kernel/vocabulary.ts";

export type Outcome = "shown" | "refused" | "changed" | "exported" | "ran" | "erased" | "signed-in" | "alarm";

/** One act, without any content: who, about whom, what kind of thing, why, on what ground, with what outcome. */
export type Line = {
  id: string;
  at: Date;
  actor: Actor;
  actorRole: string | null;
  subject: string | null;
  action: Action | "sign-in";
  compartments: readonly Compartment[];
  count: number;
  purpose: Purpose;
  basis: Basis | "none";
  permitId: string | null;
  policies: readonly string[];
  factsHash: string | null;
  analyser: string | null;
  outcome: Outcome;
  /** A code or a short reason written by staff about their own act; never a person's words. */
  why: string | null;
};

export type Ledger = {
  /** Counts one more act under a permit; all acts of one permit and outcome become one line. */
  note(permit: Permit, outcome: Outcome, more?: { count?: number; analyser?: string; why?: string; at?: "once" }): void;
  /** A line that no permit stands behind: a refusal, a sign-in, an alarm. */
  noteBare(line: Omit<Line, "id" | "at" | "actor" | "actorRole">): void;
};

type Expectations = { agencyEpoch: number | null; people: ReadonlyMap<string, number> };

/**
 * The ledger of one unit of work. Lines are collected and sent in the same round trip as the commit, together with the
 * check that no permit used has meanwhile died. If a line cannot be written, nothing is committed and nothing shown.
 */
export function openLedger(
  work: Work,
  { actor, now, newId, roleOf, expected }: { actor: Actor; now: () => Date; newId: () => string; roleOf: () => string | null; expected: () => Expectations },
): Ledger {
  const lines = new Map<string, Line>();
  work.beforeCommit(() => {
    if (lines.size === 0) return "";
    return [...lastStatements([...lines.values()], expected())].join("; ");
  });
  const add = (key: string, line: Omit<Line, "id" | "at" | "actor" | "actorRole">) => {
    const known = lines.get(key);
    if (known) known.count += line.count;
    else lines.set(key, { ...line, id: newId(), at: now(), actor, actorRole: roleOf() });
  };
  return {
    note: (permit, outcome, { count = 1, analyser, why } = {}) =>
      add([permit.id, outcome, analyser, why].join("|"), {
        subject: permit.subject,
        action: permit.action,
        compartments: permit.compartments,
        count,
        purpose: permit.purpose,
        basis: permit.basis,
        permitId: permit.id,
        policies: permit.policies,
        factsHash: permit.factsHash,
        analyser: analyser ?? null,
        outcome,
        why: why ?? null,
      }),
    noteBare: (line) => add(`bare ${lines.size}`, line),
  };
}

function* lastStatements(lines: readonly Line[], { agencyEpoch, people }: Expectations): Generator<string> {
  if (agencyEpoch !== null || people.size > 0) {
    yield `select mooring.assert_epochs(${agencyEpoch ?? "null"}, ${text(JSON.stringify(Object.fromEntries(people)))}::jsonb)`;
  }
  const columns =
    "agency_id, id, at, actor_kind, actor_id, actor_role, subject_id, action, compartments, count, purpose, basis, permit_id, policies, facts_hash, analyser, outcome, why";
  yield `insert into mooring.ledger_line (${columns}) values ${lines.map(row).join(", ")}`;
  yield `insert into mooring.ledger_pending (agency_id, line_id) values ${lines.map((line) => `(${text(actorAgency(line.actor))}, ${text(line.id)})`).join(", ")}`;
}

function row(line: Line): string {
  const { actor } = line;
  const values = [
    text(actorAgency(actor)),
    text(line.id),
    text(line.at.toISOString()),
    text(actor.kind),
    text(actorId(actor)),
    text(actor.kind === "software" ? actor.name : line.actorRole),
    text(line.subject),
    text(line.action),
    list(line.compartments),
    String(line.count),
    text(line.purpose),
    text(line.basis),
    text(line.permitId),
    list(line.policies),
    line.factsHash ? `'\\x${line.factsHash}'::bytea` : "null",
    text(line.analyser),
    text(line.outcome),
    text(line.why?.slice(0, 200) ?? null),
  ];
  return `(${values.join(", ")})`;
}

function text(value: string | null): string {
  return value === null ? "null" : pg.escapeLiteral(value);
}

function list(values: readonly string[]): string {
  return `array[${values.map(text).join(",")}]::text[]`;
}
