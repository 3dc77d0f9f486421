import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { axeSource, faults } from "./axe.ts";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import { goIn, settle } from "./every-screen.ts";
import { software } from "./house.ts";
import { writeArchive } from "./invented-archive.ts";
import { microphoneOf } from "./microphone.ts";

const { url } = inject("house");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-voice-"));
const typingSwitch = "How I type, counted only on this device";
const archiveSwitch = "My own posts, read only on this device";
const voiceSwitch = "My voice, measured only on this device";
let browser: Browser;
let page: Page;
let staff: Page;
beforeAll(async () => {
  browser = await launchBrowser(microphoneOf("slt", folder));
  page = await (await openContext(browser, { width: 390, height: 844 })).newPage();
  staff = await (await openContext(browser)).newPage();
  await signInPerson(page, url, "lonnie", "gravel thermos kind weather");
  await page.evaluate(axeSource);
  await signInStaff(staff, url, "luis@northgate.example");
}, 60_000);
afterAll(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What the page sends from now on beside asking for files, and anything that goes elsewhere at all. */
function listen(): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol.startsWith("http") && to.origin !== new URL(url).origin) sent.push(`elsewhere: ${request.url()}`);
    if (request.method() !== "GET") sent.push(`${request.method()} ${to.pathname} ${request.postData() ?? ""}`);
  });
  return sent;
}

async function turnOn(part: string): Promise<void> {
  await goIn(page, "/me/choices/P06");
  await page.getByRole("group", { name: part }).getByLabel("Yes", { exact: true }).check();
  await page.getByLabel("Nobody. It is read only on this device.").check();
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await page.locator(".notice.good").waitFor();
}

async function turnOff(): Promise<void> {
  await goIn(page, "/me/choices/P06");
  await page.getByRole("button", { name: "No", exact: true }).click();
  await page.locator(".notice.good").waitFor();
  const notes = () =>
    page.evaluate(async () => {
      const answer = await fetch("/api/signals", { headers: { "x-mooring": "1" } });
      return ((await answer.json()) as { notes: unknown[] }).notes.length;
    });
  await expect.poll(notes, { timeout: 20_000 }).toBe(0);
}

/** Shows the numbers to the care team, sees them at the worker's, takes them back, and sees them go within five seconds. */
async function showAndTakeBack(): Promise<void> {
  await page.getByRole("button", { name: "Show my numbers to someone" }).click();
  await page.getByLabel("My whole care team").check();
  await page.getByLabel("7 days").check();
  await page.getByRole("button", { name: "Show them" }).click();
  await page.getByText("Done. My whole care team can see them until").waitFor();
  await goIn(staff, "/work/people");
  await staff
    .getByRole("link", { name: /Lonnie/ })
    .first()
    .click();
  const shown = staff.getByRole("heading", { name: /types or speaks, shown to you by/ });
  await shown.waitFor();
  await page.getByRole("button", { name: "Stop showing" }).click();
  await page.getByText("Stopped. They cannot open them any more.").waitFor();
  const from = Date.now();
  await shown.waitFor({ state: "detached", timeout: 15_000 });
  expect(Date.now() - from).toBeLessThan(5000);
}

async function typeSlowly(words: string): Promise<void> {
  await page.locator("textarea").first().click();
  for (const [at, letter] of [...words].entries()) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(23 + ((at * 29) % 47));
  }
}

