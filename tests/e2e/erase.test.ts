import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { goIn } from "./every-screen.ts";
import { type RunningHouse, startHouse, top } from "./house.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-erase-"));
let house: RunningHouse;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  house = await startHouse();
  browser = await launchBrowser();
  context = await openContext(browser, { width: 390, height: 844 });
  page = await context.newPage();
  await signInPerson(page, house.url, "jude", "paper kettle brave orchard");
});
afterAll(async () => {
  await browser.close();
  await house.stop();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(house.dataFolder, { recursive: true, force: true });
});

test("a lead backs up at the press of a button and sees the trial; what goes this week stands beside it", async () => {
  const desk = await openContext(browser);
  const staff = await desk.newPage();
  await signInStaff(staff, house.url, "helen@harborhouse.example");
  await goIn(staff, "/agency/backup");
  await staff.getByRole("button", { name: "Back up now" }).click();
  await staff
    .getByText(/Good, in/)
    .first()
    .waitFor({ timeout: 60_000 });
  await goIn(staff, "/agency/retention");
  await staff.getByRole("heading", { name: "Closed boxes" }).waitFor();
  await desk.close();
});

test("a person may ask, think about it, take it back, and erase one kind at once with a receipt that a command checks", async () => {
  await goIn(page, "/me/erase");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("Choose at least one.").waitFor();
  await page.getByLabel(/My check-ins/).check();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "In 7 days" }).click();
  await page.getByText("Please check this first.").waitFor();
  await page.getByLabel(/I have kept the code/).check();
  await page.getByRole("button", { name: "In 7 days" }).click();
  await page.getByRole("heading", { name: "You asked for this to be erased" }).waitFor();
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("button", { name: "Go on" }).waitFor();

  await page.getByLabel(/My check-ins/).check();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel(/I have kept the code/).check();
  await page.getByRole("button", { name: "Now", exact: true }).click();
  await page.getByRole("button", { name: "Yes, erase it" }).click();
  await page.getByText("It is gone. The rest is as it was.").waitFor({ timeout: 30_000 });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the receipt" }).click(),
  ]);
  const file = path.join(folder, "receipt.json");
  await download.saveAs(file);
  expect(verifyReceipt(file)).toContain("True: signed by Harbor House");
  fs.writeFileSync(path.join(folder, "forged.json"), fs.readFileSync(file, "utf8").replace("checkins", "journals"));
  expect(verifyReceipt(path.join(folder, "forged.json"))).toContain("NOT TRUE");
});

test("all goes: the session ends, the name opens nothing any more, and the code still finds the receipt", async () => {
  // The page still says that the check-ins are gone.
  await goIn(page, "/me/things");
  await goIn(page, "/me/erase");
  await page.getByLabel(/Everything about me/).check();
  await page.getByRole("button", { name: "Go on" }).click();
  const code = await page.locator(".spell", { hasText: /\w/ }).innerText();
  await page.getByLabel(/I have kept the code/).check();
  await page.getByRole("button", { name: "Now", exact: true }).click();
  await page.getByRole("button", { name: "Yes, erase it" }).click();
  await page.getByText("All of it is gone.").waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: "To the start page" }).click();
  await page.getByLabel("Your name here").fill("jude");
  await page.getByLabel("Passphrase", { exact: true }).fill("paper kettle brave orchard");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page
    .getByText(/That did not open/)
    .first()
    .waitFor();

  const elsewhere = await openContext(browser);
  const reader = await elsewhere.newPage();
  await reader.goto(`${house.url}/me/receipt`);
  await reader.getByLabel("Code for the receipt").fill("nonsense");
  await reader.getByRole("button", { name: "Look it up" }).click();
  await reader.getByText("This is not a whole code.").waitFor();
  await reader.getByLabel("Code for the receipt").fill(code);
  await reader.getByRole("button", { name: "Look it up" }).click();
  await reader.getByText("This receipt is true.").waitFor();
  await elsewhere.close();
});

test("with Mooring stopped, a command puts the backup back, and what was erased since stays erased", async () => {
  await house.stop();
  const mooring = (...args: string[]) =>
    execFileSync(process.execPath, ["app/server/commands/main.ts", ...args], {
      cwd: top,
      encoding: "utf8",
      env: { ...process.env, MOORING_DATA: house.dataFolder, DATABASE_URL: "" },
    });
  expect(mooring("restore")).toMatch(/tried and good[\s\S]*All keys are there/);
  expect(mooring("restore", "--before", new Date().toISOString())).toMatch(/The database is again as it was at/);
  house = await startHouse({ dataFolder: house.dataFolder });
  const reader = await (await openContext(browser)).newPage();
  await reader.goto(`${house.url}/me`);
  await reader.getByLabel("Your name here").fill("jude");
  await reader.getByLabel("Passphrase", { exact: true }).fill("paper kettle brave orchard");
  await reader.getByRole("button", { name: "Sign in", exact: true }).click();
  await reader
    .getByText(/That did not open/)
    .first()
    .waitFor();
});

function verifyReceipt(file: string): string {
  try {
    return execFileSync(process.execPath, ["app/server/commands/main.ts", "verify-receipt", file], {
      cwd: top,
      encoding: "utf8",
      env: { ...process.env, MOORING_DATA: folder },
    });
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}
