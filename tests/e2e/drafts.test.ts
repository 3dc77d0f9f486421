import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { goIn } from "./every-screen.ts";
import { processesOf, signInAsPerson, startHouse, untilUp } from "./house.ts";

const { url } = inject("house");
const kai = ["kai", "drum biscuit north stairs"] as const;
const jude = ["jude", "paper kettle brave orchard"] as const;
const lonnie = ["lonnie", "gravel thermos kind weather"] as const;
const rosa = ["rosa", "quiet harbor seven lamps"] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("the browser is killed in mid-sentence: all but the last second is there when it is opened again", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-browser-"));
  const before = await openOn(folder);
  const page = await openPage(before, url, kai);
  const typed: { at: number; text: string }[] = [];
  let text = "";
  const typing = (async () => {
    for (const sign of "The rain came in from the river and I wrote it all down, every word of it. ".repeat(9)) {
      await page.keyboard.type(sign);
      text += sign;
      typed.push({ at: Date.now(), text });
      await sleep(8);
    }
  })().catch(() => undefined);
  await sleep(3100);
  const killedAt = Date.now();
  for (const pid of browsersOn(folder)) process.kill(pid, "SIGKILL");
  await typing;

  const after = await openOn(folder);
  const again = after.pages()[0] ?? (await after.newPage());
  await after.clearCookies();
  await signInPerson(again, url, ...kai);
  await goIn(again, "/me/journal/new");
  await again.getByText("Saved on this device").or(boxes(again).first()).first().waitFor();
  const kept = await boxes(again).first().inputValue();
  const aSecondBefore = typed.findLast(({ at }) => at <= killedAt - 1000)?.text ?? "";
  expect(aSecondBefore.length).toBeGreaterThan(20);
  expect(text.startsWith(kept.trimEnd())).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(aSecondBefore.trimEnd().length);
  await after.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("two tabs on one draft keep both texts, and one may put them together", async () => {
  const context = await openContext(browser);
  const first = await openPage(context, url, lonnie);
  await first.keyboard.type("What the first tab says.");
  await first.getByText(/Saved on this device/).waitFor();
  const second = await context.newPage();
  await second.goto(`${url}/me/journal/new`);
  await boxes(second).first().fill("What the second tab says.");
  await second.getByText(/Saved on this device/).waitFor();
  await first.keyboard.type(" And more.");

  await first.getByText("This is also open in another tab. Both texts are kept.").waitFor();
  await first.getByText("Written in another tab").click();
  await first.getByText("What the second tab says.").waitFor();
  await first.getByRole("button", { name: "Put it below mine" }).click();
  await first.getByText(/Saved on this device/).waitFor();
  expect(await textsOn(first)).toEqual(["What the first tab says. And more.", "What the second tab says."]);
  expect(await textsOn(second)).toContain("What the second tab says.");
  await context.close();
});

test("the session is ended from elsewhere in mid-sentence: the draft stays, and is sent after signing in again", async () => {
  const words = `Written while being signed out ${randomUUID()}`;
  const context = await openContext(browser);
  const page = await openPage(context, url, jude);
  const elsewhere = await signInAsPerson(url, ...jude);
  expect(await elsewhere.call("POST", "/api/accounts/sessions/end", {})).toMatchObject({ status: 200 });
  await page.keyboard.type(words);
  await page.getByRole("button", { name: "Sign in", exact: true }).waitFor({ timeout: 20_000 });
  expect(await page.getByText(words).count()).toBe(0);

  await signInAgain(page, jude);
  await page.getByText(words).first().waitFor();
  await goIn(page, "/me/journal/new");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText("Kept. Only you can read it.").waitFor();
  await page.getByText(words).first().waitFor();
  await context.close();
});

test("the session has ended when Keep is pressed: the words go by themselves once the person is back", async () => {
  const words = `Kept while signed out ${randomUUID()}`;
  const context = await openContext(browser);
  const page = await openPage(context, url, jude);
  await context.route("**/api/journal/entries/*", (route) => route.abort());
  await page.keyboard.type(words);
  await page.getByText(/Saved on this device/).waitFor();
  const elsewhere = await signInAsPerson(url, ...jude);
  await elsewhere.call("POST", "/api/accounts/sessions/end", {});
  await context.unroute("**/api/journal/entries/*");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("button", { name: "Sign in", exact: true }).waitFor({ timeout: 20_000 });

  const kept = page.waitForResponse((answer) => answer.request().method() === "PUT" && answer.ok());
  await signInAgain(page, jude);
  await kept;
  await goIn(page, "/me/journal");
  await page.getByRole("link").filter({ hasText: words }).waitFor();
  expect(await page.getByText("You began to write").count()).toBe(0);
  await context.close();
});

test("ten quiet minutes lock the page: no word is left on it, the key is gone, and the draft is there when it is opened again", async () => {
  const context = await openContext(browser);
  const page = await context.newPage();
  await page.clock.install();
  await openPage(context, url, lonnie);
  await boxes(page).last().fill("A harbor word that nobody else may read.");
  await page.getByText(/Saved on this device/).waitFor();
  await page.clock.fastForward("10:10");
  await page.getByRole("button", { name: /again/i }).waitFor();
  expect(await page.content()).not.toContain("harbor word");
  const left = await page.evaluate(leftOnDevice);
  expect(left.drafts).not.toContain("harbor word");
  expect(left.drafts).toContain('"by":"own"');
  expect(left.tab).not.toMatch(/resume/);

  await page.reload();
  await page.getByRole("button", { name: /again/i }).click();
  await page.getByLabel("Your name here").fill(lonnie[0]);
  await page.getByLabel("Passphrase", { exact: true }).fill(lonnie[1]);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect.poll(() => textsOn(page), { timeout: 20_000 }).toContain("A harbor word that nobody else may read.");
  await context.close();
});

test("the server is killed in the middle of a save: the words wait, and are kept once it is back", async () => {
  const house = await startHouse();
  onTestFinished(async () => {
    await house.stop();
    fs.rmSync(house.dataFolder, { recursive: true, force: true });
  });
  const words = `Saved across a crash ${randomUUID()}`;
  const context = await openContext(browser);
  const page = await openPage(context, house.url, rosa);
  // From here on the phone holds the app itself, so that only what is typed is at stake.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  let killed = 0;
  page.on("request", (request) => {
    const { server } = processesOf(house.dataFolder);
    if (killed || !server || request.method() !== "PUT" || !request.url().includes("/api/journal/entries/")) return;
    killed = server;
    process.kill(server, "SIGKILL");
  });
  await page.keyboard.type(words);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText(/^Kept/).waitFor();
  expect(killed).toBeGreaterThan(0);
  await untilUp(house);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByText("Will be sent later").waitFor({ state: "detached", timeout: 60_000 });
  const line = page.getByRole("link").filter({ hasText: words });
  await line.waitFor();
  expect(await line.count()).toBe(1);

  const caller = await signInAsPerson(house.url, ...rosa);
  const { body } = await caller.call("GET", "/api/journal/entries?limit=1");
  expect((body as { entries: object[] }).entries).toMatchObject([{ version: 1, paragraphs: [{ audience: "me" }] }]);
  await context.close();
});

const boxes = (page: Page) => page.locator(".sheet-of-paper textarea");
const textsOn = (page: Page) => boxes(page).evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value));