test("typing: from the switch to one's own view, to a worker's, and back to nothing", async ({ skip }) => {
  skip(software === "off", "the lead switched software off");
  const words = "the river was high and the van came late but we had coffee and it was good";
  // Off: nothing is counted, and nothing says that it is.
  await goIn(page, "/me/journal/new");
  await page.getByRole("button", { name: "I have read this" }).click();
  await typeSlowly("before");
  expect(await page.getByText("Your typing is counted here").count()).toBe(0);

  await turnOn(typingSwitch);
  const sent = listen();
  await goIn(page, "/me/journal/new");
  const sign = page.locator(".typing-sign button");
  await page.getByText("Your typing is counted here").waitFor();
  await typeSlowly(words);
  // One tap stops it and lets go of what was counted; another starts it anew.
  await sign.click();
  await page.getByText("Stopped. What was counted").waitFor();
  await sign.click();
  await page.getByText("Your typing is counted here").waitFor();
  await typeSlowly(words);
  expect(await faults(page, "light")).toEqual([]);
  await page.getByRole("button", { name: "Keep", exact: true }).click();

  // Shown to the person first; kept only at their word.
  await page.getByText("How you typed is ready to look at").waitFor();
  expect(sent.filter((line) => line.startsWith("PUT /api/signals"))).toEqual([]);
  await page.getByRole("link", { name: "Look", exact: true }).click();
  await page.getByText("Your usual is not known yet: 0 of 14 days.").waitFor();
  expect(await page.locator(".own-numbers").textContent()).toMatch(/Time between keys\d+ ms/);
  await settle(page);
  expect(await faults(page, "light")).toEqual([]);
  await page.getByRole("button", { name: "Keep them for me" }).click();
  await page.getByRole("button", { name: "Not me" }).click();
  await page.getByText("You said: this is not me.").waitFor();
  await page.getByRole("button", { name: "Yes, me" }).click();
  await page.getByText("You said: this is me.").waitFor();
  await settle(page);
  expect(await faults(page, "light")).toEqual([]);

  // Of the typing nothing left the browser but sealed numbers; the page itself was kept on purpose.
  const about = sent.filter((line) => !/^PUT \/api\/journal\/entries\//.test(line));
  const notes = about.filter((line) => line.startsWith("PUT /api/signals/notes/"));
  expect(about.filter((line) => !notes.includes(line) && !line.startsWith("POST /api/signals/on-device "))).toEqual([]);
  expect(notes).toHaveLength(3);
  for (const note of notes) {
    expect(note).toMatch(/"sealed":"v1\.[\w-]+\.[\w-]+"/);
    expect(note).not.toMatch(/gapMs|perMinute|strokes|river|coffee/);
  }
  await showAndTakeBack();
  await turnOff();
}, 150_000);

test("voice: from the switch to one's own view, to a worker's, and back to nothing", async ({ skip }) => {
  skip(software === "off", "the lead switched software off");
  await goIn(page, "/me/journal/voice");
  await page.getByText("Voice is off").waitFor();
  await turnOn(voiceSwitch);
  const sent = listen();
  await goIn(page, "/me/journal/voice");
  await page.getByRole("button", { name: "Record" }).click();
  await page.getByText("Recording. Take your time.").waitFor();
  await page.waitForTimeout(8000);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("How high your voice was").waitFor({ timeout: 30_000 });
  // The made-up voice speaks at 166 Hz (Praat).
  const pitch = Number(
    /How high your voice was(\d+) Hz/.exec((await page.locator(".own-numbers").textContent()) ?? "")?.[1],
  );
  expect(Math.abs(pitch - 166)).toBeLessThanOrEqual(3);
  await page.getByText(/syllables a second, guessed/).waitFor();
  await page.getByLabel("What you said, in words, if you like").fill("We had coffee by the river this morning");
  await page.getByRole("heading", { name: "What you said" }).click();
  await page.getByText(/words a minute$/).waitFor({ timeout: 30_000 });
  expect(await faults(page, "light")).toEqual([]);
  expect(sent.filter((line) => !line.startsWith("POST /api/signals/on-device "))).toEqual([]);
  await page.getByLabel("The sound and the numbers").check();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByText("Kept. Only you can open it.").waitFor();
  await page.getByRole("button", { name: "Listen" }).click();
  const player = page.locator("audio");
  await player.waitFor();
  await expect.poll(() => player.evaluate((sound: HTMLAudioElement) => sound.readyState)).toBeGreaterThan(1);
  await settle(page);
  expect(await faults(page, "light")).toEqual([]);
  const kept = sent.filter((line) => line.startsWith("PUT "));
  expect(kept.length).toBeGreaterThanOrEqual(3);
  for (const line of kept)
    expect(line).toMatch(/^PUT \/api\/signals\/(notes|recordings)\/\S+ \{.*"sealed":"v1\.[\w-]+\.[\w-]+"\}$/);
  expect(sent.filter((line) => /coffee|pitchHz|elsewhere|webm|GkXf/.test(line))).toEqual([]);

  // The microphone goes away on the way: what was said until then is here, and may be let go.
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (asked) => {
      const stream = await open(asked);
      setTimeout(() => stream.getAudioTracks()[0]?.dispatchEvent(new Event("ended")), 1500);
      return stream;
    };
  });
  await page.getByRole("button", { name: "Record" }).click();
  await page.getByText("The microphone went away. What you said until then is here.").waitFor();
  await page.getByText("Too short to say anything.").waitFor({ timeout: 20_000 });
  await page.getByLabel("Nothing", { exact: true }).check();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByText("Gone. Nothing was kept.").waitFor();
  // Refused, or not there: a kind word, and writing is still possible.
  for (const [name, said] of [
    ["NotAllowedError", "The microphone stays closed"],
    ["NotFoundError", "No microphone was found"],
  ] as const) {
    await page.evaluate((reason) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", reason));
    }, name);
    await page.getByRole("button", { name: "Record" }).click();
    await page.getByText(said).waitFor();
  }

  await goIn(page, "/me/signals");
  await page.getByText("Too little to say what is usual: 1 of 14 days so far.").waitFor();
  await showAndTakeBack();
  await turnOff();
  // The sound is theirs until they erase it, also with voice off.
  await goIn(page, "/me/journal/voice");
  await page.getByText("Voice is off").waitFor();
  await page.getByRole("button", { name: "Erase" }).click();
  await page.getByRole("button", { name: "Yes, erase it" }).click();
  await page.getByRole("heading", { name: "What I said" }).waitFor({ state: "detached" });
}, 150_000);

