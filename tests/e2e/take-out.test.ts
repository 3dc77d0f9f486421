import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { goIn } from "./every-screen.ts";

const { url } = inject("house");
const passphrase = "amber kite willow river stone";
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-take-out-"));

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  context = await openContext(browser, { width: 390, height: 844 });
  page = await context.newPage();
  await signInPerson(page, url, "rosa", "quiet harbor seven lamps");
});
afterAll(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("a person takes everything out, leaves the page meanwhile, and reads it offline with the passphrase alone", async () => {
  await goIn(page, "/me/take-out");
  await page.getByRole("heading", { name: "What comes along" }).waitFor();
  await page.getByLabel("Passphrase for this file").fill("short");
  await page.getByRole("button", { name: "Make the file" }).click();
  await page.getByText("too short or too easy").waitFor();
  await page.getByLabel("Passphrase for this file").fill(passphrase);
  await page.getByRole("button", { name: "Make the file" }).click();
  await goIn(page, "/me/things");
  await goIn(page, "/me/take-out");
  await page.getByText("Your file is ready.").waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save the file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^notes-\d{4}-\d\d-\d\d\.html$/);
  const at = path.join(folder, "notes.html");
  await download.saveAs(at);
  const sealed = fs.readFileSync(at, "utf8");
  expect(sealed).not.toMatch(/mooring-take-out|journal_paragraph/i);
  // What is sealed is letters without meaning, and so long that four of them may well spell a name.
  expect(sealed.replaceAll(/[\w+/=-]{200,}/g, "")).not.toMatch(/rosa/i);

  const elsewhere = await openContext(browser);
  await elsewhere.setOffline(true);
  const reader = await elsewhere.newPage();
  const asked: string[] = [];
  reader.on("request", (request) => !/^(file|blob|data):/.test(request.url()) && asked.push(request.url()));
  await reader.goto(pathToFileURL(at).href);
  await reader.getByLabel("Passphrase").fill("another one entirely");
  await reader.getByRole("button", { name: "Open", exact: true }).click();
  await reader.getByText("That did not open it").waitFor({ timeout: 60_000 });
  await reader.getByLabel("Passphrase").fill(passphrase);
  await reader.getByRole("button", { name: "Open", exact: true }).click();
  await reader.getByText("It is open.").waitFor({ timeout: 60_000 });
  const inside = reader.frameLocator("iframe");
  await inside.getByRole("heading", { name: "My journal" }).waitFor();
  await inside.getByRole("heading", { name: "Who has seen what" }).waitFor();
  const [saved] = await Promise.all([
    reader.waitForEvent("download"),
    reader.getByRole("button", { name: "Save: take-out.json" }).click(),
  ]);
  const json = path.join(folder, "take-out.json");
  await saved.saveAs(json);
  const taken = JSON.parse(fs.readFileSync(json, "utf8"));
  expect(taken.format).toBe("mooring-take-out/1");
  const own = taken.tables.journal_paragraph.filter((row: { audience: string }) => row.audience === "me");
  expect(own.length).toBeGreaterThan(0);
  for (const { body } of own) expect(body).toEqual(expect.any(String));
  expect(taken.ledger.lines.length).toBeGreaterThan(0);
  expect(asked).toEqual([]);
  await elsewhere.close();
});

test("a file that was cut short says so and opens nothing", async () => {
  const at = path.join(folder, "cut.html");
  const whole = fs.readFileSync(path.join(folder, "notes.html"), "utf8");
  fs.writeFileSync(at, whole.replace(/("body":"[\w-]{200})[\w-]+/, "$1"));
  const reader = await context.newPage();
  await reader.goto(pathToFileURL(at).href);
  await reader.getByLabel("Passphrase").fill(passphrase);
  await reader.getByRole("button", { name: "Open", exact: true }).click();
  await reader.getByText(/did not open it|damaged or not complete/).waitFor({ timeout: 60_000 });
  await reader.close();
});
