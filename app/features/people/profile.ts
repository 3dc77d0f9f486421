import { foldedName } from "#kernel/names.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { type Label, Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { ContactRules, ListedPerson } from "./contract.ts";
import { findContact, keepContact, keepMark, keepProfile, selectProfiles } from "./store.ts";

type Needs = Pick<Context, "agencyId" | "db" | "now" | "vault">;

export type Profile = { name: string; pronouns: string; language: Language; zone: string };

export async function sealProfile(
  cx: Needs,
  permit: PersonPermit,
  { name, pronouns, language, zone }: Profile,
): Promise<void> {
  const { labels, subject } = permit;
  const seal = (column: "person_profile.name" | "person_profile.pronouns", text: string) =>
    cx.vault.seal(permit, { column, row: subject }, text, labels);
  await keepProfile(cx.db, {
    agency_id: cx.agencyId,
    person_id: subject,
    name: seal("person_profile.name", name),
    pronouns: pronouns ? seal("person_profile.pronouns", pronouns) : null,
    language,
    zone,
    labels: [...labels],
    updated_at: cx.now(),
  });
  await keepMark(cx.db, {
    agency_id: cx.agencyId,
    person_id: subject,
    mark: cx.vault.mark(permit, foldedName(name)),
  });
}

export async function sealContact(cx: Needs, permit: PersonPermit, rules: ContactRules): Promise<void> {
  const { labels, subject } = permit;
  await keepContact(cx.db, {
    agency_id: cx.agencyId,
    person_id: subject,
    rules: cx.vault.seal(permit, { column: "safe_contact.rules", row: subject }, JSON.stringify(rules), labels),
    labels: [...labels],
    updated_at: cx.now(),
  });
}

export async function openContact(
  cx: Needs,
  permit: PersonPermit,
): Promise<{ rules: ContactRules; since: string } | null> {
  const row = await findContact(cx.db, permit.subject);
  if (!row) return null;
  const text = cx.vault.open(
    permit,
    { column: "safe_contact.rules", row: permit.subject },
    row.rules,
    row.labels as Label[],
  );
  return { rules: JSON.parse(text) as ContactRules, since: row.updated_at.toISOString() };
}

export async function openProfiles(cx: Pick<Context, "db" | "vault">, permits: readonly PersonPermit[]) {
  const bySubject = new Map<string, PersonPermit>(permits.map((permit) => [permit.subject, permit]));
  return (await selectProfiles(cx.db, [...bySubject.keys()])).flatMap((row) => {
    const permit = bySubject.get(row.person_id);
    if (!permit) return [];
    const labels = row.labels as Label[];
    const open = (column: "person_profile.name" | "person_profile.pronouns", sealed: typeof row.name) =>
      cx.vault.open(permit, { column, row: permit.subject }, sealed, labels);
    return [
      {
        personId: permit.subject,
        name: open("person_profile.name", row.name),
        // A supervisor's list and page hold the name alone.
        pronouns: row.pronouns && permit.purpose !== "supervision" ? open("person_profile.pronouns", row.pronouns) : "",
        language: Language.catch("en").parse(row.language),
        zone: row.zone,
        programmeId: row.programme_id,
        hasAccount: row.account_id !== null,
      },
    ];
  });
}

/** In which language and time zone somebody lives, under any permit about them; opens nothing. */
export async function findLiving(
  cx: Pick<Context, "db">,
  permit: PersonPermit,
): Promise<{ language: Language; zone: string } | null> {
  const [row] = await selectProfiles(cx.db, [permit.subject]);
  return row ? { language: Language.catch("en").parse(row.language), zone: row.zone } : null;
}

export async function openListed(
  cx: Pick<Context, "db" | "vault">,
  permits: readonly PersonPermit[],
): Promise<ListedPerson[]> {
  const opened = await openProfiles(cx, permits);
  return opened.map(({ personId, name, language, programmeId, hasAccount }) => ({
    personId,
    name,
    language,
    programmeId,
    hasAccount,
  }));
}
