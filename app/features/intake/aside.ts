import { createHash } from "node:crypto";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import type { Audience, FactValue } from "./contract.ts";
import { asideLimits } from "./domain/answers.ts";
import { frontDoorAgency } from "./front-agency.ts";
import { keepFact } from "./service.ts";
import {
  countBegun,
  endAside,
  expireAsides,
  findAside,
  forgetOldAsides,
  insertAside,
  updateAside,
} from "./store-aside.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "now" | "vault">;

const dayMs = 86_400_000;
const daysAfter = (now: Date, days: number) => new Date(now.getTime() + days * dayMs);
const markOf = (lookup: string) => createHash("sha256").update(`kept-aside\n${lookup}`).digest();

/** Acts at the front door of an agency, in the software's own name: whoever asks is nobody, and stays so. */
async function atDoor<T>(cx: Pick<Context, "actor">, house: House, act: (inside: Context) => Promise<T>): Promise<T> {
  const agencyId = await frontDoorAgency(cx, house);
  return inContext(house, { kind: "software", agencyId, name: "front-door" }, act);
}

const unknown = () => new Refusal("not-found", "Nothing is kept under this code.");

type Opened =
  | { state: "kept"; sealed: string; version: number; until: string }
  | { state: "over"; why: "claimed" | "expired" | "erased"; at: string };

/** @throws Refusal `not-found` when no such code was ever used here, or long ago */
export function openAside(cx: Pick<Context, "actor">, { lookup }: { lookup: string }, house: House): Promise<Opened> {
  return atDoor(cx, house, async ({ db, now }) => {
    const row = await findAside(db, markOf(lookup));
    if (!row) throw unknown();
    if (row.sealed === null || row.over !== null)
      return { state: "over", why: row.over ?? "erased", at: (row.over_at ?? now()).toISOString() };
    if (row.until <= now()) return { state: "over", why: "expired", at: row.until.toISOString() };
    const { sealed, version, until } = row;
    return { state: "kept", sealed: sealed.toString("utf8"), version, until: until.toISOString() };
  });
}

/**
 * Keeps answers as they were sealed. Each save lengthens their time.
 *
 * @throws Refusal `changed-meanwhile` when another tab saved since `after`; `too-many-tries` when very many begin at once;
 * `already-done` when they are over
 */
export function keepAside(
  cx: Pick<Context, "actor">,
  { lookup, sealed, after }: { lookup: string; sealed: string; after: number },
  house: House,
): Promise<{ version: number; until: string }> {
  return atDoor(cx, house, async ({ agencyId, db, now }) => {
    const [mark, at] = [markOf(lookup), now()];
    const until = daysAfter(at, asideLimits.days);
    const body = Buffer.from(sealed, "utf8");
    const row = await findAside(db, mark);
    if (!row && after === 0) {
      if ((await countBegun(db, new Date(at.getTime() - 3_600_000))) >= asideLimits.begunPerHour)
        throw new Refusal("too-many-tries", "Very many are beginning right now. Please try again in a while.");
      const times = { begun_at: at, saved_at: at, until };
      if (await insertAside(db, { agency_id: agencyId, lookup: mark, sealed: body, version: 1, ...times }))
        return { version: 1, until: until.toISOString() };
      throw changed();
    }
    if (!row) throw unknown();
    if (row.over !== null || row.until <= at) throw new Refusal("already-done", "These answers are over.");
    const version = await updateAside(db, mark, after, { sealed: body, saved_at: at, until });
    if (version === null) throw changed();
    return { version, until: until.toISOString() };
  });
}

const changed = () => new Refusal("changed-meanwhile", "This was saved from somewhere else meanwhile.");

export function forgetAside(
  cx: Pick<Context, "actor">,
  { lookup }: { lookup: string },
  house: House,
): Promise<{ forgotten: true }> {
  return atDoor(cx, house, async ({ db, now }) => {
    await endAside(db, markOf(lookup), "erased", now());
    return { forgotten: true };
  });
}

type Brought = { lookup: string; facts: readonly { id: string; key: string; value: FactValue; at: string }[] };

/** @returns how many answers became facts: none the second time */
export async function claimOwn(
  cx: Needs,
  { audience, ...brought }: Brought & { audience: Audience },
): Promise<{ brought: number }> {
  return claim(cx, await cx.door.decideOwn("write", ["story"]), brought, { audience, interpreter: false });
}

export async function claimFor(
  cx: Needs,
  { personId, interpreter, ...brought }: Brought & { personId: PersonId; interpreter: boolean },
): Promise<{ brought: number }> {
  const permit = await cx.door.decide({ action: "write", subject: personId, compartments: ["story"], purpose: "care" });
  return claim(cx, permit, brought, { audience: "team", interpreter });
}

/** In one transaction: either all answers are facts and the code is used up, or nothing has happened. */
async function claim(
  cx: Needs,
  permit: Parameters<typeof keepFact>[1],
  { lookup, facts }: Brought,
  how: { audience: Audience; interpreter: boolean },
): Promise<{ brought: number }> {
  const row = await findAside(cx.db, markOf(lookup));
  if (!row) throw unknown();
  const isMine = await endAside(cx.db, markOf(lookup), "claimed", cx.now());
  let brought = 0;
  for (const fact of facts) {
    // A second sending finds all of its facts there; somebody else with the same code brings nothing.
    if (isMine && (await keepFact(cx, permit, { ...fact, place: "code", ...how }))) brought++;
  }
  if (!isMine && row.over !== "claimed") throw new Refusal("already-done", "These answers are over.");
  return { brought };
}

/** Erases what has waited for its time in every agency, and forgets the rows of long ago. @returns how many were erased */
export async function endAsidesEverywhere(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: AgencyId }>("select agency_id from mooring.agencies()");
  let ended = 0;
  for (const { agency_id: agencyId } of rows) {
    ended += await inContext(house, { kind: "software", agencyId, name: "front-door" }, async ({ db, now }) => {
      await forgetOldAsides(db, daysAfter(now(), -asideLimits.rememberDays));
      return expireAsides(db, now());
    });
  }
  return ended;
}
