import {
  freshnessOf,
  type Index,
  indexOf,
  type Listing,
  openNow,
  search,
  usHolidays,
  wallClock,
} from "@mooring/directory";
import { firstAgency } from "#features/agency/service.ts";
import { Refusal } from "#kernel/refusal.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import type { Card, Query } from "./contract.ts";
import { limits } from "./domain.ts";
import * as store from "./store-directory.ts";

type Answer = { isOpen: boolean; total: number; cards: Card[]; languages: string[] };
type Ready = {
  version: number;
  index: Index;
  languages: string[];
  zone: string;
  holidays: ReadonlySet<string>;
  year: number;
};

/** Directories made ready, by agency. Nothing about people is in them; what is old is made anew when its version rises. */
const ready = new Map<string, Ready>();
const mostReady = 20;

/**
 * Services that fit, the best first. Leaves no line and no row: what somebody looks for is kept nowhere.
 *
 * @throws Refusal `not-allowed` for software
 */
export async function searchServices(
  cx: Pick<Context, "actor" | "agencyId" | "db" | "door" | "now">,
  query: Query,
): Promise<Answer> {
  if (cx.actor.kind === "software") throw new Refusal("not-allowed", "Only people look for services.");
  if (cx.actor.kind === "staff")
    await cx.door.decide({ action: "list", subject: null, compartments: [], purpose: "administration" });
  return answer(await makeReady(cx), query, cx.now());
}

/** The same for whoever is not signed in, in the first agency of the house, if it lets them look. */
export async function searchSignedOut(house: House, query: Query): Promise<Answer> {
  const closed: Answer = { isOpen: false, total: 0, cards: [], languages: [] };
  const agencyId = await firstAgency(house.pool);
  if (!agencyId) return closed;
  return inContext(house, { kind: "software", agencyId, name: "directory" }, async (cx) =>
    (await store.findState(cx.db)).openToAll ? answer(await makeReady(cx), query, cx.now()) : closed,
  );
}

async function makeReady(cx: Pick<Context, "agencyId" | "db" | "now">): Promise<Ready> {
  const { version } = await store.findState(cx.db);
  const year = cx.now().getUTCFullYear();
  const known = ready.get(cx.agencyId);
  if (known && known.version === version && known.year === year) return known;
  const listings = (await store.selectListings(cx.db)).map(({ listing }) => listing as Listing);
  const { zone, jurisdictions } = await store.findPlaceOfAgency(cx.db);
  // Of many who asked at once, the first has made it meanwhile.
  const made = ready.get(cx.agencyId);
  if (made && made.version === version && made.year === year) return made;
  const isUs = jurisdictions.some((one) => one === "US" || one.startsWith("US-"));
  const fresh: Ready = {
    version,
    index: indexOf(listings),
    languages: [...new Set(listings.flatMap(({ languages }) => languages))]
      .filter((code) => /^[a-z]{2,3}$/.test(code))
      .sort(),
    zone,
    holidays: new Set(isUs ? [year - 1, year, year + 1].flatMap(usHolidays) : []),
    year,
  };
  ready.delete(cx.agencyId);
  ready.set(cx.agencyId, fresh);
  const [oldest] = ready.keys();
  if (ready.size > mostReady && oldest) ready.delete(oldest);
  return fresh;
}

function answer({ index, languages, zone, holidays }: Ready, query: Query, at: Date): Answer {
  const now = wallClock(at, zone);
  const { total, hits } = search(index, query, limits.cards, { now, holidays });
  return {
    isOpen: true,
    total,
    languages,
    cards: hits.map(({ listing: { isActive: _, schedules, ...shown }, asks }) => ({
      ...shown,
      freshness: freshnessOf(shown.checkedOn, now.date),
      hours: openNow(schedules, now, holidays),
      asks: asks as Card["asks"],
    })),
  };
}
