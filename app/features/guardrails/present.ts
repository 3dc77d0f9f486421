import { binds, isReviewOver, ruleChanges } from "@mooring/guardrails";
import type { Actor } from "#kernel/actor.ts";
import type { Library, Pack, PackRule } from "#server/packs/library.ts";
import type { LivePacks } from "#server/packs/live.ts";
import { isGiven, type OwnGuardrails, type Settled } from "#server/packs/own.ts";
import { type ChangeView, type PackView, Proposal, type RuleView, type Standing } from "./contract.ts";
import { conditionWords } from "./domain.ts";
import type { ChangeRow } from "./store.ts";

/** One rule, with its source and its condition in words. */
export function ruleView(rule: PackRule, { facts }: Pick<Library, "facts">, now: Date, early = false): RuleView {
  const { line: _line, when, capabilities, ...told } = rule;
  return {
    ...told,
    capabilities: capabilities && [...capabilities],
    when: conditionWords(when, facts),
    isOverdue: isReviewOver(rule, now.getTime()),
    isBinding: binds(rule, now.getTime(), early),
  };
}

/** Every rule that some reason or obligation names, once. */
export function rulesNamed(
  standings: readonly Standing[],
  rules: ReadonlyMap<string, PackRule>,
  library: Pick<Library, "facts">,
  now: Date,
): RuleView[] {
  const ids = standings.flatMap(({ reasons, obligations }) => [
    ...reasons.flatMap((reason) => reason.rules),
    ...obligations.flatMap((obligation) => obligation.rules),
  ]);
  return [...new Set(ids)].sort().flatMap((id) => {
    const rule = rules.get(id);
    return rule ? [ruleView(rule, library, now)] : [];
  });
}

/** One pack as the agency has it, or as it could. */
export function packView(packs: LivePacks, ready: Pack, own: OwnGuardrails, settled: Settled, now: Date): PackView {
  const { head } = ready;
  const ref = own.packs?.find((each) => each.startsWith(`${head.id}@`));
  const had = (ref === undefined ? undefined : packs.packOf(ref)) ?? ready;
  const changes = had.digest === ready.digest ? [] : ruleChanges(had.rules, ready.rules);
  const count = (kind: "added" | "removed" | "changed") => changes.filter((change) => change.kind === kind).length;
  const reviews = had.rules.map(({ reviewBy }) => reviewBy).sort();
  return {
    id: head.id,
    version: had.head.version,
    title: had.head.title,
    about: had.head.about,
    kind: head.kind,
    authority: had.head.authority,
    owner: settled.owners[head.id] || head.owner,
    isOn: ref !== undefined,
    early: ref?.endsWith("+early") ?? false,
    isGiven: isGiven(head, own.kind, own.places, own.said),
    rules: had.rules.length,
    overdue: had.rules.filter((rule) => isReviewOver(rule, now.getTime())).length,
    nextReview: reviews[0] ?? null,
    hasFutureLaw: had.rules.some(({ status, from }) => status === "enacted-future" && Date.parse(from) > now.getTime()),
    waiting:
      had.digest === ready.digest
        ? null
        : { version: head.version, added: count("added"), removed: count("removed"), changed: count("changed") },
  };
}

/** What is different, rule by rule, in a version that lies ready. */
export function versionWaiting(had: Pack, ready: Pack, library: Pick<Library, "facts">, now: Date) {
  const rules = new Map([...had.rules, ...ready.rules].map((rule) => [rule.id, rule]));
  const unseen = new Set(["line", "text"]);
  return ruleChanges(had.rules, ready.rules).flatMap(({ kind, rule, fields }) => {
    const whole = rules.get(rule.id);
    const told = fields.filter((field) => !unseen.has(field));
    // Moving a rule within its file changes nothing for anybody.
    if (!whole || (kind === "changed" && told.length === 0)) return [];
    return [{ kind, rule: ruleView(whole, library, now), fields: told }];
  });
}

export function changeView(row: ChangeRow, actor: Actor): ChangeView {
  return {
    id: row.id,
    reason: row.reason,
    proposedBy: row.proposer_name,
    proposedAt: row.proposed_at.toISOString(),
    isMine: actor.kind === "staff" && actor.memberId === row.proposed_by,
    outcome: row.outcome,
    endedBy: row.ender_name,
    endedAt: row.ended_at?.toISOString() ?? null,
    signature: row.signature,
    proposal: Proposal.parse(row.proposal),
  };
}
