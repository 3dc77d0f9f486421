import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { ask, goIn } from "./every-screen.ts";
import { software, top } from "./house.ts";

const house = inject("house");
const hard = "I feel hopeless and worn out. I cried all night, I am scared and so alone, and nothing helps any more.";
const secret = "Only for me: I dreamed of the lighthouse again.";
const disagreeing = "We talked; it was about the film she saw.";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("she writes, shares one part, allows noticing; her worker sees why and disagrees; she sees every look in plain words", async () => {
  const phone = await openContext(browser, { width: 390, height: 844 });
  const rosa = await phone.newPage();
  await signInPerson(rosa, house.url, "rosa", "quiet harbor seven lamps");
  await writeAndShare(rosa);
  if (software !== "off") await allowNoticing(rosa);

  const desk = await openContext(browser);
  const dana = await desk.newPage();
  await signInStaff(dana, house.url, "dana@harborhouse.example");
  if (software === "off") await readWhatIsShared(dana);
  else await seeWhyAndDisagree(dana);

  await seeWhoLooked(rosa);
  await phone.close();
  await desk.close();
});

test("afterwards the ledger verifies and every decision comes out the same again", () => {
  for (const command of ["verify-ledger", "replay"]) {
    const told = spawnSync(process.execPath, [path.join(top, "app/server/commands/main.ts"), command], {
      cwd: top,
      encoding: "utf8",
      env: { ...process.env, MOORING_DATA: house.dataFolder, DATABASE_URL: "" },
    });
    expect(told.stdout + told.stderr).toMatch(
      command === "replay" ? / 0 came out differently/ : /Nothing was altered, removed or reordered/,
    );
    expect(told.status).toBe(0);
  }
});

async function writeAndShare(page: Page): Promise<void> {
  await page.goto(`${house.url}/me/journal/new`);
  await page.getByRole("button", { name: "I have read this" }).click();
  await page.getByRole("textbox").first().fill(secret);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type(hard);
  await page.getByRole("radio", { name: "My team" }).nth(1).check();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText(/What you chose can be read by your worker now/).waitFor();
}

async function allowNoticing(page: Page): Promise<void> {
  await page.goto(`${house.url}/me/choices/P06`);
  await page
    .getByRole("group", { name: /The parts of my journal that I share/ })
    .getByRole("radio", { name: "Yes" })
    .check();
  await page.getByRole("radio", { name: "Nobody. It is read only on this device." }).check();
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await page.getByText("This is on now.").waitFor();
}

async function seeWhyAndDisagree(page: Page): Promise<void> {
  const notice = page.getByRole("article").filter({ hasText: /Rosa Marin wrote about a hard stretch/ });
  await goIn(page, "/work/inbox");
  await expect
    .poll(
      async () => {
        for (const folded of await page.locator("details.folded:not([open]) > summary").all()) await folded.click();
        return notice.count();
      },
      { timeout: 40_000, interval: 1000 },
    )
    .toBe(1);
  await notice.getByRole("button", { name: /Why/ }).click();
  await page.getByText(hard.slice(0, 30)).waitFor();
  expect(await page.locator("mark").count()).toBeGreaterThan(0);
  expect(await page.getByText("lighthouse").count()).toBe(0);
  await notice.getByRole("button", { name: "This is wrong" }).click();
  await notice.getByRole("textbox").fill(disagreeing);
  await notice.getByRole("button", { name: "Save answer" }).click();
  await notice.getByText("You said this is wrong.").waitFor();
}

/** Nothing is noticed where the lead switched software off; what she shared is there all the same. */
async function readWhatIsShared(page: Page): Promise<void> {
  const { mine } = await ask<{ mine: { personId: string; name: string }[] }>(page, "/api/people");
  await goIn(page, `/work/people/${mine.find(({ name }) => name.startsWith("Rosa"))?.personId}`);
  await page.getByText(hard.slice(0, 30)).first().waitFor();
  expect(await page.getByText("lighthouse").count()).toBe(0);
}

async function seeWhoLooked(page: Page): Promise<void> {
  await page.goto(`${house.url}/me/ledger`);
  await page
    .getByText(/Dana Whitlock.*(read|looked|saw|opened)/)
    .first()
    .waitFor();
  if (software === "off") return;
  await page.goto(`${house.url}/me/noticed`);
  await page.getByText(disagreeing).waitFor();
}
