import { covers, type PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { FactValue, Place } from "./contract.ts";
import { type FactRow, selectTellings } from "./store.ts";

type Needs = Pick<Context, "db" | "vault">;

const column = "told_fact.body" as const;

/**
 * What is sealed of a fact. `notAt`: forms the person does not want it used in; `as-before` where staff wrote it down, who may
 * not read what was said: where it is used stays as the person has it.
 */
type Sealed = { value: FactValue; notAt: Place[] | "as-before"; typedBy: "person" | "staff" };
export type Body = Sealed & { notAt: Place[] };

/** Software and staff meet only what is told to the team, whatever the database would let through. */
export function isOpen(permit: PersonPermit, row: FactRow): boolean {
  const { actor, subject } = permit;
  const own = actor.kind === "person" && actor.personId === subject;
  return (own || row.audience === "team") && covers(permit, "story", { row: row.id, at: row.told_at });
}

export function sealBody(cx: Pick<Needs, "vault">, permit: PersonPermit, id: string, body: Sealed) {
  return cx.vault.seal(permit, { column, row: id }, JSON.stringify(body), permit.labels);
}

function unseal(cx: Needs, permit: PersonPermit, row: FactRow): Sealed {
  const place = { column, row: row.id, at: row.told_at };
  const body = JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[])) as Partial<Sealed> &
    Pick<Sealed, "value">;
  return { notAt: [], typedBy: row.by_kind, ...body };
}

/** Opens rows of one person, in their order. */
export async function openBodies(cx: Needs, permit: PersonPermit, rows: readonly FactRow[]): Promise<Body[]> {
  const bodies = rows.map((row) => ({ row, body: unseal(cx, permit, row) }));
  const unsettled = bodies.flatMap(({ row, body }) => (body.notAt === "as-before" ? [row.key] : []));
  const settled = unsettled.length > 0 ? await settle(cx, permit, unsettled) : new Map<string, Place[]>();
  return bodies.map(({ row, body }) => ({
    ...body,
    notAt: body.notAt === "as-before" ? (settled.get(row.id) ?? []) : body.notAt,
  }));
}

/** Where each telling of these facts may not be used, by its id; of one that leaves it as before, what held when it was told. */
async function settle(cx: Needs, permit: PersonPermit, keys: readonly string[]): Promise<Map<string, Place[]>> {
  const tellings = (await selectTellings(cx.db, permit.subject, keys)).filter((row) => isOpen(permit, row));
  const settled = new Map<string, Place[]>();
  tellings.forEach((row, at) => {
    const { notAt } = unseal(cx, permit, row);
    const held = tellings
      .slice(0, at)
      .filter(({ key, ended_at }) => key === row.key && (ended_at === null || ended_at >= row.told_at));
    settled.set(row.id, notAt === "as-before" ? joined(held.map(({ id }) => settled.get(id) ?? [])) : notAt);
  });
  return settled;
}

/** What was said of any of them holds for what takes their place. */
export function joined(several: readonly (readonly Place[])[]): Place[] {
  return [...new Set(several.flat())];
}
