import { type Incurred, rulesBehind } from "@mooring/guardrails";
import type { Actor } from "#kernel/actor.ts";
import type { Ask } from "#kernel/permit.ts";
import type { Basis } from "#kernel/vocabulary.ts";
import { judgeLeaving, leavingOf, packsCannotSay } from "../packs/leaving.ts";
import type { LivePacks } from "../packs/live.ts";
import { analyserOf, factsFor } from "../packs/situation.ts";
import type { Engine } from "./cedar.ts";
import type { Facts } from "./facts.ts";
import { situationOf } from "./situation.ts";

export type Judgement = {
  allowed: boolean;
  basis: Basis | null;
  /** Access policies and the rules of packs that decided or came with the yes. */
  policies: string[];
  alarm: string | null;
  obligations: readonly Incurred[];
  /** The moment (ms) at which time alone changes the rules; null when there is none. */
  until: number | null;
};

/** In place of rules, where there are none to name. */
export const packsRest = packsCannotSay;
export const notListed = "guardrails-not-listed";

/** Who may see what, before any pack is asked. */
export function judgeAccess(engine: Engine, actor: Actor, ask: Ask, facts: Facts, at: Date): Judgement {
  const { allowed, policies, alarm } = engine.judge(situationOf(actor, ask, facts, at));
  const basis = policies.map((id) => engine.policies.get(id)?.basis ?? null).find((found) => found !== null) ?? null;
  const isOpen = allowed && basis !== null;
  return { allowed: isOpen, basis: isOpen ? basis : null, policies, alarm, obligations: [], until: null };
}

/**
 * The whole decision from facts kept: first who may see what; then, where software reads or answers and where something
 * leaves the house, what the packs of this agency say. Pure but for the parsed rules, so that the nightly replay gets the same.
 */
export function judgeAsk(engine: Engine, packs: LivePacks, actor: Actor, ask: Ask, facts: Facts, at: Date): Judgement {
  const access = judgeAccess(engine, actor, ask, facts, at);
  const { basis, policies: opening } = access;
  const analyser = analyserOf(actor, ask);
  if (!access.allowed || (analyser === null && ask.action !== "export")) return access;
  const { choices, refused } = situationOf(actor, ask, facts, at).context as Record<string, readonly string[]>;
  const leaving = leavingOf(actor, ask, facts, refused ?? []);
  if (leaving && facts.person) {
    const about = { guardrails: facts.agency.guardrails, person: facts.person, compartments: ask.compartments };
    const { allowed, rules, obligations, until, alarm } = judgeLeaving(packs, about, leaving, at);
    if (!allowed) return { ...access, allowed: false, basis: null, policies: [...rules], alarm, until };
    const named = alarm ? rules : obligations.flatMap(({ rules: behind }) => behind);
    return { ...access, policies: [...new Set([...opening, ...named])].sort(), obligations, alarm, until };
  }
  if (analyser === null) return access;
  const answer = { ...access, basis: null };
  const refs = facts.agency.guardrails.packs;
  if (!refs) return { ...answer, allowed: false, policies: [packsRest], alarm: "the packs cannot be used; no AI runs" };
  try {
    const { set, library, until } = packs.setFor(refs, at);
    const capability = library.capabilities.find((each) => each.analysers.includes(analyser))?.id;
    if (!capability) return { ...answer, allowed: false, policies: [notListed], until };
    const situation = factsFor(library, { actor, ask, facts, capability, analyser, choices: choices ?? [] });
    const { standing, alarm } = set.stand(capability, situation);
    if (alarm) return { ...answer, allowed: false, policies: [packsRest], alarm, until };
    if (!standing.isLive) {
      const rules = rulesBehind(standing.reasons);
      return { ...answer, allowed: false, policies: rules.length > 0 ? rules : [notListed], until };
    }
    const kept = standing.obligations.find(({ kind }) => kind === "no-egress");
    if (kept && situation.where?.includes("outside"))
      return { ...answer, allowed: false, policies: [...kept.rules], until };
    const policies = [...new Set([...opening, ...standing.obligations.flatMap(({ rules }) => rules)])].sort();
    return { ...answer, allowed: true, basis, policies, obligations: standing.obligations, until };
  } catch (error) {
    // Closed for software, open for people: nothing but this question is touched by it.
    const alarm = error instanceof Error ? error.message : String(error);
    return { ...answer, allowed: false, policies: [packsRest], alarm };
  }
}
