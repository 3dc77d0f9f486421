import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { signInPerson } from "./browser.ts";
import { goIn, settle } from "./every-screen.ts";
import { signInAsPerson } from "./house.ts";

const { url } = inject("house");
export const kai = ["kai", "drum biscuit north stairs"] as const;
export const jude = ["jude", "paper kettle brave orchard"] as const;
export const pin = "4827";
export const phone = { width: 390, height: 844 };

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

/**
 * Milliseconds from a press until what it brings is painted, by the clock of the page: how long the test itself waits for
 * its turn on a busy machine is no part of it.
 *
 * @param shown the first element of `css` that has `text` in it; must not be there before the press
 */
export async function paintedMs(
  page: Page,
  press: () => Promise<unknown>,
  shown: { css: string; text?: string },
): Promise<number> {
  const painted = page.evaluate(
    ({ css, text = "" }) =>
      new Promise<number>((resolve, reject) => {
        const isThere = () => [...document.querySelectorAll(css)].some((found) => found.textContent?.includes(text));
        if (isThere()) reject(new Error(`${css} with "${text}" is there before the press`));
        let pressedAt: number | undefined;
        addEventListener("click", ({ timeStamp }) => (pressedAt ??= timeStamp), { capture: true, once: true });
        const look = () => {
          if (pressedAt === undefined || !isThere()) return requestAnimationFrame(look);
          // A frame that has it is on its way: what runs right after has seen it painted.
          return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - (pressedAt ?? 0))));
        };
        look();
      }),
    shown,
  );
  const [took] = await Promise.all([painted, press()]);
  return took;
}

/** The middle of an odd number of tries: one that other work on the machine held up does not decide. */
export function median(tries: readonly number[]): number {
  return [...tries].sort((one, other) => one - other)[Math.floor(tries.length / 2)] ?? Number.NaN;
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

/** Takes the plan away through the API, step by step. */
export async function forgetPlan(who: readonly [string, string]): Promise<void> {
  const caller = await signInAsPerson(url, ...who);
  const { body } = await caller.call("GET", "/api/safety-plan");
  const steps = (body as { steps: { id: string; version: number; sealed: string | null }[] }).steps
    .filter(({ sealed }) => sealed !== null)
    .map(({ id, version }) => ({ id, version, saveId: randomUUID(), sealed: null }));
  if (steps.length > 0) await caller.call("PUT", "/api/safety-plan", { steps });
}

export async function openPlan(page: Page, who: readonly [string, string]): Promise<void> {
  await goIn(page, "/me/plan");
  const gate = pinField(page).or(page.locator(".notes-page")).first();
  await gate.waitFor();
  if (!(await pinField(page).isVisible())) return;
  await button(page, "Open it another way").click();
  const again = button(page, /again/i);
  await again.or(page.getByLabel("Your name here")).first().waitFor();
  if (await again.isVisible()) await again.click();
  await page.getByLabel("Your name here").fill(who[0]);
  await page.getByLabel("Passphrase", { exact: true }).fill(who[1]);
  await page.locator("form button[type=submit]").click();
  await page.locator(".notes-page").waitFor();
}

/** Signed in, with a plan open that has these words, kept on this device and sent; steps that are there already stay. */
export async function aPlan(
  context: BrowserContext,
  who: readonly [string, string],
  words: { crisis?: string; leaving?: string },
): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await signInPerson(page, url, ...who);
  await kept(page);
  await openPlan(page, who);
  if (words.crisis && (await page.getByText(words.crisis).count()) === 0)
    await write(page, /People I can ask for help|Places and people|Things I can do/, words.crisis);
  if (words.leaving) {
    await button(page, "Not safe").click();
    if ((await page.getByText(words.leaving).count()) === 0)
      await write(page, /Our code word|A small bag|Money/, words.leaving);
    await button(page, "Hard hours").click();
  }
  await page.waitForTimeout(2500);
  await settle(page);
  return page;
}

/** Waits until this device has its sealed pad and the app itself. */
export async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(async () => (await shapeOf(page)).includes("pad/"), { timeout: 15_000 }).toBe(true);
  await settle(page);
}

/** Nobody is signed in any more, and the tab has forgotten every key. */
export async function forgetSession(context: BrowserContext, page: Page): Promise<void> {
  await context.clearCookies();
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(`${url}/me`);
  await settle(page);
}
