import type { SharingTables } from "#db/tables-sharing.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Compartment, type Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Held } from "./contract.ts";
import type { Form } from "./domain.ts";
import { type FormRow, insertNotice, type ReleaseRow, selectForms, selectReleases } from "./store.ts";

export type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now" | "vault">;
export type Changes = Needs & Pick<Context, "moveOn">;

const column = "release_form.body" as const;

/** All releases of a person with what their pages say. `permit` covers reading their choices. */
export async function holdAll(
  cx: Needs,
  permit: PersonPermit,
): Promise<{ row: ReleaseRow; form: Form | null; held: Held }[]> {
  const rows = await selectReleases(cx.db, permit.subject);
  const forms = await selectForms(cx.db, permit.subject);
  cx.ledger.note(permit, "shown");
  return rows.map((row) => {
    const page = forms.get(row.id);
    const form = page ? openForm(cx, permit, page) : null;
    return { row, form, held: present(row, form, cx.now()) };
  });
}

export function openForm(cx: Pick<Context, "vault">, permit: PersonPermit, page: FormRow): Form {
  return JSON.parse(cx.vault.open(permit, { column, row: page.id }, page.body, page.labels as Label[])) as Form;
}

export function sealForm(cx: Pick<Context, "vault">, permit: PersonPermit, id: string, form: Form) {
  return cx.vault.seal(permit, { column, row: id }, JSON.stringify(form), permit.labels);
}

/** A release as its owner and their care team see it. */
export function present(row: ReleaseRow, form: Form | null, now: Date): Held {
  const isOver = row.ends_at <= now;
  return {
    id: row.id,
    to: row.recipient_kind,
    who: row.recipient_kind === "outside" ? (form?.recipient.name ?? null) : row.member,
    status: row.recipient_status,
    why: form?.why ?? "",
    conditions: form?.conditions ?? "",
    compartments: sayCompartments(row.compartments),
    parts: row.parts.flatMap(({ compartment, ids, from, until }) => {
      const [known] = sayCompartments([compartment]);
      return known ? [{ compartment: known, count: ids?.length ?? null, from, until }] : [];
    }),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    signedBy: row.signed_by,
    state: row.revoked_at ? "stopped" : isOver ? "ended" : row.confirmed_at ? "live" : "waiting",
    endedAt: (row.revoked_at ?? (isOver ? row.ends_at : null))?.toISOString() ?? null,
  };
}

function sayCompartments(words: readonly string[]): Compartment[] {
  return words.flatMap((word) => Compartment.safeParse(word).data ?? []);
}

type Telling = { personId: string; kind: SharingTables["person_notice"]["kind"]; aboutId: string; from?: Date };

/** Tells the person on their own pages, once: now, or from the day on which it was said that one looks again. */
export async function tellPerson(
  cx: Pick<Context, "agencyId" | "db" | "newId" | "now">,
  { personId, kind, aboutId, from }: Telling,
): Promise<void> {
  await insertNotice(cx.db, {
    agency_id: cx.agencyId,
    id: cx.newId(),
    person_id: personId,
    kind,
    about_id: aboutId,
    at: cx.now(),
    show_from: from ?? cx.now(),
  });
}
