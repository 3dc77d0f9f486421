import { call, Trouble } from "#web/api.ts";
import { addToOutbox, settleRefused, waitingWrites } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { journal, type Readers } from "../contract.ts";
import { asEntries, asNewEntry, mergeWith, type Page, type Plan, pageOf, planSave } from "../domain/page.ts";
import { KeyAway, type Opened, openEntry, openSealed, toSend } from "./opened.ts";

/**
 * How a save ended. `saved`: the server has it. `waiting`: sealed on this device and sent when it can be. `merged`: it was
 * changed somewhere else, and both texts are now on the page. `here`: the key is away, so it stays a draft. `refused`: the
 * server will not take it as it is; the words are still on the page.
 */
export type Kept =
  | { state: "saved"; version: number; shared: string[]; takenBack: Readers | null; plan: Plan }
  | { state: "waiting" }
  | { state: "merged"; merged: (page: Page) => Page }
  | { state: "here" }
  | { state: "unsure"; saveId: string }
  | { state: "refused"; reason: unknown };

/** Codes after which a save is simply sent later. */
const passing = new Set([
  "offline",
  "resting",
  "too-many-tries",
  "ledger-unavailable",
  "key-missing",
  "storage-full",
  "stale-permit",
  "trouble",
  "not-signed-in",
]);

/**
 * Sends a page once. With `final` it will not be lost: what cannot be sent now goes into the outbox.
 *
 * @param urgent something was taken back: queue it too, although the person is still writing
 */
export async function savePage(
  page: Page,
  { final, urgent = false }: { final: boolean; urgent?: boolean },
): Promise<Kept> {
  const saveId = newId();
  try {
    const queued = (await waitingWrites(journal.save)).some(
      ({ input, refused }) => input.id === page.entryId && !refused,
    );
    if (queued) return final || urgent ? await later(page, saveId, final) : { state: "here" };
    const plan = planSave(page, { final });
    const answer = await call(
      journal.save,
      { ...headOf(page, saveId), paragraphs: await toSend(plan) },
      { id: saveId },
    );
    return { state: "saved", plan, ...answer };
  } catch (reason) {
    if (reason instanceof KeyAway) return { state: "here" };
    const code = reason instanceof Trouble ? reason.code : "trouble";
    if (code === "changed-meanwhile" || code === "not-found") return mergeFromServer(page);
    if (!passing.has(code)) return { state: "refused", reason };
    if (!final && !urgent) return { state: "unsure", saveId };
    try {
      return await later({ ...page, after: [...page.after, saveId] }, newId(), final);
    } catch (storing) {
      return storing instanceof KeyAway ? { state: "here" } : { state: "refused", reason: storing };
    }
  }
}

async function later(page: Page, saveId: string, final: boolean): Promise<Kept> {
  const plan = planSave(page, { final, full: true });
  await addToOutbox(journal.save, { ...headOf(page, saveId), paragraphs: await toSend(plan) }, saveId);
  return { state: "waiting" };
}

function headOf({ entryId, version, after, at, zone }: Page, saveId: string) {
  return { id: entryId, saveId, version, after: after.slice(-500), at, zone };
}

async function mergeFromServer(page: Page): Promise<Kept> {
  try {
    const theirs = await openEntry(await call(journal.read, { id: page.entryId }));
    if (theirs.closed > 0) return { state: "merged", merged: (now) => asNewEntry(now, newId) };
    return { state: "merged", merged: (now) => mergeWith(now, theirs, newId).page };
  } catch (reason) {
    if (reason instanceof Trouble && reason.code === "not-found")
      return { state: "merged", merged: (now) => asNewEntry(now, newId) };
    return { state: "refused", reason };
  }
}

/** Keeps a finished page, as several entries when it is too long for one. The worst of the ends is told. */
export async function keepPage(page: Page): Promise<Kept> {
  let worst: Kept = { state: "here" };
  let first = true;
  for (const entry of asEntries(page, newId)) {
    const kept = await savePage(entry, { final: true });
    if (kept.state === "merged" || kept.state === "refused" || kept.state === "here") return kept;
    if (first || kept.state === "waiting") worst = kept;
    first = false;
  }
  return worst;
}

/** Entries that wait on this device to be sent, opened, newest save of each. Unchanged parts come from `known`. */
export async function waitingEntries(
  known: ReadonlyMap<string, Opened>,
): Promise<Map<string, Opened & { after: string[] }>> {
  const found = new Map<string, Opened & { after: string[] }>();
  for (const { input, refused } of await waitingWrites(journal.save)) {
    if (refused) continue;
    const before = found.get(input.id) ?? known.get(input.id);
    const parts: Opened["parts"] = [];
    for (const paragraph of input.paragraphs) {
      const { id } = paragraph;
      if (paragraph.how === "unchanged") parts.push(...(before?.parts.filter((part) => part.id === id) ?? []));
      else if (paragraph.how === "shared")
        parts.push({ id, prompt: paragraph.prompt, audience: "worker", text: paragraph.text });
      else
        parts.push({
          id,
          prompt: paragraph.prompt,
          audience: "me",
          text: (await openSealed(id, paragraph.sealed)) ?? "",
        });
    }
    const { id, at, zone, version, after = [], saveId } = input;
    found.set(id, {
      id,
      at,
      zone,
      version,
      parts,
      closed: 0,
      importId: null,
      waiting: true,
      after: [...after, saveId],
    });
  }
  return found;
}

/**
 * Writes that were refused because the entry had changed elsewhere are kept as entries of their own, so that both texts
 * are there. @returns how many
 */
export async function rescueRefused(): Promise<number> {
  let rescued = 0;
  for (const { id, input, refused } of await waitingWrites(journal.save)) {
    if (refused !== "changed-meanwhile" && refused !== "not-found") continue;
    const parts: Opened["parts"] = [];
    for (const paragraph of input.paragraphs) {
      if (paragraph.how === "unchanged") continue;
      const text = paragraph.how === "shared" ? paragraph.text : await openSealed(paragraph.id, paragraph.sealed);
      // Both texts are kept, but only one of them was agreed to be shared at that moment: the copy is for oneself.
      if (text !== null) parts.push({ id: paragraph.id, prompt: paragraph.prompt, audience: "me", text });
    }
    const page = asNewEntry(pageOf({ id: input.id, at: input.at, zone: input.zone, version: 0, parts }, newId), newId);
    const kept = await keepPage(page);
    if (kept.state !== "saved" && kept.state !== "waiting") continue;
    await settleRefused(id, "forget");
    rescued += 1;
  }
  return rescued;
}
