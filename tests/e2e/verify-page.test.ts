import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ProofFile } from "@mooring/transparency";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { axeSource, faults } from "./axe.ts";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { goIn } from "./every-screen.ts";

const { url } = inject("house");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-taken-"));
let browser: Browser;
/** Tomas’s list and the page, as he saved them. */
let list: string;
let page: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await openContext(browser);
  const tomas = await context.newPage();
  await signInPerson(tomas, url, "tomas", "copper ladder morning bread");
  await goIn(tomas, "/me/ledger");
  // What he has just opened waits a moment to be chained.
  await tomas.waitForTimeout(600);
  list = await saved(tomas, () => tomas.getByRole("button", { name: "Save the list" }).click());
  await tomas.getByText(/^Saved, with \d+ lines?/).waitFor();
  page = await saved(tomas, () => tomas.getByRole("link", { name: "Save the page too." }).click());
  await context.close();
});
afterAll(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("the saved page checks the saved list from a file, with no network, and asks nobody anything", async () => {
  const context = await offline();
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  const at = await context.newPage();
  const complaints = complaintsOf(at);
  await at.goto(pathToFileURL(page).href);
  await check(at, list);
  await at.getByRole("heading", { name: "This file is whole. Nothing in it was changed." }).waitFor();
  await at.getByText(/lines are numbered, and no number is left out/).waitFor();
  await at.getByText("The lines in the file").click();
  expect(await at.locator(".lines > li").count()).toBeGreaterThan(3);
  expect(asked.filter((one) => !one.startsWith("file:"))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

const file = (): ProofFile => JSON.parse(fs.readFileSync(list, "utf8"));
const forgeries: [string, () => string, RegExp][] = [
  [
    "an altered line",
    () =>
      JSON.stringify({
        ...file(),
        lines: file().lines.map((each, i) => (i === 1 ? { ...each, line: { ...each.line, count: 77 } } : each)),
      }),
    /^Line \d+ was changed, or was never in the list\.$/,
  ],
  [
    "a dropped line",
    () => JSON.stringify({ ...file(), lines: file().lines.toSpliced(1, 1) }),
    /^One line is missing\. It was taken out\.$/,
  ],
  [
    "lines in another order",
    () => JSON.stringify({ ...file(), lines: file().lines.toReversed() }),
    /lines stand in the wrong place/,
  ],
  [
    "a forged seal",
    () => JSON.stringify({ ...file(), checkpoint: file().checkpoint.replace(/\n\d+\n/, "\n3\n") }),
    /^The seal on it is forged or damaged/,
  ],
  ["a file cut off", () => JSON.stringify(file()).slice(0, -40), /^It was cut off or damaged on the way/],
  ["a picture", () => "\u0089PNG\r\n\u001a\n", /^It is not a ledger file from Mooring/],
];
test("what was forged is said plainly", async () => {
  const context = await offline();
  const at = await context.newPage();
  await at.goto(pathToFileURL(page).href);
  for (const [name, forge, said] of forgeries) {
    const forged = path.join(folder, "forged.json");
    fs.writeFileSync(forged, forge());
    await check(at, forged);
    await at.locator(".broken li", { hasText: said }).or(at.locator(".unreadable")).first().waitFor();
    expect(await at.locator("[role=status] h2").textContent(), name).toMatch(/Something is wrong|cannot be read/);
    expect(await at.locator("[role=status] .broken li").allTextContents(), name).toContainEqual(
      expect.stringMatching(said),
    );
  }
  await context.close();
});

test("a seal that came another way is compared, and a torn one is found", async () => {
  const context = await offline();
  const at = await context.newPage();
  await at.goto(pathToFileURL(page).href);
  await at.locator("summary", { hasText: "add what you got another way" }).click();
  await at.getByLabel("A seal", { exact: true }).fill(`Dear all,\n\nhere it is:\n\n${file().checkpoint}\nBye`);
  await check(at, list);
  await at.getByText(/^The seal you gave, for \d+ lines, fits this file/).waitFor();
  await at.getByLabel("A seal", { exact: true }).fill(file().checkpoint.slice(0, 70));
  await at.getByRole("button", { name: "Check", exact: true }).click();
  await at.getByText("The seal you gave cannot be read.").waitFor();
  await context.close();
});

test("served by the house it has a policy of its own that allows nothing but itself", async () => {
  const answer = await fetch(`${url}/verify`);
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; /);
  expect(policy).not.toMatch(/unsafe|https?:/);
  expect(await answer.text()).toBe(fs.readFileSync(page, "utf8"));
});

test("it is fit for every eye: both languages, both themes, narrow and wide, before and after checking", async () => {
  const found: string[] = [];
  for (const locale of ["en-US", "es-MX"]) {
    const context = await openContext(browser, { locale });
    const at = await context.newPage();
    const complaints = complaintsOf(at);
    await at.goto(`${url}/verify`);
    await at.evaluate(axeSource);
    for (const isChecked of [false, true]) {
      if (isChecked) await check(at, list);
      for (const colorScheme of ["light", "dark"] as const) {
        await at.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        for (const width of [320, 1280]) {
          await at.setViewportSize({ width, height: 1400 });
          for (const fault of await faults(at, colorScheme)) found.push(`${locale} ${colorScheme} ${width}: ${fault}`);
        }
      }
    }
    expect(complaints).toEqual([]);
    await context.close();
  }
  expect(found).toEqual([]);
});

async function check(at: Page, which: string): Promise<void> {
  await at.locator("#file").setInputFiles(which);
  await at.locator("button.main").click();
  await at.locator("[role=status] h2").waitFor();
}

async function offline(): Promise<BrowserContext> {
  const context = await openContext(browser);
  await context.setOffline(true);
  return context;
}

function complaintsOf(at: Page): string[] {
  const heard: string[] = [];
  at.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  at.on("pageerror", (error) => heard.push(error.message));
  return heard;
}

async function saved(at: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([at.waitForEvent("download"), act()]);
  const to = path.join(folder, download.suggestedFilename());
  await download.saveAs(to);
  return to;
}
