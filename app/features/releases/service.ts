import { openShared, sharedSinceFor } from "#features/journal/service.ts";
import { openNames } from "#features/people/service.ts";
import { openShares } from "#features/safety-plan/service.ts";
import { MemberId, type PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Asked, Held, SignedBy } from "./contract.ts";
import { isBarred, whoSigns } from "./domain/signing.ts";
import { framesFor, missingFrom } from "./domain.ts";
import { type Changes, holdAll, type Needs, openForm, present, sealForm, tellPerson } from "./holding.ts";
import { makeRelease } from "./making.ts";
import { frameOf, gatherPerson, situationOf } from "./signers.ts";
import { statementsFor } from "./statements.ts";
import * as store from "./store.ts";

export { tellPerson } from "./holding.ts";
export { part2Notice, passOnNotice } from "./statements.ts";

const caring = ["practitioner", "peer-supporter", "supervisor", "lead"];

/** One's own releases, newest first. */
export async function listMine(cx: Needs): Promise<Held[]> {
  return (await holdAll(cx, await cx.door.decideOwn("read", ["choices"]))).map(({ held }) => held);
}

/** Whom one can name, and the single things one can pick: what one already lets one's worker see. */
export async function readOptions(cx: Needs) {
  const permit = await cx.door.decideOwn("read", ["choices"]);
  const onTeam = new Set(await store.selectTeamIds(cx.db, permit.subject));
  const staff = (await store.selectStaff(cx.db, cx.now()))
    .filter(({ roles }) => roles.some((role) => caring.includes(role)))
    .map(({ id, name }) => ({ id: MemberId.parse(id), name }));
  const writing = await cx.door.decideOwn("read", ["journal"]);
  const pages = await openShared(cx, writing, await sharedSinceFor(cx, writing, new Date(0)));
  const plan = await cx.door.decideOwn("read", ["safety-plan"]);
  return {
    team: staff.filter(({ id }) => onTeam.has(id)),
    colleagues: staff.filter(({ id }) => !onTeam.has(id)),
    pages: pages
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, 100)
      .map(({ id, at, text }) => ({ id, at: at.toISOString(), begins: beginning(text) })),
    steps: (await openShares(cx, plan)).map(({ id, title }) => ({ id, title })),
  };
}

export async function readOwnFrame(cx: Needs, asked: { to: Held["to"]; language: Language }) {
  return frameOf(cx, await cx.door.decideOwn("read", ["choices"]), asked);
}

/** Signs a release with one's own name. Safe to send twice. */
export async function giveOwn(cx: Changes, { id, asked, signature }: { id: string; asked: Asked; signature: string }) {
  const choices = await cx.door.decideOwn("write", ["choices"]);
  const name = await cx.door.decideOwn("read", ["identity"]);
  const forName = (await openNames(cx, [name])).get(choices.subject) ?? signature;
  await store.lockPerson(cx.db, choices.subject);
  const reading = await cx.door.decideOwn("read", ["choices"]);
  await makeRelease(cx, { choices, reading, forName }, { id, asked, signedBy: "person", signature, forThem: null });
  return readOne(cx, await cx.door.decideOwn("read", ["choices"]), id);
}

/** Signs what somebody prepared. From then on it is live. */
export async function signOwn(cx: Changes, { id, signature }: { id: string; signature: string }): Promise<Held> {
  const choices = await cx.door.decideOwn("write", ["choices"]);
  const reading = await cx.door.decideOwn("read", ["choices"]);
  await store.lockPerson(cx.db, choices.subject);
  const row = await store.selectRelease(cx.db, choices.subject, id);
  const page = (await store.selectForms(cx.db, choices.subject)).get(id);
  if (!row || !page) throw new Refusal("not-found", "That page is not here.");
  if (row.confirmed_at) return present(row, openForm(cx, reading, page), cx.now());
  const person = await gatherPerson(cx, reading);
  const form = openForm(cx, reading, page);
  const situation = situationOf(person, form.what);
  if (!whoSigns(situation, cx.now()).ways.includes(row.signed_by) || isBarred(person.people, signature))
    throw new Refusal("not-allowed", "This cannot be signed in this way any more. Your worker can tell you why.");
  const signed = { ...form, signature: { name: signature, at: cx.now().toISOString() } };
  const frames = framesFor({
    agencyKind: person.about.kind,
    serviceType: person.about.service_type,
    labels: person.about.labels,
  });
  const needed = statementsFor(frames, "en").statements.map((statement) => statement.id);
  const missing = missingFrom(signed, { frames, signedBy: row.signed_by, needed });
  if (missing.length > 0) throw new Refusal("not-understood", "Something is still missing on this page.", missing);
  const begun = await store.confirmRelease(cx.db, {
    id,
    personId: choices.subject,
    at: cx.now(),
    body: sealForm(cx, choices, id, signed),
    labels: [...choices.labels],
  });
  if (!begun) throw new Refusal("already-done", "This page has ended before.");
  await cx.moveOn(choices.subject);
  cx.ledger.note(choices, "changed", { why: `release-given:${id}` });
  return readOne(cx, await cx.door.decideOwn("read", ["choices"]), id);
}

/** Ends a release now, or says no to one that waits. Others stay, and which of them open some of the same is said. */
export async function stopOwn(cx: Changes, { id }: { id: string }) {
  const choices = await cx.door.decideOwn("write", ["choices"]);
  if (await store.stopRelease(cx.db, choices.subject, id, cx.now(), "person")) {
    await cx.moveOn(choices.subject);
    cx.ledger.note(choices, "changed", { why: `release-ended:${id}` });
  }
  const all = await holdAll(cx, await cx.door.decideOwn("read", ["choices"]));
  const stopped = all.find(({ row }) => row.id === id);
  if (!stopped) throw new Refusal("not-found", "That release is not here.");
  const named = new Set(namedIn(stopped.held));
  return {
    release: stopped.held,
    stillOpen: all
      .filter(({ held }) => held.state === "live" && namedIn(held).some((one) => one !== "identity" && named.has(one)))
      .map(({ held: { id: other, who, to } }) => ({ id: other, who, to })),
    shared: (await store.selectSharedUnder(cx.db, choices.subject, stopped.row)).map(({ at, ...rest }) => ({
      at: at.toISOString(),
      ...rest,
    })),
  };
}

