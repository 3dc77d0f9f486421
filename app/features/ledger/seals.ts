import { AgencyId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import type { JobPayload } from "#server/jobs.ts";
import { publicKeyOf } from "#server/ledger-seal.ts";
import { sendMail } from "#server/mail.ts";
import type { Seal } from "./contract.ts";
import { keepAddress, noteHandedOut, noteSent, selectAddress, selectNewestCheckpoint } from "./store-seals.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now" | "enqueue">;

const looking = { action: "list", subject: null, compartments: [], purpose: "legal" } as const;
const keeping = { action: "write", subject: null, compartments: [], purpose: "legal" } as const;

/** Job that mails one agency's newest seal. */
export const sealMail = "ledger.seal-mail";

/** The newest signed checkpoint, to print or to compare, and where it is mailed to. */
export async function readSeal(cx: Needs, _: object, house: House): Promise<Seal> {
  cx.ledger.note(await cx.door.decide(looking), "shown");
  const [newest, address] = await Promise.all([selectNewestCheckpoint(cx.db), selectAddress(cx.db)]);
  const { allowed } = await cx.door.explain(keeping);
  return {
    seal: newest ? { size: Number(newest.size), note: newest.note, at: newest.at.toISOString() } : null,
    fingerprint: publicKeyOf(house.keyring, cx.agencyId).fingerprint,
    address: address?.address ?? null,
    sentAt: address?.sent_at?.toISOString() ?? null,
    canMail: house.outward.smtp !== null,
    mayChange: allowed,
  };
}

/** Says where the seals are mailed, or that they are not; one goes out at once. */
export async function setSealAddress(
  cx: Needs,
  { address }: { address: string | null },
  house: House,
): Promise<{ done: true }> {
  const permit = await cx.door.decide(keeping);
  if (cx.actor.kind !== "staff") throw new Refusal("not-found", "There is nothing here by that name.");
  await keepAddress(cx.db, { agencyId: cx.agencyId, address, by: cx.actor.memberId, at: cx.now() });
  cx.ledger.note(permit, "changed", { why: address ? "seal-mail-on" : "seal-mail-off" });
  if (address && house.outward.smtp) await cx.enqueue(sealMail, { agencyId: cx.agencyId });
  return { done: true };
}

/** Notes that a seal was printed, so that later proof files lead back to it. */
export async function noteSealPrinted(cx: Needs, { size }: { size: number }): Promise<{ done: true }> {
  const permit = await cx.door.decide(keeping);
  await noteHandedOut(cx.db, { agencyId: cx.agencyId, size, way: "paper", at: cx.now() });
  cx.ledger.note(permit, "exported", { why: "seal-printed" });
  return { done: true };
}

/** The nightly job, and the one after an address was set: mails the newest seal to the address of the agency's choice. */
export async function mailSeals(house: House, payload: Partial<JobPayload>): Promise<void> {
  if (!house.outward.smtp) return;
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  for (const { agency_id } of rows)
    if (!payload.agencyId || payload.agencyId === agency_id) await mailSeal(house, AgencyId.parse(agency_id));
}

async function mailSeal(house: House, agencyId: AgencyId): Promise<void> {
  const actor = { kind: "software", agencyId, name: "ledger-seals" } as const;
  const { smtp } = house.outward;
  const ready = await inContext(house, actor, async (cx) => {
    const [newest, address] = await Promise.all([selectNewestCheckpoint(cx.db), selectAddress(cx.db)]);
    return newest && address && address.sent_size !== newest.size ? { newest, address } : null;
  });
  if (!smtp || !ready) return;
  const { newest, address } = ready;
  const { fingerprint } = publicKeyOf(house.keyring, agencyId);
  const { state, proof } = await sendMail(smtp, {
    to: address.address,
    subject: `Seal ${newest.at.toISOString().slice(0, 10)}`,
    text: letter(newest.note, fingerprint),
    id: `seal-${agencyId}-${newest.size}`,
  });
  // Tried again by the job; what the server will never take is told to whoever runs the house.
  if (state === "again") throw new Error(`the mail server did not take the seal: ${proof}`);
  if (state === "failed") house.log.error({ agencyId, proof }, "the seal could not be mailed");
  if (state !== "sent") return;
  await inContext(house, actor, async (cx) => {
    await noteSent(cx.db, { size: newest.size, at: cx.now() });
    await noteHandedOut(cx.db, { agencyId, size: Number(newest.size), way: "e-mail", at: cx.now() });
  });
}

/** Nothing about anyone stands in it: a count, a hash and a signature. */
function letter(note: string, fingerprint: string): string {
  return `Please keep this message as it is. It seals a list, so that nobody can change the list later without it showing.
Por favor guarde este mensaje tal como está. Sella una lista, para que nadie pueda cambiarla después sin que se note.

${note}
Mark of the key / Marca de la llave: ${fingerprint}
`;
}
