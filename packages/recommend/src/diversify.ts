import { type Intervention, isNonClinical, isSelfGuided, isWithAHuman } from "./intervention.ts";
import type { Order } from "./order.ts";
import { isAnchor } from "./order.ts";

/** Kinds of choice that every list has where anything of the kind is possible. */
export const choices = ["self-guided", "human", "non-clinical", "specialist", "anchor"] as const;
export type Choice = (typeof choices)[number];

const isOf: Readonly<Record<Choice, (intervention: Intervention) => boolean>> = {
  "self-guided": isSelfGuided,
  human: isWithAHuman,
  "non-clinical": isNonClinical,
  specialist: ({ level }) => level === "specialist",
  anchor: isAnchor,
};

/** What this person's list has to have. */
export function choicesFor(found: readonly Order[]): readonly Choice[] {
  return [
    ...(found.includes("anchors-first") ? (["anchor"] as const) : []),
    "self-guided",
    "human",
    "non-clinical",
    ...(found.includes("specialists-shown") ? (["specialist"] as const) : []),
  ];
}

type Ranked = { readonly intervention: Intervention };

/**
 * Picks at most `atMost` of what is ranked (best first): one of each wanted choice, one of each family, then the best of
 * the rest.
 *
 * @returns the picked in the order in which they came, and the choices nothing stood for
 */
export function diversify<T extends Ranked>(
  ranked: readonly T[],
  found: readonly Order[],
  atMost: number,
): { readonly picked: readonly T[]; readonly missing: readonly Choice[] } {
  const wanted = choicesFor(found);
  const missing = wanted.filter((choice) => !ranked.some(({ intervention }) => isOf[choice](intervention)));
  const reachable = wanted.filter((choice) => !missing.includes(choice));
  const must = mustHave(ranked, reachable, atMost);
  const picked = new Set<T>(must);
  const families = new Set(must.map(({ intervention }) => intervention.family));
  for (const each of ranked) {
    if (picked.size >= atMost) break;
    if (families.has(each.intervention.family)) continue;
    picked.add(each);
    families.add(each.intervention.family);
  }
  const kept = ranked.filter((each) => picked.has(each));
  const absent = wanted.filter((choice) => !kept.some(({ intervention }) => isOf[choice](intervention)));
  return { picked: kept, missing: absent };
}

/** As many choices as can stand beside each other, those named first before the others. */
function mustHave<T extends Ranked>(ranked: readonly T[], wanted: readonly Choice[], atMost: number): readonly T[] {
  const found = pickMust(ranked, wanted, [], atMost);
  return found ?? mustHave(ranked, wanted.slice(0, -1), atMost);
}

/** The best that together stand for every choice, all of other families; undefined where they cannot. */
function pickMust<T extends Ranked>(
  ranked: readonly T[],
  wanted: readonly Choice[],
  chosen: readonly T[],
  atMost: number,
): readonly T[] | undefined {
  const open = wanted.find((choice) => !chosen.some(({ intervention }) => isOf[choice](intervention)));
  if (open === undefined) return chosen;
  if (chosen.length >= atMost) return undefined;
  const tried = new Set<string>();
  for (const each of ranked) {
    const { family } = each.intervention;
    if (!isOf[open](each.intervention)) continue;
    if (chosen.some(({ intervention }) => intervention.family === family)) continue;
    // Two of one family that stand for the same choices lead to the same end.
    const like = `${family} ${choices.map((choice) => Number(isOf[choice](each.intervention))).join("")}`;
    if (tried.has(like)) continue;
    tried.add(like);
    const found = pickMust(ranked, wanted, [...chosen, each], atMost);
    if (found) return found;
  }
  return undefined;
}
