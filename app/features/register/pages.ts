import { createHash } from "node:crypto";
import { numberHere } from "#features/guardrails/service.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Context, House } from "#server/context.ts";
import { publicKeyOf } from "#server/ledger-seal.ts";
import { cards } from "./cards.ts";
import type { PageVersion } from "./contract.ts";
import { renderPage } from "./domain/page.ts";
import { smallestCell } from "./domain.ts";
import { gather, presentCard, type Spoken, spokenIn } from "./service.ts";
import { insertPage, publish, selectPage, selectPages } from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now">;

const mostVersions = 100;
/** Where the packs cannot be read, numbers are as small as any pack asks for. */
const strictestKnown = 20;
const looking = { action: "read", subject: null, compartments: [], purpose: "administration" } as const;
const leading = { action: "administer", subject: null, compartments: [], purpose: "administration" } as const;

/** All versions of the public page, newest first. */
export async function listVersions(cx: Needs): Promise<{ mayChange: boolean; versions: PageVersion[] }> {
  cx.ledger.note(await cx.door.decide(looking), "shown");
  const { allowed } = await cx.door.explain(leading);
  return { mayChange: allowed, versions: (await selectPages(cx.db, mostVersions)).map(presentVersion) };
}

/** First step: the page as it would go out now, in both languages, kept as it is. Sending the same id again changes nothing. */
export async function draftPage(
  cx: Needs,
  { id, contact }: { id: string; contact: string },
  house: House,
): Promise<PageVersion> {
  const permit = await cx.door.decide(leading);
  const known = await gather(cx, house);
  const smallest = Math.max(
    smallestCell,
    (await numberHere(cx, "small-cell", "disclose.export", { recipient: ["public"] })) ?? strictestKnown,
  );
  const { fingerprint } = publicKeyOf(house.keyring, cx.agencyId);
  const html = (language: Spoken) =>
    renderPage({
      agency: known.agency.name,
      contact,
      fingerprint,
      date: cx.now().toISOString().slice(0, 10),
      language,
      pageId: id,
      smallest,
      cards: cards.map((card) => presentCard(card, known, language)),
    });
  const [en, es] = [html("en"), html("es")];
  await insertPage(cx.db, {
    agency_id: cx.agencyId,
    id,
    html_en: en,
    html_es: es,
    hash: createHash("sha256").update(`${en}\n${es}`).digest("hex"),
    contact,
    drafted_by: memberOf(cx),
    drafted_at: cx.now(),
    published_by: null,
    published_at: null,
  });
  cx.ledger.note(permit, "changed", { why: "transparency-drafted" });
  return versionOf(cx, id);
}

export async function previewPage(
  cx: Needs,
  { pageId, language }: { pageId: string; language: Language },
): Promise<{ html: string }> {
  cx.ledger.note(await cx.door.decide(looking), "shown");
  const page = await selectPage(cx.db, pageId);
  if (!page) throw new Refusal("not-found", "That page is not here.");
  return { html: spokenIn(language) === "es" ? page.html_es : page.html_en };
}

/**
 * Second step: publishes the very words that were looked at.
 *
 * @throws Refusal `changed-meanwhile` when these are other words; `already-done` when it is out
 */
export async function publishPage(cx: Needs, { pageId, hash }: { pageId: string; hash: string }): Promise<PageVersion> {
  const permit = await cx.door.decide(leading);
  const page = await selectPage(cx.db, pageId);
  if (!page) throw new Refusal("not-found", "That page is not here.");
  if (page.published_at) throw new Refusal("already-done", "This page has been published before.");
  if (!(await publish(cx.db, { id: pageId, hash, by: memberOf(cx), at: cx.now() })))
    throw new Refusal("changed-meanwhile", "This is not the page you looked at. Please look at it again.");
  cx.ledger.note(permit, "changed", { why: "transparency-published" });
  return versionOf(cx, pageId);
}

async function versionOf(cx: Needs, id: string): Promise<PageVersion> {
  const found = (await selectPages(cx.db, mostVersions)).find((page) => page.id === id);
  if (!found) throw new Refusal("not-found", "That page is not here.");
  return presentVersion(found);
}

function presentVersion(row: Awaited<ReturnType<typeof selectPages>>[number]): PageVersion {
  return {
    id: row.id,
    hash: row.hash,
    contact: row.contact,
    draftedAt: row.drafted_at.toISOString(),
    draftedBy: row.drafted_by ?? "",
    publishedAt: row.published_at?.toISOString() ?? null,
    publishedBy: row.published_by,
  };
}

function memberOf({ actor }: Pick<Context, "actor">): string {
  if (actor.kind !== "staff") throw new Refusal("not-found", "There is nothing here by that name.");
  return actor.memberId;
}
