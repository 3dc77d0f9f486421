import type { Page, Request } from "playwright-core";
import { screens as me } from "../../app/web/features.me.ts";
import { screens as work } from "../../app/web/features.work.ts";
import { calmViews, dayViews, goalViews, questionViews, storyViews } from "./person-views.ts";
import { servicesFound } from "./service-views.ts";

/** One thing to look at: an address, and what to do there before looking. */
export type View = {
  name: string;
  path: string;
  /** Opens a dialog, a step further on, … Undone by going to the next address. */
  prepare?: (page: Page) => Promise<void>;
};

/** One of each shape: a plain list of steps, one that counts, one that breathes after a question. */
const calmTools = ["look-around", "five-senses", "longer-exhale"];
/** One of each shape: with steps, with a calm tool, a treatment, and one that is never offered. */
const ideas = ["small-good-things", "longer-exhale", "emdr", "cannabis"];
/** One of each shape: the record, a plain one, with a question, with parts to pick, not here yet. */
const purposes = ["P01", "P02", "P03", "P06", "P08", "P12"];

/**
 * Goes to an address the way the app's own links do, without loading the page again: the own key stays in memory.
 * Returns when nothing is being asked of the server any more and nothing on screen says that it is waiting.
 */
export async function goIn(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.replaceState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
  await settle(page);
}

/** Requests under way, by page; streams stay open for good and are not waited for. */
const underWay = new WeakMap<Page, Set<Request>>();

function requestsOf(page: Page): Set<Request> {
  const known = underWay.get(page);
  if (known) return known;
  const open = new Set<Request>();
  underWay.set(page, open);
  const staysOpen = (request: Request) => request.resourceType() === "eventsource" || /\/live\?/.test(request.url());
  page.on("request", (request) => !staysOpen(request) && open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  return open;
}

/** Waits until nothing is being asked of the server, nothing says that it is waiting, and the page has stopped changing. */
export async function settle(page: Page): Promise<void> {
  const open = requestsOf(page);
  const end = Date.now() + 15_000;
  let calm = 0;
  let before = "";
  while (calm < 2) {
    if (Date.now() > end)
      throw new Error(`The screen never came to rest: ${page.url()} ${[...open].map((r) => r.url())}`);
    await page.waitForTimeout(40);
    const now = await page.evaluate(() =>
      document.querySelector("h1") && !document.querySelector(".waiting")
        ? `${location.pathname} ${document.body.innerHTML.length}`
        : "",
    );
    calm = now !== "" && now === before && open.size === 0 ? calm + 1 : 0;
    before = now;
  }
}

/** Asks the API as this page's session does. */
export function ask<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (at) => {
    const answer = await fetch(at, { headers: { "x-mooring": "1" } });
    if (!answer.ok) throw new Error(`${at}: ${answer.status}`);
    return answer.json();
  }, path) as Promise<T>;
}

/** Every address of a list of screens, with every parameter filled from `values`. Fails for one that nothing fills. */
function addresses(screens: readonly { path: string }[], values: Record<string, readonly string[]>): View[] {
  return screens.flatMap(({ path }) => {
    const name = /:(\w+)/.exec(path)?.[1];
    if (!name) return [{ name: path, path }];
    const filled = values[`${path}`] ?? values[name] ?? [];
    if (filled.length === 0) throw new Error(`Nothing fills ${path}`);
    return filled.map((value) => ({ name: path, path: path.replace(`:${name}`, value) }));
  });
}

