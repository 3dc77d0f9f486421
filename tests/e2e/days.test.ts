import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { axeSource, faults } from "./axe.ts";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { ask, goIn, settle } from "./every-screen.ts";

const { url } = inject("house");
const goneMs = 10_000;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const phone = { width: 390, height: 844 };
const press = (page: Page, words: string | RegExp) => page.getByRole("radio", { name: words, exact: true }).check();
const looksFine = async (page: Page) => {
  const size = page.viewportSize() ?? phone;
  // Tall, so that the bar below lies over nothing that is asked about.
  await page.setViewportSize({ ...size, height: 4000 });
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(axeSource);
  expect(await faults(page, "light")).toEqual([]);
  await page.setViewportSize(size);
};

test("he chooses what he notes, checks in without internet, sees his days, shows one picture; his worker sees it until he takes it back", async () => {
  const context = await openContext(browser, phone);
  const tomas = await context.newPage();
  await signInPerson(tomas, url, "tomas", "copper ladder morning bread");
  await tomas.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await goIn(tomas, "/me/days/choose");
  await tomas.getByRole("checkbox", { name: /If I took my medicine/ }).check();
  await tomas.getByLabel("A word of your own").fill("  the   roof ");
  await button(tomas, "Add").click();
  await button(tomas, "Remove the roof").waitFor();
  await looksFine(tomas);
  await button(tomas, "Keep").click();
  await tomas.getByText("Kept. The next check-in asks only this.").waitFor();

  await goIn(tomas, "/me/checkin");
  await context.setOffline(true);
  await press(tomas, "Good");
  await tomas.getByLabel("How many hours did you sleep?").fill("6,5");
  await press(tomas, "Some of it");
  await tomas.getByRole("checkbox", { name: "the roof" }).check();
  await button(tomas, "Keep").click();
  await button(tomas, "Undo").waitFor();
  await context.setOffline(false);
  const newest = async () => (await ask<{ answers: object }[]>(tomas, "/api/checkins?days=1"))[0]?.answers;
  await expect
    .poll(newest, { timeout: 60_000 })
    .toEqual({ mood: 4, sleepHours: 6.5, medication: "part", tags: ["the roof"] });

  await goIn(tomas, "/me/days");
  await tomas.getByRole("heading", { name: "What goes with better and harder days" }).waitFor();
  await tomas.getByRole("img", { name: /You told your sleep on/ }).waitFor();
  await button(tomas, "Make a guess").click();
  await tomas.getByText(/Not enough to say yet|Tomorrow is likely/).waitFor();
  await looksFine(tomas);

  await goIn(tomas, "/me/days/share");
  await press(tomas, /^My weeks/);
  await press(tomas, /^Dana/);
  const preview = tomas.getByRole("region", { name: "This is all they see" });
  const seen = await rowsOf(preview);
  await looksFine(tomas);
  await button(tomas, "Show it").click();
  await tomas.getByText(/Dana.* sees the picture of your weeks until/).waitFor();

  const desk = await openContext(browser);
  const dana = await desk.newPage();
  await signInStaff(dana, url, "dana@harborhouse.example");
  const { mine } = await ask<{ mine: { personId: string; name: string }[] }>(dana, "/api/people");
  const personId = mine.find(({ name }) => name.startsWith("Tomas"))?.personId;
  await goIn(dana, `/work/people/${personId}`);
  const shown = dana.getByRole("region", { name: /^Pictures that Tomas/ });
  await shown.waitFor();
  await settle(dana);
  // The same weeks with the same gaps, and not a word of what was told.
  expect((await rowsOf(shown)).map(([week]) => week)).toEqual(seen.map(([week]) => week));
  expect(await shown.textContent()).not.toMatch(/roof|medicine/i);
  await looksFine(dana);

  const since = Date.now();
  await button(tomas, "Take it back").click();
  await tomas.getByText("Taken back. They can not see it any more.").waitFor();
  await shown.waitFor({ state: "detached", timeout: goneMs });
  process.stdout.write(`a picture taken back left the worker's page after ${Date.now() - since} ms\n`);
  expect(await ask(dana, `/api/people/${personId}/views`)).toEqual({ views: [] });
  await context.close();
  await desk.close();
});

/** The table under a picture, row by row. */
async function rowsOf(part: ReturnType<Page["getByRole"]>): Promise<string[][]> {
  await part.locator("summary").first().click();
  return part
    .locator("table")
    .first()
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
}
