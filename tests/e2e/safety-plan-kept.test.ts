import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { ask, goIn } from "./every-screen.ts";
import {
  aPlan,
  browserProgram,
  button,
  dump,
  forgetPlan,
  forgetSession,
  holding,
  jude,
  kai,
  phone,
  pin,
  pinField,
  setPins,
  shapeOf,
  shortenWait,
  tryPin,
} from "./plan-on-device.ts";

const { url } = inject("house");
const secondPin = "harvest";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  // Whoever ran before may have left a plan; these tests begin with none.
  for (const who of [kai, jude]) await forgetPlan(who);
});
afterAll(() => browser.close());

test("wrong PINs wait longer and longer, across reloads and clocks set forward; the right one then opens", async () => {
  const context = await openContext(browser, phone);
  const page = await aPlan(context, kai, { crisis: "river-walk" });
  await setPins(page, { mine: pin });
  await forgetSession(context, page);
  await page.goto(`${url}/me/plan`);
  for (const seconds of [1, 5, 30]) {
    await tryPin(page, "0000");
    await page.getByText("That opened nothing.").waitFor();
    await page
      .getByText(new RegExp(`try again in ${seconds > 1 ? `(${seconds}|${seconds - 1}) seconds` : "1 second"}`))
      .waitFor();
    if (seconds === 30) break;
    await page.getByText(/try again/).waitFor({ state: "detached", timeout: 10_000 });
  }
  // The clock is set an hour forward while the page is open, then the page is opened anew with the clock as it was.
  await page.evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 3_600_000;
  });
  await page.waitForTimeout(2200);
  expect(await page.getByText(/try again in 2\d seconds/).count()).toBe(1);
  await pinField(page).fill(pin);
  await pinField(page).press("Enter");
  await page.waitForTimeout(800);
  expect(await page.getByText(/river-walk/).count()).toBe(0);
  await page.reload();
  await page.getByText(/try again in 2\d seconds/).waitFor();
  await page.getByText(/try again/).waitFor({ state: "detached", timeout: 40_000 });
  await tryPin(page, pin);
  await page.getByText("river-walk").waitFor();
  await context.close();
});

test("after ten wrong tries the device forgets, if the person chose so; signing in brings the plan back", async () => {
  const context = await openContext(browser, phone);
  const page = await aPlan(context, kai, { crisis: "river-walk" });
  await setPins(page, { mine: pin, wipe: true });
  const before = await shapeOf(page);
  await forgetSession(context, page);
  await page.goto(`${url}/me/plan`);
  for (let time = 0; time < 10; time++) {
    await page.getByText(/try again/).waitFor({ state: "detached", timeout: 5_000 });
    await tryPin(page, `900${time}`);
    await page.getByText("That opened nothing.").waitFor();
    // Nobody waits three hours in a test: the wait is over at once, the count of tries stays.
    await shortenWait(page);
  }
  await page.reload();
  await tryPin(page, pin);
  await page.getByText("That opened nothing.").waitFor();
  expect(await shapeOf(page)).toEqual(before);
  await signInPerson(page, url, ...kai);
  await goIn(page, "/me/plan");
  await page.getByText("river-walk").waitFor();
  await context.close();
}, 90_000);

test("nothing of a plan lies in clear anywhere in the profile of a real browser, while it is open and after it is closed", async () => {
  const mark = `zephyrwren${randomUUID().slice(0, 6)}`;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-plan-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: browserProgram(),
    locale: "en-US",
    viewport: phone,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
  const page = await aPlan(context, jude, { leaving: mark });
  await setPins(page, { mine: pin, other: secondPin });
  await forgetSession(context, page);
  await context.setOffline(true);
  await page.goto(`${url}/me/plan`);
  await tryPin(page, pin);
  await button(page, "Not safe").click();
  await page.getByText(mark).waitFor();
  expect(holding(folder, mark)).toEqual([]);
  expect(await dump(page)).not.toContain(mark);
  await context.close();
  expect(holding(folder, mark)).toEqual([]);
  // The search can find: the app's own words are in the profile.
  expect(holding(folder, "serviceworker").length + holding(folder, "indexeddb").length).toBeGreaterThan(0);
  fs.rmSync(folder, { recursive: true, force: true });
});

