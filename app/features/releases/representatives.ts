import { askAnew } from "#features/consent/service.ts";
import { relabel } from "#features/people/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { Caution } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Representative, Standing } from "./contract.ts";
import { isBarred, isLive, whoSigns } from "./domain/signing.ts";
import { type Changes, holdAll, type Needs, tellPerson } from "./holding.ts";
import { decideKeeping } from "./service.ts";
import { gatherPerson, situationOf } from "./signers.ts";
import * as store from "./store.ts";

type Deciding = Changes & Pick<Context, "enqueue" | "log">;
type Given = Pick<Representative, "kind" | "name" | "relation" | "authority" | "scope"> & {
  id: string;
  personId: PersonId;
  until: string | null;
};

/** Who may sign for a person, who never may, and what has to be settled first. For the care team. */
export async function readStanding(cx: Needs, { personId }: { personId: PersonId }): Promise<Standing> {
  const person = await gatherPerson(cx, await decideKeeping(cx, "read", personId));
  const { ways, whyNobody } = whoSigns(situationOf(person, []), cx.now());
  return {
    ageBand: person.about.age_band,
    cautions: person.about.cautions.flatMap((word) => Caution.safeParse(word).data ?? []),
    representatives: person.people.map(({ id, kind, name, relation, authority, scope, until, endedAt }) => ({
      id,
      kind,
      name,
      relation,
      authority,
      scope: scope as Representative["scope"],
      until: until?.toISOString() ?? null,
      live: isLive({ until, endedAt }, cx.now()),
    })),
    ways: [...ways],
    whyNobody,
  };
}

/**
 * Writes down a supporter, a guardian, somebody who acts for the person, or somebody who never may. Whoever is barred
 * loses what they may do, and the releases that they signed end.
 */
export async function keepRepresentative(cx: Changes, given: Given): Promise<Standing> {
  const { id, personId, kind, scope, until } = given;
  const permit = await decideKeeping(cx, "write", personId);
  await store.lockPerson(cx.db, personId);
  const before = await gatherPerson(cx, await decideKeeping(cx, "read", personId));
  const maySign = kind === "guardian" || kind === "personal-representative";
  if (maySign && given.authority.trim() === "")
    throw new Refusal("not-understood", "Please say which paper you saw.", ["authority"]);
  if (maySign && scope.length === 0)
    throw new Refusal("not-understood", "Please say what they may sign for.", ["scope"]);
  if (kind !== "barred" && isBarred(before.people, given.name))
    throw new Refusal("not-allowed", "This name is marked as one that may not sign.", ["name"]);
  const { name, relation, authority } = given;
  await store.keepRepresentative(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: personId,
    kind,
    scope: maySign ? [...new Set(scope)].sort() : [],
    body: cx.vault.seal(
      permit,
      { column: "representative.body", row: id },
      JSON.stringify({ name, relation, authority }),
      permit.labels,
    ),
    labels: [...permit.labels],
    since: cx.now(),
    until: until === null ? null : new Date(until),
    recorded_by: memberOf(cx),
  });
  await cx.moveOn(personId);
  cx.ledger.note(permit, "changed", { why: "signer-kept" });
  if (kind === "barred") {
    const theirs = before.people.filter(
      (who) => who.kind !== "barred" && isBarred([{ ...who, kind: "barred", endedAt: null }], name),
    );
    await endFor(cx, personId, { ids: theirs.map((who) => who.id), why: "barred" });
  }
  return readStanding(cx, { personId });
}

/** Ends what somebody may sign; releases that stand on their signature end with it. */
export async function endRepresentative(
  cx: Changes,
  { personId, id }: { personId: PersonId; id: string },
): Promise<Standing> {
  const permit = await decideKeeping(cx, "write", personId);
  await store.lockPerson(cx.db, personId);
  if (await endFor(cx, personId, { ids: [id], why: "ended" }))
    cx.ledger.note(permit, "changed", { why: "signer-ended" });
  return readStanding(cx, { personId });
}