test("own posts: from the switch to one's own view, to a worker's, and back to nothing", async ({ skip }) => {
  skip(software === "off", "the lead switched software off");
  await goIn(page, "/me/signals/archive");
  await page.getByText("This is off").waitFor();
  await turnOn(archiveSwitch);
  await goIn(page, "/me/signals/archive");
  const sent = listen();
  const picker = page.locator('input[type="file"]');
  const whole = path.join(folder, "archive.zip");
  await writeArchive(whole);

  // What cannot be read says why, and nothing is lost or kept.
  const short = path.join(folder, "short.zip");
  fs.writeFileSync(short, fs.readFileSync(whole).subarray(0, 900));
  const locked = path.join(folder, "locked.zip");
  await writeArchive(locked, { password: "river" });
  const other = path.join(folder, "holiday.jpg");
  fs.writeFileSync(other, Buffer.alloc(5000, 7));
  for (const [file, said] of [
    [short, "This file is not whole, or it is damaged"],
    [locked, "This file is locked with a password"],
    [other, "This file is not one we can read"],
  ] as const) {
    await picker.setInputFiles(file);
    await page.getByText(said).waitFor();
  }

  // Somebody else's is let go before a word of it is looked at.
  await picker.setInputFiles(whole);
  await page.getByText("The file says it belongs to Lonnie of the river.").waitFor();
  expect(await faults(page, "light")).toEqual([]);
  await page.getByRole("button", { name: "No, let it go" }).click();
  await page.getByText("Let go. Nothing was kept.").waitFor();

  await picker.setInputFiles(whole);
  await page.getByRole("button", { name: "Yes, it is mine" }).click();
  await page.getByText(/^224 posts in 5\d weeks, Mastodon/).waitFor();
  await page.getByText(/^The words are heavier/).waitFor();
  await page.getByText("Posts that carried it").click();
  await page
    .getByText(/I cried all night again/)
    .first()
    .waitFor();
  await settle(page);
  expect(await faults(page, "light")).toEqual([]);
  expect(sent).toEqual([]);

  await page.getByRole("button", { name: "Keep the numbers" }).click();
  await page.getByText("Kept. Only you can open it.").waitFor();
  expect(await page.getByText("cried all night").count()).toBe(0);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatch(/^PUT \/api\/signals\/notes\/\S+ \{.*"signal":"archive".*"sealed":"v1\.[\w-]+\.[\w-]+"\}$/);
  await page.getByRole("link", { name: "See what I kept" }).click();
  await page.getByText(/^224 posts in 5\d weeks$/).waitFor();
  await settle(page);
  expect(await faults(page, "light")).toEqual([]);
  await showAndTakeBack();
  await turnOff();
}, 150_000);
