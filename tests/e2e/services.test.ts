import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { ask, goIn, settle } from "./every-screen.ts";

const house = inject("house");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("somebody not signed in finds a meal nearby, and the town they type goes nowhere", async () => {
  const page = await (await openContext(browser, { width: 390, height: 844 })).newPage();
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto(`${house.url}/me/services`);
  await page.getByLabel("Food", { exact: true }).check();
  await page.getByRole("button", { name: "Show me" }).click();
  await page.getByRole("heading", { name: "Quay Street Kitchen" }).waitFor();
  const before = sent.length;
  await page.getByLabel("A town near you").fill("Port");
  await page.getByRole("button", { name: "Near Port Ellery, MA" }).click();
  await page
    .getByText(/less than a mile away|about \d+ miles? away/)
    .first()
    .waitFor();
  expect(sent.slice(before).filter((one) => /ellery|north|port/i.test(one))).toEqual([]);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  expect(kept).not.toMatch(/food|ellery/i);

  // The refuge has a number and no place, whatever is looked for.
  await page.goto(`${house.url}/me/services`);
  await page.getByRole("button", { name: "Show me" }).click();
  const refuge = page.locator("section.service-card", { hasText: "Lantern Night House" });
  await refuge.getByText("stays secret").waitFor();
  expect(await page.content()).not.toMatch(/Hidden Row|Sailors Reach/);
  await page.context().close();
});

test("a person asks for help with a service, the worker takes it up, and both see how long it waits", async () => {
  const phone = await (await openContext(browser, { width: 390, height: 844 })).newPage();
  await signInPerson(phone, house.url, "tomas", "copper ladder morning bread");
  await goIn(phone, "/me/services");
  await phone.getByLabel("Or a word or a name").fill("legal aid");
  await phone.getByRole("button", { name: "Show me" }).click();
  const card = phone.locator("section.service-card", { hasText: "Ellery Legal Aid" }).first();
  await card.getByRole("button", { name: "Ask my worker to help with this" }).click();
  await card.getByRole("textbox").fill("I would rather not call alone");
  await card.getByRole("button", { name: "Ask", exact: true }).click();
  await phone.getByText("Nothing goes to the place until you say yes.").waitFor();

  const desk = await (await openContext(browser)).newPage();
  await signInStaff(desk, house.url, "dana@harborhouse.example");
  const { mine } = await ask<{ mine: { personId: string; name: string }[] }>(desk, "/api/people");
  const tomas = mine.find(({ name }) => name.startsWith("Tom"));
  expect(tomas).toBeDefined();
  await goIn(desk, `/work/people/${tomas?.personId}`);
  await desk.getByRole("button", { name: "Take it up" }).click();
  await desk.getByLabel(/^Call together/).check();
  await desk.getByRole("button", { name: "Open the referral" }).click();
  await desk.getByRole("button", { name: "What happened" }).click();
  await desk.getByLabel("The service said yes").check();
  await desk.getByRole("button", { name: "Keep", exact: true }).click();
  await desk.getByText("Accepted").first().waitFor();

  await goIn(phone, "/me/services/mine");
  await settle(phone);
  await phone.getByText("They said yes.").waitFor();
  await phone.getByText("I would rather not call alone").waitFor();
  await phone.getByText(/It took 0 days/).waitFor();
});
