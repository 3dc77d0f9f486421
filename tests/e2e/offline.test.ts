import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { ask, goIn, settle } from "./every-screen.ts";
import { dump } from "./plan-on-device.ts";

const reopenMs = 1000;
const { url } = inject("house");
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  context = await openContext(browser, { width: 390, height: 844 });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

type Kept = { id: string; answers: { mood?: number; word?: string } };
const checkins = () => ask<Kept[]>(page, "/api/checkins?days=2");
/** How many the house holds, as it says itself to whoever takes everything out. */
async function keptCheckins(): Promise<number> {
  const { parts } = await ask<{ parts: { table: string; count: number }[] }>(page, "/api/take-out");
  return parts.find(({ table }) => table === "checkin")?.count ?? 0;
}
const outboxIsEmpty = () => page.getByText(/waiting/i).waitFor({ state: "detached", timeout: 60_000 });

/** One visit with internet, until the phone has all it keeps. */
async function visitOnce(): Promise<void> {
  // The agency's own numbers are fetched a moment after the first painting.
  const numbers = page.waitForResponse(/\/api\/safety\/lines/);
  await page.goto(`${url}/me`);
  await (await numbers).finished();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await settle(page);
  // What came is put into the device's store a breath later.
  await expect.poll(() => dump(page), { timeout: 15_000 }).toContain("555-0142");
}

async function signIn(): Promise<void> {
  await signInPerson(page, url, "ximena", "mango tren azul domingo");
  await page.locator('footer a[href="/me/choices"]').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // What the person's pages say is of their language; here it is English.
  await settle(page);
}

async function checkIn(mood: string, word?: string): Promise<void> {
  if (!(await page.getByRole("radio", { name: mood, exact: true }).isVisible())) await goIn(page, "/me/checkin");
  await page.getByRole("radio", { name: mood, exact: true }).check({ force: true });
  if (word) await page.getByLabel("One word, if you like").fill(word);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).waitFor();
}

test("after one visit /me opens again without internet within a second", async () => {
  await visitOnce();
  await context.setOffline(true);
  const tookMs: number[] = [];
  for (let time = 0; time < 3; time++) {
    const start = performance.now();
    await page.goto(`${url}/me`);
    await page.getByRole("heading", { name: "What would help right now?" }).waitFor();
    tookMs.push(performance.now() - start);
  }
  process.stdout.write(`offline reopening: ${tookMs.map((ms) => ms.toFixed(0)).join(", ")} ms\n`);
  expect(Math.max(...tookMs)).toBeLessThan(reopenMs);
});

test("without internet and without signing in: the crisis card has its numbers", async () => {
  await visitOnce();
  await context.setOffline(true);
  await page.goto(`${url}/me`);
  await page.getByRole("button", { name: "I need help now" }).click();
  const card = page.getByRole("dialog");
  for (const number of ["911", "988", "5550142"]) {
    await card.locator(`a[href="tel:${number}"]`).first().waitFor();
  }
  await card.locator('a[href="sms:988"]').first().waitFor();
});

test("without internet and without signing in: a calm-down tool goes to its end", async () => {
  await visitOnce();
  await context.setOffline(true);
  await page.goto(`${url}/me`);
  await page.getByRole("link", { name: /Help me calm down/ }).click();
  await page.getByRole("link", { name: /Look around you/ }).click();
  await page.getByRole("button", { name: "7", exact: true }).click();
  const done = page.getByRole("link", { name: "That is all" });
  const rate = page.getByRole("button", { name: "3", exact: true });
  for (let step = 0; step < 20 && !(await done.isVisible()); step++) {
    if (await rate.isVisible()) await rate.click();
    else await page.locator("main .button.main").first().click();
  }
  await done.click();
  await page.getByRole("heading", { name: "What would help right now?" }).waitFor();
});

test("a check-in and a page of the journal are kept on the device and sent when the internet is back", async () => {
  await signIn();
  const word = `heron-${Date.now()}`;
  await goIn(page, "/me/journal/new");
  const read = page.getByRole("button", { name: "I have read this" });
  await read.or(page.locator("textarea")).first().waitFor();
  if (await read.isVisible()) await read.click();
  await page.locator("textarea").first().waitFor();
  const { entries: before } = await ask<{ entries: { id: string }[] }>(page, "/api/journal/entries");
  // On the very first visit the worker does not answer for this page yet, so both screens have been open once.
  await goIn(page, "/me/checkin");
  await page.getByRole("radio", { name: "Good", exact: true }).waitFor();
  await goIn(page, "/me/journal/new");
  await page.locator("textarea").first().waitFor();

  await context.setOffline(true);
  await page.locator("textarea").first().fill("The bus did not come. I walked along the water.");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  // Kept, the page leads back to the journal by itself.
  await page.waitForURL(({ pathname }) => !pathname.endsWith("/new"));
  await page.getByText("The bus did not come.").waitFor();
  await checkIn("Good", word);
  await page.waitForTimeout(1000);

  await context.setOffline(false);
  await expect
    .poll(async () => (await checkins()).filter(({ answers }) => answers.word === word).length, { timeout: 60_000 })
    .toBe(1);
  await expect
    .poll(async () => (await ask<{ entries: { id: string }[] }>(page, "/api/journal/entries")).entries.length, {
      timeout: 60_000,
    })
    .toBe(before.length + 1);
  await goIn(page, "/me/journal");
  await page.getByText("The bus did not come.").waitFor();
});

test("a day without internet: 200 check-ins are kept, and each arrives once", async () => {
  await signIn();
  const before = await keptCheckins();
  const arrived: { id: string; word?: string }[] = [];
  page.on("response", (response) => {
    const asked = response.request();
    if (asked.method() !== "PUT" || !/\/api\/checkins\/[0-9a-f-]{36}$/.test(asked.url()) || !response.ok()) return;
    const { answers } = asked.postDataJSON() as Kept;
    arrived.push({ id: asked.url().slice(-36), ...(answers.word ? { word: answers.word } : {}) });
  });
  await context.setOffline(true);
  await goIn(page, "/me/checkin");
  for (let at = 0; at < 200; at++) {
    await checkIn("Hard", `w${at}`);
    await page.getByRole("button", { name: "Check in again" }).click();
  }
  expect(arrived).toEqual([]);
  await context.setOffline(false);
  await expect.poll(() => arrived.length, { timeout: 90_000, interval: 500 }).toBe(200);
  await outboxIsEmpty();
  expect(new Set(arrived.map(({ id }) => id)).size).toBe(200);
  expect(new Set(arrived.map(({ word }) => word)).size).toBe(200);
  // All of them are kept; the own list shows an even part of a day that has so many.
  expect(await keptCheckins()).toBe(before + 200);
});
