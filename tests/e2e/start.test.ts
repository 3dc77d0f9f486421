import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { axeSource, faults } from "./axe.ts";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { ask, goIn } from "./every-screen.ts";

const { url } = inject("house");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const hope = "A room for me and 👧 my girl, مريم. Near her school, with a window";
const phone = { width: 360, height: 800 };
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const titleOf = async (page: Page) => (await title(page).textContent()) ?? "";
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const looksFine = async (page: Page) => {
  await page.evaluate(axeSource);
  expect(await faults(page, "light")).toEqual([]);
};
const isSaved = (page: Page) => page.locator('[data-saving="saved"]').waitFor({ state: "attached" });

/** Answers what is on screen: the first option where there are some, own words where there are none. */
async function answer(page: Page, words: string): Promise<void> {
  const before = await titleOf(page);
  const option = page.locator("main .option input").first();
  if ((await option.count()) > 0) await option.check();
  else await page.locator("main textarea").fill(words);
  await button(page, "Next").click();
  await expect.poll(() => titleOf(page)).not.toBe(before);
}

test("she begins without a name on a phone, loses the phone in mid-word, goes on elsewhere by her code, and is asked nothing twice", async () => {
  const first = await openContext(browser, phone);
  const page = await first.newPage();
  await page.goto(`${url}/start`);
  await page.getByText("Whose phone or computer is this?").waitFor();
  await looksFine(page);
  await button(page, /It is mine, and nobody looks at it/).click();
  await page.getByRole("heading", { name: "Would you like an interpreter?" }).waitFor();
  await looksFine(page);
  await answer(page, "");
  await answer(page, "");
  // What cannot wait is answered at once, with whom to call, before any other question.
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByText("Get to where other people are", { exact: false }).waitFor();
  await looksFine(page);
  await button(page, "Numbers to call").click();
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await button(page, "Next").click();
  await page.getByRole("heading", { name: "Do you have a place to sleep tonight?" }).waitFor();
  for (let question = 0; question < 4; question++) await answer(page, "");
  await page.getByRole("heading", { name: "What would you like help with first?" }).waitFor();
  await page.locator("main textarea").fill("A room for me and 👧 my girl, مريم");
  await isSaved(page);
  await button(page, "My code").click();
  await title(page).filter({ hasText: "This is your code" }).waitFor();
  const code = (await page.getByRole("list", { name: "Your code" }).getByRole("listitem").allInnerTexts()).join("-");
  expect(code).toMatch(/^(\w{4}-){8}\w{4}$/);
  // The house never had the code, nor an answer it can read.
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await button(page, "I have it").click();
  await page.locator("main textarea").fill("A room for me and 👧 my girl, مريم. Near her school");
  await isSaved(page);
  expect(asked.filter((sent) => sent.includes("school") || sent.includes(code.slice(0, 9)))).toEqual([]);
  expect(asked.some((sent) => sent.includes("/api/start/answers"))).toBe(true);

  // The house cannot be reached, and the browser is killed: what was typed waits on her own phone.
  await first.setOffline(true);
  await page.locator("main textarea").fill(hope);
  await page.locator('[data-saving="unsaved"]').waitFor();
  await page.close();
  await first.setOffline(false);
  const again = await first.newPage();
  await again.goto(`${url}/start`);
  const sent = again.waitForResponse((answer) => answer.url().endsWith("/api/start/answers") && answer.ok());
  await button(again, "Go on where I stopped").click();
  await again.getByRole("heading", { name: "What would you like help with first?" }).waitFor();
  expect(await again.locator("main textarea").inputValue()).toBe(hope);
  await sent;
  await first.close();

  const second = await openContext(browser, phone);
  const other = await second.newPage();
  await other.goto(`${url}/start`);
  await button(other, /I have a code/).click();
  await other.getByLabel("Code").fill(code.toLowerCase().replaceAll("-", " "));
  await button(other, "Next").click();
  await other.getByRole("heading", { name: "What would you like help with first?" }).waitFor();
  expect(await other.locator("main textarea").inputValue()).toBe(hope);
  await answer(other, "");
  while (!(await titleOf(other)).startsWith("Thank you")) {
    const before = await titleOf(other);
    if (before.startsWith("How do you get")) await button(other, "I would rather not say").click();
    else await answer(other, "A quiet walk");
    await expect.poll(() => titleOf(other)).not.toBe(before);
  }
  await isSaved(other);
  await looksFine(other);
  await button(other, "Clear this screen").click();
  await other.getByText("This screen is clear.", { exact: false }).waitFor();
  await second.close();

  const own = await openContext(browser, phone);
  const tomas = await own.newPage();
  await signInPerson(tomas, url, "tomas", "copper ladder morning bread");
  await goIn(tomas, "/me/start/code");
  await tomas.getByLabel("Code").fill(code);
  await button(tomas, "Next").click();
  await tomas.getByText("There are 13 answers under this code.").waitFor();
  await tomas.getByRole("radio", { name: "My care team" }).check();
  await button(tomas, "Bring them in").click();
  await tomas.getByText("They are on your list now.").waitFor();
  await goIn(tomas, "/me/start/talk");
  await tomas.getByText("There is nothing to ask.", { exact: false }).waitFor();
  await goIn(tomas, "/me/start/told");
  await tomas.getByText("Near her school", { exact: false }).waitFor();
  await looksFine(tomas);
  // The code is used up, and says so.
  await goIn(tomas, "/me/start/code");
  await tomas.getByLabel("Code").fill(code);
  await button(tomas, "Next").click();
  await tomas.getByText("moved into someone's own pages", { exact: false }).waitFor();
  await own.close();

  const desk = await openContext(browser);
  const marcus = await desk.newPage();
  await signInStaff(marcus, url, "helen@harborhouse.example");
  expect(await ask<{ asked: number }>(marcus, "/api/intake/repeats")).toMatchObject({ asked: 0 });
  await desk.close();
});
