import { type SafeContact, sendText, whyNotText } from "#features/alerts/service.ts";
import { listChoices } from "#features/consent/service.ts";
import { findLiving, openContact } from "#features/people/service.ts";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import type { WhyNoText } from "./contract.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "ledger" | "vault" | "now" | "newId">;

/** What a quiet text says, neither who sends it nor what it is about. */
export type QuietWords = { readonly en: string; readonly es: string };
export type Letter = { to: string; words: string; id: string };

/**
 * Why a person may not be texted at one of these moments (ms UTC) by their own rules for contact, or null when each of them is
 * safe. For the person themselves, when they ask to be reminded.
 */
export async function whyNoQuietText(
  cx: Needs,
  said: QuietWords,
  { moments, zone }: { moments: readonly number[]; zone: string },
): Promise<WhyNoText | null> {
  const wanted = (await listChoices(cx, { language: "en" })).find(({ purpose }) => purpose === "P10");
  if (wanted?.state !== "on") return "not-wanted";
  const permit = await cx.door.decideOwn("read", ["contact"]);
  const rules = (await openContact(cx, permit))?.rules ?? null;
  const words = wordsIn(said, (await findLiving(cx, permit))?.language);
  for (const at of moments) {
    const whyNot = whyNotAt(rules, words, at, zone);
    if (whyNot !== null) return whyNot;
  }
  return null;
}

/** A text to somebody now, for software that was asked to remind them; null where their rules do not make it safe at this moment. */
export async function quietLetter(
  cx: Needs,
  personId: PersonId,
  said: QuietWords,
  zone: string,
): Promise<Letter | null> {
  const ask = { action: "read", subject: personId, compartments: ["contact"], purpose: "care" } as const;
  if (!(await cx.door.explain(ask)).allowed) return null;
  const permit = await cx.door.decide(ask);
  const contact = await openContact(cx, permit);
  const words = wordsIn(said, (await findLiving(cx, permit))?.language);
  // Decided anew each time: rules for safe contact change, and so does what is safe.
  if (!contact || whyNotAt(contact.rules, words, cx.now().getTime(), zone) !== null) return null;
  return { to: contact.rules.phone, words, id: cx.newId() };
}

function whyNotAt(rules: SafeContact | null, words: string, at: number, zone: string) {
  return whyNotText(rules, words, at, zone) as WhyNoText | null;
}

function wordsIn(said: QuietWords, language: string | undefined): string {
  return language === "es" ? said.es : said.en;
}

/**
 * Sends a quiet text to each of these people, as far as `take` says there is one. The work on the database is over before
 * anything goes out. One that cannot be sent is not tried again: the next chosen time comes anyway.
 *
 * @param name of the software, as the policies know it
 * @returns how many went out, and how many stayed away
 */
export async function sendQuietTexts(
  house: House,
  name: string,
  due: readonly { agency_id: AgencyId; person_id: PersonId }[],
  take: (cx: Context, personId: PersonId) => Promise<Letter | null>,
): Promise<{ sent: number; stayedAway: number }> {
  const count = { sent: 0, stayedAway: 0 };
  for (const { agency_id: agencyId, person_id: personId } of due) {
    const letter = await inContext(house, { kind: "software", agencyId, name }, (cx) => take(cx, personId));
    const { webhook } = house.outward;
    if (!letter || !webhook) {
      count.stayedAway += 1;
      continue;
    }
    const { state } = await sendText(webhook, letter.to, { id: letter.id, words: letter.words }, house.clock.now());
    count[state === "sent" ? "sent" : "stayedAway"] += 1;
  }
  return count;
}
