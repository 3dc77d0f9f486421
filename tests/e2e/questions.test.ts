import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { ask, goIn, settle } from "./every-screen.ts";

const house = inject("house");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("somebody answers on a phone, stops, goes on elsewhere, meets help at once, and chooses what the worker sees", async () => {
  const phone = await (await openContext(browser, { width: 390, height: 844 })).newPage();
  await signInPerson(phone, house.url, "jude", "paper kettle brave orchard");
  await goIn(phone, "/me/questions");
  await phone.locator("[data-take='phq-9']").click();
  await phone.getByRole("button", { name: "Begin", exact: true }).click();
  for (const at of [1, 2]) await answer(phone, at, "Several days");
  await phone.getByText("Question 3 of 10").waitFor();
  await phone.getByRole("button", { name: "Stop for now" }).click();
  await phone.getByText("Stopped for now").waitFor();
  await everythingSent(phone);
  await phone.context().close();

  const library = await (await openContext(browser)).newPage();
  await signInPerson(library, house.url, "jude", "paper kettle brave orchard");
  await goIn(library, "/me/questions");
  await library.getByRole("button", { name: /^Go on/ }).click();
  await library.getByRole("button", { name: "Go on", exact: true }).click();
  for (const at of [3, 4, 5, 6, 7]) await answer(library, at, "Not at all");
  await library.getByText("Question 8 of 10").waitFor();
  await library.getByRole("button", { name: "Skip", exact: true }).click();
  await answer(library, 9, "Several days");
  await library.getByText("Help is here, right now").waitFor();
  await library.getByText(/The person on call is being told now|Nobody from here is watching right now/).waitFor();
  await library.getByRole("link", { name: /988/ }).first().waitFor();
  await library.getByRole("button", { name: "Go on with the questions" }).click();
  await answer(library, 10, "Not difficult at all");
  await library.getByText("You skipped 1.").waitFor();
  await library.getByRole("button", { name: "Finish" }).click();
  await library.getByText(/out of 27/).waitFor();
  const raised = await ask<{ alerts: { source: string }[] }>(library, "/api/alerts/mine");
  expect(raised.alerts.map(({ source }) => source)).toEqual(["questions"]);

  const desk = await (await openContext(browser)).newPage();
  await signInStaff(desk, house.url, "dana@harborhouse.example");
  const { mine } = await ask<{ mine: { personId: string; name: string }[] }>(desk, "/api/people");
  const jude = mine.find(({ name }) => name.startsWith("Jude"))?.personId ?? "";
  await goIn(desk, `/work/people/${jude}`);
  await desk.getByRole("heading", { name: "Questions", exact: true }).waitFor();
  expect(await desk.getByText("What their answers came to").count()).toBe(0);
  expect(await desk.getByText(/out of 27/).count()).toBe(0);

  await goIn(library, "/me/questions/share");
  await library.getByRole("radio", { name: /My care team/ }).check();
  await library.getByRole("radio", { name: "What my questions come to", exact: true }).check();
  await library.getByRole("button", { name: "Share it" }).click();
  await library
    .getByText(/can see what your answers come to/)
    .first()
    .waitFor();
  await desk.reload();
  await settle(desk);
  await desk.getByRole("heading", { name: "What their answers came to" }).waitFor();
  await desk
    .getByText(/out of 27/)
    .first()
    .waitFor();
  // What it comes to, and not the answers themselves.
  expect(await desk.getByText("Several days").count()).toBe(0);

  const [open] = await ask<{ id: string }[]>(desk, "/api/alerts?which=open");
  expect(open).toBeDefined();
  await desk.evaluate(async (id) => {
    const headers = { "x-mooring": "1", "content-type": "application/json" };
    const at = (what: string) => `/api/alerts/one/${id}/${what}`;
    await fetch(at("acknowledge"), { method: "POST", headers, body: "{}" });
    const said = {
      requestId: crypto.randomUUID(),
      outcome: "reached",
      done: "We talked.",
      toPerson: "It was good to talk.",
    };
    await fetch(at("close"), { method: "POST", headers, body: JSON.stringify(said) });
  }, open?.id ?? "");
  await library.context().close();
  await desk.context().close();
});

async function answer(page: Page, at: number, words: string): Promise<void> {
  await page.getByText(`Question ${at} of 10`).waitFor();
  await page.getByRole("button", { name: words, exact: true }).click();
}

/** The outbox is empty: what was answered on this device is with the house. */
async function everythingSent(page: Page): Promise<void> {
  await expect
    .poll(async () => (await ask<{ open: number }>(page, "/api/measures/waiting")).open, { timeout: 20_000 })
    .toBe(1);
  await settle(page);
}
