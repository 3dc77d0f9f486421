import { type Instrument, mayAsk, type Shelved } from "@mooring/measures";
import { Refusal } from "#kernel/refusal.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Form, Offer, OffReason } from "./contract.ts";
import { offReasonOf } from "./domain/offering.ts";
import { type Kept, listLicensed } from "./licensed.ts";
import { shipped } from "./shipped.ts";
import { findAgeBand, type Kind } from "./store.ts";
import { countUse } from "./store-licensed.ts";

type Needs = Pick<Context, "db" | "now">;

/**
 * An instrument in one language, and where its answers lie. `licensed`: under the agency's own licence, and why it is not
 * asked now, if so.
 */
export type Known = {
  instrument: Instrument;
  kind: Kind;
  licensed: { id: string; uses: number | null; off: OffReason | null } | null;
};

/** What is asked about drinks or drugs; such answers lie apart. */
const aboutSubstances: ReadonlySet<string> = new Set(["audit-c"]);

/** Every instrument for people that is here, in this language where there is one, else in another. */
export async function listInstruments(cx: Needs, language: Language): Promise<Known[]> {
  const own = (await listLicensed(cx)).flatMap((kept) => licensedKnown(cx, kept) ?? []);
  return [...shipped.flatMap((shelved) => inLanguage(shelved, language) ?? []), ...own].filter(isForPeople);
}

/** One instrument, also one that is not offered any more; in another language where this one is missing. */
export async function findInstrument(cx: Needs, id: string, language: Language): Promise<Known | null> {
  const shelved = shipped.find((each) => each.id === id);
  if (shelved) return inLanguage(shelved, language);
  const kept = (await listLicensed(cx)).find(({ row }) => row.instrument === id);
  return kept ? licensedKnown(cx, kept) : null;
}

/** Counts one sitting under its licence. @throws Refusal `switched-off` when the licence has none left */
export async function countSitting(cx: Needs, { licensed }: Known): Promise<void> {
  if (licensed && !(await countUse(cx.db, licensed.id, licensed.uses)))
    throw new Refusal("switched-off", "The licence for these questions is used up.");
}

function isForPeople({ instrument }: Known): boolean {
  return instrument.use === "person";
}

function inLanguage({ id, instruments }: Shelved, language: Language): Known | null {
  const instrument = instruments.get(language) ?? instruments.get("en") ?? [...instruments.values()][0];
  const kind = aboutSubstances.has(id) ? "substance-use" : "measures";
  return instrument ? { instrument, kind, licensed: null } : null;
}

/** One that two people have not said yes to is nobody's to be asked; one whose licence is over says so. */
function licensedKnown(cx: Needs, { row, licensed }: Kept): Known | null {
  if (licensed.standing !== "active" || !licensed.instrument) return null;
  const may = mayAsk(licensed, { used: row.uses, now: cx.now().getTime() });
  return {
    instrument: licensed.instrument,
    kind: row.about_substances ? "substance-use" : "measures",
    licensed: {
      id: row.id,
      uses: licensed.licence?.uses ?? null,
      off: may.may ? null : may.why === "expired" ? "ended" : "used-up",
    },
  };
}

/** What a person can take, and why something is off for them. */
export async function listOffers(cx: Needs, personId: string, language: Language): Promise<Offer[]> {
  const ageBand = await findAgeBand(cx.db, personId);
  return (await listInstruments(cx, language)).map((known) => ({
    instrument: known.instrument.id,
    title: titleOf(known, language),
    about: aboutOf(known, language),
    questions: known.instrument.items.length,
    needsPrivacy: known.instrument.card.privacy === "alone",
    off: known.licensed?.off ?? offReasonOf(known.instrument, { language, ageBand }),
  }));
}

/**
 * The instrument as it may be asked of this person now.
 *
 * @throws Refusal `not-found` for one nobody knows, `switched-off` for one that is off for them
 */
export async function demandOffered(
  cx: Needs,
  personId: string,
  { instrument: id, language }: { instrument: string; language: Language },
): Promise<Known> {
  const known = await findInstrument(cx, id, language);
  if (known?.instrument.use !== "person") throw new Refusal("not-found", "There are no such questions here.");
  const ageBand = await findAgeBand(cx.db, personId);
  const off = known.licensed?.off ?? offReasonOf(known.instrument, { language, ageBand });
  if (off !== null) throw new Refusal("switched-off", "These questions are not offered here.");
  return known;
}

/** Its name in the reader's language. */
export function titleOf({ instrument }: Known, language: Language): string {
  return language === "es" ? instrument.card.title.es : instrument.card.title.en;
}

function aboutOf({ instrument: { card } }: Known, language: Language): string {
  if (card.privacy === "alone") return "";
  return language === "es" ? card.about.es : card.about.en;
}

/** What the browser needs to ask, word for word. */
export function formOf({ instrument }: Known): Form {
  const { card } = instrument;
  const inOwn = (words: { en: string; es: string } | null) =>
    words === null ? "" : instrument.language === "es" ? words.es : words.en;
  return {
    instrument: instrument.id,
    version: instrument.version,
    title: instrument.title,
    language: instrument.language === "es" ? "es" : "en",
    before: inOwn(card.before),
    recall: inOwn(card.recall),
    items: instrument.items.map((item) => ({
      ...item,
      under: [...item.under],
      options: item.options.map((option) => ({ ...option })),
      askedWhen: item.askedWhen && {
        behaviour: item.askedWhen.behaviour,
        answers: item.askedWhen.answers.map((answer) => ({ ...answer })),
      },
    })),
    attribution: instrument.attribution,
    needsPrivacy: card.privacy === "alone",
  };
}