/** For the care team: what a person lets leave it, and what waits for a signature. */
export async function listOf(cx: Needs, { personId }: { personId: PersonId }): Promise<Held[]> {
  const permit = await decideKeeping(cx, "read", personId);
  return (await holdAll(cx, permit)).filter(({ row }) => row.recipient_kind !== "care-team").map(({ held }) => held);
}

export async function readFrameOf(
  cx: Needs,
  { personId, ...asked }: { personId: PersonId; to: Held["to"]; language: Language },
) {
  return frameOf(cx, await decideKeeping(cx, "read", personId), asked);
}

type Prepared = {
  id: string;
  personId: PersonId;
  asked: Asked;
  signedBy: SignedBy;
  representativeId?: string | undefined;
  signature?: string | undefined;
};

/** Prepares a release with a person. Whoever signs for them signs here; the person signs on their own pages. */
export async function prepare(cx: Changes, given: Prepared): Promise<Held> {
  const { id, personId, asked, signedBy, representativeId, signature } = given;
  const choices = await decideKeeping(cx, "write", personId);
  const name = await decideName(cx, personId);
  const forName = (await openNames(cx, [name])).get(personId) ?? "";
  await store.lockPerson(cx.db, personId);
  const forThem = representativeId && signature ? { representativeId, signature } : null;
  const isNew = await makeRelease(
    cx,
    { choices, reading: await decideKeeping(cx, "read", personId), forName },
    { id, asked, signedBy, signature: null, forThem: signedBy === "person" ? null : forThem },
  );
  const held = await readOne(cx, await decideKeeping(cx, "read", personId), id);
  if (isNew && held.state === "waiting") await tellPerson(cx, { personId, kind: "sign", aboutId: id });
  return held;
}

/**
 * A release to somebody outside that holds now and whose page lacks nothing: the only kind that something goes out under.
 *
 * @throws Refusal `not-found` when there is none; `not-understood` with what its page lacks
 */
export async function readWhole(cx: Needs, { personId, id }: { personId: PersonId; id: string }) {
  const permit = await decideKeeping(cx, "read", personId);
  const row = await store.selectRelease(cx.db, personId, id);
  const page = (await store.selectForms(cx.db, personId)).get(id);
  const form = page && openForm(cx, permit, page);
  if (!row || !form || row.recipient_kind !== "outside" || present(row, form, cx.now()).state !== "live")
    throw new Refusal("not-found", "There is no release like that, or it has ended.");
  const about = await store.findAbout(cx.db, personId);
  const frames = framesFor({
    agencyKind: about?.kind ?? "",
    serviceType: about?.service_type ?? "unknown",
    labels: about?.labels ?? [],
  });
  const needed = statementsFor(frames, "en").statements.map((statement) => statement.id);
  const missing = missingFrom(form, { frames, signedBy: row.signed_by, needed });
  if (missing.length > 0) throw new Refusal("not-understood", "The page of this release lacks something.", missing);
  return {
    to: form.recipient.name,
    compartments: row.compartments,
    parts: row.parts,
    endsAt: row.ends_at.toISOString(),
    status: row.recipient_status,
  };
}

/**
 * Live releases of one's own that name one thing by its id: whom they name, null for the care team.
 *
 * @param permit covers reading the person's choices
 */
export async function whoIsNamed(
  cx: Needs,
  permit: PersonPermit,
  { compartment, id }: { compartment: string; id: string },
): Promise<{ releaseId: string; who: string | null; until: string }[]> {
  const naming = (await store.selectReleases(cx.db, permit.subject)).filter(({ parts }) =>
    parts.some((part) => part.compartment === compartment && part.ids?.includes(id)),
  );
  if (naming.length === 0) return [];
  const ids = new Set(naming.map((row) => row.id));
  return (await holdAll(cx, permit))
    .filter(({ row, held }) => ids.has(row.id) && held.state === "live")
    .map(({ held }) => ({
      releaseId: held.id,
      who: held.to === "care-team" ? null : (held.who ?? ""),
      until: held.endsAt,
    }));
}

export function decideKeeping(cx: Needs, action: "read" | "write", personId: PersonId): Promise<PersonPermit> {
  return cx.door.decide({ action, subject: personId, compartments: ["choices"], purpose: "disclosure" });
}

function decideName(cx: Needs, personId: PersonId): Promise<PersonPermit> {
  return cx.door.decide({ action: "read", subject: personId, compartments: ["identity"], purpose: "care" });
}

async function readOne(cx: Needs, permit: PersonPermit, id: string): Promise<Held> {
  const row = await store.selectRelease(cx.db, permit.subject, id);
  const page = (await store.selectForms(cx.db, permit.subject)).get(id);
  if (!row) throw new Refusal("not-found", "That release is not here.");
  return present(row, page ? openForm(cx, permit, page) : null, cx.now());
}

function namedIn({ compartments, parts }: Held): string[] {
  return [...compartments, ...parts.map(({ compartment }) => compartment)];
}

/** The first words of a page, enough to know it again. */
function beginning(text: string): string {
  const [...signs] = text.replace(/\s+/g, " ").trim();
  return signs.length > 70 ? `${signs.slice(0, 70).join("")}…` : signs.join("");
}
