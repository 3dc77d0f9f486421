import type { MemberId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context, House } from "#server/context.ts";
import type { LivePacks, PackRef } from "#server/packs/live.ts";
import { type PackChoice, Settled, saidFacts } from "#server/packs/own.ts";
import { signedText, signSettled } from "#server/packs/signing.ts";
import type { guardrails, Proposal } from "./contract.ts";
import { demandLibrary } from "./matrix.ts";
import { settling } from "./service.ts";
import { endChange, insertChange, keepSettled, keepVersions, lockAgency, selectChange } from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now">;
type Given<K extends keyof typeof guardrails> = (typeof guardrails)[K]["input"]["_output"];
type Done = { done: true };

/**
 * Proposes what the agency says about itself and which packs it has, whole. Nothing changes yet.
 *
 * @throws Refusal `not-understood` for a pack, a fact or a value that is not here; `changed-meanwhile` while another is open
 */
export async function propose(cx: Needs, { id, proposal, reason }: Given<"propose">): Promise<Done> {
  const permit = await cx.door.decide(settling);
  const { packs } = await cx.door.guardrails();
  const stored = withVersions(packs, proposal);
  const isNew = await insertChange(cx.db, {
    agency_id: cx.agencyId,
    id,
    proposal: JSON.stringify(stored),
    reason,
    proposed_by: memberOf(cx),
    proposed_at: cx.now(),
    ended_by: null,
    ended_at: null,
    signature: null,
  });
  if (isNew) cx.ledger.note(permit, "changed", { why: `guardrails-proposed:${id}` });
  else if ((await selectChange(cx.db, id)) === undefined)
    throw new Refusal("changed-meanwhile", "Another change is open. Let it be confirmed or withdrawn first.");
  return { done: true };
}

/**
 * The second person's yes. From this commit on the new rules decide; every permit of the agency is decided anew.
 *
 * @throws Refusal `not-allowed` for the one who proposed it; `already-done` when it is over
 */
export async function confirm(cx: Needs, { id }: Given<"confirm">, house: Pick<House, "keyring">): Promise<Done> {
  const permit = await cx.door.decide(settling);
  await lockAgency(cx.db);
  const change = await selectChange(cx.db, id);
  if (!change) throw new Refusal("not-found", "There is no such change here.");
  const me = memberOf(cx);
  if (change.outcome === "confirmed" && change.ended_by === me) return { done: true };
  if (change.outcome !== "open") throw new Refusal("already-done", "This change is over already.");
  if (change.proposed_by === me)
    throw new Refusal("not-allowed", "A second person confirms a change; you proposed this one yourself.");
  const { packs } = await cx.door.guardrails();
  const settled = Settled.parse(change.proposal);
  const refs = refsOf(packs, settled.packs ?? {});
  if (refs.some((ref) => !packs.has(ref)))
    throw new Refusal("changed-meanwhile", "The packs changed since this was proposed. Please propose it again.");
  const by = { changeId: id, proposedBy: change.proposed_by, confirmedBy: me, at: cx.now().toISOString() };
  const signature = signSettled(house.keyring, cx.agencyId, signedText(cx.agencyId, settled, by));
  await keepVersions(cx.db, versionRows(cx, packs, refs));
  const epoch = await keepSettled(cx.db, { ...settled, signed: { ...by, signature } });
  if (epoch !== permit.epoch + 1)
    throw Object.assign(new Error("roles or switches changed meanwhile"), { code: "MO001" });
  cx.door.moveAgencyOn(epoch);
  await endChange(cx.db, id, { outcome: "confirmed", ended_by: me, ended_at: cx.now(), signature });
  cx.ledger.note(permit, "changed", { why: `guardrails-confirmed:${id}` });
  return { done: true };
}

/** Withdraws one's own change, or declines a colleague's. */
export async function endWithout(cx: Needs, { id }: Given<"end">): Promise<Done> {
  const permit = await cx.door.decide(settling);
  const change = await selectChange(cx.db, id);
  if (!change) throw new Refusal("not-found", "There is no such change here.");
  if (change.outcome === "confirmed")
    throw new Refusal("already-done", "This change counts already. Propose another one.");
  if (change.outcome !== "open") return { done: true };
  const me = memberOf(cx);
  const outcome = change.proposed_by === me ? "withdrawn" : "declined";
  await endChange(cx.db, id, { outcome, ended_by: me, ended_at: cx.now(), signature: null });
  cx.ledger.note(permit, "changed", { why: `guardrails-${outcome}:${id}` });
  return { done: true };
}

/** Keeps every version the agency decides by now, so that what was decided can be decided again years later. */
export async function keepOwnVersions(cx: Pick<Context, "agencyId" | "db" | "door" | "now">): Promise<void> {
  const { own, packs } = await cx.door.guardrails();
  await keepVersions(cx.db, versionRows(cx, packs, own.packs ?? []));
}

/** The versions that lie ready now are the ones proposed: whoever confirms later confirms these. */
function withVersions(packs: LivePacks, { said, packs: chosen, owners }: Proposal) {
  const library = demandLibrary(packs);
  const strangers = Object.keys({ ...chosen, ...owners }).filter(
    (id) => !library.packs.some(({ head }) => head.id === id),
  );
  for (const fact of saidFacts) {
    const values = library.facts.find(({ id }) => id === fact)?.values.map(({ id }) => id) ?? [];
    strangers.push(...(said[fact] ?? []).filter((value) => !values.includes(value)));
  }
  if (strangers.length > 0)
    throw new Refusal("not-understood", `Something in this is not here: ${strangers.join(", ").slice(0, 200)}.`, [
      "proposal",
    ]);
  const versions = library.packs.map(({ head, digest }): [string, PackChoice] => {
    const choice = chosen[head.id];
    return [head.id, { isOn: head.id === "base" || (choice?.isOn ?? false), early: choice?.early ?? false, digest }];
  });
  return { said, packs: Object.fromEntries(versions), owners };
}

function refsOf(packs: LivePacks, chosen: Record<string, PackChoice>): PackRef[] {
  const vocabulary = packs.refOfVocabulary();
  const had = Object.entries(chosen).filter(([, { isOn }]) => isOn);
  return [
    ...(vocabulary ? [vocabulary] : []),
    ...had.map(([id, { digest, early }]) => `${id}@${digest.slice(0, 16)}${early ? "+early" : ""}`),
  ];
}

function versionRows(cx: Pick<Context, "agencyId" | "now">, packs: LivePacks, refs: readonly PackRef[]) {
  const wanted = new Set(refs.map((ref) => ref.replace(/\+early$/, "")));
  return packs
    .known()
    .filter(({ ref }) => wanted.has(ref))
    .map(({ ref, id, texts }) => ({
      agency_id: cx.agencyId,
      ref,
      pack_id: id,
      files: JSON.stringify(texts),
      kept_at: cx.now(),
    }));
}

function memberOf({ actor }: Pick<Context, "actor">): MemberId {
  if (actor.kind !== "staff") throw new Refusal("not-found", "There is nothing here by that name.");
  return actor.memberId;
}