/** Everything a signed-in person can open, with what lies over or inside some of it. */
export async function personViews(page: Page): Promise<View[]> {
  // The start page shows its title to everyone; the foot shows this only to who has come in.
  await page.locator('footer a[href="/me/choices"]').waitFor();
  const { pieces } = await ask<{ pieces: { id: string; audience: string }[] }>(page, "/api/story");
  const piece = ["me", "worker", "people"].flatMap((who) => pieces.find(({ audience }) => audience === who)?.id ?? []);
  const { entries } = await ask<{ entries: { id: string }[] }>(page, "/api/journal/entries");
  const { goals: kept } = await ask<{ goals: { id: string }[] }>(page, "/api/goals");
  return [
    { name: "/me", path: "/me" },
    ...addresses(me, {
      goalId: kept.slice(0, 1).map(({ id }) => id),
      entryId: entries.slice(0, 1).map(({ id }) => id),
      piece,
      tool: calmTools,
      purpose: purposes,
      ideaId: ideas,
    }),
    {
      name: "crisis card",
      path: "/me",
      prepare: async (at) => {
        await at.locator("footer.foot .now").click();
        await at.locator("dialog[open] h2").first().waitFor();
      },
    },
    {
      name: "a step of a calm tool",
      path: "/me/calm/five-senses",
      prepare: async (at) => {
        await at.locator("main .buttons > .button").first().click();
      },
    },
    {
      name: "a release to somebody outside",
      path: "/me/choices/releases/new",
      prepare: async (at) => {
        await at.locator('.release-form input[value="outside"]').check();
        await at.locator('.release-form input[type="checkbox"]').nth(1).check();
        await at.locator('.release-form .some input[value="some"]').check();
        await at.locator('.release-form button[type="submit"]').click();
      },
    },
    ...dayViews,
    ...storyViews(piece),
    ...calmViews,
    ...questionViews,
    ...goalViews,
    servicesFound("/me/services"),
  ];
}

/** A first talk without an account: a question, one that cannot wait, and the code on a device that many use. */
const startViews: View[] = [
  { name: "a question of a first talk", path: "/start", prepare: beginTalk },
  {
    name: "a code on a shared device",
    path: "/start/kiosk",
    prepare: async (at) => {
      await at.locator("main .button.main").click();
      await at.locator("main .code-card").waitFor();
    },
  },
  {
    name: "an answer that cannot wait",
    path: "/start",
    prepare: async (at) => {
      await beginTalk(at);
      for (let question = 0; question < 2; question++)
        await at.locator('main form.step button[type="submit"]').first().click();
      await at.locator("main .option input").nth(2).check({ force: true });
      await at.locator("main .notice").waitFor();
    },
  },
];

async function beginTalk(at: Page): Promise<void> {
  await at.locator("main .choice").nth(1).click();
  await at.locator("main .code-card").waitFor();
  await at.locator("main .button").first().click();
  await at.locator("main form.step").waitFor();
}

/** What anyone can open without signing in. */
export const openViews: View[] = [
  { name: "/me signed out", path: "/me" },
  ...me
    .filter(({ needs, path }) => needs === "nobody" && !path.includes(":"))
    .map(({ path }) => ({ name: `${path} signed out`, path })),
  ...calmViews.map((view) => ({ ...view, name: `${view.name} signed out` })),
  ...startViews,
  { name: "an address nobody knows", path: "/me/nowhere" },
];

export const doorViews: View[] = [
  { name: "/work signed out", path: "/work" },
  { name: "/work/start signed out", path: "/work/start" },
  { name: "/set-up", path: "/set-up" },
];

/** The set-up of an empty house, step by step; the demo's server is not empty, so the page is told that it is. */
export const setUpViews: View[] = [0, 1, 2, 3, 4, 5, 6].map((step) => ({
  name: `step ${step + 1} of the set-up`,
  path: "/set-up",
  prepare: async (at) => {
    // The wizard goes on where this tab left it.
    await at.evaluate((kept) => sessionStorage.setItem("set-up", kept), JSON.stringify({ step }));
    await goIn(at, "/work/nowhere");
    await goIn(at, "/set-up");
    await at.locator("form h1").waitFor();
  },
}));

const aCall = "0190c1d4-0000-7000-8000-000000000001";
const nobody = { someone: false, from: null } as const;

/** What unfolds on a person's page, and the page of somebody whose record is not open. */
function sharingViews(personId: string): View[] {
  const path = `/work/people/${personId}`;
  const unfold = async (at: Page) => {
    for (const part of ["handover", "releases", "disclosures"]) {
      const button = at.locator(`[data-unfold="${part}"]`);
      if (await button.count()) await button.click();
    }
    await settle(at);
  };
  const inDialog = async (at: Page, begin: string) => {
    await unfold(at);
    await at.locator(`[data-begin="${begin}"]`).click();
    await at.locator("dialog[open] form").waitFor();
  };
  return [
    { name: "releases and disclosures of a person", path, prepare: unfold },
    { name: "a release made together", path, prepare: (at) => inDialog(at, "release") },
    { name: "what has to go out", path, prepare: (at) => inDialog(at, "disclosure") },
    {
      name: "a record that is not open",
      path: `/work/people/${aCall}`,
      prepare: async (at) => {
        await at.locator('[data-begin="glass"]').click();
      },
    },
  ];
}

