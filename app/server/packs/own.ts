import type { PackHead } from "@mooring/guardrails";
import { z } from "zod";
import type { Library } from "./library.ts";
import type { LivePacks, PackRef } from "./live.ts";

/** What only the agency can say about itself, by fact; null while nobody has said it: then it may be anything. */
export const saidFacts = ["org_type", "funder", "licence", "service_type", "public_access"] as const;

const list = z.array(z.string()).nullable().catch(null).default(null);
const Said = z.object({ org_type: list, funder: list, licence: list, service_type: list, public_access: list });
export type Said = z.infer<typeof Said>;

/** What two people settled about one pack. `digest` is the version (SHA-256, hex). */
const PackChoice = z.object({ isOn: z.boolean(), early: z.boolean(), digest: z.string() });
export type PackChoice = z.infer<typeof PackChoice>;

/** Column `agency.guardrails`. `packs` null: nobody has settled it yet, so place and kind decide. */
export const Settled = z.object({
  said: Said.prefault({}),
  packs: z.record(z.string(), PackChoice).nullable().default(null),
  owners: z.record(z.string(), z.string()).default({}),
  /** The change this came with, and the agency's signature over it; null before the first. */
  signed: z
    .object({
      changeId: z.string(),
      proposedBy: z.string(),
      confirmedBy: z.string(),
      at: z.string(),
      signature: z.string(),
    })
    .nullable()
    .default(null),
});
export type Settled = z.infer<typeof Settled>;

/** Guardrails as facts: what the agency said, where it works, which packs it has. Kept with every decision. */
export type OwnGuardrails = {
  readonly kind: string;
  readonly places: readonly string[] | null;
  readonly said: Readonly<Record<string, readonly string[] | null>>;
  /** Null: they cannot be told, so no AI runs. */
  readonly packs: readonly PackRef[] | null;
};

type About = { readonly kind: string; readonly jurisdictions: readonly string[] };

/** The facts about an agency from its row. */
export function ownGuardrails(live: LivePacks, about: About, settled: Settled): OwnGuardrails {
  const library = live.library();
  const vocabulary = live.refOfVocabulary();
  const places = library ? placesOf(about.jurisdictions, library) : null;
  const said = Object.fromEntries(saidFacts.map((fact) => [fact, withKind(fact, settled.said[fact], about.kind)]));
  if (!library || !vocabulary) return { kind: about.kind, places, said, packs: null };
  const packs = library.packs.flatMap((pack): PackRef[] => {
    const choice = settled.packs?.[pack.head.id];
    if (!choice) return isGiven(pack.head, about.kind, places, said) ? [live.refOf(pack)] : [];
    if (!choice.isOn && pack.head.id !== "base") return [];
    return [live.refOf({ head: pack.head, digest: choice.digest }, choice.early)];
  });
  // A pack that is no longer shipped stays as it was settled.
  const gone = Object.entries(settled.packs ?? {}).filter(
    ([id, { isOn }]) => isOn && !library.packs.some(({ head }) => head.id === id),
  );
  const refs = gone.map(([id, { digest, early }]) => `${id}@${digest.slice(0, 16)}${early ? "+early" : ""}`);
  return { kind: about.kind, places, said, packs: [vocabulary, ...packs, ...refs] };
}

/** A victim service is one by its kind, whatever else it is. */
function withKind(fact: string, said: readonly string[] | null, kind: string): readonly string[] | null {
  if (fact !== "org_type" || kind !== "victim-services") return said && [...said].sort();
  return said && [...new Set([...said.filter((value) => value !== "none"), "victim-services"])].sort();
}

/**
 * Whether a pack comes to an agency by itself. By place also where the place is unknown; by funder or legal kind only
 * once that has been said, or the kind of agency says it: a shelter is not given the law of schools because nobody asked.
 */
export function isGiven(
  head: PackHead,
  kind: string,
  places: readonly string[] | null,
  said: Readonly<Record<string, readonly string[] | null>>,
): boolean {
  if (head.id === "base" || head.default === "on") return isInPlace(head, places);
  if (head.default === "off") return false;
  if (head.default === "by-place") return isInPlace(head, places);
  const meets = (wanted: readonly string[], fact: string) => wanted.some((value) => said[fact]?.includes(value));
  return (
    isInPlace(head, places) &&
    (head.agencyKinds.includes(kind) || meets(head.funders, "funder") || meets(head.orgTypes, "org_type"))
  );
}

function isInPlace({ jurisdictions }: PackHead, places: readonly string[] | null): boolean {
  if (jurisdictions.length === 0 || places === null) return true;
  return jurisdictions.some((where) =>
    where === "us" ? places.some((place) => place.startsWith("us-")) : places.includes(where),
  );
}

const european = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO".split(" "),
);

/** Values of the fact `place` for ISO codes such as US-MA; null when the agency has not said where it works. */
export function placesOf(
  jurisdictions: readonly string[],
  { facts }: Pick<Library, "facts">,
): readonly string[] | null {
  const known = facts.find(({ id }) => id === "place")?.values.map(({ id }) => id) ?? [];
  const states = jurisdictions.filter((code) => code.startsWith("US-")).map((code) => code.toLowerCase());
  const others = jurisdictions.filter((code) => !code.startsWith("US"));
  const us = states.map((state) => (known.includes(state) ? state : "us-other"));
  // The country alone says nothing about the state: it may be any.
  const anyState =
    jurisdictions.includes("US") && states.length === 0 ? known.filter((place) => place.startsWith("us-")) : [];
  const abroad = others.map((code) =>
    european.has(code.slice(0, 2)) ? "eu" : code.slice(0, 2) === "GB" ? "uk" : "elsewhere",
  );
  const places = [...new Set([...us, ...anyState, ...abroad])].sort();
  return places.length > 0 ? places : null;
}
