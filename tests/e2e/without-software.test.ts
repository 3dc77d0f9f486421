import fs from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { ask, goIn, settle } from "./every-screen.ts";
import { type RunningHouse, startHouse } from "./house.ts";

const hard = "I feel hopeless and worn out, I cried all night and I am so alone.";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(["off", "refused"] as const)("with all software %s", (ai) => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await startHouse({ env: { MOORING_DEMO_AI: ai } });
  }, 180_000);
  afterAll(async () => {
    await house.stop();
    fs.rmSync(house.dataFolder, { recursive: true, force: true });
  });

  test("help, check-in, writing, releases and the worker's page are all there, and nothing notices", async () => {
    const phone = await openContext(browser, { width: 390, height: 844 });
    const rosa = await phone.newPage();
    await signInPerson(rosa, house.url, "rosa", "quiet harbor seven lamps");
    await helpIsThere(rosa);
    await checksIn(rosa);
    await shares(rosa);
    await givesRelease(rosa);

    const desk = await openContext(browser);
    const dana = await desk.newPage();
    await signInStaff(dana, house.url, "dana@harborhouse.example");
    const { mine } = await ask<{ mine: { personId: string; name: string }[] }>(dana, "/api/people");
    const her = mine.find(({ name }) => name.startsWith("Rosa"));
    await goIn(dana, `/work/people/${her?.personId}`);
    await dana.getByText(hard).waitFor();
    expect(await ask<{ findings: unknown[] }>(dana, "/api/noticing/inbox")).toMatchObject({ findings: noRoutine });
    await phone.close();
    await desk.close();
  });
});

/** Danger is always looked for, whoever said no to what: that is no choice, and is told as such. Nothing else is found. */
const noRoutine = expect.not.arrayContaining([expect.objectContaining({ urgency: "routine" })]);

async function helpIsThere(page: Page): Promise<void> {
  await page.locator("footer.foot .now").click();
  await page.locator("dialog[open] h2").first().waitFor();
  await page.keyboard.press("Escape");
  await goIn(page, "/me/calm/five-senses");
  await page.locator("main .buttons > .button").first().waitFor();
  await goIn(page, "/me/talk");
  await page.locator("h1").first().waitFor();
}

async function checksIn(page: Page): Promise<void> {
  await goIn(page, "/me/checkin");
  await page.getByRole("radio").first().check();
  await page.locator("main button[type=submit], main .button.main").first().click();
  await settle(page);
}

async function shares(page: Page): Promise<void> {
  await page.goto(`${page.url().split("/me")[0]}/me/journal/new`);
  await page.getByRole("button", { name: "I have read this" }).click();
  await page.getByRole("textbox").first().fill(hard);
  await page.getByRole("radio", { name: "My team" }).first().check();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText(/What you chose can be read by your worker now/).waitFor();
}

async function givesRelease(page: Page): Promise<void> {
  await goIn(page, "/me/choices/releases/new");
  await page.getByRole("radio", { name: /Someone outside/ }).check();
  await page.getByLabel("What is their name?").fill("Harbor Clinic");
  await page.getByRole("radio", { name: "A place" }).check();
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await page.getByRole("checkbox", { name: "Your check-ins" }).check();
  await page.getByLabel("What is it for?").fill("So that they can go on with my care");
  await page.getByRole("checkbox", { name: /dangerous/ }).check();
  await page.getByLabel("Your name, as you sign").fill("Rosa Marin");
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByText(/Harbor Clinic may see it until/).waitFor();
  await goIn(page, "/me/choices/releases");
  await page.getByRole("button", { name: "Stop", exact: true }).first().click();
  await page.getByText(/Harbor Clinic can no longer see it/).waitFor();
}
