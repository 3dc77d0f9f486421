import { createHash } from "node:crypto";
import { AgencyId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { readLooks } from "#server/ledger-read.ts";
import { findLooks, haveLastNameInCommon, type Look } from "./domain.ts";
import {
  insertCheck,
  insertItems,
  insertRun,
  selectLastRun,
  selectMemberNames,
  selectPairs,
  selectSealedName,
  selectTeams,
  selectZone,
} from "./store.ts";

const dayMs = 86_400_000;
const habitDays = 28;
/** After a long rest no more is gone through than this. */
const mostDaysBack = 40;
/** Two people's names are compared once; more pairs than this wait for the next night. */
const mostComparisons = 200;

/** The nightly job: goes through yesterday's looks in every agency. */
export async function lookThroughEveryAgency(house: House): Promise<void> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  for (const { agency_id } of rows) {
    const { looks, items } = await lookThrough(house, AgencyId.parse(agency_id));
    house.log.info({ looks, items }, "looks gone through");
  }
}

/**
 * Goes through what staff looked at since last time and keeps what is worth a question. Nobody's name is kept or shown: two
 * last names are compared by software, under a permit, and what stays is only whether they are alike.
 */
export async function lookThrough(house: House, agencyId: AgencyId): Promise<{ looks: number; items: number }> {
  const actor = { kind: "software", agencyId, name: "access-review" } as const;
  return inContext(house, actor, async (cx) => {
    const permit = await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "legal" });
    const now = cx.now();
    const last = await selectLastRun(cx.db);
    const from = new Date(Math.max(last?.until.getTime() ?? 0, now.getTime() - mostDaysBack * dayMs));
    const zone = await selectZone(cx.db);
    const rows = await readLooks(house, permit, { from: new Date(from.getTime() - habitDays * dayMs), until: now });
    const all = rows.map((row) => lookOf(row, zone));
    const looks = all.filter(({ at }) => at >= from);
    const members = [...new Set(looks.map(({ memberId }) => memberId))];
    const teams = Map.groupBy(await selectTeams(cx.db, members), (row) => `${row.member_id} ${row.person_id}`);
    const wasOnTeam = ({ memberId, personId, at }: Look) =>
      (teams.get(`${memberId} ${personId}`) ?? []).some(({ since, until }) => since <= at && (!until || at < until));
    const { checks, known } = await selectPairs(cx.db, members);
    const alike = new Map(checks.map((row) => [`${row.member_id} ${row.person_id}`, row.is_alike]));
    await compareNames(cx, looks, alike);
    const knows = new Set(known.map((row) => `${row.member_id} ${row.person_id}`));
    const found = findLooks(looks, {
      wasOnTeam,
      isNameAlike: (memberId, personId) => alike.get(`${memberId} ${personId}`) ?? false,
      isKnownPrivately: (memberId, personId) => knows.has(`${memberId} ${personId}`),
      before: all.filter(({ at }) => at < from),
      lot: lotOf,
    });
    const items = await insertItems(
      cx.db,
      found.map((each) => ({
        agency_id: agencyId,
        id: cx.newId(),
        day: each.day,
        member_id: each.memberId,
        person_id: each.personId,
        kinds: [...each.kinds],
        lines: [...each.lineIds],
        first_at: each.firstAt,
        last_at: each.lastAt,
        created_at: now,
      })),
    );
    await insertRun(cx.db, { agency_id: agencyId, until: now, looks: looks.length, items });
    cx.ledger.note(permit, "shown", { count: looks.length });
    return { looks: looks.length, items };
  });
}

/** Adds to `alike` what is not known yet, person by person, each under a permit of its own that leaves its line. */
async function compareNames(cx: Context, looks: readonly Look[], alike: Map<string, boolean>): Promise<void> {
  const pairs = [...new Set(looks.map(({ memberId, personId }) => `${memberId} ${personId}`))]
    .filter((pair) => !alike.has(pair))
    .slice(0, mostComparisons);
  if (pairs.length === 0) return;
  const staff = await selectMemberNames(cx.db);
  const names = new Map<string, string | null>();
  for (const pair of pairs) {
    const [memberId = "", personId = ""] = pair.split(" ");
    if (!names.has(personId)) names.set(personId, await nameOf(cx, personId));
    const name = names.get(personId);
    // Without a full name on both sides there is nothing to compare yet.
    if (!name || !staff.has(memberId)) continue;
    const isAlike = haveLastNameInCommon(staff.get(memberId) ?? "", name);
    alike.set(pair, isAlike);
    await insertCheck(cx.db, {
      agency_id: cx.agencyId,
      member_id: memberId,
      person_id: personId,
      is_alike: isAlike,
      at: cx.now(),
    });
  }
}

async function nameOf(cx: Context, personId: string): Promise<string | null> {
  const ask = {
    action: "read",
    subject: PersonId.parse(personId),
    compartments: ["identity"],
    purpose: "legal",
  } as const;
  const { allowed } = await cx.door.explain(ask);
  if (!allowed) return null;
  const permit = await cx.door.decide(ask);
  const row = await selectSealedName(cx.db, personId);
  if (!row) return null;
  try {
    return cx.vault.open(permit, { column: "person_profile.name", row: personId }, row.name, row.labels as Label[]);
  } catch (error) {
    // A key that is gone (somebody was erased) must not end the review of everybody else.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function lookOf(row: Awaited<ReturnType<typeof readLooks>>[number], zone: string): Look {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  }).formatToParts(row.at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
  return {
    lineId: row.id,
    at: row.at,
    day: `${part("year")}-${part("month")}-${part("day")}`,
    hour: Number(part("hour")),
    memberId: row.actor_id ?? "",
    personId: row.subject_id ?? "",
    compartments: row.compartments,
    purpose: row.purpose,
    basis: row.basis,
  };
}

/** From 0 to 1, the same for a line each time, and not to be foreseen while looking. */
function lotOf(lineId: string): number {
  return createHash("sha256").update(lineId).digest().readUInt32BE(0) / 2 ** 32;
}
