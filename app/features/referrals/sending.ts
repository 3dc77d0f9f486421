import { fold } from "@mooring/directory";
import type { z } from "zod";
import { buildPackage, recordDisclosure } from "#features/disclosures/service.ts";
import { openContact, openNames } from "#features/people/service.ts";
import { listOf as listReleases, readWhole } from "#features/releases/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { referrals, Sending } from "./contract.ts";
import { isOver, mayFollow } from "./domain/referral.ts";
import { keepStep, type Needs, nothingHere, openBody } from "./presenting.ts";
import { decide, movedTo } from "./service.ts";
import * as store from "./store-referrals.ts";

type Given<K extends keyof typeof referrals> = z.output<(typeof referrals)[K]["input"]>;

/** All a referral needs: whose it is, and how to reach them safely. */
const enough = new Set<string>(["identity", "contact"]);

/** To the letter what would go out, and under which release. Opens only what the care team may read anyway. */
export async function previewSending(cx: Needs, { personId, id }: Given<"preview">): Promise<Sending> {
  const { service } = await referralOf(cx, personId, id);
  const care = { action: "read", subject: personId, purpose: "care" } as const;
  const name =
    (await openNames(cx, [await cx.door.decide({ ...care, compartments: ["identity"] })])).get(personId) ?? "";
  const contact = await openContact(cx, await cx.door.decide({ ...care, compartments: ["contact"] }));
  const toThem = (await listReleases(cx, { personId })).filter(
    ({ state, to, who }) => state === "live" && to === "outside" && isSameService(who, service),
  );
  const fits = toThem.filter(({ compartments, parts }) =>
    [...compartments, ...parts.map(({ compartment }) => compartment)].every((one) => enough.has(one)),
  );
  const { phone = "", safeTimes = "", avoid = "", channels = [] } = contact?.rules ?? {};
  return {
    to: service.name,
    name,
    phone,
    safeTimes,
    avoid,
    channels: [...channels],
    releases: fits.map(({ id: release, endsAt }) => ({ id: release, endsAt })),
    opensMore: fits.length === 0 && toThem.length > 0,
  };
}

/**
 * Puts together what goes to the service, through the same gate as everything that leaves: rules of the packs, the account
 * of disclosures, the person's notice. Nothing but what the release names, and no release may name more than is needed.
 *
 * @throws Refusal `not-found` without a live release to this very service; `not-allowed` where it opens more;
 * `rules-forbid` where a pack lets nothing out
 */
export async function sendReferral(cx: Needs, asked: Given<"send">) {
  const { personId, id, releaseId, disclosureId, language } = asked;
  const permit = await decide(cx, "write", personId);
  const row = await store.findReferral(cx.db, personId, id);
  if (!row || isOver(row.state) || row.state === "asked") throw nothingHere();
  const { service } = await referralOf(cx, personId, id);
  const release = await readWhole(cx, { personId, id: releaseId });
  if (!isSameService(release.to, service)) throw new Refusal("not-allowed", "This release is to somebody else.");
  const named = [
    ...release.compartments,
    ...(release.parts as { compartment: string }[]).map(({ compartment }) => compartment),
  ];
  if (!named.every((one) => enough.has(one)))
    throw new Refusal("not-allowed", "This release opens more than a referral needs.");
  await recordDisclosure(cx, {
    id: disclosureId,
    personId,
    basis: "release",
    releaseId,
    to: "",
    reference: "",
    why: "A referral the person agreed to",
    compartments: [],
    parts: [],
    meetsPart2: false,
    telling: { now: true },
  });
  const pack = await buildPackage(cx, { id: disclosureId, personId, language });
  if (row.state === "open" || row.state === "introduced" || mayFollow(row.state, "sent"))
    await store.updateReferral(cx.db, id, movedTo("sent", cx.now()));
  await keepStep(cx, permit, { id: disclosureId, referralId: id, step: "sent", words: "" });
  const lines = pack.sections.flatMap(({ items }) => items.map(({ text }) => text));
  return {
    to: pack.to,
    lines: [pack.name, ...lines].filter((line) => line !== ""),
    notice: pack.redisclosure,
    hash: pack.hash,
  };
}

async function referralOf(cx: Needs, personId: PersonId, id: string) {
  const permit = await decide(cx, "read", personId);
  const row = await store.findReferral(cx.db, personId, id);
  if (!row) throw nothingHere();
  return openBody(cx, permit, row);
}

function isSameService(to: string | null, service: { name: string; organization: string }): boolean {
  return to !== null && [service.name, service.organization].some((name) => fold(name) === fold(to));
}
