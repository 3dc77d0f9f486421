import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { goIn } from "./every-screen.ts";

const { url } = inject("house");
let browser: Browser;
let contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(): Promise<Page> {
  const context = await openContext(browser, { width: 390, height: 844 });
  contexts.push(context);
  return context.newPage();
}

/** Everything a page sends besides asking for files: method, path and body. */
function listenToNetwork(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    const { pathname, origin } = new URL(request.url());
    if (origin !== new URL(url).origin && !request.url().startsWith("blob:")) sent.push(`elsewhere: ${request.url()}`);
    if (request.method() !== "GET") sent.push(`${request.method()} ${pathname} ${request.postData() ?? ""}`);
  });
  return sent;
}

async function choose(page: Page, part: string, answer: "Yes" | "No"): Promise<void> {
  await goIn(page, "/me/choices/P06");
  await page.getByRole("group", { name: part }).getByLabel(answer, { exact: true }).check();
  const question = page.getByLabel("Nobody. It is read only on this device.");
  if (await question.count()) await question.check();
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await page.locator(".notice.good").waitFor();
}

test("typing: from the switch to one's own view, to a worker's, and back to nothing", async () => {
  contexts = [];
  const page = await open();
  await signInPerson(page, url, "lonnie", "gravel thermos kind weather");

  // Off: nothing is counted, and nothing says that it is.
  await goIn(page, "/me/journal/new");
  await page.getByRole("button", { name: "I have read this" }).click();
  await page.locator("textarea").first().waitFor();
  expect(await page.getByText("Your typing is counted here").count()).toBe(0);

  await choose(page, "How I type, counted only on this device", "Yes");
  const sent = listenToNetwork(page);
  await goIn(page, "/me/journal/new");
  await page.getByText("Your typing is counted here").waitFor();
  const words = "the river was high and the van came late but we had coffee and it was a good night";
  for (const [at, letter] of [...words].entries()) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(37 + ((at * 29) % 61));
  }
  // One tap stops it here, and starts it again; what was counted is gone.
  await page.locator(".typing-sign button").click();
  await page.getByText("Stopped. What was counted").waitFor();
  await page.locator(".typing-sign button").click();
  await page.getByText("Your typing is counted here").waitFor();
  await page.locator("textarea").first().click();
  for (const [at, letter] of [...words].entries()) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(37 + ((at * 29) % 61));
  }
  await page.getByRole("button", { name: "Keep", exact: true }).click();

  // Shown to the person first; kept only at their word.
  await page.getByText("How you typed is ready to look at").waitFor();
  await page.getByRole("link", { name: "Look", exact: true }).click();
  await page.getByRole("heading", { name: "Just now" }).waitFor();
  expect(await page.getByText("Your usual is not known yet: 0 of 14 days.").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Keep them for me" }).click();
  await page.getByText("Is this me?").waitFor();
  await page.getByRole("button", { name: "Not me" }).click();
  await page.getByText("You said: this is not me.").waitFor();
  await page.getByRole("button", { name: "Yes, me" }).click();
  await page.getByText("You said: this is me.").waitFor();

  // Nothing of the typing left the browser but sealed numbers, and the page that was kept on purpose.
  const about = sent.filter((line) => !/^(PUT|POST) \/api\/(journal|alerts|noticing)/.test(line));
  expect(about.filter((line) => !/^(PUT \/api\/signals\/notes\/|POST \/api\/signals\/on-device)/.test(line))).toEqual(
    [],
  );
  const notes = sent.filter((line) => line.startsWith("PUT /api/signals/notes/"));
  expect(notes.length).toBeGreaterThanOrEqual(3);
  for (const note of notes) {
    expect(note).toMatch(/"sealed":"v1\.[\w-]+\.[\w-]+"/);
    expect(note).not.toMatch(/gapMs|perMinute|strokes|river|coffee/);
  }

  // To a worker until a day, and back.
  await page.getByRole("button", { name: "Show my numbers to someone" }).click();
  await page.getByLabel("My whole care team").check();
  await page.getByLabel("7 days").check();
  await page.getByRole("button", { name: "Show them" }).click();
  await page
    .getByText(/My whole care team can see them until/)
    .first()
    .waitFor();
  const staff = await open();
  await signInStaff(staff, url, "luis@northgate.example");
  await staff.goto(`${url}/work/people`);
  await staff
    .getByRole("link", { name: /Lonnie/ })
    .first()
    .click();
  await staff
    .getByText(/shown to you by/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Stop showing" }).click();
  const stoppedAt = Date.now();
  await staff
    .getByText(/shown to you by/)
    .first()
    .waitFor({ state: "detached", timeout: 10_000 });
  expect(Date.now() - stoppedAt).toBeLessThan(5000);

  // Off again: the numbers go.
  await goIn(page, "/me/choices/P06");
  await page.getByRole("button", { name: "No", exact: true }).click();
  await page.locator(".notice.good").waitFor();
  await expect
    .poll(async () => {
      const answer = await page.evaluate(() =>
        fetch("/api/signals", { headers: { "x-mooring": "1" } }).then((got) => got.json()),
      );
      return answer.notes.length;
    })
    .toBe(0);
  for (const context of contexts) await context.close();
}, 120_000);
