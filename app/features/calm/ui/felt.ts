import { currentAccount } from "#web/session.ts";
import { type Use, usesFrom, withUse } from "../domain/helped.ts";

const key = "calm/felt";

/** The drafts of this device are sealed and belong to one account: the right place for something only the person sees. */
const drafts = () => import("#web/offline/drafts.ts");

/** Whether an answer can be kept here at all: only for someone who has signed in on this device. */
export function canKeep(): boolean {
  return currentAccount() !== null;
}

async function read(): Promise<{ uses: Use[]; version: number }> {
  const { mainBranch, readDrafts } = await drafts();
  const found = await readDrafts(key);
  const uses = found.flatMap(({ text }) => usesFrom(text)).sort((a, b) => a.at - b.at);
  return { uses, version: found.find(({ branch }) => branch === mainBranch)?.version ?? 0 };
}

/** What was kept on this device; nothing where nobody is signed in or the device refuses. */
export async function readUses(): Promise<readonly Use[]> {
  if (!canKeep()) return [];
  await keeping;
  try {
    return (await read()).uses;
  } catch {
    return [];
  }
}

/** What is still being kept: one after the other, and whoever reads waits for it. */
let keeping: Promise<void> = Promise.resolve();

/** Keeps one use, sealed, on this device and nowhere else. Failing is quiet: the tool has done its work. */
export function keepUse(use: Use): Promise<void> {
  keeping = keeping.then(() => write(use));
  return keeping;
}

async function write(use: Use): Promise<void> {
  if (!canKeep()) return;
  try {
    const { mainBranch, putDraft } = await drafts();
    const { uses, version } = await read();
    await putDraft(key, JSON.stringify(withUse(uses, use)), { branch: mainBranch, version });
  } catch {
    // No storage here.
  }
}

export async function forgetUses(): Promise<void> {
  const { deleteDraft, readDrafts } = await drafts();
  for (const { branch } of await readDrafts(key)) await deleteDraft(key, branch);
}
