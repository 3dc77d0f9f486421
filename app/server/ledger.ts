import type { Statement } from "#db/packet.ts";
import type { Work } from "#db/work.ts";
import { type Actor, actorId } from "#kernel/actor.ts";
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
  note(permit: Permit, outcome: Outcome, more?: { count?: number; analyser?: string; why?: string }): void;
  /** A line that no permit stands behind: a refusal, a sign-in, an alarm. */
  noteBare(line: Omit<Line, "id" | "at" | "actor" | "actorRole">): void;
};

/** What must still hold when the unit of work commits, and the facts its decisions stood on. */
export type Standing = {
  agencyEpoch: number | null;
  people: ReadonlyMap<string, number>;
  facts: readonly { hash: string; facts: unknown }[];
};

type Surroundings = {
  actor: Actor;
  now: () => Date;
  newId: () => string;
  roleOf: () => string | null;
  standing: () => Standing;
};

/**
 * The ledger of one unit of work. Lines are collected and sent in the same round trip as the commit, together with the
 * check that no permit used has meanwhile died. If a line cannot be written, nothing is committed and nothing shown.
 */
export function openLedger(work: Work, { actor, now, newId, roleOf, standing }: Surroundings): Ledger {
  const lines = new Map<string, Line>();
  work.beforeCommit(() => (lines.size === 0 ? undefined : closing([...lines.values()], standing(), now())));
  const add = (key: string, line: Omit<Line, "id" | "at" | "actor" | "actorRole">) => {
    const known = lines.get(key);
    if (known) known.count += line.count;
    else lines.set(key, { ...line, id: newId(), at: now(), actor, actorRole: roleOf() });
  };
  return {
    note: (permit, outcome, { count = 1, analyser, why } = {}) => {
      // What an analyser opened and that it ran are one act, and so one line.
      if (analyser !== undefined) lines.delete(keyOf(permit, outcome, undefined, undefined));
      add(keyOf(permit, outcome, analyser, why), {
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
        why: why ?? underGround(permit.ground),
      });
    },
    noteBare: (line) => add(`bare ${lines.size}`, line),
  };
}

function keyOf(permit: Permit, outcome: Outcome, analyser: string | undefined, why: string | undefined): string {
  return `${permit.id}|${outcome}|${analyser}|${why}`;
}

/** A line under a named ground carries which one, so that the decision can be replayed and the person told. */
export function underGround(ground: string | null): string | null {
  return ground === null ? null : `under-ground:${ground}`;
}

/** The one statement that checks the epochs and keeps facts and lines. */
function closing(lines: readonly Line[], standing: Standing, at: Date): Statement {
  const [line] = lines;
  return lines.length === 1 && line && standing.facts.length === 0 && standing.people.size < 2
    ? closingWithOne(line, standing)
    : closingWithMany(lines, standing, at);
}

/** The usual case, an act about one person whose facts are known, takes half as long without JSON. */
function closingWithOne(line: Line, { agencyEpoch, people }: Standing): Statement {
  const [[person, personEpoch] = [null, null]] = people;
  return {
    text: "select mooring.close_work_of_one_line($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
    values: [
      agencyEpoch,
      person,
      personEpoch,
      ...Object.values({ ...row(line), facts_hash: line.factsHash && Buffer.from(line.factsHash, "hex") }),
    ],
  };
}

function closingWithMany(lines: readonly Line[], { agencyEpoch, people, facts }: Standing, at: Date): Statement {
  const kept = facts.length > 0 ? facts.map(({ hash, facts: body }) => ({ hash, facts: body, created_at: at })) : null;
  return {
    text: "select mooring.close_work($1::integer, $2::jsonb, $3::jsonb, $4::jsonb)",
    values: [
      agencyEpoch,
      JSON.stringify(Object.fromEntries(people)),
      kept && JSON.stringify(kept),
      JSON.stringify(lines.map(row)),
    ],
  };
}

/** In the order of the columns, which is that of the parameters of `close_work_of_one_line`. */
function row(line: Line) {
  const { actor } = line;
  return {
    id: line.id,
    at: line.at,
    actor_kind: actor.kind,
    actor_id: actorId(actor),
    actor_role: actor.kind === "software" ? actor.name : line.actorRole,
    subject_id: line.subject,
    action: line.action,
    compartments: line.compartments,
    count: line.count,
    purpose: line.purpose,
    basis: line.basis,
    permit_id: line.permitId,
    policies: line.policies,
    facts_hash: line.factsHash,
    analyser: line.analyser,
    outcome: line.outcome,
    why: line.why?.slice(0, 200) ?? null,
  };
}