/** Everything a practitioner can open. */
export async function practiceViews(page: Page): Promise<View[]> {
  const { findings } = await ask<{ findings: { id: string }[] }>(page, "/api/noticing/inbox");
  const { mine } = await ask<{ mine: { personId: string }[] }>(page, "/api/people");
  const closed = await ask<{ id: string; personName: string | null }[]>(page, "/api/alerts?which=closed");
  const chosen = {
    alert: closed
      .filter(({ personName }) => personName !== null)
      .slice(0, 1)
      .map(({ id }) => id),
    // Nobody has been handed a talk: the page says so. What a handed-over talk looks like is in the companion's own test.
    conversation: [aCall],
    finding: findings.slice(0, 1).map(({ id }) => id),
    personId: mine.slice(0, 2).map(({ personId }) => personId),
    ideaId: ideas,
  };
  return [
    ...addresses(
      work.filter(({ path }) => path.startsWith("/work")),
      chosen,
    ),
    servicesFound("/work/directory"),
    ...sharingViews(mine[0]?.personId ?? ""),
    {
      name: "asking a person some questions",
      path: `/work/people/${mine[0]?.personId}`,
      prepare: async (at) => {
        await at.locator('[data-begin="questions"]').click();
        await at.locator("dialog[open] form").waitFor();
      },
    },
    {
      name: "the reasons of a notice",
      path: "/work/inbox",
      prepare: async (at) => {
        await at.locator("[data-why]").first().click();
      },
    },
    {
      name: "an answer to a notice",
      path: "/work/inbox",
      prepare: async (at) => {
        await at.locator('[data-answer="agreed"]').first().click();
      },
    },
    {
      name: "a call on every screen",
      path: "/work/people",
      prepare: async (at) => {
        const pulse = { mark: "x", calling: [aCall], open: 1, alarm: false, watching: nobody, handOvers: 1 };
        await at.route("**/api/alerts/pulse", (route) => route.fulfill({ json: pulse }), { times: 3 });
        await at.locator(".call-bar.now").waitFor({ timeout: 15_000 });
      },
    },
    {
      name: "command palette",
      path: "/work",
      prepare: async (at) => {
        await at.keyboard.press("Control+k");
        await at.locator('[role="option"]').first().waitFor();
      },
    },
  ];
}

/** What is different for a supervisor: nothing to answer, and names of people whose pages stay closed. */
export async function supervisorViews(page: Page): Promise<View[]> {
  const { byName } = await ask<{ byName: { personId: string }[] }>(page, "/api/people");
  return [
    ...["/work", "/work/inbox", "/work/people", "/work/alerts", "/work/on-call", "/work/emergency"].map((path) => ({
      name: `${path} of a supervisor`,
      path,
    })),
    ...["weekly-pattern", "days-that-differ"].map((part) => ({
      name: `a change of the rota, ${part}`,
      path: "/work/on-call",
      prepare: async (at: Page) => {
        await at.locator(`section[aria-labelledby="${part}"] button.button:not(.only-icon)`).last().click();
        await at.locator("dialog[open]").waitFor();
      },
    })),
    ...byName
      .slice(0, 1)
      .map(({ personId }) => ({ name: "someone open by name only", path: `/work/people/${personId}` })),
  ];
}

/** Everything of the agency's own pages. */
export const agencyViews: View[] = [
  ...addresses(
    work.filter(({ path }) => path.startsWith("/agency")),
    { cardId: ["crisis-triage", "companion-generation"], ideaId: ["emdr"] },
  ),
  ...["timers", "drills"].map((part) => ({
    name: `a dialog of alerts, ${part}`,
    path: "/agency/on-call",
    prepare: async (at: Page) => {
      await at.locator(`section[aria-labelledby="${part}"] button.button`).first().click();
      await at.locator("dialog[open]").waitFor();
    },
  })),
];

/** What opens only to who looks after privacy. */
export const privacyViews: View[] = agencyViews.filter(({ path }) =>
  /ledger|disputes|disclosures|access-review|seals/.test(path),
);
