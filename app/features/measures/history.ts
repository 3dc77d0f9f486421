import { type Change, change, type Scale, type Score } from "@mooring/measures";
import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import type { Label, Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Past, Scaled } from "./contract.ts";
import { findInstrument, type Known, titleOf } from "./instruments.ts";
import * as store from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "now" | "vault">;

/** A finished sitting, its score opened. */
export type Scored = { run: store.Run; scored: Score };

/** One's own finished questions, oldest first. */
export async function readOwnHistory(cx: Needs, { language }: { language: Language }): Promise<Past[]> {
  const permit = await cx.door.decideOwn("read", ["measures"]);
  const past = await presentAll(cx, permit, await openScores(cx, permit), language);
  const guarded = await store.selectRuns(cx.db, "substance-use", permit.subject, { state: "complete" });
  if (guarded.length === 0) return past;
  const own = await cx.door.decideOwn("read", ["substance-use"]);
  return inOrder([...past, ...(await presentAll(cx, own, await openScores(cx, own), language))]);
}

/** Somebody's finished questions, as far as they gave a release for them. */
export async function readHistoryOf(
  cx: Needs,
  { personId, language }: { personId: PersonId; language: Language },
): Promise<Past[]> {
  const ask = (kind: store.Kind) =>
    ({ action: "read", subject: personId, compartments: [kind], purpose: "care" }) as const;
  const [plain, guarded] = [ask("measures"), ask("substance-use")];
  const isGuardedOpen = (await cx.door.explain(guarded)).allowed;
  const past: Past[] = [];
  // Asked even where it is not open, unless the other is: the refusal leaves its line.
  if (!isGuardedOpen || (await cx.door.explain(plain)).allowed) {
    const permit = await cx.door.decide(plain);
    past.push(...(await presentAll(cx, permit, await openScores(cx, permit), language)));
  }
  if (isGuardedOpen) {
    const permit = await cx.door.decide(guarded);
    past.push(...(await presentAll(cx, permit, await openScores(cx, permit), language)));
  }
  return inOrder(past);
}

/** The scores a permit opens, oldest first. What was skipped or left has none. */
export async function openScores(cx: Needs, permit: PersonPermit): Promise<Scored[]> {
  const found: Scored[] = [];
  for (const kind of store.kinds.filter((each) => permit.compartments.includes(each))) {
    const runs = await store.selectRuns(cx.db, kind, permit.subject, { state: "complete" });
    const column = kind === "measures" ? "measure_run.result" : "substance_run.result";
    for (const run of runs) {
      if (run.result === null || !covers(permit, kind, { row: run.id, at: run.at })) continue;
      const opened = cx.vault.open(permit, { column, row: run.id, at: run.at }, run.result, run.labels as Label[]);
      found.push({ run, scored: JSON.parse(opened) as Score });
    }
  }
  return found.sort((a, b) => a.run.at.getTime() - b.run.at.getTime());
}

/** The same answer throughout: kept and shown, and nothing is concluded from it. */
export function isEven({ cautions }: Pick<Score, "cautions">): boolean {
  return cautions.some(({ code }) => code === "same-answer-throughout");
}

/** The change from the one before it that means something; null for the first, and where either may mean little. */
export function changeFrom(earlier: readonly Scored[], { scored }: Scored, known: Known | null): Change | null {
  const before = earlier.findLast((each) => each.scored.instrument === scored.instrument && !isEven(each.scored));
  return known && before && !isEven(scored) ? change(known.instrument, before.scored, scored) : null;
}

/** One finished sitting as it is shown, compared with those before it. */
export async function presentPast(
  cx: Needs,
  permit: PersonPermit,
  run: store.Run,
  scored: Score,
  language: Language,
): Promise<Past> {
  const earlier = (await openScores(cx, permit)).filter(({ run: other }) => other.id !== run.id && other.at <= run.at);
  const known = await findInstrument(cx, run.instrument, language);
  return present({ run, scored }, earlier, known, language);
}

async function presentAll(
  cx: Needs,
  permit: PersonPermit,
  all: readonly Scored[],
  language: Language,
): Promise<Past[]> {
  const known = new Map<string, Known | null>();
  for (const id of new Set(all.map(({ run }) => run.instrument))) known.set(id, await findInstrument(cx, id, language));
  return all
    .filter(({ run }) => run.person_id === permit.subject)
    .map((each, at) => present(each, all.slice(0, at), known.get(each.run.instrument) ?? null, language));
}

function present(each: Scored, earlier: readonly Scored[], known: Known | null, language: Language): Past {
  const { run, scored } = each;
  const scales = known?.instrument.scales.map((scale) => scaled(scale, scored, language)) ?? [];
  const changed = changeFrom(earlier, each, known);
  return {
    id: run.id,
    instrument: run.instrument,
    title: known ? titleOf(known, language) : run.instrument,
    version: run.version,
    at: run.at.toISOString(),
    source: run.source,
    total: scales.find(({ key }) => key === known?.instrument.totalScale) ?? null,
    scales,
    missing: scored.missing.length,
    declined: scored.declined.length,
    even: isEven(scored),
    change: changed && {
      difference: changed.difference,
      reliable: changed.reliable,
      clinicallySignificant: changed.clinicallySignificant,
      threshold: changed.threshold,
      reliability: changed.reliability,
      source: changed.source,
    },
    attribution: known?.instrument.attribution ?? "",
    needsPrivacy: known?.instrument.card.privacy === "alone",
  };
}

function scaled(scale: Scale, scored: Score, language: Language): Scaled {
  const own = scored.subscales[scale.key];
  const words = (of: { en: string; es: string }) => (language === "es" ? of.es : of.en);
  const band = scale.bands.find(({ key }) => key === own?.band);
  return {
    key: scale.key,
    title: words(scale.title),
    value: own?.value ?? null,
    band: band ? words(band.title) : null,
    least: scale.range.min,
    most: scale.range.max,
    higherIs: scale.higherIs,
  };
}

function inOrder(past: readonly Past[]): Past[] {
  return [...past].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
