import { createHash } from "node:crypto";
import type { z } from "zod";
import { openCheckins } from "#features/checkins/service.ts";
import { whatRulesSay } from "#features/guardrails/service.ts";
import { openShared, sharedSinceFor } from "#features/journal/service.ts";
import { openContact, openNames } from "#features/people/service.ts";
import { RecipientStatus } from "#features/releases/contract.ts";
import { part2Notice, passOnNotice, readWhole, tellPerson } from "#features/releases/service.ts";
import { openShares } from "#features/safety-plan/service.ts";
import { openPieces, toldOut } from "#features/story/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Compartment, Label, Language } from "#kernel/vocabulary.ts";
import { byLaw, underRelease } from "#server/packs/leaving.ts";
import type { Disclosure, disclosures, OnGround, Package } from "./contract.ts";
import { faultsOf, openMinutes } from "./domain.ts";
import * as store from "./store.ts";
import { holdOf, keepWords, memberOf, type Needs, openWords, presentDisclosure } from "./written.ts";

type In<K extends keyof typeof disclosures> = z.output<(typeof disclosures)[K]["input"]>;
const minuteMs = 60_000;

/**
 * Writes down that something has to leave the agency, on which ground, to whom, and why exactly this. Opens nothing by
 * itself: what is named can then be put together by the one who wrote it, for an hour.
 *
 * @throws Refusal `not-understood` with the fields that are missing; `not-allowed` when the ground is not theirs to use;
 * `rules-forbid` with the rules of packs that let nothing go out like this
 */
export async function recordDisclosure(cx: Needs, asked: In<"record">): Promise<Disclosure> {
  const { id, personId, basis, releaseId, telling } = asked;
  const permit = await decideWriting(cx, personId, basis);
  const known = await store.selectDisclosure(cx.db, id);
  if (known) return readOne(cx, permit, id);
  const person = await store.findPerson(cx.db, personId);
  const { labels } = person;
  const named = [...asked.compartments, ...asked.parts.map(({ compartment }) => compartment)];
  const lookAgain = telling.now ? null : telling.lookAgain;
  const faults = faultsOf({ basis, releaseId, named, labels, meetsPart2: asked.meetsPart2, lookAgain }, cx.now());
  if (faults.length > 0) throw new Refusal("not-understood", "Something is still missing here.", faults);
  const release = releaseId ? await readWhole(cx, { personId, id: releaseId }) : null;
  const leaving = release ? underRelease(release.status, true) : byLaw(basis, asked.meetsPart2);
  const said = await whatRulesSay(cx, person, release ? release.compartments : named, leaving);
  if (!said.allowed)
    throw new Refusal(
      "rules-forbid",
      "A rule this agency has to keep says that this may not leave the house.",
      said.against.map(({ id: rule }) => rule),
    );
  const now = cx.now();
  const hold = holdOf(telling);
  const iso = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString());
  const isNew = await store.insertDisclosure(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: personId,
    member_id: memberOf(cx),
    basis,
    release_id: releaseId ?? null,
    compartments: release ? release.compartments : withName(asked.compartments),
    parts: JSON.stringify(
      release
        ? release.parts
        : asked.parts.map(({ compartment, ids, from, until }) => ({
            compartment,
            ids,
            from: iso(from),
            until: iso(until),
          })),
    ),
    meets_part2: asked.meetsPart2,
    made_at: now,
    open_until: new Date(now.getTime() + openMinutes * minuteMs),
    redisclosure_notice: labels.includes("part2") || said.duties.some(({ kind }) => kind === "redisclosure-notice"),
    told_at: null,
    hold_until: hold.until,
  });
  if (!isNew) throw new Refusal("already-done", "This was sent before.");
  const { to, reference, why } = asked;
  await keepWords(cx, permit, {
    aboutId: id,
    kind: "disclosure",
    written: { to: release ? release.to : to, reference, why, ...(hold.why ? { hold: hold.why } : {}) },
  });
  cx.ledger.note(permit, "changed", { why: "disclosure-recorded" });
  return readOne(cx, permit, id);
}

