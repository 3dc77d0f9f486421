import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { settle } from "./every-screen.ts";
import { software } from "./house.ts";

const { url } = inject("house");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const box = (page: Page) => page.getByLabel("Your words", { exact: true });
const choices = (page: Page) => page.locator(".talk-turn.program").last().locator(".talk-choices button");

async function begin(page: Page): Promise<void> {
  const start = page.getByRole("button", { name: "Start", exact: true });
  await start.or(box(page)).first().waitFor();
  if (await start.isVisible()) await start.click();
  await box(page).waitFor();
}

/** Sends words and waits until the program has answered. */
async function say(page: Page, words: string): Promise<string> {
  const before = await page.locator(".talk-turn.program").count();
  await box(page).fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.locator(".talk-turn.program").nth(before).waitFor();
  await settle(page);
  return (await page.locator(".talk-turn.program").last().textContent()) ?? "";
}

async function tap(page: Page): Promise<void> {
  const before = await page.locator(".talk-turn.program").count();
  await choices(page).first().click();
  await page.locator(".talk-turn.program").nth(before).waitFor();
}

describe("talking with the companion", () => {
  test("signed out: a skill is three steps from “I can't breathe”, and nothing is sent", async () => {
    const context = await openContext(browser, { width: 390, height: 844 });
    const page = await context.newPage();
    await page.goto(`${url}/me/talk`);
    await begin(page);
    const sent: string[] = [];
    context.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
    await say(page, "i can't breathe");
    await tap(page);
    await tap(page);
    // The skill itself is open in the talk: it asks how strong it is, or shows its first step.
    await page
      .getByText("How strong is it right now?")
      .or(page.getByRole("button", { name: "Go on" }))
      .first()
      .waitFor();
    expect(sent).toEqual([]);
    await context.close();
  });

  test("signed in: words of danger bring help at once, a denial does not take it away, and it is all there later", async ({
    skip,
  }) => {
    skip(software !== "chosen", "nothing was noticed or said in this house");
    const context = await openContext(browser, { width: 390, height: 844 });
    const page = await context.newPage();
    await signInPerson(page, url, "jude", "paper kettle brave orchard");
    await page.locator('footer a[href="/me/choices"]').waitFor();
    await page.goto(`${url}/me/talk`);
    await begin(page);
    expect(await say(page, "i have the pills here and i am going to do it tonight")).toMatch(/911[\s\S]*988/);
    expect(await say(page, "jk forget it im fine")).toMatch(/numbers/i);
    await page.goto(`${url}/me/talk`);
    await page.getByText("jk forget it im fine").waitFor();
    await page.getByText("A program, not a person").first().waitFor();
    await context.close();
  });
});
