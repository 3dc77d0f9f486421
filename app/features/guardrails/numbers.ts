import {
  type Incurred,
  isObligationKind,
  type Known,
  measured,
  type ObligationKind,
  possibleFacts,
} from "@mooring/guardrails";
import type { Context } from "#server/context.ts";
import { judgeLeaving, type Leaving } from "#server/packs/leaving.ts";
import { knownOf } from "#server/packs/situation.ts";
import type { DutyWords, LeavingView, RuleWords } from "./contract.ts";

type Needs = Pick<Context, "door" | "now">;

/** Everything the packs of this agency ask for with one capability, whatever is not known taken at its strictest. Empty when they cannot be read. */
export async function dutiesHere(cx: Needs, capability: string, known: Known = {}): Promise<readonly Incurred[]> {
  const { own, packs } = await cx.door.guardrails();
  const library = packs.library();
  if (!library || !own.packs || own.packs.some((ref) => !packs.has(ref))) return [];
  const { set } = packs.setFor(own.packs, cx.now());
  return set.stand(capability, possibleFacts(library.facts, { ...knownOf(own), ...known })).standing.obligations;
}

/** The strictest number the packs ask for with a capability; null where none does. */
export async function numberHere(
  cx: Needs,
  kind: ObligationKind,
  capability = "record.keep",
  known: Known = {},
): Promise<number | null> {
  return amountOf(await dutiesHere(cx, capability, known), kind);
}

/** The amount of one duty among several; null: it is not asked for, or has no number. */
export function amountOf(duties: readonly Incurred[], kind: ObligationKind): number | null {
  return duties.find((duty) => duty.kind === kind)?.amount ?? null;
}

type AboutPerson = { age_band: string; service_type: string; labels: readonly string[] };

/**
 * What the packs would say of parts of this person's record leaving: yes or no, the rules behind a no in words, and the
 * duties that come with a yes. Opens nothing and leaves nothing.
 *
 * @param compartments what would go out; the name goes along with everything
 */
export async function whatRulesSay(
  cx: Needs,
  person: AboutPerson,
  compartments: readonly string[],
  leaving: Leaving,
): Promise<LeavingView> {
  const { own, packs } = await cx.door.guardrails();
  const about = {
    guardrails: own,
    person: { ageBand: person.age_band, serviceType: person.service_type, labels: person.labels },
    compartments: ["identity", ...compartments],
  };
  const { allowed, rules, obligations, said } = judgeLeaving(packs, about, leaving, cx.now());
  const titles = packs.library()?.obligations ?? [];
  return {
    allowed,
    against: rules.flatMap((id): RuleWords[] => {
      const rule = said.get(id);
      return rule ? [{ id, why: rule.why, cite: rule.cite }] : [];
    }),
    duties: obligations.map(
      ({ kind, amount }): DutyWords => ({
        kind,
        title: titles.find((each) => each.kind === kind)?.title ?? { en: kind, es: kind },
        amount,
        unit: (isObligationKind(kind) && measured[kind]?.unit) || null,
      }),
    ),
  };
}
