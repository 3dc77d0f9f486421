import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { ask, goIn, settle } from "./every-screen.ts";

const { url } = inject("house");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

type Goal = { id: string; words: string; others: { words: string; by: string }[] };
const ownGoals = async (page: Page) => (await ask<{ goals: Goal[] }>(page, "/api/goals")).goals;

async function device(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openContext(browser, { width: 390, height: 844 });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await signInPerson(page, url, "kai", "drum biscuit north stairs");
  await settle(page);
  return { context, page };
}

async function changeWords(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Change the words" }).click();
  await page.getByLabel("What would you like?").fill(words);
  await page.locator("form").getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("heading", { name: words, level: 1 }).waitFor();
}

test("one goal on two phones without internet: both wordings come together, nothing is lost, and a step is an invitation", async () => {
  const phone = await device();
  const tablet = await device();
  await goIn(phone.page, "/me/goals/new");
  await phone.page.getByLabel("What would you like?").fill("Ride my bike again");
  await phone.page.getByRole("button", { name: "Keep", exact: true }).click();
  await phone.page.getByRole("heading", { name: "Ride my bike again" }).waitFor();
  await expect.poll(async () => (await ownGoals(phone.page)).length).toBe(1);
  const [goal] = await ownGoals(phone.page);
  if (!goal) throw new Error("the goal did not arrive");
  for (const { page } of [phone, tablet]) await goIn(page, `/me/goals/${goal.id}`);

  await phone.context.setOffline(true);
  await tablet.context.setOffline(true);
  await changeWords(phone.page, "Ride to the river");
  await changeWords(tablet.page, "Ride round the block first");
  await changeWords(tablet.page, "Ride round the block, then further");
  await phone.context.setOffline(false);
  await expect.poll(async () => (await ownGoals(phone.page))[0]?.words, { timeout: 20_000 }).toBe("Ride to the river");
  await tablet.context.setOffline(false);
  await expect
    .poll(async () => (await ownGoals(tablet.page))[0]?.others.map(({ words }) => words), { timeout: 20_000 })
    .toEqual(["Ride round the block, then further"]);
  await tablet.page.getByText("Two versions of this").waitFor();
  await tablet.page.getByText("Ride to the river").last().waitFor();
  await tablet.page.getByRole("button", { name: "Use this one" }).click();
  await tablet.page.getByRole("heading", { name: "Ride round the block, then further", level: 1 }).waitFor();
  await expect.poll(async () => (await ownGoals(tablet.page))[0]?.others, { timeout: 20_000 }).toEqual([]);

  await tablet.page.getByRole("button", { name: "Add a step" }).click();
  await tablet.page.getByLabel("One small step").fill("Pump up the tyres");
  await tablet.page.getByRole("button", { name: "Keep the step" }).click();
  await tablet.page.getByRole("button", { name: "Done Pump up the tyres" }).waitFor();
  await goIn(tablet.page, "/me");
  await tablet.page.getByRole("heading", { name: "If you want" }).waitFor();
  await tablet.page.getByRole("button", { name: "Not today Pump up the tyres" }).click();
  await expect.poll(() => tablet.page.getByText("Pump up the tyres").count()).toBe(0);
  await tablet.page.reload();
  await settle(tablet.page);
  expect(await tablet.page.getByText("Pump up the tyres").count()).toBe(0);
  await phone.context.close();
  await tablet.context.close();
}, 90_000);
