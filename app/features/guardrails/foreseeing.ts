import { rulesBehind, type Standing } from "@mooring/guardrails";
import type { Library } from "#server/packs/library.ts";
import type { LivePacks } from "#server/packs/live.ts";
import { ownGuardrails, Settled } from "#server/packs/own.ts";
import { type Foreseen, type Said, saidFacts } from "./contract.ts";
import { demandLibrary, matrixOf } from "./matrix.ts";

/** Reasons told for one thing that would be off; the rest stand on the page of guardrails. */
const mostReasons = 3;

/**
 * What an agency would begin with, before there is one: which packs its place, kind and words about itself bring, and what
 * its software would not do. About nobody, and kept nowhere.
 */
export function foresee(
  live: LivePacks,
  about: { kind: string; jurisdictions: readonly string[] },
  said: Said,
  now: Date,
): Foreseen {
  const library = demandLibrary(live);
  const own = ownGuardrails(live, about, Settled.parse({ said }));
  const rows = matrixOf(live, library, own.packs, own, now) ?? [];
  // What a model outside the house may do is nothing anybody has at first.
  const inside = rows.filter(({ column }) => column !== "outside");
  const off = library.capabilities
    .filter(({ implemented }) => implemented)
    .flatMap(({ id, title }): Foreseen["off"] => {
      const without = inside.filter(({ standings }) => standings.get(id)?.isLive !== true);
      if (without.length === 0) return [];
      const standing = without[0]?.standings.get(id);
      return [
        {
          capability: id,
          title,
          isEverywhere: without.length === inside.length,
          rulesAlone: without.every(({ rulesAlone }) => rulesAlone.includes(id)),
          why: reasonsFor(standing, library),
        },
      ];
    });
  return {
    facts: library.facts
      .filter(({ id }) => saidFacts.some((fact) => fact === id))
      .map(({ id, title, values }) => ({ id, title, values: [...values] })),
    packs: library.packs
      .filter(({ head }) => own.packs?.some((ref) => ref.startsWith(`${head.id}@`)))
      .map(({ head }) => ({ id: head.id, title: head.title, about: head.about })),
    off,
  };
}

function reasonsFor(standing: Standing | undefined, { packs }: Library) {
  const rules = rulesBehind(standing?.reasons ?? []);
  return packs
    .flatMap((pack) => pack.rules)
    .filter(({ id }) => rules.includes(id))
    .slice(0, mostReasons)
    .map(({ id, why, cite }) => ({ id, why, cite }));
}
