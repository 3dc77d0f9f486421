import type { AgencyId, PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import type { Memory } from "./contract.ts";
import type { Act } from "./domain/talk.ts";
import * as store from "./store.ts";

type Kept = Awaited<ReturnType<typeof store.selectMemory>>[number];
type Needs = Pick<Context, "agencyId" | "db" | "door" | "vault" | "ledger" | "now">;
/** How a skill went so far: how often, and by how many points in sum it was lower after. */
type SkillNote = { skill: string; times: number; lower: number };

const remembering = {
  action: "analyse",
  compartments: ["chat"],
  purpose: "companion",
  analyser: "companion-memory",
} as const;

/** Whether the person turned memory on, and no rule of the agency's packs stands against it. */
export async function mayRemember(cx: Pick<Context, "door">, subject: PersonId): Promise<boolean> {
  return (await cx.door.explain({ ...remembering, subject })).allowed;
}

function opened<T>(cx: Pick<Context, "vault">, permit: PersonPermit, row: Kept): T {
  return JSON.parse(
    cx.vault.open(permit, { column: "talk_memory.body", row: row.id }, row.body, row.labels as Label[]),
  );
}

/** Points by which each skill lowered it on average. */
export function helpedBy(
  cx: Pick<Context, "vault">,
  permit: PersonPermit,
  kept: readonly Kept[],
): Record<string, number> {
  const notes = kept.filter(({ kind }) => kind === "skill").map((row) => opened<SkillNote>(cx, permit, row));
  return Object.fromEntries(notes.map(({ skill, times, lower }) => [skill, lower / times]));
}

export function trustedName(cx: Pick<Context, "vault">, permit: PersonPermit, kept: readonly Kept[]): string | null {
  const row = kept.findLast(({ kind }) => kind === "person");
  return row ? opened<{ name: string }>(cx, permit, row).name : null;
}

/** Keeps how a skill went, only while the person allows it. */
export async function rememberSkill(
  cx: Context,
  permit: PersonPermit,
  { skill, before, after }: Extract<Act, { kind: "helped" }>,
): Promise<void> {
  if (!(await mayRemember(cx, permit.subject))) return;
  const rows = (await store.selectMemory(cx.db, permit.subject)).filter(({ kind }) => kind === "skill");
  const row = rows.find((each) => opened<SkillNote>(cx, permit, each).skill === skill);
  const note = row ? opened<SkillNote>(cx, permit, row) : { skill, times: 0, lower: 0 };
  const next: SkillNote = { skill, times: note.times + 1, lower: note.lower + before - after };
  await keep(cx, permit, row?.id ?? cx.newId(), "skill", next);
}

async function keep(
  cx: Needs,
  permit: PersonPermit,
  id: string,
  kind: "skill" | "person",
  note: unknown,
): Promise<void> {
  const labels = [...permit.labels];
  await store.upsertMemory(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    kind,
    body: cx.vault.seal(permit, { column: "talk_memory.body", row: id }, JSON.stringify(note), labels),
    labels,
    at: cx.now(),
  });
}

/** What is remembered; the person sees all of it. */
export async function readMemory(cx: Needs): Promise<Memory> {
  const permit = await cx.door.decideOwn("read", ["chat"]);
  const isOn = await mayRemember(cx, permit.subject);
  const rows = await store.selectMemory(cx.db, permit.subject);
  const skills = rows
    .filter(({ kind }) => kind === "skill")
    .map((row) => ({ id: row.id, ...opened<SkillNote>(cx, permit, row) }))
    .map(({ id, skill, times, lower }) => ({ id, skill, times, lower: Math.round((10 * lower) / times) / 10 }));
  const people = rows
    .filter(({ kind }) => kind === "person")
    .map((row) => ({ id: row.id, name: opened<{ name: string }>(cx, permit, row).name }));
  return { isOn, skills, people };
}

/** Keeps the name of somebody the person trusts. @throws Refusal `consent-withheld` without P04 */
export async function rememberPerson(
  cx: Needs,
  { memoryId, name }: { memoryId: string; name: string },
): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["chat"]);
  if (!(await mayRemember(cx, permit.subject)))
    throw new Refusal("consent-withheld", "Memory between chats is off, so nothing was kept.");
  await keep(cx, permit, memoryId, "person", { name });
  return { done: true };
}

export async function forgetOne(cx: Needs, { memoryId }: { memoryId: string }): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["chat"]);
  if ((await store.deleteMemory(cx.db, permit.subject, memoryId)) > 0) cx.ledger.note(permit, "erased");
  return { done: true };
}

/** Memory was turned off: all of it is erased. Does nothing when it has been turned on again meanwhile. */
export async function forgetAll(house: House, agencyId: AgencyId, personId: PersonId): Promise<void> {
  await inContext(house, { kind: "software", agencyId, name: "companion" }, async (cx) => {
    const ask = { action: "erase", subject: personId, compartments: ["chat"], purpose: "companion" } as const;
    if (!(await cx.door.explain(ask)).allowed) return;
    const permit = await cx.door.decide(ask);
    const count = await store.deleteMemory(cx.db, permit.subject);
    if (count > 0) cx.ledger.note(permit, "erased", { count });
  });
}
