import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";

export const pinField = (page: Page) => page.getByLabel("PIN", { exact: true });
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });

export async function write(page: Page, offer: RegExp, words: string): Promise<void> {
  await page.locator(".offers").getByRole("button", { name: offer }).first().click();
  await page.locator("textarea").fill(words);
  await button(page, "Done").click();
  await page.getByText(words).first().waitFor();
}

export async function setPins(page: Page, pins: { mine?: string; other?: string; wipe?: boolean }): Promise<void> {
  await button(page, "PIN").click();
  for (const [at, value] of [pins.mine, pins.other].entries()) {
    if (value === undefined) continue;
    const part = page.locator("section.sheet").nth(at);
    await part.getByLabel("A new PIN").fill(value);
    await part.getByRole("button", { name: "Keep this PIN" }).click();
    await part.getByText("Done. Try it once").waitFor();
  }
  if (pins.wipe) await page.getByRole("radio", { name: "Remove it from this device" }).click({ force: true });
  await page.waitForTimeout(300);
  await button(page, "Back to my notes").click();
}

export async function tryPin(page: Page, value: string): Promise<void> {
  await pinField(page).fill(value);
  await button(page, "Open").click();
}

export async function ms(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Everything in IndexedDB and localStorage as text. Caches hold the app, which is the same for everybody. */
export function dump(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const wait = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const text: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name = "" } of await indexedDB.databases()) {
      const open = await wait(indexedDB.open(name));
      for (const store of open.objectStoreNames)
        for (const value of await wait(open.transaction(store).objectStore(store).getAll()))
          text.push(value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : JSON.stringify(value));
      open.close();
    }
    return text.join("\n");
  });
}

/** What a dump shows without any key: stores, names, kinds and lengths. The times of drafts are no part of a pad. */
export function shapeOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const wait = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const lines = Object.keys(localStorage).filter((key) => key !== "locked");
    for (const { name = "" } of await indexedDB.databases()) {
      const open = await wait(indexedDB.open(name));
      for (const store of open.objectStoreNames) {
        const [keys, values] = await Promise.all([
          wait(open.transaction(store).objectStore(store).getAllKeys()),
          wait(open.transaction(store).objectStore(store).getAll()),
        ]);
        for (const [at, key] of keys.entries()) {
          const value = values[at];
          lines.push(
            `${name}/${store}/${key}: ${value instanceof Uint8Array ? `bytes ${value.length}` : typeof value}`,
          );
        }
      }
      open.close();
    }
    return lines.sort().join("\n");
  });
}

/** Ends a wait by setting the clock an hour forward for one visit, as time that went by while the page was closed. */
export async function shortenWait(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = Date.now.bind(Date);
    const ahead = Number(sessionStorage.getItem("ahead") ?? 0) + 3_700_000;
    sessionStorage.setItem("ahead", String(ahead));
    Date.now = () => real() + ahead;
  });
  await page.reload();
  await pinField(page).waitFor();
}

export function browserProgram(): string {
  const programs = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return programs.find((program) => program && fs.existsSync(program)) ?? "chromium";
}

/** Files under a folder that hold a text as UTF-8, UTF-16 or base64. */
export function holding(folder: string, mark: string): string[] {
  const forms = [
    Buffer.from(mark, "utf8"),
    Buffer.from(mark, "utf16le"),
    Buffer.from(Buffer.from(mark).toString("base64").slice(0, -4)),
  ];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .filter((file) => {
      try {
        const bytes = fs.readFileSync(file);
        return forms.some((form) => bytes.includes(form));
      } catch {
        return false;
      }
    });
}
