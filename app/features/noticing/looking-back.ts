import type { LookBack as Kept } from "@mooring/early-warning";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import { type LookBack, NoticingFigures } from "./contract.ts";
import { type Needs, staffPermits } from "./presenting.ts";
import * as store from "./store.ts";

/** What was found and missed about oneself. */
export async function readLookBack(cx: Needs): Promise<LookBack | null> {
  return openLookBack(cx, await cx.door.decideOwn("read", ["findings"]));
}

/** The same for their worker, as long as the person lets noticing look. */
export async function readLookBackOf(cx: Needs, { personId }: { personId: PersonId }): Promise<LookBack | null> {
  const permit = (await staffPermits(cx, "read", [personId])).get(personId)?.noticing;
  return permit ? openLookBack(cx, permit) : null;
}

/** What was found and missed over the agency, from people who agreed to be counted. Nobody can be picked out of it. */
export async function readFigures(cx: Needs): Promise<NoticingFigures | null> {
  const permit = await cx.door.decide({
    action: "read",
    subject: null,
    compartments: [],
    purpose: "administration",
  });
  const row = await store.selectNewestFigures(cx.db);
  cx.ledger.note(permit, "shown");
  return row ? NoticingFigures.parse({ ...(row.body as object), countedAt: row.counted_at.toISOString() }) : null;
}

async function openLookBack(cx: Needs, permit: PersonPermit): Promise<LookBack | null> {
  const [row] = await store.selectLookBacks(cx.db, [permit.subject]);
  if (!row) return null;
  const place = { column: "look_back.body", row: row.person_id } as const;
  return presented(JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[])) as Kept);
}

function presented(kept: Kept): LookBack {
  if (!kept.assessable) return kept;
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ...kept,
    from: iso(kept.from),
    to: iso(kept.to),
    stretches: kept.stretches.map((one) => ({ ...one, from: iso(one.from), to: iso(one.to) })),
  };
}
