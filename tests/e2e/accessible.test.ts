import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { axeSource, faults } from "./axe.ts";
import { launchBrowser, openContext, signInPerson, signInStaff } from "./browser.ts";
import {
  agencyViews,
  doorViews,
  goIn,
  openViews,
  personViews,
  practiceViews,
  privacyViews,
  settle,
  setUpViews,
  supervisorViews,
  type View,
} from "./every-screen.ts";
import { top } from "./house.ts";

const languages = ["en", "es", "ar"] as const;
const themes = ["light", "dark"] as const;
const widths = [320, 1280] as const;
/** Tall, so that nothing lies under the bars while it is measured. */
const height = 1600;

let browser: Browser;
const { url } = inject("house");
const looked = { screens: new Set<string>(), looks: 0 };

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  process.stdout.write(
    `axe: ${looked.looks} looks at ${looked.screens.size} screens (${languages.length} languages, ${themes.length} themes, ${widths.length} widths)\n`,
  );
});

/** What the page did that its policy forbids, and what it asked of anybody but its own house. */
function strayOf(page: Page): string[] {
  const stray: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) stray.push(`against the policy: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${url}/`) && !/^(data|blob|about):/.test(request.url()))
      stray.push(`asked ${request.url()}`);
  });
  return stray;
}

async function lookAt(page: Page, language: string, views: readonly View[]): Promise<string[]> {
  const stray = strayOf(page);
  await page.evaluate((code) => localStorage.setItem("language", code), language);
  await page.reload();
  await settle(page);
  await page.evaluate(axeSource);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  const found: string[] = [];
  for (const { name, path: at, prepare } of views) {
    // A screen that stayed open must not lend its dialog to the next.
    if (new URL(page.url()).pathname === at) await goIn(page, "/me/nowhere");
    await goIn(page, at);
    if (prepare) {
      await prepare(page);
      await settle(page);
      // A press may have scrolled the page, and what then lies under the bar is not what is asked about.
      await page.evaluate(() => scrollTo(0, 0));
    }
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const width of widths) {
        await page.setViewportSize({ width, height });
        looked.looks += 1;
        looked.screens.add(name);
        for (const fault of await faults(page, colorScheme))
          found.push(`${name} (${language}, ${colorScheme}, ${width}) ${fault}`);
      }
    }
  }
  return [...found, ...stray];
}

type Visitor = { who: string; enter(page: Page): Promise<View[]> };

/** Who may come in as often as they like: once for each language, so that the languages are looked at side by side. */
const comers: Visitor[] = [
  {
    who: "a person",
    enter: async (page) => {
      await signInPerson(page, url, "tomas", "copper ladder morning bread");
      return personViews(page);
    },
  },
  {
    who: "nobody on /me",
    enter: async (page) => {
      await page.goto(`${url}/me`);
      return openViews;
    },
  },
];

/** What the server says to a house that is still empty, in short; this one is not, and would say nothing. */
const foreseen = {
  facts: ["org_type", "funder", "licence", "service_type", "public_access"].map((id) => ({
    id,
    title: { en: id, es: id },
    values: [
      { id: "one", title: { en: "One of these", es: "Una de estas" } },
      { id: "two", title: { en: "Another", es: "Otra" } },
    ],
  })),
  packs: [{ id: "base", title: { en: "For everyone", es: "Para todos" }, about: { en: "Always.", es: "Siempre." } }],
  off: [
    {
      capability: "companion.memory",
      title: { en: "Memory", es: "Memoria" },
      isEverywhere: true,
      rulesAlone: false,
      why: [],
    },
  ],
};

/** Six-digit codes work once, so each of staff signs in once; in two pages at a time one would wake the other's screens. */
const onceOnly: Visitor[] = [
  {
    who: "a practitioner",
    enter: async (page) => {
      await signInStaff(page, url, "sam@harborhouse.example");
      return practiceViews(page);
    },
  },
  {
    who: "the lead",
    enter: async (page) => {
      await signInStaff(page, url, "helen@harborhouse.example");
      return agencyViews;
    },
  },
  {
    who: "a supervisor",
    enter: async (page) => {
      await signInStaff(page, url, "ines@harborhouse.example");
      return supervisorViews(page);
    },
  },
  {
    who: "the privacy officer",
    enter: async (page) => {
      await signInStaff(page, url, "omar@harborhouse.example");
      return privacyViews;
    },
  },
  {
    who: "nobody on /work",
    enter: async (page) => {
      await page.goto(`${url}/work`);
      return doorViews;
    },
  },
  {
    who: "the first lead of an empty house",
    enter: async (page) => {
      await page.route("**/api/set-up", (route) => route.fulfill({ json: { needed: true } }));
      await page.route("**/api/set-up/rules", (route) => route.fulfill({ json: foreseen }));
      await page.goto(`${url}/set-up`);
      return setUpViews;
    },
  },
];

type Visit = Visitor & { spoken: readonly (typeof languages)[number][] };
const visits: Visit[] = [
  ...comers.flatMap((visitor) => languages.map((language) => ({ ...visitor, spoken: [language] }))),
  ...onceOnly.map((visitor) => ({ ...visitor, spoken: languages })),
];

test.concurrent.for(visits)(
  "nothing of WCAG 2.2 AA is broken and nothing scrolls sideways for $who ($spoken)",
  { timeout: 900_000 },
  async ({ enter, spoken }, { expect }) => {
    const context = await openContext(browser, { width: 1280, height });
    const page = await context.newPage();
    const views = await enter(page);
    expect(views.length).toBeGreaterThan(1);
    const found: string[] = [];
    for (const language of spoken) found.push(...(await lookAt(page, language, views)));
    await context.close();
    expect(found).toEqual([]);
  },
);

test("the dark differs from the light in colours alone, or more would have to be asked of it", () => {
  const web = path.join(top, "app");
  const styles = fs
    .readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css") && !name.includes("node_modules"));
  expect(styles.length).toBeGreaterThan(5);
  const telling = styles.filter((name) => /prefers-color-scheme/.test(fs.readFileSync(path.join(web, name), "utf8")));
  expect(telling).toEqual([]);
});