/** Says that something has to be settled first, or that it is settled. Acts at once. */
export async function setCaution(
  cx: Changes,
  { personId, caution, on }: { personId: PersonId; caution: Caution; on: boolean },
): Promise<Standing> {
  const permit = await decideKeeping(cx, "write", personId);
  await store.lockPerson(cx.db, personId);
  const { about } = await gatherPerson(cx, await decideKeeping(cx, "read", personId));
  if (about.cautions.includes(caution) !== on) {
    const cautions = on ? [...about.cautions, caution] : about.cautions.filter((one) => one !== caution);
    await store.updateAbout(cx.db, personId, { cautions });
    await cx.moveOn(personId);
    cx.ledger.note(permit, "changed", { why: on ? "caution-on" : "caution-off" });
  }
  return readStanding(cx, { personId });
}

/**
 * Writes down another age group. Nothing that a guardian decided grows along: their releases end, they are asked about
 * anew, and the person is asked anew about every purpose in which software takes part.
 */
export async function setAgeBand(
  cx: Deciding,
  { personId, ageBand }: { personId: PersonId; ageBand: string },
): Promise<Standing> {
  const permit = await decideKeeping(cx, "write", personId);
  await store.lockPerson(cx.db, personId);
  const { about, people } = await gatherPerson(cx, await decideKeeping(cx, "read", personId));
  if (about.age_band === ageBand) return readStanding(cx, { personId });
  await store.updateAbout(cx.db, personId, {
    age_band: ageBand,
    asked_at_band: ageBand,
    labels: relabel(about.labels, ageBand),
  });
  await cx.moveOn(personId);
  cx.ledger.note(permit, "changed", { why: "age-group-changed" });
  const ids = people.filter(({ kind }) => kind === "guardian").map((who) => who.id);
  await endFor(cx, personId, { ids, why: "age-group" });
  const grewUp = about.age_band !== "unknown" && (about.age_band === "under-13" || about.age_band === "13-17");
  if (grewUp) {
    await askAnew(cx, personId);
    await tellPerson(cx, { personId, kind: "age-up", aboutId: cx.newId() });
  }
  return readStanding(cx, { personId });
}

/** Ends representatives and the releases that stand on their signature. @returns whether anybody ended */
async function endFor(
  cx: Changes,
  personId: PersonId,
  { ids, why }: { ids: readonly string[]; why: string },
): Promise<boolean> {
  const now = cx.now();
  if ((await store.endRepresentatives(cx.db, personId, { ids, at: now, why })) === 0) return false;
  const writing = await decideKeeping(cx, "write", personId);
  for (const { row, form } of await holdAll(cx, await decideKeeping(cx, "read", personId))) {
    if (!form?.forThem || !ids.includes(form.forThem.representativeId)) continue;
    if (await store.stopRelease(cx.db, personId, row.id, now, why))
      cx.ledger.note(writing, "changed", { why: `release-lapsed:${row.id}` });
  }
  await cx.moveOn(personId);
  return true;
}

function memberOf({ actor }: Pick<Context, "actor">): string {
  if (actor.kind !== "staff") throw new Refusal("not-allowed", "Only staff write this down.");
  return actor.memberId;
}

/** Who signs for people under 18 here. Where nobody has said, both have to. */
export async function listRules(cx: Needs) {
  const permit = await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  cx.ledger.note(permit, "shown");
  const rows = await store.selectRules(cx.db);
  return (["under-13", "13-17"] as const).map((ageBand) => {
    const row = rows.find(({ age_band }) => age_band === ageBand);
    return { ageBand, who: row?.who ?? ("both" as const), source: row?.source ?? "", said: row !== undefined };
  });
}

/** The lead says what the law of the state allows, with the law's name. */
export async function setRule(
  cx: Needs,
  { ageBand, who, source }: { ageBand: "under-13" | "13-17"; who: "alone" | "both" | "guardian"; source: string },
): Promise<{ kept: true }> {
  const ask = { action: "administer", subject: null, compartments: [], purpose: "administration" } as const;
  const permit = await cx.door.decide(ask);
  await store.keepRule(cx.db, {
    agency_id: cx.agencyId,
    age_band: ageBand,
    who,
    source,
    changed_by: memberOf(cx),
    changed_at: cx.now(),
  });
  cx.ledger.note(permit, "changed", { why: "signing-rule" });
  return { kept: true };
}