/** A report without the name it is about would be none. */
function withName(compartments: readonly Compartment[]): Compartment[] {
  return [...new Set<Compartment>([...compartments, "identity"])].sort();
}

/**
 * Puts together what goes out: each thing opened by the vault under the one ground, each with its line. The paper itself is
 * kept nowhere; its hash is. When the release is taken back in the middle, nothing comes out.
 */
export async function buildPackage(cx: Needs, { id, personId, language }: In<"build">): Promise<Package> {
  const row = await store.selectDisclosure(cx.db, id);
  if (!row || row.person_id !== personId || row.member_id !== memberOf(cx)) throw nothingHere();
  const named = [...new Set([...row.compartments, ...row.parts.map(({ compartment }) => compartment)])];
  const permit = (await cx.door.decide({
    action: "export",
    subject: personId,
    compartments: named as Compartment[],
    purpose: row.basis === "release" ? "disclosure" : "legal",
    ground: row.release_id ?? row.id,
  })) as PersonPermit;
  const writing = await decideWriting(cx, personId, row.basis);
  const written = openWords(cx, await decideReading(cx, personId, row.basis), await wordsOf(cx, personId, id));
  const sections = await sectionsOf(cx, permit, language);
  const { name: from } = await store.selectZone(cx.db);
  const now = cx.now();
  const about = {
    id,
    basis: row.basis,
    name: (await openNames(cx, [permit])).get(personId) ?? "",
    from,
    to: written?.to ?? "",
    reference: written?.reference ?? "",
    by: row.member ?? "",
    madeAt: now.toISOString(),
    scope: named as Compartment[],
    until: row.release_id ? (await readWhole(cx, { personId, id: row.release_id })).endsAt : null,
    sections,
    redisclosure: noticeFor(permit, row, language),
    labels: [...permit.labels],
  };
  const hash = createHash("sha256").update(JSON.stringify(about)).digest("hex");
  const isFirst = row.built_at === null;
  await store.markBuilt(cx.db, id, { at: now, hash, told: row.hold_until ? null : now });
  cx.ledger.note(writing, "changed", { why: "disclosure-built" });
  if (isFirst) await tellPerson(cx, { personId, kind: "disclosed", aboutId: id, from: row.hold_until ?? now });
  return { ...about, hash };
}

/** The notice that goes along: that of substance use records, or a plain one where another law asks for it. */
function noticeFor(
  { labels, obligations }: Pick<PersonPermit, "labels" | "obligations">,
  row: { redisclosure_notice: boolean },
  language: Language,
): string | null {
  const isPart2 = labels.includes("part2" satisfies Label);
  if (isPart2) return part2Notice(language);
  const isAsked = row.redisclosure_notice || obligations.some(({ kind }) => kind === "redisclosure-notice");
  return isAsked ? passOnNotice(language) : null;
}

/** What the packs say of giving out parts of this record, on each ground there is. */
export async function readRules(cx: Needs, { personId }: In<"rules">): Promise<OnGround[]> {
  const care = await cx.door.explain({
    action: "read",
    subject: personId,
    compartments: ["disclosures"],
    purpose: "care",
  });
  const permit = await decideReading(cx, personId, care.allowed ? "release" : "court-order");
  cx.ledger.note(permit, "shown");
  const person = await store.findPerson(cx.db, personId);
  const answers: OnGround[] = [];
  for (const basis of ["mandated-report", "emergency", "court-order"] as const)
    for (const meetsPart2 of basis === "court-order" ? [false, true] : [false])
      answers.push({
        ...(await whatRulesSay(cx, person, [], byLaw(basis, meetsPart2))),
        basis,
        meetsPart2,
        status: null,
      });
  for (const status of RecipientStatus.options)
    answers.push({
      ...(await whatRulesSay(cx, person, [], underRelease(status, true))),
      basis: "release",
      meetsPart2: false,
      status,
    });
  return answers;
}

