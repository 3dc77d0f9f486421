import { openOwn, sealOwn } from "@mooring/sealing";
import { ownKey } from "#web/keys.ts";
import { randomBytes } from "#web/offline/seal.ts";
import type { Entry, ParagraphToSave } from "../contract.ts";
import type { OpenedEntry, Plan } from "../domain/page.ts";

const placeOf = (paragraphId: string) => ({ table: "journal_paragraph", row: paragraphId, column: "body" });

/** Thrown when something has to be sealed or opened while the person's own key is not at hand. */
export class KeyAway extends Error {}

/** The text of a sealed paragraph, or null when this key does not open it. */
export async function openSealed(paragraphId: string, sealed: string): Promise<string | null> {
  const key = ownKey();
  if (!key) throw new KeyAway();
  const opened = await openOwn(key, placeOf(paragraphId), sealed);
  return opened.ok ? opened.text : null;
}

export async function sealMine(paragraphId: string, text: string): Promise<string> {
  const key = ownKey();
  if (!key) throw new KeyAway();
  return sealOwn(key, placeOf(paragraphId), text, randomBytes);
}

/** An entry with its sealed paragraphs opened; `closed` counts those that this key does not open. */
export type Opened = OpenedEntry & { closed: number; importId: string | null; waiting?: boolean };

export async function openEntry(entry: Entry): Promise<Opened> {
  let closed = 0;
  const parts: OpenedEntry["parts"] = [];
  for (const paragraph of entry.paragraphs) {
    const { id, prompt, audience } = paragraph;
    const text = audience === "me" ? await openSealed(id, paragraph.sealed) : paragraph.text;
    if (text === null) closed += 1;
    else parts.push({ id, prompt, audience, text });
  }
  const { id, at, zone, version, importId } = entry;
  return { id, at, zone, version, importId, parts, closed };
}

/** What a plan becomes on the wire. Sealing happens here, on this device. */
export async function toSend(plan: Plan): Promise<ParagraphToSave[]> {
  const sent: ParagraphToSave[] = [];
  for (const { how, part } of plan) {
    const { id, prompt, text } = part;
    if (how === "unchanged") sent.push({ how, id });
    else if (how === "share") sent.push({ how: "shared", id, prompt, text });
    else sent.push({ how: "sealed", id, prompt, sealed: await sealMine(id, text) });
  }
  return sent;
}
