import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { goIn, settle } from "./every-screen.ts";

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

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

/** One tool from its first number to its end, with both answers. */
async function useTool(path: string, before: string, after: string): Promise<void> {
  await goIn(page, "/me/calm");
  await goIn(page, path);
  await press(before);
  const rate = page.getByRole("button", { name: after, exact: true });
  const last = page.getByRole("link", { name: "That is all" });
  for (let step = 0; step < 20 && !(await last.isVisible()); step++) {
    if (await rate.isVisible()) await rate.click();
    else await page.locator("main .button.main").first().click();
  }
}

test("a few tools at first, the rest by what one wants, and stopping leads back there", async () => {
  await page.goto(`${url}/me/calm`);
  await settle(page);
  expect(await page.locator(".tool-tile").count()).toBe(3);
  await page.getByRole("link", { name: "Night and sleep" }).click();
  await page.getByRole("heading", { name: "Night and sleep" }).waitFor();
  expect(await page.locator(".tool-tile").count()).toBe(4);
  await page.getByRole("button", { name: /^Show \d+ more$/ }).click();
  expect(await page.locator(".tool-tile").count()).toBeGreaterThan(10);
  await page.getByRole("link", { name: /The quiet list/ }).click();
  await page.getByRole("link", { name: "Stop here" }).click();
  await page.getByRole("heading", { name: "Night and sleep" }).waitFor();
  await page.getByRole("link", { name: "All ways to calm down" }).click();
  await page.getByRole("link", { name: /^All \d+ tools$/ }).click();
  await page.getByLabel("Find by a word").fill("nightmare wall");
  await page.getByText("Nothing has this word.", { exact: false }).waitFor();
  await page.getByLabel("Find by a word").fill("wall");
  await page.getByText("1 found").waitFor();
  await page.getByRole("link", { name: /Push the wall/ }).waitFor();
});

test("a yes at the question leads to other tools that ask nothing", async () => {
  await page.goto(`${url}/me/calm/tense-and-let-go`);
  await press("No");
  await press("Not sure");
  await page.getByRole("link", { name: /A slow beat/ }).click();
  await page.getByText("0 is calm, 10 is the most", { exact: false }).waitFor();
});

test("what one writes is shown again in the next step, and without signing in is gone afterwards", async () => {
  await page.goto(`${url}/me/calm/letter-to-a-friend`);
  await press("No");
  await press("Skip this");
  for (let step = 0; step < 3; step++) await press("Go on");
  await page.getByLabel("My letter").fill("You are not alone with the rain.");
  await press("Go on");
  await page.locator("blockquote", { hasText: "You are not alone with the rain." }).waitFor();
  await press("Back");
  expect(await page.getByLabel("My letter").inputValue()).toBe("You are not alone with the rain.");
  await page.reload();
  await press("No");
  await press("Skip this");
  for (let step = 0; step < 3; step++) await press("Go on");
  expect(await page.getByLabel("My letter").inputValue()).toBe("");
});

test("danger in the words brings help at once, without internet", async () => {
  await page.goto(`${url}/me`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await settle(page);
  await context.setOffline(true);
  await page.goto(`${url}/me/calm/message-to-someone`);
  await press("No");
  await press("Skip this");
  for (let step = 0; step < 3; step++) await press("Go on");
  await page.getByLabel("My message").fill("I want to kill myself tonight.");
  await page.getByRole("button", { name: "See who can help now" }).waitFor();
});

test("after three uses it says what helps, and of one use that it is too little", async () => {
  await signInPerson(page, url, "ximena", "mango tren azul domingo");
  await page.locator('footer a[href="/me/choices"]').waitFor();
  for (let time = 0; time < 3; time++) await useTool("/me/calm/feet-on-floor", "8", "5");
  await useTool("/me/calm/one-sound", "7", "6");
  await goIn(page, "/me/calm?for=helped");
  await page.getByText("About 3 lower after: from 8 to 5.").waitFor();
  await page.getByText("It went down 3 of 3 times.").waitFor();
  await page.getByRole("heading", { name: "Too little to say" }).waitFor();
  await page.getByText("One sound to hold on to").waitFor();
  await goIn(page, "/me/calm");
  await page.locator(".tool-tile", { hasText: "Feet on the floor" }).waitFor();
  expect(await page.locator(".tool-tile").first().textContent()).toContain("Feet on the floor");
  await goIn(page, "/me/calm?for=helped");
  await press("Forget these answers");
  await page.getByText("They are gone.").waitFor();
});
