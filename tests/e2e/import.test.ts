import fs from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { ask, goIn } from "./every-screen.ts";
import { top } from "./house.ts";

const { url } = inject("house");
const invented = path.join(top, "app/features/journal/fixtures/three-weeks.csv");
/** Entries that real people wrote; beside the repository where there is such a folder, never in it. */
const lemotif = path.join(top, "../shared/data/train/journal/lemotif.csv");

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  context = await openContext(browser, { width: 390, height: 844 });
  page = await context.newPage();
  await signInPerson(page, url, "jude", "paper kettle brave orchard");
});
afterAll(() => browser.close());
beforeEach(() => goIn(page, "/me/journal/import"));

type Kept = { importId: string | null; paragraphs: { audience: string; sealed?: string; text?: string }[] };

test("an export of twelve entries: what was found is shown, kept, only for oneself, and undone in one step", async () => {
  await choose({ name: "three-weeks.csv", text: fs.readFileSync(invented, "utf8") });
  await page.getByRole("heading", { name: "12 entries found" }).waitFor();
  await page.getByText("September 1, 2025 to September 21, 2025").waitFor();
  await page.getByText("First day in the new room.", { exact: false }).waitFor();
  await page.getByText("and 8 more").waitFor();
  expect(await kept()).toEqual([]);

  await keepAndCount(12);
  await page.getByText("It is small and looks like it has plans", { exact: false }).first().waitFor();
  await undoAndBringBack(12);
});

test.skipIf(!fs.existsSync(lemotif))(
  "a journal of real entries, part CSV and part JSON: every one is kept, only for oneself, and undone in one step",
  async () => {
    const { data } = Papa.parse<Record<string, string>>(fs.readFileSync(lemotif, "utf8"), { header: true });
    const entries = data
      .map((row) => (row.Answer ?? "").trim())
      .filter((text) => text !== "")
      .map((text, at) => ({ date: new Date(Date.UTC(2019, 0, 1, 18) + at * 86_400_000).toISOString(), text }));
    const half = Math.floor(entries.length / 2);
    await choose(
      { name: "first-half.csv", text: Papa.unparse(entries.slice(0, half)) },
      { name: "second-half.json", text: JSON.stringify({ entries: entries.slice(half) }) },
    );
    const count = entries.length;
    expect(count).toBeGreaterThan(1000);
    await page.getByRole("heading", { name: `${count} entries found` }).waitFor();
    expect(await kept()).toEqual([]);
    await keepAndCount(count);
    await undoAndBringBack(count);
  },
);

test("a picture named .csv, a sound, a PDF, a packed file, an empty file: each is answered kindly, and nothing is sent", async () => {
  const bytes = (hex: string) => Buffer.from(hex.padEnd(400, "00"), "hex");
  await chooseFiles([
    { name: "journal.csv", mimeType: "text/csv", buffer: bytes("89504e470d0a1a0a0000000d49484452") },
    {
      name: "journal.json",
      mimeType: "application/json",
      buffer: Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes("00")]),
    },
    { name: "journal.txt", mimeType: "text/plain", buffer: bytes("504b0304140000000800") },
    { name: "journal.md", mimeType: "text/markdown", buffer: Buffer.alloc(0) },
  ]);
  await page.getByText("4 files could not be read").waitFor();
  await page.getByText("this is a picture, whatever its name says", { exact: false }).waitFor();
  await page.getByText("this is a PDF.", { exact: false }).waitFor();
  await page.getByText("this is a packed file.", { exact: false }).waitFor();
  await page.getByText("we found no writing in it.").waitFor();
  await page.getByText("Nothing was changed or sent.").waitFor();
  expect(await page.getByRole("button", { name: /^Keep/ }).count()).toBe(0);
  expect(await kept()).toEqual([]);
});

test("hostile words in an export are shown as words and do nothing", async () => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const title = await page.title();
  await choose({
    name: "<b>journal</b>.json",
    text: JSON.stringify([{ date: "2024-05-01", text: `${hostile} =cmd()` }]),
  });
  await page.getByRole("heading", { name: "1 entry found" }).waitFor();
  await page.getByText("=cmd()", { exact: false }).waitFor();
  expect(await page.locator("main img[src=x]").count()).toBe(0);
  expect(await page.title()).toBe(title);
});

const choose = (...files: { name: string; text: string }[]) =>
  chooseFiles(files.map(({ name, text }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));

async function chooseFiles(files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(files);
}

/** Entries on the server that came by import. */
async function kept(): Promise<Kept[]> {
  const all: Kept[] = [];
  let next: string | null = "";
  while (next !== null) {
    const answer: { entries: Kept[]; next: string | null } = await ask(
      page,
      `/api/journal/entries?limit=100${next ? `&before=${encodeURIComponent(next)}` : ""}`,
    );
    all.push(...answer.entries.filter(({ importId }) => importId !== null));
    next = answer.next;
  }
  return all;
}

async function keepAndCount(count: number): Promise<void> {
  await page.getByText("All of it will be only for you. You can undo it in one step.").waitFor();
  await page.getByRole("button", { name: `Keep all ${count} entries` }).click();
  await page
    .getByText(`${count} entries are in your journal now. Only you can read them.`)
    .waitFor({ timeout: 60_000 });
  const there = await kept();
  expect(there).toHaveLength(count);
  const paragraphs = there.flatMap((entry) => entry.paragraphs);
  expect(new Set(paragraphs.map(({ audience }) => audience))).toEqual(new Set(["me"]));
  expect(paragraphs.every(({ sealed, text }) => /^v1\./.test(sealed ?? "") && text === undefined)).toBe(true);
}

async function undoAndBringBack(count: number): Promise<void> {
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByText(`${count} entries are taken away. You can bring them back for 30 days.`).waitFor();
  expect(await kept()).toEqual([]);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await page.getByText(`${count} entries are in your journal now`, { exact: false }).waitFor();
  expect(await kept()).toHaveLength(count);
  await goIn(page, "/me/journal/import");
  await page.getByRole("button", { name: "Take all of it away" }).click();
  await page.getByText(`${count} entries are taken away.`, { exact: false }).waitFor();
  expect(await kept()).toEqual([]);
}
