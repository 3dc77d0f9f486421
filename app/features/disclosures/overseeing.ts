import type { z } from "zod";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import type { Disclosure, disclosures, Glass, Notice } from "./contract.ts";
import { faultsOf } from "./domain.ts";
import * as store from "./store.ts";
import { holdOf, keepWords, memberOf, type Needs, openWords, presentDisclosure, presentGlass } from "./written.ts";

type In<K extends keyof typeof disclosures> = z.output<(typeof disclosures)[K]["input"]>;

const seeing = { action: "read", subject: null, compartments: [], purpose: "legal" } as const;

/** What left the agency and which looks there were: the privacy officer and the lead read what was written, never the record. */
export async function listOverseen(cx: Needs) {
  const agency = await cx.door.decide(seeing);
  cx.ledger.note(agency, "shown");
  const [given, glass] = [await store.selectDisclosures(cx.db), await store.selectGlass(cx.db)];
  const people = [...new Set([...given, ...glass].map((row) => row.person_id as PersonId))];
  const ask = { action: "list", compartments: ["disclosures"], purpose: "legal" } as const;
  const permits = new Map((await cx.door.decideMany(ask, people)).map((permit) => [String(permit.subject), permit]));
  const words = await store.selectWords(cx.db, [...permits.keys()]);
  const me = memberOf(cx);
  const withPermit = <Row extends { person_id: string }, Shown>(
    rows: readonly Row[],
    show: (row: Row, permit: PersonPermit) => Shown,
  ) =>
    rows.flatMap((row) => {
      const permit = permits.get(row.person_id);
      return permit ? [{ ...show(row, permit), person: row.person_id.slice(-6) }] : [];
    });
  const searches = await store.selectSearches(cx.db);
  return {
    searches: searches.map(({ id, at, member, reason, outcome }) => ({
      ...{ id, reason, outcome },
      at: at.toISOString(),
      by: member,
    })),
    given: withPermit(given, (row, permit) =>
      presentDisclosure(row, openWords(cx, permit, words.get(`disclosure ${row.id}`))),
    ),
    glass: withPermit(glass, (row, permit) =>
      presentGlass(row, {
        written: openWords(cx, permit, words.get(`glass ${row.id}`)),
        review: openWords(cx, permit, words.get(`review ${row.id}`)),
        now: cx.now(),
        me,
      }),
    ),
  };
}

/** Two numbers for the menu: asked often, opens nothing, leaves no line. */
export async function countWaiting(cx: Needs): Promise<{ open: number; overdue: number }> {
  if (!(await cx.door.explain(seeing)).allowed || cx.actor.kind !== "staff") return { open: 0, overdue: 0 };
  const rows = await store.selectUnreviewed(cx.db);
  return { open: rows.length, overdue: rows.filter((row) => row.review_by <= cx.now()).length };
}

/** A second person's word about a look in an emergency. @throws Refusal `not-allowed` for one's own look; `already-done` when it was reviewed */
export async function reviewGlass(cx: Needs, { id, verdict, words }: In<"review">): Promise<{ reviewed: true }> {
  await cx.door.decide(seeing);
  const row = await store.selectOneGlass(cx.db, id);
  if (!row) throw new Refusal("not-found", "There is nothing here by that name.");
  const permit = await decideAnswering(cx, row.person_id as PersonId);
  if (row.member_id === memberOf(cx)) throw new Refusal("not-allowed", "Somebody else has to look at your own look.");
  if (!(await store.keepVerdict(cx.db, id, { verdict, by: memberOf(cx), at: cx.now() })))
    throw new Refusal("already-done", "Somebody has looked at this before.");
  await keepWords(cx, permit, { aboutId: id, kind: "review", written: { why: words } });
  cx.ledger.note(permit, "changed", { why: "glass-reviewed" });
  return { reviewed: true };
}

/** Looks again at when a person is told. */
export async function changeTelling(cx: Needs, { id, telling }: In<"tell">): Promise<{ kept: true }> {
  await cx.door.decide(seeing);
  const given = await store.selectDisclosure(cx.db, id);
  const row = given ?? (await store.selectOneGlass(cx.db, id));
  if (!row) throw new Refusal("not-found", "There is nothing here by that name.");
  const lookAgain = telling.now ? null : telling.lookAgain;
  const about = { basis: "emergency", releaseId: undefined, named: ["it"], labels: [], meetsPart2: false, lookAgain };
  const faults = faultsOf(about, cx.now());
  if (faults.length > 0) throw new Refusal("not-understood", "Please choose a nearer day.", faults);
  const permit = await decideAnswering(cx, row.person_id as PersonId);
  const { until, why } = holdOf(telling);
  await store.changeHold(cx.db, given ? "disclosure" : "broken_glass", id, until, cx.now());
  await store.moveNotice(cx.db, id, until ?? cx.now());
  if (why) await keepWords(cx, permit, { aboutId: id, kind: "telling", written: { why } });
  cx.ledger.note(permit, "changed", { why: "disclosure-told" });
  return { kept: true };
}

function decideAnswering(cx: Needs, personId: PersonId): Promise<PersonPermit> {
  return cx.door.decide({ action: "answer", subject: personId, compartments: ["disclosures"], purpose: "legal" });
}

/** What was given out about oneself, and looks in an emergency. What it would not be safe to tell yet is not here yet; its line is. */
export async function listMine(cx: Needs): Promise<{ given: Disclosure[]; glass: Glass[] }> {
  const permit = await cx.door.decideOwn("read", ["disclosures"]);
  const now = cx.now();
  const words = await store.selectWords(cx.db, [permit.subject]);
  const isTold = (row: { hold_until: Date | null }) => row.hold_until === null || row.hold_until <= now;
  cx.ledger.note(permit, "shown");
  return {
    given: (await store.selectDisclosures(cx.db, permit.subject))
      .filter((row) => isTold(row) && row.built_at !== null)
      .map((row) => ({
        ...presentDisclosure(row, openWords(cx, permit, words.get(`disclosure ${row.id}`))),
        holdUntil: null,
      })),
    glass: (await store.selectGlass(cx.db, permit.subject)).filter(isTold).map((row) =>
      presentGlass(row, {
        written: openWords(cx, permit, words.get(`glass ${row.id}`)),
        review: openWords(cx, permit, words.get(`review ${row.id}`)),
        now,
        me: null,
      }),
    ),
  };
}

/** What one has to be told and has not put away. No content: codes and days. */
export async function listNotices(cx: Pick<Context, "db" | "door" | "now">): Promise<Notice[]> {
  const permit = await cx.door.decideOwn("read", ["disclosures"]);
  return (await store.selectNotices(cx.db, permit.subject, cx.now())).map(({ id, kind, about_id, at }) => ({
    id,
    kind,
    aboutId: about_id,
    at: at.toISOString(),
  }));
}

export async function putAway(
  cx: Pick<Context, "db" | "door" | "now">,
  { id }: { id: string },
): Promise<{ seen: true }> {
  const permit = await cx.door.decideOwn("write", ["disclosures"]);
  await store.markSeen(cx.db, permit.subject, id, cx.now());
  return { seen: true };
}
