import { randomUUID } from "node:crypto";
import type { Answer } from "@mooring/measures";
import { openPool } from "#db/open.ts";
import type { Someone, World } from "../../../tests/app/world.ts";
import type { Past } from "./contract.ts";
import { beginSitting, endSitting, saveAnswer } from "./taking.ts";

type Beginning = { id?: string; at?: string; invitationId?: string; alone?: boolean; language?: "en" | "es" };

/** Begins a sitting. @returns where its answers go */
export async function begun(person: Someone, instrument: string, asked: Beginning = {}): Promise<string> {
  const { sittingId } = await person.does((cx) =>
    beginSitting(cx, {
      id: randomUUID(),
      instrument,
      language: "en",
      at: new Date().toISOString(),
      zone: "UTC",
      ...asked,
    }),
  );
  return sittingId;
}

export function answered(
  person: Someone,
  sittingId: string,
  linkId: string,
  value: Answer | null,
  { at = new Date().toISOString(), id = randomUUID() } = {},
) {
  return person.does((cx) => saveAnswer(cx, { id, sittingId, linkId, value, at }));
}

/** Answers questions "1", "2", … in their order and finishes. `null` skips one. */
export async function finished(
  person: Someone,
  values: readonly (Answer | null)[],
  { instrument = "phq-9", at = new Date().toISOString(), ...begin }: Beginning & { instrument?: string } = {},
): Promise<{ sittingId: string; past: Past | null }> {
  const sittingId = await begun(person, instrument, { at, ...begin });
  for (const [index, value] of values.entries())
    if (value !== null) await answered(person, sittingId, String(index + 1), value, { at });
  const { past } = await person.does((cx) => endSitting(cx, { id: sittingId, at }));
  return { sittingId, past };
}

/** The alerts about somebody, oldest first, as the database has them. */
export async function alertsAbout(world: World, personId: string): Promise<{ level: string; source: string }[]> {
  const owner = openPool(world.url, "owner", 1);
  try {
    const { rows } = await owner.query(
      "select level, source from mooring.alert where person_id = $1 order by received_at",
      [personId],
    );
    return rows;
  } finally {
    await owner.end();
  }
}
