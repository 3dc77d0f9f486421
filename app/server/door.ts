import type { Work } from "#db/work.ts";
import type { Actor } from "#kernel/actor.ts";
import { actorAgency, actorId } from "#kernel/actor.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { Ask, Decision, Obligation, Permit, PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Action, Basis, Compartment, Label, Purpose } from "#kernel/vocabulary.ts";
import type { Engine } from "./door/cedar.ts";
import type { GatheredFacts, Guardrails } from "./door/facts.ts";
import { gatherFacts } from "./door/facts.ts";
import { judgeAsk } from "./door/judge.ts";
import { nextChange, partsOf } from "./door/situation.ts";
import type { LivePacks } from "./packs/live.ts";
import type { OwnGuardrails } from "./packs/own.ts";

/** The only place a permit is made. What is not in this set is not a permit, whatever it looks like. */
const genuine = new WeakSet<Permit>();
const permitLifeMs = 60_000;

export type Door = {
  /** @throws Refusal `not-found` when there is no such person here, `not-allowed` when the answer is no, `rules-forbid` with the rules' ids when something may not leave the house */
  decide(ask: Ask & { subject: PersonId }): Promise<PersonPermit>;
  decide(ask: Ask & { subject: null }): Promise<Permit>;
  /** For a person and their own things. @throws Refusal `not-allowed` when the actor is not a person */
  decideOwn(action: Action, compartments: readonly Compartment[], purpose?: Purpose): Promise<PersonPermit>;
  /** For lists: the people for whom the answer is yes. Nobody is told who the others are. */
  decideMany(ask: Omit<Ask, "subject">, subjects: readonly PersonId[]): Promise<PersonPermit[]>;
  /** What this agency says about itself and which packs it has: ids and words, nothing about anybody. */
  guardrails(): Promise<{ own: OwnGuardrails; packs: LivePacks }>;
  /** The same policies, no permit: for explaining, and for buttons that should be grey. */
  explain(ask: Ask): Promise<Decision>;
  /**
   * Whether their own yes to a purpose covers a source, by the facts a decision of this unit of work stood on. Only to save
   * work that would find nothing to do: it opens nothing, and whoever does the work decides again.
   */
  lets(subject: PersonId, purpose: string, source: string): Promise<boolean>;
  /**
   * Called by whoever changed consent, care or custody: the person's older permits are dead from this commit on. When
   * somebody else moved them on meanwhile, this act stood on old facts and is undone.
   */
  moveOn(subject: PersonId, epoch: number): void;
  /** The same for a change to staff, roles or switches. */
  moveAgencyOn(epoch: number): void;
};

/** What the door keeps between requests; thrown away whenever an epoch moves on. */
export type DoorMemory = {
  engine: Engine;
  /** The packs of rules, and what an agency has settled about them. */
  guardrails: Guardrails;
  facts: Map<string, { gathered: GatheredFacts; at: number }>;
  /** Hashes of facts already kept in the database for the nightly replay. */
  kept: Set<string>;
  verdicts: Map<string, { decision: Decision; until: number }>;
  /** Called when the policies themselves fail: someone has to look. */
  onAlarm(message: string): void;
};

export function newDoorMemory(engine: Engine, guardrails: Guardrails, onAlarm: (message: string) => void): DoorMemory {
  return { engine, guardrails, facts: new Map(), kept: new Set(), verdicts: new Map(), onAlarm };
}

type Surroundings = {
  actor: Actor;
  work: Work;
  memory: DoorMemory;
  now: () => Date;
  newId: () => string;
  noteRefusal(ask: Ask, decision: Decision, factsHash: string | null): void;
};

