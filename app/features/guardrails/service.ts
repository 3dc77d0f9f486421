import { possibleFacts, type Standing } from "@mooring/guardrails";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import type { Library } from "#server/packs/library.ts";
import type { LivePacks, PackRef } from "#server/packs/live.ts";
import { type OwnGuardrails, Settled } from "#server/packs/own.ts";
import { foundingId } from "#server/packs/signing.ts";
import { knownOf } from "#server/packs/situation.ts";
import type { Effect, GuardrailsView, guardrails, Proposal, RuleView } from "./contract.ts";
import { columns, effectsBetween, stepsOf } from "./domain.ts";
import { atRest, demandLibrary, matrixOf, type Standings } from "./matrix.ts";
import { changeView, packView, rulesNamed, ruleView, versionWaiting } from "./present.ts";
import { findAgency, selectChanges } from "./store.ts";

export { foresee } from "./foreseeing.ts";
export { amountOf, dutiesHere, numberHere, whatRulesSay } from "./numbers.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now">;
type Given<K extends keyof typeof guardrails> = (typeof guardrails)[K]["input"]["_output"];

const looking = { action: "read", subject: null, compartments: [], purpose: "administration" } as const;
export const settling = { action: "administer", subject: null, compartments: [], purpose: "legal" } as const;
const mostHistory = 50;

/** What the software may do here and why, and what is being changed. For everyone on staff. */
export async function readGuardrails(cx: Needs): Promise<GuardrailsView> {
  const permit = await cx.door.decide(looking);
  cx.ledger.note(permit, "shown");
  const { own, packs } = await cx.door.guardrails();
  const settled = Settled.parse((await findAgency(cx.db)).guardrails);
  const library = packs.library();
  const matrix = library ? matrixOf(packs, library, own.packs, own, cx.now()) : null;
  const changes = (await selectChanges(cx.db, mostHistory)).map((row) => changeView(row, cx.actor));
  return {
    isUsable: matrix !== null,
    faults: packs
      .faults()
      .slice(0, 50)
      .map((fault) => ({ ...fault })),
    mayChange: (await cx.door.explain(settling)).allowed,
    isSettled: settled.signed !== null && settled.signed.changeId !== foundingId,
    places: own.places && [...own.places],
    said: settled.said,
    facts: (library?.facts ?? []).map(({ id, title, values }) => ({ id, title, values: [...values] })),
    capabilities: (library?.capabilities ?? []).map(({ implemented, id, number, title, about }) => ({
      ...{ id, number, title, about },
      isBuilt: implemented,
    })),
    obligations: [...(library?.obligations ?? [])],
    columns: [...columns],
    matrix: (matrix ?? []).map(({ column, standings, rulesAlone }) => ({
      column,
      rulesAlone: [...rulesAlone],
      standings: [...standings.values()].map(sayStanding),
    })),
    packs: (library?.packs ?? []).map((pack) => packView(packs, pack, own, settled, cx.now())),
    open: changes.find(({ outcome }) => outcome === "open") ?? null,
    history: changes.filter(({ outcome }) => outcome !== "open"),
  };
}

/** The rules of a pack as this agency has it, and what is different in the version that lies ready. */
export async function readPackRules(
  cx: Needs,
  { id }: Given<"pack">,
): Promise<{ rules: RuleView[]; waiting: ReturnType<typeof versionWaiting>; effects: Effect[] }> {
  await cx.door.decide(looking);
  const { own, packs } = await cx.door.guardrails();
  const library = packs.library();
  const ready = library?.packs.find(({ head }) => head.id === id);
  if (!library || !ready) throw new Refusal("not-found", "There is no pack here by that name.");
  const refs = own.packs ?? [];
  const ref = refs.find((each) => each.startsWith(`${id}@`));
  const had = (ref === undefined ? undefined : packs.packOf(ref)) ?? ready;
  const waiting = versionWaiting(had, ready, library, cx.now());
  const next = refs.map((each) => (each === ref ? packs.refOf(ready, each.endsWith("+early")) : each));
  return {
    rules: had.rules.map((rule) => ruleView(rule, library, cx.now(), ref?.endsWith("+early"))),
    waiting,
    effects: waiting.length > 0 ? compareRefs(packs, library, own, refs, own, next, cx.now()) : [],
  };
}

/** An imagined situation, decided by the same rules; about nobody, and nothing is kept of it. */
export async function attempt(
  cx: Needs,
  { situation }: Given<"attempt">,
): Promise<{ standings: ReturnType<typeof sayStanding>[]; rules: RuleView[]; alarm: string | null }> {
  await cx.door.decide(looking);
  const { own, packs } = await cx.door.guardrails();
  const library = demandLibrary(packs);
  const given = Object.fromEntries(
    Object.entries(situation).map(([fact, values]) => [fact, values.length > 0 ? values : ("unknown" as const)]),
  );
  const { set } = openSet(packs, own.packs, cx.now());
  const { standings, alarm } = set.standAll(possibleFacts(library.facts, { ...knownOf(own), ...given }));
  const said = [...standings.values()].map(sayStanding);
  return { standings: said, rules: rulesNamed(said, set.rules, library, cx.now()), alarm };
}

/** What a change would change for us, in the situations of the matrix. */
export async function compareProposal(cx: Needs, { proposal }: Given<"compare">): Promise<{ effects: Effect[] }> {
  await cx.door.decide(looking);
  const { own, packs } = await cx.door.guardrails();
  const library = demandLibrary(packs);
  const after = proposedGuardrails(packs, own, proposal);
  return { effects: compareRefs(packs, library, own, own.packs ?? [], after, after.packs ?? [], cx.now()) };
}

/** The guardrails as they would be, from what was proposed; versions are those that lie ready now. */
export function proposedGuardrails(
  packs: LivePacks,
  own: OwnGuardrails,
  { said, packs: chosen }: Proposal,
): OwnGuardrails {
  const library = demandLibrary(packs);
  const vocabulary = packs.refOfVocabulary();
  const refs = library.packs.flatMap((pack): PackRef[] => {
    const choice = chosen[pack.head.id];
    return choice?.isOn || pack.head.id === "base" ? [packs.refOf(pack, choice?.early)] : [];
  });
  return { ...own, said, packs: vocabulary ? [vocabulary, ...refs] : null };
}

function compareRefs(
  packs: LivePacks,
  library: Library,
  before: OwnGuardrails,
  refsBefore: readonly PackRef[],
  after: OwnGuardrails,
  refsAfter: readonly PackRef[],
  now: Date,
): Effect[] {
  const was = matrixOf(packs, library, refsBefore, before, now) ?? [];
  const is = matrixOf(packs, library, refsAfter, after, now) ?? [];
  const none: Standings = new Map();
  return effectsBetween(
    is.map(({ column, standings }) => ({
      column,
      before: was.find((each) => each.column === column)?.standings ?? none,
      after: standings,
    })),
  );
}

function openSet(packs: LivePacks, refs: readonly PackRef[] | null, now: Date) {
  if (!refs || refs.some((ref) => !packs.has(ref))) throw atRest();
  return packs.setFor(refs, now);
}

function sayStanding({ capability, isLive, reasons, obligations }: Standing) {
  return {
    capability,
    isLive,
    reasons: stepsOf(reasons),
    obligations: obligations.map(({ kind, amount, rules }) => ({ kind, amount, rules: [...rules] })),
  };
}