async function sectionsOf(cx: Needs, permit: PersonPermit, language: Language): Promise<Package["sections"]> {
  const has = (compartment: Compartment) => permit.compartments.includes(compartment);
  const sections: Package["sections"] = [];
  if (has("contact")) {
    const contact = await openContact(cx, permit);
    const { phone, safeTimes, avoid, channels } = contact?.rules ?? {
      phone: "",
      safeTimes: "",
      avoid: "",
      channels: [],
    };
    const items = [phone, safeTimes, avoid, channels.join(", ")].filter((text) => text !== "");
    sections.push({ compartment: "contact", items: items.map((text) => ({ at: contact?.since ?? null, text })) });
  }
  if (has("checkins")) {
    const items = (await openCheckins(cx, permit)).map(({ at, answers }) => ({
      at,
      text: Object.entries(answers)
        .map(([what, value]) => `${what}: ${value}`)
        .join(", "),
    }));
    sections.push({ compartment: "checkins", items });
  }
  if (has("journal")) {
    const ids = (await sharedSinceFor(cx, permit, new Date(0))).filter((row) => covers(permit, "journal", { row }));
    const pages = await openShared(cx, permit, ids);
    sections.push({ compartment: "journal", items: pages.map(({ at, text }) => ({ at: at.toISOString(), text })) });
  }
  if (has("story")) {
    const pieces = await openPieces(cx, permit);
    sections.push({
      compartment: "story",
      items: pieces.map(({ at, head, text }) => ({ at: at.toISOString(), text: toldOut(head, text, language) })),
    });
  }
  if (has("safety-plan")) {
    const steps = await openShares(cx, permit);
    sections.push({
      compartment: "safety-plan",
      items: steps.map(({ title, text, sharedAt }) => ({ at: sharedAt.toISOString(), text: `${title}: ${text}` })),
    });
  }
  return sections;
}

/** What was given out about a person, for their care team. */
export async function listOf(cx: Needs, { personId }: In<"ofPerson">): Promise<Disclosure[]> {
  const permit = await decideReading(cx, personId, "release");
  const words = await store.selectWords(cx.db, [personId]);
  cx.ledger.note(permit, "shown");
  return (await store.selectDisclosures(cx.db, personId)).map((row) =>
    presentDisclosure(row, openWords(cx, permit, words.get(`disclosure ${row.id}`))),
  );
}

/** Who answers for a ground writes it: the care team for releases, reports and emergencies; lead or officer for the court. */
function decideWriting(cx: Needs, personId: PersonId, basis: string): Promise<PersonPermit> {
  const purpose = basis === "release" ? "care" : "legal";
  return cx.door.decide({ action: "write", subject: personId, compartments: ["disclosures"], purpose });
}

function decideReading(cx: Needs, personId: PersonId, basis: string): Promise<PersonPermit> {
  const purpose = basis === "release" ? "care" : "legal";
  return cx.door.decide({ action: "read", subject: personId, compartments: ["disclosures"], purpose });
}

async function readOne(cx: Needs, writing: PersonPermit, id: string): Promise<Disclosure> {
  const row = await store.selectDisclosure(cx.db, id);
  if (!row || row.person_id !== writing.subject) throw nothingHere();
  const permit = await decideReading(cx, writing.subject, row.basis);
  return presentDisclosure(row, openWords(cx, permit, await wordsOf(cx, writing.subject, id)));
}

async function wordsOf(cx: Needs, personId: string, aboutId: string) {
  return (await store.selectWords(cx.db, [personId])).get(`disclosure ${aboutId}`);
}

function nothingHere(): Refusal {
  return new Refusal("not-found", "There is nothing here by that name.");
}
