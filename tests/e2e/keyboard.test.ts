import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { digitsNow, launchBrowser, openContext } from "./browser.ts";
import { ask, settle } from "./every-screen.ts";
import { software } from "./house.ts";

const neutral = "https://www.weather.gov/";
/** The answer goes to the server and back before the focus can follow. */
const slow = { timeout: 15_000 };
const { url } = inject("house");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** What has the focus, and whether one can see that: an outline on it or on the label around it, or a coloured edge. */
function focusOf(page: Page): Promise<{ what: string; shown: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { what: "the page", shown: true };
    const outlined = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    };
    const edge = at.closest(".paragraph");
    const edged = edge !== null && getComputedStyle(edge).borderInlineStartColor !== "rgba(0, 0, 0, 0)";
    const { width, height } = at.getBoundingClientRect();
    const shown = (outlined(at) || outlined(at.closest("label")) || edged) && width > 0 && height > 0;
    return { what: at.outerHTML.slice(0, 120), shown };
  });
}

/** Presses a key until the focus is on `target`; every stop on the way must show its focus. */
async function press(page: Page, key: string, target: Locator, most = 80): Promise<void> {
  await target.waitFor({ state: "attached" });
  for (let times = 0; times < most; times++) {
    await page.keyboard.press(key);
    const { what, shown } = await focusOf(page);
    expect(shown, `the focus cannot be seen on ${what}`).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} times ${key} never reached it; the focus is on ${(await focusOf(page)).what}`);
}

const tabTo = (page: Page, target: Locator) => press(page, "Tab", target);

async function enterAt(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });

test("a person comes in, writes, shares a paragraph, makes a choice, sees the crisis card and leaves, by keys alone", async () => {
  const context = await openContext(browser);
  await context.route(`${neutral}**`, (route) => route.fulfill({ contentType: "text/html", body: "<p>Sunny</p>" }));
  const page = await context.newPage();
  await page.goto(`${url}/me`);
  await page.getByLabel("Your name here").waitFor();

  await page.keyboard.press("Tab");
  expect((await focusOf(page)).what).toContain("skip");
  await tabTo(page, page.getByLabel("Your name here"));
  await page.keyboard.type("marisol");
  await tabTo(page, page.getByLabel("Passphrase", { exact: true }));
  await page.keyboard.type("naranja barco lluvia mesa");
  await page.keyboard.press("Enter");
  await link(page, "My choices").waitFor();

  await enterAt(page, link(page, /^Write/));
  // The first time, what is not up to the person is told before they write.
  await enterAt(page, button(page, "I have read this"));
  const part = (place: number) => page.locator("textarea").nth(place - 1);
  await tabTo(page, part(1));
  await page.keyboard.type("I slept until six.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await part(2).waitFor();
  await page.keyboard.type("The bus to the clinic was late again.");
  const readers = page.locator("fieldset.reader").nth(1).getByRole("radio");
  await press(page, "Tab", readers.first());
  await page.keyboard.press("ArrowRight");
  expect(await readers.nth(1).isChecked()).toBe(true);
  expect((await focusOf(page)).shown).toBe(true);
  await enterAt(page, button(page, "Keep"));
  await page.getByRole("heading", { name: "My journal" }).waitFor();
  await settle(page);
  const { entries } = await ask<{ entries: { paragraphs: { audience: string }[] }[] }>(page, "/api/journal/entries");
  expect(entries[0]?.paragraphs.map(({ audience }) => audience)).toEqual(["me", "worker"]);

  await enterAt(page, link(page, "My choices"));
  await page.getByRole("heading", { name: "My choices" }).waitFor();
  await settle(page);
  await enterAt(page, link(page, /safe to reach you/));
  await page.getByRole("heading", { name: /safe to reach you/ }).waitFor();
  await settle(page);
  await enterAt(page, button(page, "Yes"));
  await page.locator(".notice.good").waitFor();

  await enterAt(page, button(page, "I need help now"));
  const card = page.getByRole("dialog");
  await card.getByRole("heading", { name: "Help now" }).waitFor();
  await settle(page);
  expect(await card.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await tabTo(page, card.getByRole("link", { name: /911/ }).first());
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  expect(await button(page, "I need help now").evaluate((element) => element === document.activeElement)).toBe(true);

  await page.waitForTimeout(1100);
  for (let times = 0; times < 3; times++) await page.keyboard.press("Escape");
  await page.waitForURL(neutral);
  await context.close();
});

test("staff come in, jump to People, open a person, and answer and take back an answer, by keys alone", async ({
  skip,
}) => {
  skip(software !== "chosen", "nothing was noticed or said in this house");
  const context = await openContext(browser);
  const page = await context.newPage();
  await page.goto(`${url}/work`);
  await tabTo(page, page.getByLabel("Work email"));
  await page.keyboard.type("sam@harborhouse.example");
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type("calm-harbor-demo-2026");
  await page.keyboard.press("Enter");
  const digits = page.getByLabel("Six digits from your app");
  await digits.waitFor();
  if (!(await digits.evaluate((element) => element === document.activeElement))) await tabTo(page, digits);
  await page.keyboard.type(await digitsNow());
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Today" }).waitFor();
  await settle(page);

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
  expect((await focusOf(page)).shown).toBe(true);
  await page.keyboard.type("peo");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "People", exact: true }).waitFor();
  await settle(page);
  await enterAt(page, link(page, /Walter Pruitt/));
  await page.getByRole("heading", { name: "Walter Pruitt", exact: true }).waitFor();

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
  await page.keyboard.type("inbox");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Inbox" }).waitFor();
  await settle(page);
  const notice = page.locator("article.notice-item").filter({ hasText: "Walter Pruitt" }).first();
  await tabTo(page, notice.locator("[data-answer]").first());
  await page.keyboard.press("1");
  await notice.getByRole("textbox").waitFor();
  expect((await focusOf(page)).shown).toBe(true);
  await page.keyboard.type("We spoke this morning.");
  await page.keyboard.press("Enter");
  const undo = notice.getByRole("button", { name: "Undo" });
  await undo.waitFor();
  await expect.poll(() => undo.evaluate((element) => element === document.activeElement), slow).toBe(true);
  expect((await focusOf(page)).shown).toBe(true);
  await page.keyboard.press("Enter");
  await expect
    .poll(
      () => notice.locator("[data-answer]").evaluateAll((all) => all.includes(document.activeElement as HTMLElement)),
      slow,
    )
    .toBe(true);
  await context.close();
});