/** The door of one unit of work, with what it has so far relied on. */
export function openDoor({ actor, work, memory, now, newId, noteRefusal }: Surroundings) {
  const relied = { agencyEpoch: null as number | null, people: new Map<string, number>() };
  const moved = new Map<string, number>();
  let movedAgency: number | null = null;
  let role: string | null = null;
  const stoodOn = new Map<string, GatheredFacts>();
  let sent: GatheredFacts[] = [];

  // Software has no id: what one program was told is never the answer to another.
  const who = actor.kind === "software" ? actor.name : (actorId(actor) ?? "");
  const keyOf = (subject: PersonId | null) =>
    `${actorAgency(actor)}|${actor.kind}|${who}|${actor.kind === "staff" && actor.secondFactor}|${subject ?? ""}`;

  // What may be erased is looked up in the very transaction that erases, never remembered.
  const isNeverRemembered = actor.kind === "software" && actor.name === "erasure";
  const gather = async (subjects: readonly (PersonId | null)[], wantsFresh: boolean) => {
    const fresh = wantsFresh || isNeverRemembered;
    const found = new Map<string, GatheredFacts>();
    const missing: (PersonId | null)[] = [];
    for (const subject of subjects) {
      const known = memory.facts.get(keyOf(subject));
      if (!fresh && known && Date.now() - known.at < permitLifeMs) found.set(subject ?? "", known.gathered);
      else missing.push(subject);
    }
    if (missing.length > 0) {
      const people = missing.filter((subject) => subject !== null);
      for (const [id, gathered] of await gatherFacts(work.db, actor, people, memory.guardrails)) {
        found.set(id, gathered);
        if (memory.facts.size > 20_000) memory.facts.clear();
        memory.facts.set(keyOf(id === "" ? null : (id as PersonId)), { gathered, at: Date.now() });
      }
    }
    return found;
  };

  const judge = (ask: Ask, { facts, hash }: GatheredFacts): Decision => {
    const at = now();
    const key = [
      hash,
      keyOf(ask.subject),
      ask.action,
      ask.compartments.join(","),
      ask.purpose,
      ask.analyser,
      ask.ground,
    ].join("|");
    const known = memory.verdicts.get(key);
    if (known && at.getTime() < known.until) return known.decision;
    const { until: rulesUntil, ...decision } = judgeAsk(memory.engine, memory.guardrails.packs, actor, ask, facts, at);
    if (decision.alarm) memory.onAlarm(decision.alarm);
    const until = endOf(facts, at, rulesUntil);
    if (memory.verdicts.size > 50_000) memory.verdicts.clear();
    memory.verdicts.set(key, { decision, until });
    return decision;
  };

  const permitFor = (ask: Ask, decision: Decision, { facts, hash }: GatheredFacts): Permit => {
    const until = endOf(facts, now(), null);
    const permit = Object.freeze({
      id: newId(),
      actor,
      subject: ask.subject,
      action: ask.action,
      compartments: Object.freeze([...ask.compartments]),
      parts: opensOnlyParts(memory.engine, decision.policies) ? Object.freeze(partsOf(ask, facts, now())) : null,
      ground: ask.ground ?? null,
      purpose: ask.purpose,
      basis: decision.basis as Basis,
      epoch: facts.person?.epoch ?? facts.agency.epoch,
      labels: Object.freeze((facts.person?.labels ?? []) as Label[]),
      policies: Object.freeze([...decision.policies]),
      obligations: Object.freeze([...decision.obligations]),
      factsHash: hash,
      expiresAt: new Date(until),
    }) as unknown as Permit;
    genuine.add(permit);
    relied.agencyEpoch = facts.agency.epoch;
    stoodOn.set(hash, { facts, hash });
    if (facts.person) {
      relied.people.set(facts.person.id, facts.person.epoch);
      work.admit([facts.person.id]);
    }
    role = facts.staff?.roles.join(",") ?? role;
    return permit;
  };

  const settle = async (ask: Ask): Promise<{ decision: Decision; gathered: GatheredFacts | undefined }> => {
    for (const fresh of [false, true]) {
      const gathered = (await gather([ask.subject], fresh)).get(ask.subject ?? "");
      const decision = gathered ? judge(ask, gathered) : unknownHere;
      if (decision.allowed || fresh) return { decision, gathered };
    }
    throw new Error("unreachable");
  };

  /** One permit for the same question within one unit of work, and so one line in the ledger. */
  const given = new Map<string, Permit>();
  const decide = async (ask: Ask): Promise<Permit> => {
    const question = JSON.stringify([ask.action, ask.subject, ask.compartments, ask.purpose, ask.analyser, ask.ground]);
    const held = given.get(question);
    if (held && held.expiresAt > now() && !(held.subject && moved.has(held.subject))) return held;
    const { decision, gathered } = await settle(ask);
    if (decision.allowed && gathered) {
      const permit = permitFor(ask, decision, gathered);
      given.set(question, permit);
      return permit;
    }
    if (!gathered) throw new Refusal("not-found", "There is nothing here by that name.");
    stoodOn.set(gathered.hash, gathered);
    noteRefusal(ask, decision, gathered.hash);
    if (actor.kind === "staff" && !actor.secondFactor) {
      throw new Refusal("second-factor-needed", "Please finish the second step of signing in.");
    }
    const rules = decision.policies.filter((id) => !memory.engine.policies.has(id));
    if (ask.action === "export" && rules.length > 0)
      throw new Refusal(
        "rules-forbid",
        "A rule this agency has to keep says that this may not leave the house.",
        rules,
      );
    throw new Refusal("not-allowed", "This is not open to you. The person decides who may see it.");
  };

  const door: Door = {
    decide: decide as Door["decide"],
    decideOwn: async (action, compartments, purpose = "self") => {
      if (actor.kind !== "person") throw new Refusal("not-allowed", "Only a person can do this for themselves.");
      return decide({ action, subject: actor.personId, compartments, purpose }) as Promise<PersonPermit>;
    },
    decideMany: async (ask, subjects) => {
      const facts = await gather(subjects, false);
      return subjects.flatMap((subject) => {
        const gathered = facts.get(subject);
        const decision = gathered && judge({ ...ask, subject }, gathered);
        return decision?.allowed && gathered
          ? [permitFor({ ...ask, subject }, decision, gathered) as PersonPermit]
          : [];
      });
    },
    guardrails: async () => {
      const own = (await gather([null], false)).get("")?.facts.agency.guardrails;
      if (!own) throw new Refusal("not-found", "There is no agency here by that name.");
      return { own, packs: memory.guardrails.packs };
    },
    explain: async (ask) => (await settle(ask)).decision,
    lets: async (subject, purpose, source) => {
      const choices = (await gather([subject], false)).get(subject)?.facts.person?.choices ?? [];
      const choice = choices.find((each) => each.purpose === purpose);
      if (!choice?.on || !choice.sources.includes(source)) return false;
      return choice.until === null || new Date(choice.until) > now();
    },
    moveOn: (subject, epoch) => {
      const known = moved.get(subject) ?? relied.people.get(subject);
      if (known !== undefined && epoch !== known + 1) throw staleEpoch();
      moved.set(subject, epoch);
    },
    moveAgencyOn: (epoch) => {
      const known = movedAgency ?? relied.agencyEpoch;
      if (known !== null && epoch !== known + 1) throw staleEpoch();
      movedAgency = epoch;
    },
  };

  return {
    door,
    roleOf: () => role,
    /** Epochs as they must still be when this unit of work commits: what was relied on, moved on by this very act. */
    expected: () => ({
      agencyEpoch: relied.agencyEpoch === null ? null : (movedAgency ?? relied.agencyEpoch),
      people: new Map([...relied.people].map(([id, epoch]) => [id, moved.get(id) ?? epoch])),
    }),
    /** Facts behind this unit of work's decisions that the database does not hold yet; asked for when lines are written. */
    factsToKeep: () => {
      sent = [...stoodOn.values()].filter(({ hash }) => !memory.kept.has(hash));
      return sent;
    },
    /** After the commit: what was sent is there. What was only decided, without a line, was not sent. */
    factsKept: () => {
      if (memory.kept.size > 100_000) memory.kept.clear();
      for (const { hash } of sent) memory.kept.add(hash);
    },
    /** After a commit or a stale permit: forget what this process knew about these people. */
    forget: (everything = false) => {
      if (everything || movedAgency !== null) memory.facts.clear();
      const people = everything ? [...relied.people.keys()] : [...moved.keys()];
      if (people.length === 0) return;
      for (const key of memory.facts.keys()) if (people.some((id) => key.endsWith(`|${id}`))) memory.facts.delete(key);
    },
  };
}

