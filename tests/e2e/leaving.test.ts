import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { goIn, settle } from "./every-screen.ts";

const before = "https://search.example/";
const neutral = "https://www.weather.gov/";
const blankMs = 100;
const { url } = inject("house");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

type Visit = {
  context: BrowserContext;
  page: Page;
  /** Everything asked of any network by page and service worker, from now on. */
  asked: string[];
  /** What the page said of itself at the moment it went blank, and once that was on the screen. */
  blank(): { afterMs: number; paintedMs: number; title: string; text: string };
  startRecording(): void;
};

/**
 * A person who came from a search page and walked through a few screens. The page itself reports when it is blank, timed
 * from the press that began it. The neutral page is slow, so that what is on screen until it comes is really painted.
 */
async function aVisit(): Promise<Visit> {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await context.route(`${before}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Search</title><h1>Search</h1>" }),
  );
  await context.route(`${neutral}**`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.fulfill({ contentType: "text/html", body: "<title>Weather</title><h1>Sunny</h1>" });
  });
  await context.addInitScript(() => {
    let pressed = 0;
    for (const kind of ["pointerdown", "keydown", "touchstart"]) {
      addEventListener(kind, () => (pressed = performance.now()), { capture: true });
    }
    addEventListener("DOMContentLoaded", () => {
      new MutationObserver((_, watch) => {
        if (document.body.childElementCount > 0) return;
        watch.disconnect();
        const afterMs = performance.now() - pressed;
        const { title } = document;
        const text = document.body.textContent;
        console.debug(`blank ${JSON.stringify({ afterMs, title, text })}`);
        requestAnimationFrame(() =>
          setTimeout(() => console.debug(`painted ${JSON.stringify({ paintedMs: performance.now() - pressed })}`)),
        );
      }).observe(document.body, { childList: true });
    });
  });
  const said: Record<string, unknown> = {};
  page.on("console", (line) => {
    const [, report] = /^(?:blank|painted) (.+)$/.exec(line.text()) ?? [];
    if (report) Object.assign(said, JSON.parse(report));
  });
  const asked: string[] = [];
  let recording = false;
  context.on("request", (request) => recording && asked.push(request.url()));
  await page.goto(before);
  await signInPerson(page, url, "kai", "drum biscuit north stairs");
  await page.locator('footer a[href="/me/choices"]').waitFor();
  await goIn(page, "/me/journal");
  await goIn(page, "/me/ledger");
  await goIn(page, "/me");
  // On the very first visit the browser itself fetches the parts that later work offline, and no page can call that
  // back: what is tested here begins when it is done. The first idle work is over a little later.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForTimeout(2500);
  await settle(page);
  return {
    context,
    page,
    asked,
    blank: () => said as ReturnType<Visit["blank"]>,
    startRecording: () => {
      recording = true;
    },
  };
}

/** What must be true however one left. */
async function expectGone({ page, asked, blank }: Visit): Promise<void> {
  await page.waitForURL(neutral);
  expect(await page.title()).toBe("Weather");
  const { afterMs, paintedMs, title, text } = blank();
  expect(afterMs).toBeLessThan(blankMs);
  expect(paintedMs).toBeLessThan(blankMs);
  expect(title).toBe("");
  expect(text).toBe("");
  await page.waitForTimeout(1000);
  expect(asked).toEqual([neutral]);
}

async function expectBackShowsNothing({ page }: Visit): Promise<void> {
  await page.goBack();
  expect(page.url()).toBe(before);
  expect(await page.title()).toBe("Search");
  await page.goForward();
  expect(page.url()).toBe(neutral);
}

/** The keys are gone: opening the pages again shows no word of them before the passphrase. */
async function expectLocked({ page }: Visit): Promise<void> {
  await page.goto(`${url}/me/journal`);
  await page.getByRole("button", { name: "Open it again" }).waitFor();
  expect(await page.locator("main").textContent()).not.toMatch(/My journal|Only me/);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.getByRole("button", { name: "Open it again" }).click();
  await page.getByLabel("Passphrase", { exact: true }).waitFor();
}

const escapes = async (page: Page) => {
  for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
};

const tapWithTwoFingers = async (page: Page) => {
  const input = await page.context().newCDPSession(page);
  const touchPoints = [
    { x: 120, y: 400, id: 1 },
    { x: 240, y: 400, id: 2 },
  ];
  for (let tap = 0; tap < 3; tap++) {
    await input.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    // The third one ends the page, and with it nobody answers any more.
    await input.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }).catch(() => undefined);
  }
};

describe("leaving quickly", () => {
  const ways: { way: string; go(page: Page): Promise<void> }[] = [
    { way: "the button", go: (page) => page.getByRole("button", { name: "Leave quickly" }).click() },
    { way: "three Escapes", go: escapes },
    { way: "three taps with two fingers", go: tapWithTwoFingers },
  ];
  test.for(ways)(
    "by $way: blank at once, nothing asked but the neutral page, Back shows nothing, keys gone",
    async ({ go }) => {
      const visit = await aVisit();
      visit.startRecording();
      await go(visit.page);
      await expectGone(visit);
      await expectBackShowsNothing(visit);
      await expectLocked(visit);
      await visit.context.close();
    },
  );

  test("the tab says nothing of Mooring before, on any screen", async () => {
    const { page, context } = await aVisit();
    for (const path of ["/me", "/me/journal", "/me/help", "/me/ledger"]) {
      await goIn(page, path);
      expect(await page.title()).toBe("Notes");
    }
    expect(await page.locator('link[rel="icon"]').getAttribute("href")).toBe("/notes.svg");
    await context.close();
  });

  test("inside a dialog, by its own button and by keys", async () => {
    for (const go of [
      (page: Page) => page.locator("dialog[open]").getByRole("button", { name: "Leave quickly" }).click(),
      escapes,
    ]) {
      const visit = await aVisit();
      await visit.page.getByRole("button", { name: "I need help now" }).click();
      await visit.page.locator("dialog[open] h2").first().waitFor();
      await settle(visit.page);
      visit.startRecording();
      await go(visit.page);
      await expectGone(visit);
      await expectBackShowsNothing(visit);
      await visit.context.close();
    }
  });

  test("in the middle of a sentence: nothing is sent, and the sentence is there after unlocking", async () => {
    const visit = await aVisit();
    const { page } = visit;
    await goIn(page, "/me/journal/new");
    const read = page.getByRole("button", { name: "I have read this" });
    if (await read.isVisible()) await read.click();
    await page.locator("textarea").first().fill("The gate was open when I came home.");
    await page.waitForTimeout(1500);
    visit.startRecording();
    await escapes(page);
    await expectGone(visit);
    await page.goto(`${url}/me/journal/new`);
    await page.getByRole("button", { name: "Open it again" }).click();
    await page.getByLabel("Your name here").fill("kai");
    await page.getByLabel("Passphrase", { exact: true }).fill("drum biscuit north stairs");
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.locator("textarea").first().waitFor();
    expect(await page.locator("textarea").first().inputValue()).toBe("The gate was open when I came home.");
    await visit.context.close();
  });

  test("without internet it goes to a page that is on the device, and Back shows nothing", async () => {
    const visit = await aVisit();
    const { page, context } = visit;
    // From the second opening on the service worker answers for the pages.
    await page.reload();
    await page.locator('footer a[href="/me/choices"]').waitFor();
    await settle(page);
    await context.setOffline(true);
    await escapes(page);
    await page.waitForURL(`${url}/me/page.html`);
    expect(await page.title()).toBe("Recipes");
    expect(await page.locator("body").textContent()).not.toMatch(/mooring|journal|help/i);
    const { afterMs, title } = visit.blank();
    expect(afterMs).toBeLessThan(blankMs);
    expect(title).toBe("");
    await context.setOffline(false);
    await page.goBack();
    expect(page.url()).toBe(before);
    await expectLocked(visit);
    await context.close();
  });

  test("staff pages leave in the same way", async () => {
    const context = await openContext(browser);
    const page = await context.newPage();
    await context.route(`${neutral}**`, (route) => route.fulfill({ contentType: "text/html", body: "<p>Sunny</p>" }));
    await page.goto(`${url}/work`);
    await page.getByLabel("Work email").waitFor();
    await escapes(page);
    await page.waitForURL(neutral);
    await context.close();
  });
});
