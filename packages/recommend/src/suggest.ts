import { type Choice, diversify } from "./diversify.ts";
import { type Hidden, hiddenFor, lookAt } from "./eligible.ts";
import { type Explained, explain } from "./explain.ts";
import type { GateFact } from "./facts.ts";
import { type GateVerdict, lookAtGates } from "./gates.ts";
import { type Intervention, isAdvisedAgainst } from "./intervention.ts";
import {
  type Abstention,
  abstainsFromStart,
  asksForReview,
  helpsWithNeeds,
  isAnchor,
  isInward,
  type Order,
  ordersFor,
  tierOf,
} from "./order.ts";
import type { Learned, Pool } from "./pool.ts";
import type { Profile } from "./profile.ts";
import { type Availability, type Parts, type Scored, scoreOf } from "./score.ts";
import { usualWeights, type Weights } from "./weights.ts";

export type SuggestOptions = {
  /** Milliseconds UTC. */
  readonly now: number;
  readonly weights?: Weights;
  /** 3 to 8; usually 5. */
  readonly atMost?: number;
  readonly availability?: ReadonlyMap<string, Availability>;
  /** Ids a clinician has agreed to for this person. */
  readonly agreedByClinician?: ReadonlySet<string>;
  /** Whether a worker has looked, where somebody is very low: until then no small things to do alone. */
  readonly isReviewed?: boolean;
  /** False where nobody reads the reasons, as in a simulation: they take most of the time. */
  readonly explains?: boolean;
};

export type Suggestion = Explained & {
  readonly id: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly parts: Parts;
  readonly learned: Learned | null;
  /** Keys of careful forms that have to be used. */
  readonly adaptations: readonly string[];
  readonly gateTrace: GateVerdict["trace"];
};

export type Suggestions = {
  /** In the order to show them; nobody has to take any. */
  readonly items: readonly Suggestion[];
  /** What else may be listed, best first. */
  readonly others: readonly { readonly id: string; readonly score: number }[];
  readonly hidden: readonly Hidden[];
  /** Facts worth asking: those that hold most ideas back first. */
  readonly asks: readonly { readonly fact: GateFact; readonly holdsBack: readonly string[] }[];
  readonly abstained: Abstention | null;
  /** The strongest order, and all that hold. */
  readonly order: Order;
  readonly orders: readonly Order[];
  /** A worker should look before anything is done alone. */
  readonly isReviewFirst: boolean;
  /** Kinds of choice that nothing in the library could stand for. */
  readonly missing: readonly Choice[];
};

type Ranked = Scored & { intervention: Intervention; verdict: GateVerdict; tier: number; standsInFor: string[] };

/**
 * What could help this person, with reasons, for them and their worker to choose from. Never decides who gets anything.
 *
 * @param pool outcomes of people who agreed, made ready; null for guidelines alone
 * @throws RangeError where `atMost` is not from 3 to 8
 */
export function suggest(
  profile: Profile,
  library: readonly Intervention[],
  pool: Pool | null,
  options: SuggestOptions,
): Suggestions {
  const { now, weights = usualWeights, atMost = 5, availability = new Map() } = options;
  if (!Number.isInteger(atMost) || atMost < 3 || atMost > 8) throw new RangeError("atMost goes from 3 to 8");
  const found = ordersFor(profile);
  const isReviewFirst = asksForReview(profile) && options.isReviewed !== true;
  const told = { order: found[0] ?? "usual", orders: found, isReviewFirst } as const;
  const stopped = abstainsFromStart(profile, library, now);
  if (stopped !== null) {
    const isClosed = stopped === "acute-safety" || stopped === "person-said-no";
    const hidden = isClosed ? library.map((each) => closedFor(each, profile, stopped)) : [];
    return { ...told, items: [], others: [], hidden, asks: [], abstained: stopped, missing: [] };
  }

  const setting = { now, weights, availability, pool };
  const hidden: Hidden[] = [];
  const ranked: Ranked[] = [];
  for (const intervention of library) {
    const hasClinicianAgreed = options.agreedByClinician?.has(intervention.id) === true;
    const isCalledFor = found.includes("needs-first") && helpsWithNeeds(intervention);
    const looked = lookAt(intervention, profile, { now, hasClinicianAgreed, isReviewFirst, isCalledFor });
    if (looked.hidden) hidden.push(looked.hidden);
    else
      ranked.push({
        ...scoreOf(intervention, profile, setting),
        intervention,
        verdict: looked.verdict,
        tier: tierOf(intervention, found),
        standsInFor: [],
      });
  }
  for (const { id, substitutes } of hidden)
    for (const each of ranked) if (substitutes.includes(each.intervention.id)) each.standsInFor.push(id);
  ranked.sort(
    (one, other) =>
      one.tier - other.tier || other.score - one.score || (one.intervention.id < other.intervention.id ? -1 : 1),
  );

  // Where anchors come first and none may be listed, what goes inward waits.
  const hasAnchor = !found.includes("anchors-first") || ranked.some(({ intervention }) => isAnchor(intervention));
  const open = hasAnchor ? ranked : ranked.filter(({ intervention }) => !isInward(intervention));
  for (const { intervention, verdict } of ranked.filter((each) => !open.includes(each)))
    hidden.push(hiddenFor(intervention, "anchors-first", verdict));
  const { picked, missing } = diversify(open, found, atMost);
  return {
    ...told,
    items: picked.map((each) => ({
      ...(options.explains === false ? unexplained : explain(each.intervention, profile, setting, each.standsInFor)),
      id: each.intervention.id,
      score: each.score,
      low: each.low,
      high: each.high,
      parts: each.parts,
      learned: each.learned,
      adaptations: each.verdict.adaptations,
      gateTrace: each.verdict.trace,
    })),
    others: open.filter((each) => !picked.includes(each)).map(({ intervention: { id }, score }) => ({ id, score })),
    hidden,
    asks: asksOf(hidden),
    abstained: picked.length > 0 ? null : emptyBecause(hidden),
    missing,
  };
}

const unexplained: Explained = { why: [], whyNot: [], unknown: [], wouldChange: [] };

function closedFor(intervention: Intervention, profile: Profile, reason: "acute-safety" | "person-said-no"): Hidden {
  const why = reason === "person-said-no" ? "wants-none" : reason;
  return hiddenFor(
    intervention,
    isAdvisedAgainst(intervention) ? "advised-against" : why,
    lookAtGates(intervention, profile),
  );
}

/** Nothing is left: because answers are missing, because the person said no, or because of gates. */
function emptyBecause(hidden: readonly Hidden[]): Abstention {
  const listable = hidden.filter(({ reason }) => reason !== "advised-against");
  const isAsking = (reason: Hidden["reason"]) => reason === "ask" || reason === "ask-age" || reason === "need-unknown";
  if (listable.some(({ reason }) => isAsking(reason))) return "answers-missing";
  const isRefused = listable.length > 0 && listable.every(({ reason }) => reason === "refused");
  return isRefused ? "person-said-no" : "nothing-passes";
}

function asksOf(hidden: readonly Hidden[]): Suggestions["asks"] {
  const held = new Map<GateFact, string[]>();
  for (const { id, reason, facts } of hidden)
    if (reason === "ask") for (const fact of facts) held.set(fact, [...(held.get(fact) ?? []), id]);
  return [...held]
    .map(([fact, holdsBack]) => ({ fact, holdsBack }))
    .sort((one, other) => other.holdsBack.length - one.holdsBack.length || (one.fact < other.fact ? -1 : 1));
}