/** Signed in, with a blank page of the journal open and the cursor in it. */
async function openPage(
  context: BrowserContext,
  at: string,
  [name, passphrase]: readonly [string, string],
): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await signInPerson(page, at, name, passphrase);
  await goIn(page, "/me/journal/new");
  const read = page.getByRole("button", { name: "I have read this" });
  await read.or(boxes(page).first()).first().waitFor();
  if (await read.isVisible()) await read.click();
  await boxes(page).first().click();
  return page;
}

/** On the form that took the place of whatever was on screen. */
async function signInAgain(page: Page, [name, passphrase]: readonly [string, string]): Promise<void> {
  await page.getByLabel("Your name here").fill(name);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** A browser that keeps what it stores in this folder, as one's own does. */
function openOn(folder: string): Promise<BrowserContext> {
  const programs = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const executablePath = programs.find((program) => program && fs.existsSync(program)) ?? "chromium";
  return chromium.launchPersistentContext(folder, {
    executablePath,
    locale: "en-US",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
}

/** Process ids of the browsers that use this folder, without their helpers. */
function browsersOn(folder: string): number[] {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const command = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return command.includes(`--user-data-dir=${folder}`) && !command.includes("--type=");
      } catch {
        return false;
      }
    });
}

/** Runs in the page: everything the device holds of drafts, and what the tab holds, as text. */
async function leftOnDevice(): Promise<{ drafts: string; tab: string }> {
  const opening = indexedDB.open("notes");
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const asked = opening.result.transaction("drafts").objectStore("drafts").getAll();
  await new Promise((resolve) => {
    asked.onsuccess = resolve;
  });
  opening.result.close();
  return { drafts: JSON.stringify(asked.result), tab: JSON.stringify({ ...sessionStorage }) };
}
