import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { ask, goIn } from "./every-screen.ts";

const house = inject("house");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("two write one plan at once, one of them without internet and in a killed browser; both say yes; it is printed", async () => {
  const phone = await openContext(browser, { width: 390, height: 844 });
  const hers = await phone.newPage();
  await signInPerson(hers, house.url, "jude", "paper kettle brave orchard");
  await goIn(hers, "/me/plan-together");
  await hers.getByLabel("What matters to me").fill("Peace at night.");

  const desk = await (await openContext(browser)).newPage();
  await signInStaff(desk, house.url, "dana@harborhouse.example");
  const { mine } = await ask<{ mine: { personId: string; name: string }[] }>(desk, "/api/people");
  const jude = mine.find(({ name }) => name.startsWith("Jude"))?.personId ?? "";
  await goIn(desk, `/work/people/${jude}/plan`);
  const theirs = desk.getByLabel("What matters to me");
  await said(desk, "Peace at night.");
  await hers
    .getByText("Dana Whitfield is here", { exact: false })
    .or(hers.getByText(/Dana.* is here/))
    .first()
    .waitFor();

  // Both in the same text, letter by letter.
  await hers.getByLabel("What matters to me").press("End");
  await theirs.press("Home");
  await Promise.all([
    hers.getByLabel("What matters to me").pressSequentially(" My own door.", { delay: 25 }),
    theirs.pressSequentially("First: ", { delay: 40 }),
  ]);
  await said(desk, "First: Peace at night. My own door.");
  await said(hers, "First: Peace at night. My own door.");

  // Without internet on one side, both go on; the browser is closed in the middle and opened again.
  await phone.setOffline(true);
  await hers.getByLabel("When it gets hard").fill("Call my aunt. 💛");
  await desk.getByRole("button", { name: "Add something to try" }).click();
  await desk.getByLabel("Something to try 1").fill("A lamp by the bed");
  await hers.waitForTimeout(700);
  await hers.close();
  await phone.setOffline(false);
  const again = await phone.newPage();
  await phone.clearCookies();
  await signInPerson(again, house.url, "jude", "paper kettle brave orchard");
  await goIn(again, "/me/plan-together");
  await desk.waitForFunction(() =>
    [...document.querySelectorAll("textarea")].some(({ value }) => value === "Call my aunt. 💛"),
  );
  await again.waitForFunction(() =>
    [...document.querySelectorAll("textarea")].some(({ value }) => value === "A lamp by the bed"),
  );

  await again.getByRole("button", { name: "Yes, this is our plan" }).click();
  await again.getByText("Now it waits for the other one", { exact: false }).waitFor();
  await desk.getByText("said yes.", { exact: false }).first().waitFor();
  await desk.getByRole("button", { name: "Yes, this is our plan" }).click();
  await desk.getByText("This is the plan since", { exact: false }).waitFor();
  await again.getByText("This is the plan since", { exact: false }).waitFor();

  await again.emulateMedia({ media: "print" });
  const paper = await again.locator(".plan-printed").textContent();
  for (const words of ["First: Peace at night. My own door.", "A lamp by the bed", "Call my aunt. 💛"])
    expect(paper).toContain(words);
  expect(await again.locator("main h1").isVisible()).toBe(false);
});

async function said(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) => [...document.querySelectorAll("textarea")].some(({ value }) => value === text),
    words,
  );
}
