import {
  csvFrom,
  type Doc,
  dropPlaces,
  dropStreets,
  type Incoming,
  type Listing,
  listingOf,
  organizationsOf,
  ownTaxonomy,
  ownTerm,
  pageOf,
  partOf,
  partsOf,
  placeKeys,
  readDirectory,
  type SecretPlace,
  staleAfterDays,
  streetsOf,
  tablesOf,
  textOf,
  wallClock,
  withoutPlace,
} from "@mooring/directory";
import type { z } from "zod";
import type { Permit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import type { directory, Preview } from "./contract.ts";
import { limits } from "./domain.ts";
import * as store from "./store-directory.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now" | "vault">;
type Given<K extends keyof typeof directory> = z.output<(typeof directory)[K]["input"]>;

const keeping = { action: "write", subject: null, compartments: [], purpose: "administration" } as const;
const leading = { action: "administer", subject: null, compartments: [], purpose: "administration" } as const;
const dayMs = 86_400_000;

/** How the directory stands, for everyone on staff. */
export async function readStanding(cx: Needs) {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  const { openToAll } = await store.findState(cx.db);
  const staleBefore = new Date(cx.now().getTime() - staleAfterDays * dayMs).toISOString().slice(0, 10);
  return {
    ...(await store.countServices(cx.db, staleBefore)),
    openToAll,
    mayKeep: (await cx.door.explain(keeping)).allowed,
    maySettle: (await cx.door.explain(leading)).allowed,
    imports: (await store.selectImports(cx.db)).map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

/** What would come in, and why the rest would not. Keeps nothing. */
export async function previewImport(cx: Needs, { files }: Given<"preview">): Promise<Preview> {
  const permit = await cx.door.decide(keeping);
  const { incoming, known } = await readFiles(cx, permit, files);
  const { services, problems, seen } = incoming;
  const counts = new Map<string, Preview["counts"][number]>();
  for (const { level, reason } of problems) {
    const one = counts.get(`${level} ${reason}`) ?? { level, reason, count: 0 };
    one.count += 1;
    counts.set(`${level} ${reason}`, one);
  }
  const rank = { refused: 0, "left-out": 1, look: 2 } as const;
  return {
    seen,
    fresh: services.filter(({ listing }) => !known.has(listing.id)).length,
    known: services.filter(({ listing }) => known.has(listing.id)).length,
    hidden: services.filter(({ hidden }) => hidden).length,
    twins: services.filter(({ twinOf }) => twinOf).length,
    refused: seen - services.length,
    services: services.slice(0, limits.previewed).map(({ listing: { id, name, organization }, hidden, twinOf }) => ({
      id,
      name,
      organization,
      hidden: hidden !== null,
      twin: twinOf !== null,
      isNew: !known.has(id),
    })),
    counts: [...counts.values()].sort((a, b) => rank[a.level] - rank[b.level] || b.count - a.count),
    problems: [...problems]
      .sort((a, b) => rank[a.level] - rank[b.level])
      .slice(0, limits.problems)
      .map(({ level, reason, table, row, field }) => ({ level, reason, table, row, field })),
  };
}

/** Takes what is right. Of hidden services nothing that leads to them is kept, only keyed marks of their places. */
export async function takeImport(cx: Needs, { importId, files, withTwins }: Given<"take">) {
  const permit = await cx.door.decide(keeping);
  await store.lockDirectory(cx.db, cx.agencyId);
  const before = await store.findImport(cx.db, importId);
  if (before) return before;
  const { incoming } = await readFiles(cx, permit, files);
  const taken = incoming.services.filter(({ twinOf }) => withTwins || !twinOf);
  if (taken.length === 0)
    throw new Refusal("not-understood", "There is no service in these files that can be taken.", ["files"]);
  await keep(cx, permit, taken, incoming.secretPlaces);
  const hidden = taken.filter((one) => one.hidden).length;
  const counted = { seen: incoming.seen, kept: taken.length, hidden };
  await store.insertImport(cx.db, {
    agency_id: cx.agencyId,
    id: importId,
    at: cx.now(),
    member_id: staffId(cx),
    ...counted,
  });
  await store.raiseVersion(cx.db, cx.agencyId);
  cx.ledger.note(permit, "changed", { why: "directory-import" });
  return { kept: taken.length, hidden };
}

async function readFiles(
  cx: Needs,
  permit: Permit,
  files: Given<"preview">["files"],
): Promise<{ incoming: Incoming; known: Set<string> }> {
  const rows = (await store.selectListings(cx.db)).map(({ listing }) => listing as Listing);
  const marks = await store.selectMarks(cx.db);
  const incoming = readDirectory(files, {
    hidden: new Set(await store.selectHidden(cx.db)),
    open: new Set(await store.selectHeldOpen(cx.db)),
    isSecret: (key) => marks.size > 0 && marks.has(cx.vault.markPlace(permit, key).toString("hex")),
    listings: rows,
  });
  return { incoming, known: new Set(rows.map(({ id }) => id)) };
}

async function keep(
  cx: Needs,
  permit: Permit,
  services: readonly { doc: Doc; listing: Listing; hidden: unknown }[],
  secret: readonly SecretPlace[],
) {
  await store.keepMarks(
    cx.db,
    cx.agencyId,
    secret.flatMap(({ service, keys }) => keys.map((key) => ({ service, mark: cx.vault.markPlace(permit, key) }))),
  );
  await store.keepServices(
    cx.db,
    services.map(({ doc, listing }) => ({
      agency_id: cx.agencyId,
      id: listing.id,
      doc: JSON.stringify(doc),
      listing: JSON.stringify(listing),
      hidden: listing.hidden,
      checked_on: listing.checkedOn,
      updated_at: cx.now(),
    })),
  );
}

/** One word about a service. That a place is secret anybody who keeps the directory may say; that it is none, the lead. */
export async function markService(cx: Needs, { serviceId, mark }: Given<"mark">): Promise<{ done: true }> {
  const permit = await cx.door.decide(keeping);
  if (mark === "no-secret") await cx.door.decide(leading);
  await store.lockDirectory(cx.db, cx.agencyId);
  const row = await store.findService(cx.db, serviceId);
  if (!row) throw new Refusal("not-found", "That service is not in the directory.");
  const doc = structuredClone(row.doc) as Doc;
  const today = wallClock(cx.now(), (await store.findPlaceOfAgency(cx.db)).zone).date;
  const secret = mark === "secret" ? [{ service: serviceId, keys: placeKeys(doc) }] : [];
  const changed = {
    checked: () => ({ ...doc, assured_date: today }),
    secret: () => withoutPlace(doc),
    "no-secret": () => openAgain(doc),
    closed: () => ({ ...doc, status: "inactive" }),
    reopened: () => ({ ...doc, status: "active" }),
  }[mark]();
  await keep(cx, permit, [{ doc: changed, listing: listingOf(changed), hidden: null }], secret);
  if (mark === "no-secret") await store.dropMarks(cx.db, serviceId);
  if (mark === "secret") await forgetElsewhere(cx, permit, doc);
  await store.raiseVersion(cx.db, cx.agencyId);
  cx.ledger.note(permit, "changed", { why: `directory-${mark}` });
  return { done: true };
}

/** No longer held as secret. Its place was forgotten, and comes back only with an import that brings it. */
function openAgain(doc: Doc): Doc {
  const others = partsOf(doc, "attributes").filter((attribute) => {
    const term = partOf(attribute, "taxonomy_term");
    return !(textOf(term, "taxonomy") === ownTaxonomy && textOf(term, "code") === "place:secret");
  });
  return { ...doc, attributes: [...others, ownTerm(textOf(doc, "id"), "place:open")] };
}

/** Every other service that names the place, on its own, under its organisation or in its words, loses it as well. */
async function forgetElsewhere(cx: Needs, permit: Permit, secret: Doc) {
  const keys = new Set(placeKeys(secret));
  const streets = streetsOf(secret);
  const changed = (await store.selectDocs(cx.db)).flatMap((row) => {
    const doc = row.doc as Doc;
    const named = dropPlaces(doc, (key) => keys.has(key));
    const spoken = streets.length > 0 && dropStreets(doc, streets);
    return (named || spoken) && doc.id !== secret.id ? [{ doc, listing: listingOf(doc), hidden: null }] : [];
  });
  if (changed.length > 0) await keep(cx, permit, changed, []);
}

export async function setOpenToAll(cx: Needs, { open }: Given<"openToAll">) {
  const permit = await cx.door.decide(leading);
  await store.keepOpenToAll(cx.db, cx.agencyId, open);
  cx.ledger.note(permit, "changed", { why: open ? "directory-open" : "directory-signed-in-only" });
  return { open };
}

/** The whole directory in the specification. Hidden services go out without what would lead to them, as they are kept. */
export async function exportDirectory(cx: Needs, { form }: Given<"export">) {
  const permit = await cx.door.decide({ ...keeping, action: "export" });
  // What is kept of a hidden service holds no place; it is taken out once more all the same before anything leaves.
  const docs = (await store.selectDocs(cx.db))
    .map(({ doc }) => doc as Doc)
    .map((doc) => (listingOf(doc).hidden ? withoutPlace(doc) : doc));
  cx.ledger.note(permit, "exported", { why: "directory" });
  if (form === "csv") return { files: csvFrom(tablesOf(docs)) };
  return { files: [{ name: "organization_full.json", text: JSON.stringify(pageOf(organizationsOf(docs)), null, 1) }] };
}

function staffId(cx: Needs): string {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "Only staff keep the directory.");
  return cx.actor.memberId;
}
