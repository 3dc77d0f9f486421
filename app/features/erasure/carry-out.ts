import { randomBytes } from "node:crypto";
import { importOwnKey, sealOwn } from "@mooring/sealing";
import { RECEIPT_FORMAT, type Receipt, signReceipt } from "@mooring/transparency";
import { beginWork } from "#db/work.ts";
import { numberHere } from "#features/guardrails/service.ts";
import { AgencyId, PersonId } from "#kernel/ids.ts";
import { type House, inContext } from "#server/context.ts";
import { copiesGoneAfterDays, type Erased, erase, type RemoveAccount } from "#server/erasing.ts";
import { noteSigner, publicKeyOf } from "#server/ledger-seal.ts";
import { keepingFor } from "./domain.ts";
import { rulesIn } from "./rules.ts";
import { partsOf } from "./service.ts";
import {
  dropRequest,
  hasOpenAlert,
  insertReceipt,
  type RequestRow,
  selectDue,
  selectKind,
  selectNewestCheckpoint,
  selectRequest,
  setState,
} from "./store.ts";

const dayMs = 86_400_000;
/** How long a receipt lies ready for its code. */
const receiptDays = 400;
const underWay = new Set<string>();

/** Erases everything whose time has come. One that cannot be carried out is tried again at the next call. */
export async function eraseWhatIsDue(house: House, removeAccount: RemoveAccount): Promise<number> {
  const work = beginWork(house.pool, { agencyId: null, actorId: null });
  const due = await selectDue(work.db, house.clock.now()).finally(() => work.rollback());
  let done = 0;
  for (const { agency_id, person_id } of due) {
    try {
      const outcome = await carryOut(house, AgencyId.parse(agency_id), PersonId.parse(person_id), removeAccount);
      if (outcome === "done") done += 1;
    } catch (error) {
      house.log.error({ err: error, agencyId: agency_id }, "an erasure did not come to its end; it is tried again");
    }
  }
  return done;
}

/** Carries one request out, unless a call for help about the person is open. Two at once are one. */
export async function carryOut(
  house: House,
  agencyId: AgencyId,
  personId: PersonId,
  removeAccount: RemoveAccount,
): Promise<"done" | "waiting" | "nothing"> {
  if (underWay.has(personId)) return "nothing";
  underWay.add(personId);
  try {
    const actor = { kind: "software", agencyId, name: "erasure" } as const;
    const begun = await inContext(house, actor, async (cx) => {
      const row = await selectRequest(cx.db, personId);
      if (!row) return null;
      const isWaiting = await hasOpenAlert(cx.db, personId);
      await setState(cx.db, row.id, isWaiting ? "waiting" : "running");
      if (isWaiting) return "waiting";
      return { row, agency: await selectKind(cx.db), packYears: await numberHere(cx, "retention-years") };
    });
    if (begun === null) return "nothing";
    if (begun === "waiting") return "waiting";
    const { row, agency, packYears } = begun;
    const parts = partsOf(row);
    const keeping = keepingFor(rulesIn("en").keeping, agency.kind, parts, house.clock.now(), packYears);
    const what = { id: row.id, agencyId, personId, parts };
    const erased = await erase(
      house,
      { ...what, keeping: keeping.map(({ rule, kinds, until }) => ({ rule: rule.id, kinds, until })) },
      removeAccount,
    );
    await handOver(house, agencyId, agency.name, row, erased);
    return "done";
  } finally {
    underWay.delete(personId);
  }
}

async function handOver(
  house: House,
  agencyId: AgencyId,
  agencyName: string,
  row: RequestRow,
  erased: Erased,
): Promise<void> {
  const work = beginWork(house.pool, { agencyId, actorId: null, keepsLedger: true });
  try {
    const receipt: Receipt = {
      format: RECEIPT_FORMAT,
      id: row.id,
      agency: agencyName,
      askedAt: row.asked_at.toISOString(),
      erasedAt: erased.at.toISOString(),
      parts: row.parts,
      erased: erased.erased,
      kept: erased.kept.map(({ rule, kinds, until }) => ({ rule, kinds, until: until.toISOString() })),
      keysDestroyed: erased.keysDestroyed,
      copiesOfKeysGoneBy: new Date(erased.at.getTime() + copiesGoneAfterDays * dayMs).toISOString(),
      ledger: erased.ledger,
      checkpoint: await selectNewestCheckpoint(work.db),
    };
    const file = await signReceipt(
      receipt,
      noteSigner(house.keyring, agencyId),
      publicKeyOf(house.keyring, agencyId).key,
    );
    const now = house.clock.now();
    await insertReceipt(work.db, {
      agency_id: agencyId,
      lookup: row.receipt_lookup,
      sealed: await sealReceipt(new Uint8Array(row.receipt_key), row.receipt_lookup, JSON.stringify(file)),
      created_at: now,
      expires_at: new Date(now.getTime() + receiptDays * dayMs),
    });
    await dropRequest(work.db, row.id);
    await work.commit();
  } catch (error) {
    await work.rollback();
    throw error;
  }
}

/** Opened in the browser by whoever has the code. */
async function sealReceipt(key: Uint8Array, lookup: string, text: string): Promise<Buffer> {
  const place = { table: "erasure_receipt", row: lookup, column: "sealed" };
  return Buffer.from(await sealOwn(await importOwnKey(key), place, text, (count) => randomBytes(count)));
}
