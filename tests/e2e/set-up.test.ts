import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openContext } from "./browser.ts";
import { goIn } from "./every-screen.ts";
import { processesOf, type RunningHouse, startHouse } from "./house.ts";

const words = "The first thing I wrote in my own pages.";
const lead = { email: "lead@shelter.example", password: "seven quiet boats at anchor" };
const worker = { email: "worker@shelter.example", password: "a kettle and four blue cups" };

let house: RunningHouse;
let browser: Browser;
/** What each step hands on to the next. */
const handed = { staffCode: "", personCode: "", paperCode: "" };

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ args: ["--empty"] }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.stop();
  fs.rmSync(house.dataFolder, { recursive: true, force: true });
});

test("the terminal prints where to go and a code, and nobody gets further without it", async () => {
  await expect
    .poll(() => house.printed())
    .toMatch(/Mooring is at http:\/\/localhost:\d+\/set-up\nYour set-up code: [0-9a-f]{10}\n/);
  const page = await newPage();
  await page.goto(`${house.url}/set-up`);
  await answerWizard(page, "0123456789");
  await page.getByText("This is not the code in the terminal.", { exact: false }).waitFor();
  await page.context().close();
});

test("the wizard goes from the code to a house that is open, and the lead signs in with a second step", async () => {
  const page = await newPage();
  await page.goto(`${house.url}/set-up`);
  const [, code = ""] = /Your set-up code: (\w+)/.exec(house.printed()) ?? [];
  await answerWizard(page, code);
  await page.getByRole("heading", { name: "The house is open" }).waitFor({ timeout: 30_000 });
  await page.getByRole("link", { name: "Sign in" }).click();
  await firstSignIn(page, lead);
  await goIn(page, "/agency/people");
  await page.getByRole("heading", { name: "Lee Leads" }).waitFor();

  await page.getByRole("button", { name: "Invite a colleague" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Wren Works");
  await dialog.getByRole("checkbox", { name: "Practitioner" }).check();
  await dialog.getByRole("button", { name: "Make the code" }).click();
  handed.staffCode = await textOf(page, ".one-code");
  await page.getByRole("button", { name: "I have handed it over" }).click();
  expect(await page.content()).not.toContain(handed.staffCode);
  await page.goto(`${house.url}/set-up`);
  await page.getByText("This house is set up already.").waitFor();
  await page.context().close();
});

test("an invited practitioner joins by the code, and opens a record with a paper for the person", async () => {
  const page = await newPage();
  await page.goto(`${house.url}/work/start`);
  await page.getByLabel("Invitation code").fill(handed.staffCode.toLowerCase());
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("This invitation is from Lighthouse Shelter.").waitFor();
  await page.getByLabel("Work email").fill(worker.email);
  await page.getByLabel("New password").fill(worker.password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.getByRole("link", { name: "Sign in" }).click();
  await firstSignIn(page, worker);

  await goIn(page, "/work/people/new");
  await page.getByLabel("What would they like to be called?").fill("María José 🌊");
  await page.getByRole("button", { name: "Open the record" }).click();
  await page.getByRole("heading", { name: "The record is open" }).waitFor();
  handed.personCode = await textOf(page, ".slip .code");
  expect(await textOf(page, ".slip")).not.toMatch(/shelter|lighthouse/i);
  await page.context().close();
});

test("the person joins by the code, gets a paper code of their own, and writes for themselves alone", async () => {
  const page = await newPage(390);
  await page.goto(`${house.url}/me/start`);
  await page.getByLabel("Invitation code").fill(handed.personCode);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("Your name here").fill("wave");
  await page.getByLabel("Passphrase", { exact: true }).fill("eleven herons on the pier");
  await page.getByRole("button", { name: "Make my pages" }).click();
  await page.getByRole("heading", { name: "Your paper code" }).waitFor({ timeout: 30_000 });
  const groups = await page.getByRole("listitem").allTextContents();
  handed.paperCode = groups.filter((text) => /^[0-9A-Z]{4}$/.test(text.trim())).join(" ");
  expect(handed.paperCode).toMatch(/^([0-9A-Z]{4} ){8}[0-9A-Z]{4}$/);
  await page.getByRole("button", { name: "I have it" }).click();

  await goIn(page, "/me/journal/new");
  await page.getByRole("button", { name: "I have read this" }).click();
  await page.getByRole("textbox").first().fill(words);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText("Kept. Only you can read it.").waitFor();
  await page.context().close();
});

test("on another device the paper code alone opens what was sealed before, and a slip in it is found at once", async () => {
  const page = await newPage(390);
  await page.goto(`${house.url}/me`);
  await page.getByRole("button", { name: "Use my paper code" }).click();
  const last = handed.paperCode.at(-1) === "7" ? "8" : "7";
  await page.getByLabel("Paper code").fill(handed.paperCode.slice(0, -1) + last);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("Something in the code does not fit.", { exact: false }).waitFor();
  await page.getByLabel("Paper code").fill(handed.paperCode.toLowerCase().replaceAll(" ", "-"));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText(/^Hello, María José/).waitFor();
  await goIn(page, "/me/journal");
  await page.getByRole("link").filter({ hasText: words }).click();
  await expect.poll(() => page.getByRole("textbox").first().inputValue()).toBe(words);
  await page.context().close();
});

test("Ctrl-C ends everything: launcher, server and database, with nothing left behind", async () => {
  const { server, postgres } = processesOf(house.dataFolder);
  expect([server, postgres].every((pid) => pid && isRunning(pid))).toBe(true);
  const ended = new Promise<number | null>((resolve) => house.launcher.once("exit", resolve));
  // A terminal sends it to both at once.
  house.launcher.kill("SIGINT");
  process.kill(server ?? 0, "SIGINT");
  expect(await ended).toBe(0);
  for (let waitedMs = 0; waitedMs < 5000 && processesAbout(house.dataFolder).length > 0; waitedMs += 50)
    await sleep(50);
  expect(processesAbout(house.dataFolder)).toEqual([]);
  expect([server, postgres].some((pid) => pid && isRunning(pid))).toBe(false);
  expect(fs.existsSync(`${house.dataFolder}/mooring.lock`)).toBe(false);
  expect(fs.existsSync(`${house.dataFolder}/postgres/cluster/postmaster.pid`)).toBe(false);
});

const newPage = async (width = 1280): Promise<Page> => (await openContext(browser, { width })).newPage();

const textOf = async (page: Page, place: string) => (await page.locator(place).textContent()) ?? "";

/** The wizard's steps one after the other, to the last button. */
async function answerWizard(page: Page, code: string): Promise<void> {
  const next = () => page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("The code from the terminal").fill(code);
  await next();
  await page.getByRole("heading", { name: "What kind of agency is this?" }).waitFor();
  await page.getByRole("radio", { name: /^Homeless services/ }).check({ force: true });
  await next();
  await page.getByLabel("Name", { exact: true }).fill("Lighthouse Shelter");
  await page.getByLabel("Town and state").fill("Springfield, Massachusetts");
  await page.getByLabel("State", { exact: true }).selectOption("MA");
  await next();
  await page.getByRole("heading", { name: "Which rules bind your agency?" }).waitFor();
  await page.getByLabel("Homeless housing money (HUD)").check();
  await page.getByRole("heading", { name: "What would be off" }).waitFor();
  await next();
  await page.getByRole("heading", { name: "Which languages do you work in?" }).waitFor();
  await next();
  await page.getByRole("heading", { name: "Who can be called at any hour?" }).waitFor();
  await next();
  await page.getByLabel("Name of the program").fill("Night shelter");
  await next();
  await page.getByLabel("Your name").fill("Lee Leads");
  await page.getByLabel("Work e-mail").fill(lead.email);
  await page.getByLabel("Password", { exact: true }).fill(lead.password);
  await page.getByLabel("The same password again").fill(lead.password);
  await page.getByRole("button", { name: "Open the house" }).click();
}

/** Password, then a second step set up with an authenticator app that reads what the page shows. */
async function firstSignIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel("Work email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "An app on your phone with six digits" }).click();
  const secret = (await textOf(page, ".spell")).replaceAll(/\s/g, "");
  await page
    .getByLabel("Six digits the app shows now")
    .fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: "Backup codes" }).waitFor();
  await page.getByRole("button", { name: "I have them" }).click();
  await page.getByRole("heading", { name: "Today" }).waitFor();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Processes that name this folder in their command or surroundings; the tests' own are not among them. */
function processesAbout(folder: string): number[] {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return ["cmdline", "environ"].some((file) => fs.readFileSync(`/proc/${pid}/${file}`, "utf8").includes(folder));
      } catch {
        return false;
      }
    });
}