/** As the database says it when a permit died before the commit; the act is then tried again from fresh facts. */
export const staleCode = "MO001";

function staleEpoch(): Error {
  return Object.assign(new Error("consent or roles changed meanwhile"), { code: staleCode });
}

/** @throws Refusal `not-allowed` for anything the door did not make or that has run out */
export function demandGenuine(permit: Permit, now: Date): void {
  if (!genuine.has(permit)) throw new Refusal("not-allowed", "That is not a permit.");
  if (permit.expiresAt <= now) throw new Refusal("stale-permit", "The permit for this has run out.");
}

/** Whether every policy behind a yes opens only what a release or a lawful ground names. */
function opensOnlyParts(engine: Engine, policies: readonly string[]): boolean {
  const permits = policies.map((id) => engine.policies.get(id)).filter((policy) => policy?.effect === "permit");
  return permits.length > 0 && permits.every((policy) => policy?.inPart);
}

const noObligations: readonly Obligation[] = [];
const unknownHere: Decision = { allowed: false, basis: null, policies: [], alarm: null, obligations: noObligations };

/** Until when (ms) an answer from these facts holds: a minute, or until time alone would change it. */
function endOf(facts: GatheredFacts["facts"], at: Date, rulesUntil: number | null): number {
  const ends = [nextChange(facts, at)?.getTime(), rulesUntil].filter((end) => typeof end === "number");
  return Math.min(at.getTime() + permitLifeMs, ...ends);
}
