import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { ask, goIn } from "./every-screen.ts";
import { microphoneOf } from "./microphone.ts";

const { url } = inject("house");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-story-"));
let browser: Browser;
let phone: BrowserContext;
let page: Page;
let staff: Page;
beforeAll(async () => {
  browser = await launchBrowser(microphoneOf("slt", folder));
  phone = await openContext(browser, { width: 390, height: 844 });
  page = await phone.newPage();
  staff = await (await openContext(browser)).newPage();
  await signInPerson(page, url, "rosa", "quiet harbor seven lamps");
  await signInStaff(staff, url, "dana@harborhouse.example");
}, 60_000);
afterAll(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

type Mine = { pieces: { id: string; audience: string; fileId: string | null }[] };
const mine = async () => (await ask<Mine>(page, "/api/story")).pieces;

test("a story is put in one's own order, a voice outlives a killed browser and a lost connection, and a covered face is gone", async () => {
  await goIn(page, "/me/story");
  const before = (await mine()).map(({ id }) => id);
  await page.getByRole("button", { name: "Change the order" }).click();
  await page
    .getByRole("button", { name: /^Move down: / })
    .first()
    .click();
  await expect.poll(async () => (await mine()).map(({ id }) => id)).toEqual([before[1], before[0], ...before.slice(2)]);

  await goIn(page, "/me/story/new");
  await page.getByLabel("Say it").check({ force: true });
  await page.getByRole("button", { name: "Start to record" }).click();
  await page.getByText("Recording…").waitFor();
  await page.waitForTimeout(5000);
  await page.close({ runBeforeUnload: false });

  await phone.clearCookies();
  page = await phone.newPage();
  await signInPerson(page, url, "rosa", "quiet harbor seven lamps");
  await goIn(page, "/me/story/new");
  await page.getByText("Your recording is here.").waitFor();
  await page.getByLabel("My worker").check({ force: true });
  await phone.setOffline(true);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText(/It waits for a connection/).waitFor();
  expect((await mineOffline()).length).toBe(0);
  await phone.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.locator("#on-its-way").waitFor({ state: "detached" });
  const [voice] = (await mine()).filter(({ fileId }) => fileId !== null);
  expect(voice?.audience).toBe("worker");

  await photo();
  const { personId } = await danasRosa();
  await goIn(staff, `/work/people/${personId}`);
  await staff.getByRole("button", { name: "Listen" }).first().click();
  await staff.locator("audio").first().waitFor();
  const picture = (await mine()).filter(({ fileId }) => fileId !== null).at(-1);
  const seen = await look(`/api/people/${personId}/story/${picture?.id}/file`);
  expect(seen.text).not.toContain("Exif");
  expect(seen.text).not.toContain("GPS-of-the-shelter");
  // Under the box every second dot was black, the others white. What is left is one grey.
  expect(seen.covered.every((light) => light > 60 && light < 200)).toBe(true);
  expect(Math.min(...seen.beside)).toBeLessThan(60);
}, 60_000);

test("a picture whose answer was lost arrives once, one thrown away on its way does not, and what was taken away can come back", async () => {
  const count = (await mine()).length;
  await choosePicture();
  const kept = new Promise<void>((arrived) =>
    page.route("**/api/story/pieces/*", async (route) => {
      if (route.request().method() !== "PUT") return route.continue();
      await route.fetch();
      // It is kept, and the phone dies before the answer comes.
      arrived();
    }),
  );
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await kept;
  await page.close({ runBeforeUnload: false });
  await phone.clearCookies();
  page = await phone.newPage();
  await signInPerson(page, url, "rosa", "quiet harbor seven lamps");
  const again = page.waitForResponse((answer) => /\/api\/story\/pieces\//.test(answer.url()));
  await goIn(page, "/me/story");
  expect((await again).ok()).toBe(true);
  await page.locator("#on-its-way").waitFor({ state: "detached" });
  expect((await mine()).length).toBe(count + 1);

  await choosePicture();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((go) => {
    letGo = go;
  });
  let asked = 0;
  await page.route("**/api/story/files/**", async (route) => {
    if (route.request().method() === "DELETE") return route.abort();
    const response = await route.fetch();
    if (!route.request().url().includes("/parts/")) return route.fulfill({ response });
    asked += 1;
    await held;
    await route.fulfill({ response });
  });
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("button", { name: "Throw it away" }).click();
  await page.getByRole("button", { name: "Yes, throw it away" }).click();
  await expect.poll(() => asked).toBe(1);
  await page.locator("#on-its-way").waitFor({ state: "detached" });
  const answered = page.waitForResponse((answer) => answer.url().includes("/parts/"));
  letGo();
  await answered;
  await page.waitForTimeout(500);
  expect((await mine()).length).toBe(count + 1);
  expect(await page.locator("#on-its-way").count()).toBe(0);
  await page.unroute("**/api/story/files/**");

  const [last] = (await mine()).slice(-1);
  await goIn(page, `/me/story/${last?.id}`);
  await page.getByRole("button", { name: "Take this piece away" }).click();
  await page.getByText(/It is gone for everyone now/).waitFor();
  await goIn(page, "/me");
  await goIn(page, "/me/story");
  await page.getByText("Pieces you took away").click();
  await page
    .getByRole("button", { name: /^Bring it back/ })
    .first()
    .click();
  await page.getByText("Pieces you took away").waitFor({ state: "detached" });
  expect((await mine()).map(({ id }) => id)).toContain(last?.id);
}, 60_000);

/** Has a small picture ready to be kept. */
async function choosePicture(): Promise<void> {
  await goIn(page, "/me/story/new");
  await page.getByLabel("A photo").check({ force: true });
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.getContext("2d")?.fillRect(0, 0, 40, 40);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg"));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const file = { name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from(bytes) };
  await page.getByLabel("Choose a photo").setInputFiles(file);
  await page.getByRole("button", { name: "Use this photo" }).click();
  await page.getByRole("img", { name: "The photo you chose" }).waitFor();
}

/** What waits in the outbox is none of it: a piece with a voice goes whole or not at all. */
async function mineOffline(): Promise<unknown[]> {
  return page.evaluate(() => [...document.querySelectorAll(".story-line audio")]);
}

async function danasRosa(): Promise<{ personId: string }> {
  const { mine: people } = await ask<{ mine: { personId: string; name: string }[] }>(staff, "/api/people");
  const rosa = people.find(({ name }) => name.startsWith("Rosa"));
  if (!rosa) throw new Error("Rosa is not among Dana's people");
  return rosa;
}

/** Keeps a photo of fine black and white dots that says where it was taken, with a box over its middle. */
async function photo(): Promise<void> {
  const dots = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [400, 400];
    const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
    for (let x = 0; x < 100; x++)
      for (let y = 0; y < 100; y++) {
        pen.fillStyle = (x + y) % 2 === 0 ? "#000" : "#fff";
        pen.fillRect(x * 4, y * 4, 4, 4);
      }
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.95));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const more = Buffer.from("Exif\0\0 GPS-of-the-shelter");
  const segment = Buffer.from([0xff, 0xe1, 0, more.length + 2, ...more]);
  const bytes = Buffer.concat([Buffer.from(dots.slice(0, 2)), segment, Buffer.from(dots.slice(2))]);
  await goIn(page, "/me/story/new");
  await page.getByLabel("A photo").check({ force: true });
  const chooser = page.getByLabel("Choose a photo");
  await chooser.setInputFiles({
    name: "x.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from("<svg onload='alert(1)'/>"),
  });
  await page.getByText(/We cannot open this as a photo/).waitFor();
  await chooser.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: bytes });
  await page.getByRole("button", { name: "Add a box" }).click();
  await page.getByRole("button", { name: "Cover it and use the photo" }).click();
  await page.getByRole("img", { name: "The photo you chose" }).waitFor();
  await page.getByLabel("My worker").check({ force: true });
  const count = (await mine()).length;
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect.poll(async () => (await mine()).length, { timeout: 10_000 }).toBe(count + 1);
}

/** The picture as Dana's browser gets it: its bytes, and how light dots are under the box and beside it. */
function look(at: string): Promise<{ text: string; covered: number[]; beside: number[] }> {
  return staff.evaluate(async (where) => {
    const answer = await fetch(where, { headers: { "x-mooring": "1" } });
    const { parts } = (await answer.json()) as { parts: { body: string }[] };
    const text = parts.map(({ body }) => atob(body)).join("");
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [picture.width, picture.height];
    const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
    pen.drawImage(picture, 0, 0);
    const lights = (x: number, y: number) => {
      const { data } = pen.getImageData(x, y, 40, 40);
      return Array.from({ length: 1600 }, (_, dot) => data[dot * 4] ?? 0);
    };
    return { text, covered: lights(180, 160), beside: lights(20, 20) };
  }, at);
}
