import type { Page } from "playwright-core";
import type { View } from "./every-screen.ts";

/** What unfolds among one's own days: weeks, a guess, a picture before it is shown, days found in a file. */
export const dayViews: View[] = [
  {
    name: "days by week",
    path: "/me/days",
    prepare: async (at) => {
      await at.locator('main input[value="84"]').check({ force: true });
    },
  },
  {
    name: "a picture before it is shown",
    path: "/me/days/share",
    prepare: async (at) => {
      await at.locator('main input[value="weeks"]').check({ force: true });
    },
  },
  {
    name: "days found in a file",
    path: "/me/days/bring",
    prepare: async (at) => {
      const text = "date,mood,sleep\n2026-01-05,good,7.5\n2026-01-06,spicy,6\n2062-01-06,good,6\n";
      await at
        .locator('main input[type="file"]')
        .setInputFiles({ name: "days.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
      await at.locator("main h2 bdi").waitFor();
    },
  },
];

/** What unfolds in one's own story: the order being changed, everything one can say of a piece, a piece being changed. */
export const storyViews = ([piece]: string[]): View[] => [
  {
    name: "the order of a story",
    path: "/me/story",
    prepare: async (at) => {
      await at.locator("main button[aria-pressed]").click();
    },
  },
  {
    name: "more about a piece",
    path: "/me/story/new",
    prepare: async (at) => {
      await at.locator("main details summary").click();
    },
  },
  ...["voice", "picture", "drawing"].map((kind) => ({
    name: `a piece told by ${kind}`,
    path: "/me/story/new",
    prepare: async (at: Page) => {
      await at.locator(`main form input[value="${kind}"]`).check({ force: true });
    },
  })),
  {
    name: "a piece being changed",
    path: `/me/story/${piece}`,
    prepare: async (at) => {
      await at.locator("main .buttons > button.button").first().click();
      await at.locator("main form textarea").first().waitFor();
    },
  },
];

/** What one says of oneself, unfolded, and a step and a date being written. */
export const goalViews: View[] = [
  {
    name: "about me, unfolded",
    path: "/me/about-me",
    prepare: async (at) => {
      for (const part of await at.locator("main details.about-part > summary").all()) await part.click();
      await at.locator("main .needs-list").waitFor();
    },
  },
  {
    name: "a date to keep in mind",
    path: "/me/goals",
    prepare: async (at) => {
      await at.locator('section[aria-labelledby="dates-title"] .button').last().click();
      await at.locator('main input[type="date"]').waitFor();
    },
  },
];

/** Some questions before the first of them, and at one. */
export const questionViews: View[] = [false, true].map((isBegun) => ({
  name: isBegun ? "a question" : "before some questions",
  path: "/me/questions",
  prepare: async (at) => {
    await at.locator("[data-take]").first().click();
    const begin = at.locator("main .sheet .button.main");
    await begin.waitFor();
    if (!isBegun) return;
    await begin.click();
    await at.locator(".question h2").waitFor();
  },
}));

/** What stands inside the calm room: a want, all tools, what helps me, and a step with a box to write in. */
export const calmViews: View[] = [
  { name: "calm tools for a want", path: "/me/calm?for=heart" },
  { name: "all calm tools", path: "/me/calm?for=all" },
  { name: "what helps me", path: "/me/calm?for=helped" },
  {
    name: "a step of a calm tool to write in",
    path: "/me/calm/message-to-someone",
    prepare: async (at) => {
      // Past the question about the phone (no), past the number, and three steps on.
      await at.locator("main .buttons > .button").nth(1).click();
      await at.locator("main .buttons > .button").first().click();
      for (let step = 0; step < 3; step++) await at.locator("main .button.main").click();
      await at.locator("main textarea").waitFor();
    },
  },
];
