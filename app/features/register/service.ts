import type { Rule } from "@mooring/guardrails";
import { Refusal } from "#kernel/refusal.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Context, House } from "#server/context.ts";
import { ownGuardrails, Settled } from "#server/packs/own.ts";
import { attributes, cards } from "./cards.ts";
import type { Card, Listed, State } from "./contract.ts";
import { type Both, type CardFile, type Counts, isThat, type Measured, noCounts } from "./domain.ts";
import { digestsOf, measured } from "./measured.ts";
import { countSince, selectAgency, selectSwitches } from "./store.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "ledger" | "now">;
export type Spoken = "en" | "es";

const yearMs = 365 * 86_400_000;
/** As the agency room has it: off until somebody turns them on. */
const offFromTheStart = ["companion-generation"];

/** Every model and rule set, whether it runs here, and what came of it in the last twelve months. */
export async function listRegister(cx: Needs, { language }: { language: Language }, house: House): Promise<Listed[]> {
  await lookAtAgency(cx);
  const spoken = spokenIn(language);
  const known = await gather(cx, house);
  return cards.map((card) => ({
    ...listed(card, known, spoken),
    rules: rulesFor(card, known.rules).length,
  }));
}

/** One card, whole. @throws Refusal `not-found` */
export async function readCard(
  cx: Needs,
  { cardId, language }: { cardId: string; language: Language },
  house: House,
): Promise<Card> {
  await lookAtAgency(cx);
  const card = cards.find(({ id }) => id === cardId);
  if (!card) throw new Refusal("not-found", "There is nothing here by that name.");
  return presentCard(card, await gather(cx, house), spokenIn(language));
}

async function lookAtAgency(cx: Needs): Promise<void> {
  const permit = await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  cx.ledger.note(permit, "shown");
}

export function spokenIn(language: Language): Spoken {
  return language === "es" ? "es" : "en";
}

type PackRule = Rule & { packTitle: Both };
export type Known = {
  agency: { name: string };
  counts: ReadonlyMap<string, Counts>;
  rules: readonly PackRule[];
  stateOf(card: CardFile): State;
  digests: Readonly<Record<string, string | null>>;
};

/** What is true of this agency now, for every card. The caller has been let in. */
export async function gather(cx: Pick<Context, "db" | "now">, house: House): Promise<Known> {
  const [agency, switches, counted] = await Promise.all([
    selectAgency(cx.db),
    selectSwitches(cx.db),
    countSince(cx.db, new Date(cx.now().getTime() - yearMs)),
  ]);
  const counts = new Map<string, Counts>();
  for (const card of cards) {
    const sum = (what: string) =>
      counted
        .filter((row) => row.what === what && card.analysers.includes(row.analyser))
        .reduce((total, { n }) => total + n, 0);
    counts.set(card.id, {
      ...noCounts,
      ran: sum("ran"),
      noticed: sum("noticed"),
      agreed: sum("agreed"),
      acted: sum("acted"),
      disagreed: sum("disagreed"),
      disputed: sum("disputed"),
    });
  }
  return {
    agency,
    counts,
    rules: rulesOf(house, agency),
    digests: digestsOf(house),
    stateOf: (card) => {
      if (card.kind === "none") return "not-here";
      if (card.kind === "language-model" && !house.languageModel) return "not-set-up";
      if (card.kind === "encoder" && house.textEncoder.name === "none") return "not-set-up";
      const isSafety = card.id === "crisis-triage" || card.kind === "encoder" || card.kind === "rules";
      if (!agency.ai_on && !isSafety) return "switched-off";
      if (card.switch === null) return "on";
      return (switches.get(card.switch) ?? !offFromTheStart.includes(card.switch)) ? "on" : "switched-off";
    },
  };
}

/** The rules of the packs this agency has, with the pack's title. */
function rulesOf(house: House, agency: { kind: string; jurisdictions: string[]; guardrails: unknown }): PackRule[] {
  const { packs: live } = house.memory.guardrails;
  const { packs } = ownGuardrails(live, agency, Settled.parse(agency.guardrails ?? {}));
  return (packs ?? []).flatMap((ref) => {
    const pack = live.packOf(ref);
    return (pack?.rules ?? []).map((rule) => ({
      ...rule,
      packTitle: pack?.head.title ?? { en: rule.pack, es: rule.pack },
    }));
  });
}

/** What forbids or obliges something about this card; a rule for every capability touches every card. */
function rulesFor(card: CardFile, rules: readonly PackRule[]): PackRule[] {
  return rules.filter(
    ({ effect, capabilities }) =>
      effect !== "allow" && (capabilities === null || capabilities.some((id) => card.capabilities.includes(id))),
  );
}

function listed(card: CardFile, known: Known, spoken: Spoken): Omit<Listed, "rules"> {
  return {
    id: card.id,
    kind: card.kind,
    title: card.title[spoken],
    purpose: card.purpose[spoken],
    state: known.stateOf(card),
    counts: known.counts.get(card.id) ?? noCounts,
  };
}

export function presentCard(card: CardFile, known: Known, spoken: Spoken): Card {
  const figures = measured[card.id] ?? [];
  return {
    ...listed(card, known, spoken),
    where: card.where[spoken],
    dataIn: card.dataIn[spoken],
    dataNeverIn: card.dataNeverIn[spoken],
    people: card.people[spoken],
    parts: card.parts.map(({ name, about, licence, digestOf }) => ({
      name: name[spoken],
      about: about[spoken],
      licence,
      digest: digestOf === null ? null : (known.digests[digestOf] ?? null),
    })),
    training: card.training.map(({ name, licence }) => ({ name: name[spoken], licence })),
    figures: card.keyFigures.flatMap((wanted) => {
      const found = figures.find((figure) => isThat(figure, wanted));
      return found ? [presentFigure(found, wanted.label[spoken], wanted.kind)] : [];
    }),
    noFigures: card.noFigures?.[spoken] ?? null,
    allFigures: figures.map((figure) =>
      presentFigure(figure, [figure.name, figure.of, figure.by].filter(Boolean).join(" · "), "number"),
    ),
    bias: card.bias[spoken],
    knownFailures: card.knownFailures.map((failure) => failure[spoken]),
    reviewed: card.reviewed[spoken],
    attributes: attributes.map(({ id, group, title, usual }) => ({
      id,
      group,
      title: title[spoken],
      text: card.attributes[id]?.[spoken] ?? usual?.[spoken] ?? "",
    })),
    rules: rulesFor(card, known.rules).map(({ id, packTitle, effect, why, cite }) => ({
      id,
      pack: packTitle[spoken],
      effect: effect === "forbid" ? "forbid" : "oblige",
      why: why[spoken],
      cite,
    })),
    switch: card.switch,
  };
}

function presentFigure({ value, low, high, n, date }: Measured, label: string, kind: "share" | "number") {
  return { label, kind, value, low: low ?? null, high: high ?? null, n, date };
}
