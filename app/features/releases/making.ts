import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Asked, RecipientStatus, SignedBy } from "./contract.ts";
import { isBarred, signersFor } from "./domain/signing.ts";
import { type Form, missingFrom } from "./domain.ts";
import { type Changes, sealForm } from "./holding.ts";
import { frameOf, gatherPerson, situationOf } from "./signers.ts";
import { insertForm, insertRelease, selectRelease, selectStaff, selectTeamIds } from "./store.ts";

export type Making = {
  id: string;
  asked: Asked;
  signedBy: SignedBy;
  /** The person's own typed name, where they sign now. */
  signature: string | null;
  forThem: { representativeId: string; signature: string } | null;
};

/** Minutes by which another clock may be ahead: "until a year from now" was said a moment ago. */
const graceMs = 60_000;

/**
 * Makes a release with its page. It is live when everyone who has to has signed; until then it waits and opens nothing.
 *
 * @param permits `choices` lets the page be written, `reading` lets guardians be read
 * @returns whether it is new
 * @throws Refusal `not-understood` with the fields that are missing or wrong; `changed-meanwhile` when other statements
 * were on the screen; `rules-forbid` when the packs let nothing leave to such a recipient; `not-allowed` when nobody, or not this one, may sign; `consent-withheld` when the person said no to P09
 */
export async function makeRelease(
  cx: Changes,
  permits: { choices: PersonPermit; reading: PersonPermit; forName: string },
  { id, asked, signedBy, signature, forThem }: Making,
): Promise<boolean> {
  const { subject } = permits.choices;
  if (await selectRelease(cx.db, subject, id)) return false;
  const now = cx.now();
  const to = await recipientOf(cx, subject, asked);
  const compartments = [...new Set<string>([...asked.compartments, ...(to.leavesTeam ? ["identity"] : [])])].sort();
  const named = [...new Set([...asked.compartments, ...asked.parts.map(({ compartment }) => compartment)])];
  if (named.length === 0) throw new Refusal("not-understood", "Please pick what they may see.", ["what"]);
  const person = await gatherPerson(cx, permits.reading);
  const frame = await frameOf(cx, permits.reading, {
    to: to.leavesTeam ? to.kind : "care-team",
    language: asked.language,
    compartments: named,
  });
  if (frame.textHash !== asked.textHash)
    throw new Refusal("changed-meanwhile", "The words have changed since you opened them. Please read them once more.");
  if (frame.whyNobody === "said-no")
    throw new Refusal("consent-withheld", "Sharing with somebody outside is turned off.");
  const against = frame.against.find(({ status }) => to.kind === "outside" && status === to.status);
  if (against)
    throw new Refusal(
      "rules-forbid",
      "A rule this agency has to keep says that nothing may leave to a recipient of this kind.",
      against.rules.map(({ id: rule }) => rule),
    );
  if (!frame.ways.includes(signedBy))
    throw new Refusal("not-allowed", "This cannot be signed in this way. Your worker can tell you who has to sign.");
  const endsAt = new Date(asked.endsAt);
  if (endsAt <= now || endsAt.getTime() > new Date(frame.latestEnd).getTime() + graceMs)
    throw new Refusal("not-understood", "Please choose a day that is not too far away.", ["endsAt"]);
  const situation = situationOf(person, named);
  const signer = forThem
    ? (["guardian", "personal-representative"] as const)
        .flatMap((kind) => signersFor(situation, kind, now))
        .find((who) => who.id === forThem.representativeId && (signedBy === "both" || who.kind === signedBy))
    : undefined;
  if (forThem && !signer) throw new Refusal("not-allowed", "This one may not sign for them, or not for all of this.");
  for (const [field, name] of Object.entries({ ...asked, signature: forThem?.signature ?? signature ?? "" }))
    if (["supporter", "witness", "interpreter", "signature"].includes(field) && isBarred(person.people, String(name)))
      throw new Refusal("not-allowed", "Somebody named here may not take part in this.", [field]);
  const form: Form = {
    v: 1,
    forName: permits.forName,
    fromName: person.about.agency,
    recipient: { kind: to.form, name: to.name },
    why: asked.why,
    what: named,
    conditions: asked.conditions,
    endsAt: endsAt.toISOString(),
    dangersTold: asked.dangersTold,
    statements: frame.statements.map((statement) => statement.id),
    textHash: asked.textHash,
    language: asked.language,
    supporter: asked.supporter,
    witness: asked.witness,
    interpreter: asked.interpreter,
    signature: signature === null ? null : { name: signature, at: now.toISOString() },
    forThem:
      forThem && signer
        ? { ...forThem, name: signer.name, authority: authorityOf(person.people, signer.id), at: now.toISOString() }
        : null,
  };
  const waits = signature === null && (signedBy === "person" || signedBy === "both");
  const missing = missingFrom(form, { frames: frame.frames, signedBy, needed: form.statements }).filter(
    (field) => !(waits && field === "signature"),
  );
  if (missing.length > 0) throw new Refusal("not-understood", "Something is still missing on this page.", missing);
  const isNew = await insertRelease(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: subject,
    recipient_kind: to.kind,
    recipient_id: to.memberId,
    recipient_status: to.status,
    purpose: to.kind === "outside" ? "disclosure" : "care",
    compartments,
    parts: JSON.stringify(
      asked.parts.map(({ from, until, ...part }) => ({ ...part, from: iso(from), until: iso(until) })),
    ),
    starts_at: now,
    ends_at: endsAt,
    confirmed_at: waits ? null : now,
    signed_by: signedBy,
    revoked_at: null,
  });
  if (!isNew) throw new Refusal("already-done", "This was sent before.");
  await insertForm(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: subject,
    body: sealForm(cx, permits.choices, id, form),
    labels: [...permits.choices.labels],
    text_hash: asked.textHash,
    language: asked.language,
    signed_at: waits ? null : now,
  });
  await cx.moveOn(subject);
  cx.ledger.note(permits.choices, "changed", { why: `${waits ? "release-prepared" : "release-given"}:${id}` });
  return true;
}

type To = {
  kind: "care-team" | "member" | "outside";
  form: Form["recipient"]["kind"];
  memberId: string | null;
  status: RecipientStatus | null;
  name: string;
  leavesTeam: boolean;
};

async function recipientOf(cx: Changes, personId: string, { recipient }: Asked): Promise<To> {
  if (recipient.to === "outside") {
    const { kind, name, status } = recipient;
    return { kind: "outside", form: kind, memberId: null, status, name, leavesTeam: true };
  }
  const none = { status: null, memberId: null };
  if (recipient.to === "care-team")
    return { ...none, kind: "care-team", form: "care-team", name: "care team", leavesTeam: false };
  const member = (await selectStaff(cx.db, cx.now())).find(({ id }) => id === recipient.memberId);
  if (!member) throw new Refusal("not-found", "That worker is not here.");
  const leavesTeam = !(await selectTeamIds(cx.db, personId)).includes(member.id);
  return { ...none, kind: "member", form: "worker", memberId: member.id, name: member.name, leavesTeam };
}

const iso = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString());

function authorityOf(people: readonly { id: string; authority: string }[], id: string): string {
  return people.find((who) => who.id === id)?.authority ?? "";
}
