import { ownKey } from "../keys.ts";
import { currentAccount } from "../session.ts";
import { device, type StoredDraft } from "./device.ts";
import { newId, openHere, sealHere } from "./seal.ts";

/** Names this tab until it is closed. */
export const thisTab = newId();

/** A draft as read back. `text` is null while the key that sealed it is not open. */
export type Draft = {
  readonly branch: string;
  readonly version: number;
  readonly at: number;
  readonly text: string | null;
};

export const mainBranch = "main";

/**
 * Whether a tab may write where it wants to, or must keep its text apart because another tab has moved on there.
 *
 * @param stored what lies there now
 * @param mine this tab, and the version it has seen (0: none)
 */
export function whereToPut(
  stored: { readonly version: number; readonly tab: string } | undefined,
  mine: { readonly version: number; readonly tab: string },
): "here" | "apart" {
  if (!stored || stored.tab === mine.tab || stored.version === mine.version) return "here";
  return "apart";
}

const ownerOf = (key: string, account = currentAccount()) => `${account ?? "nobody"}/${key}`;

/** All texts kept under this key: `main` first, then those of tabs that moved apart, oldest first. */
export async function readDrafts(key: string): Promise<Draft[]> {
  const row = ownerOf(key);
  const stored = await (await device()).getAllFromIndex("drafts", "key", row);
  const drafts = stored.map(async ({ branch, version, at, by, sealed }) => ({
    branch,
    version,
    at,
    text: await openHere("drafts", row, { by, sealed }),
  }));
  return (await Promise.all(drafts)).sort(
    (a, b) => Number(b.branch === mainBranch) - Number(a.branch === mainBranch) || a.at - b.at,
  );
}

/**
 * Seals and keeps a text, on disk when this returns. If another tab has written there since `seen`, the text goes to a
 * branch of its own, and the answer says so: nothing is written over.
 *
 * @param own the key to seal with, for a caller whose key is about to be dropped
 * @param account whose it is, for a caller whose session may just have ended
 */
export async function putDraft(
  key: string,
  text: string,
  seen: { readonly branch: string; readonly version: number },
  own = ownKey(),
  account = currentAccount(),
): Promise<{ branch: string; version: number }> {
  const row = ownerOf(key, account);
  const sealed = await sealHere("drafts", row, text, own);
  const change = (await device()).transaction("drafts", "readwrite", { durability: "strict" });
  const there = await change.store.get(`${row}~${seen.branch}`);
  const here = whereToPut(there, { version: seen.version, tab: thisTab }) === "here";
  const branch = here ? seen.branch : thisTab;
  const before = here ? there : await change.store.get(`${row}~${branch}`);
  const version = (before?.version ?? 0) + 1;
  const draft: StoredDraft = {
    id: `${row}~${branch}`,
    key: row,
    branch,
    version,
    tab: thisTab,
    at: Date.now(),
    ...sealed,
  };
  await change.store.put(draft);
  await change.done;
  return { branch, version };
}

export async function deleteDraft(key: string, branch = mainBranch, account = currentAccount()): Promise<void> {
  await (await device()).delete("drafts", `${ownerOf(key, account)}~${branch}`);
}

/** Keys of this account's drafts that begin with `prefix`, newest first, without opening them. */
export async function listDrafts(prefix: string): Promise<{ key: string; at: number }[]> {
  const start = ownerOf(prefix);
  const found = await (await device()).getAllFromIndex("drafts", "key", IDBKeyRange.bound(start, `${start}\uffff`));
  const newest = new Map<string, number>();
  const cut = ownerOf("").length;
  for (const { key, at } of found) newest.set(key.slice(cut), Math.max(at, newest.get(key.slice(cut)) ?? 0));
  return [...newest].map(([key, at]) => ({ key, at })).sort((a, b) => b.at - a.at);
}
