import { openOwn, openOwnBytes, sealParcel } from "@mooring/sealing";
import type { ProofFile } from "@mooring/transparency";
import { stretch } from "#features/accounts/ui/stretch.ts";
import { ledger } from "#features/ledger/contract.ts";
import { call } from "#web/api.ts";
import { onDrop, ownKey } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";
import { randomBytes } from "#web/offline/seal.ts";
import { exchange, type Outline, type TakenRow } from "../contract.ts";
import { toFhir } from "../domain/fhir.ts";
import { type PageWords, toPage } from "../domain/readable.ts";
import { isSealedByOwner, type TakeOut } from "../domain/record.ts";
import { type Package, sealedPage } from "./opener/package.ts";

/** Where the making of a file stands. It goes on while other screens are open, and is forgotten at lock, exit and sign-out. */
export type Taking =
  | { readonly step: "none" }
  | { readonly step: "gathering"; readonly done: number; readonly of: number }
  | { readonly step: "sealing" }
  | {
      readonly step: "done";
      readonly name: string;
      readonly url: string;
      readonly closed: number;
      readonly bytes: number;
    }
  | { readonly step: "trouble"; readonly reason: unknown };

let now: Taking = { step: "none" };
/** Each start has a number: what an older one still brings is let fall. */
let run = 0;
const watchers = new Set<() => void>();

export const takingNow = (): Taking => now;

/** Returns how to stop watching. */
export function watchTaking(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function become(state: Taking): void {
  now = state;
  for (const tell of watchers) tell();
}

/** Forgets the file and everything gathered for it. */
export function forgetTaking(): void {
  run += 1;
  if (now.step === "done") URL.revokeObjectURL(now.url);
  become({ step: "none" });
}
onDrop(forgetTaking);
onLeave(forgetTaking);

export type Source = {
  outline(): Promise<Outline>;
  rows(from: { table?: string | undefined; after?: string | undefined }): Promise<{
    parts: { table: string; rows: TakenRow[] }[];
    next: { table: string; after: string | null } | null;
  }>;
  ledger: (() => Promise<ProofFile>) | null;
};

export const mine: Source = {
  outline: () => call(exchange.outline, {}),
  rows: (from) => call(exchange.rows, from),
  ledger: () => call(ledger.file, {}),
};

/** Gathers everything, opens here what only the person's key opens, and seals it all into one page. */
export async function take(source: Source, passphrase: string, words: PageWords): Promise<void> {
  forgetTaking();
  const own = run;
  const step = (state: Taking) => own === run && become(state);
  step({ step: "gathering", done: 0, of: 1 });
  try {
    const outline = await source.outline();
    const of = Math.max(1, outline.parts.reduce((sum, { count }) => sum + count, 0) + outline.lines);
    let done = 0;
    const gathered = await gather(source, outline, (more) => {
      done += more;
      step({ step: "gathering", done: Math.min(done, of), of });
      return own === run;
    });
    if (!gathered) return;
    step({ step: "sealing" });
    const { taken, closed } = gathered;
    const text = JSON.stringify(packed(taken, words));
    const [opener, parcel] = await Promise.all([
      fetch("/opener.html").then((answer) => {
        if (!answer.ok) throw new Error("the opener is not there");
        return answer.text();
      }),
      sealParcel(passphrase, new TextEncoder().encode(text), { argon2id: stretch, random: randomBytes }),
    ]);
    const file = new Blob([sealedPage(opener, parcel)], { type: "text/html" });
    if (own !== run) return;
    const name = `notes-${taken.madeAt.slice(0, 10)}.html`;
    become({ step: "done", name, url: URL.createObjectURL(file), closed, bytes: file.size });
  } catch (reason) {
    step({ step: "trouble", reason });
  }
}

async function gather(
  source: Source,
  outline: Outline,
  wentOn: (more: number) => boolean,
): Promise<{ taken: TakeOut; closed: number } | null> {
  const tables: Record<string, TakenRow[]> = {};
  let closed = 0;
  for (let from: { table?: string | undefined; after?: string | undefined } | null = {}; from; ) {
    const page = await source.rows(from);
    for (const { table, rows } of page.parts) {
      const opened = await Promise.all(rows.map(openRow));
      closed += opened.reduce((sum, one) => sum + one.closed, 0);
      tables[table] = [...(tables[table] ?? []), ...opened.map(({ row }) => row)];
      if (!wentOn(rows.length)) return null;
    }
    from = page.next && { table: page.next.table, after: page.next.after ?? undefined };
  }
  const proofs = source.ledger ? await source.ledger() : null;
  if (!wentOn(outline.lines)) return null;
  const { agency, at } = outline;
  return { taken: { format: "mooring-take-out/1", madeAt: at, agency, tables, ledger: proofs }, closed };
}

/** Opens what the person's own key opens; the server never sees it. */
async function openRow(row: TakenRow): Promise<{ row: TakenRow; closed: number }> {
  let closed = 0;
  const opened: TakenRow = {};
  for (const [column, value] of Object.entries(row)) {
    if (!isSealedByOwner(value)) {
      opened[column] = value;
      continue;
    }
    const key = ownKey();
    const { table, row: id, column: place } = value.place;
    const at = { table, row: id, column: place.replace(`${table}.`, "") };
    const bytes = key && table === "story_part" ? await openOwnBytes(key, at, value.sealed) : null;
    const own = key && bytes === null ? await openOwn(key, at, value.sealed) : null;
    // Sound and pictures, as base64, as they are where the agency holds the key.
    if (bytes) opened[column] = toBase64(bytes);
    else if (own?.ok) opened[column] = readJson(own.text);
    else {
      opened[column] = { closed: true };
      closed += 1;
    }
  }
  return { row: opened, closed };
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function readJson(text: string): unknown {
  try {
    return text.startsWith("{") ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}

function packed(taken: TakeOut, words: PageWords): Package {
  const json = (value: unknown) => JSON.stringify(value, null, 1);
  return {
    format: "mooring-package/1",
    files: [
      { name: "about-me.html", type: "text/html", text: toPage(taken, words) },
      { name: "take-out.json", type: "application/json", text: json(taken) },
      { name: "fhir-bundle.json", type: "application/fhir+json", text: json(toFhir(taken)) },
      ...(taken.ledger ? [{ name: "ledger-proofs.json", type: "application/json", text: json(taken.ledger) }] : []),
    ],
  };
}
