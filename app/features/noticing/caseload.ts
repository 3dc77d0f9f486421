import { lastCheckins } from "#features/checkins/service.ts";
import { lastShared } from "#features/journal/service.ts";
import { openNames } from "#features/people/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Finding, OnCaseload } from "./contract.ts";
import { placesOf, shareOut, usualBudget } from "./domain/attention.ts";
import { isOpen } from "./domain.ts";
import { type Needs, present, staffPermits, withHands } from "./presenting.ts";
import * as store from "./store.ts";

/** A fixed number of questions, however many people. Names and what waits are opened, and each leaves its line. */
export async function readCaseload(cx: Needs): Promise<OnCaseload[]> {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const caseload = (await store.selectCaseload(cx.db, cx.actor.memberId)) as PersonId[];
  const named = await cx.door.decideMany({ action: "list", compartments: ["identity"], purpose: "care" }, caseload);
  const permits = await staffPermits(cx, "list", caseload);
  const names = await openNames(cx, named);
  const rows = await store.selectFindings(cx.db, [...permits.keys()], cx.now());
  const open = (await present(cx, permits, rows)).filter(({ status }) => isOpen(status));
  const places = placesOf(shareOut(open.map(withHands), { budget: usualBudget, nowMs: cx.now().getTime() }));
  const byPerson = Map.groupBy(open, ({ personId }) => personId as string);
  const heard = await lastHeard(cx, caseload);
  return named.map(({ subject }) => {
    const own = (byPerson.get(subject) ?? []).sort(
      (one, other) => (places.get(one.id)?.rank ?? 0) - (places.get(other.id)?.rank ?? 0),
    );
    const [first = null] = own;
    return {
      personId: subject,
      name: names.get(subject) ?? "",
      lastHeard: heard.get(subject) ?? null,
      first,
      more: Math.max(0, own.length - 1),
      waitingSince: oldest(own),
    };
  });
}

function oldest(findings: readonly Finding[]): string | null {
  return findings.map(({ createdAt }) => createdAt).sort()[0] ?? null;
}

/** The newest of what this worker may see anyway: check-ins under a release, shared pages, the person's own answers. */
async function lastHeard(cx: Needs, people: readonly PersonId[]): Promise<Map<string, OnCaseload["lastHeard"]>> {
  const mayRead = async (compartment: "checkins" | "journal") =>
    (await cx.door.decideMany({ action: "list", compartments: [compartment], purpose: "care" }, people)).filter(
      // A release of some days or pages says nothing about when the newest one was.
      ({ parts }) => parts === null,
    );
  const [checkins, journal] = [await mayRead("checkins"), await mayRead("journal")];
  const ids = (permits: typeof checkins) => permits.map(({ subject }) => subject);
  const newest = [
    { by: "checkin" as const, permits: checkins, at: await lastCheckins(cx, ids(checkins)) },
    { by: "journal" as const, permits: journal, at: await lastShared(cx, ids(journal)) },
    { by: "answer" as const, permits: [], at: await store.selectOwnAnswers(cx.db, people) },
  ];
  const heard = new Map<string, OnCaseload["lastHeard"]>();
  for (const { by, permits, at } of newest) {
    for (const [personId, when] of at) {
      const known = heard.get(personId);
      if (!known || known.at < when.toISOString()) heard.set(personId, { at: when.toISOString(), by });
    }
    for (const permit of permits) if (at.has(permit.subject)) cx.ledger.note(permit, "shown");
  }
  return heard;
}