test("a new browser profile and the paper code bring the plan back, and a lost PIN gives way to a new one", async () => {
  const context = await openContext(browser, phone);
  const page = await aPlan(context, kai, { crisis: "river-walk" });
  await setPins(page, { mine: pin });
  await goIn(page, "/me/settings");
  await button(page, "Make a new paper code").click();
  await page.getByLabel("Your name here").fill(kai[0]);
  await page.getByRole("textbox", { name: "Passphrase" }).fill(kai[1]);
  await button(page, "Make a new paper code").click();
  await page.locator("ol.code-card li").first().waitFor();
  const code = (await page.locator("ol.code-card li").allInnerTexts()).join("-");
  await context.close();

  const fresh = await openContext(browser, phone);
  const restored = await fresh.newPage();
  await restored.goto(`${url}/me/plan`);
  await pinField(restored).waitFor();
  await button(restored, "Open it another way").click();
  await button(restored, "Use my paper code").click();
  await restored.getByLabel("Paper code").fill(code);
  await button(restored, "Sign in").click();
  await restored.getByText("river-walk").waitFor();
  await setPins(restored, { mine: "lantern" });
  await forgetSession(fresh, restored);
  await restored.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await fresh.setOffline(true);
  await restored.goto(`${url}/me/plan`);
  await tryPin(restored, "lantern");
  await restored.getByText("river-walk").waitFor();

  // The PIN is forgotten: the passphrase opens, and a new PIN takes its place.
  await fresh.setOffline(false);
  await restored.goto(`${url}/me/plan`);
  await button(restored, "Open it another way").click();
  await restored.getByLabel("Your name here").fill(kai[0]);
  await restored.getByLabel("Passphrase", { exact: true }).fill(kai[1]);
  await button(restored, "Sign in").click();
  await restored.getByText("river-walk").waitFor();
  await setPins(restored, { mine: "7391" });
  await restored.reload();
  await tryPin(restored, "lantern");
  await restored.getByText("That opened nothing.").waitFor();
  await restored.getByText(/try again/).waitFor({ state: "detached", timeout: 5_000 });
  await tryPin(restored, "7391");
  await restored.getByText("river-walk").waitFor();
  await fresh.close();
});

test("a worker sees the one step that is shown to them, and loses it when it is taken back", async () => {
  const context = await openContext(browser, phone);
  const page = await aPlan(context, kai, { crisis: "river-walk", leaving: "blue-scarf" });
  const card = page.locator("ol.steps li").filter({ hasText: "river-walk" });
  await card.getByRole("button", { name: "Show it to someone" }).click();
  await card.getByRole("radio", { name: "My care team" }).check({ force: true });
  await card.getByRole("radio", { name: "7 days" }).check({ force: true });
  await card.getByRole("button", { name: "Show it", exact: true }).click();
  await card.getByText(/Your care team can read this step until/).waitFor();

  const desk = await openContext(browser);
  const work = await desk.newPage();
  await signInStaff(work, url, "junie@harborhouse.example");
  const { mine } = await ask<{ mine: { personId: string; name: string }[] }>(work, "/api/people");
  const personId = mine.find(({ name }) => name.startsWith("Kai"))?.personId ?? "";
  await goIn(work, `/work/people/${personId}`);
  await work.getByText("river-walk").waitFor();
  expect(await work.content()).not.toContain("blue-scarf");
  await card.getByRole("button", { name: "Take it back" }).click();
  await card.getByText("Nobody else can read it now.", { exact: false }).waitFor();
  await goIn(work, "/work/people");
  await goIn(work, `/work/people/${personId}`);
  expect(await work.getByText("river-walk").count()).toBe(0);
  await desk.close();
  await context.close();
});
