import fs from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const programs = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A real Chromium. Fails, and says what to install, where there is none. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = programs.find((program) => program && fs.existsSync(program));
  if (!executablePath)
    throw new Error("The browser tests need Chromium (apt-get install chromium), or CHROMIUM set to its program.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
      ...more,
    ],
  });
}

export type Look = { locale?: string; dark?: boolean; width?: number; height?: number };

export function openContext(
  browser: Browser,
  { locale = "en-US", dark = false, width = 1280, height = 900 }: Look = {},
): Promise<BrowserContext> {
  return browser.newContext({
    locale,
    colorScheme: dark ? "dark" : "light",
    viewport: { width, height },
    reducedMotion: "reduce",
  });
}

/** Signs a demo person in through the page, as they would. */
export async function signInPerson(page: Page, url: string, name: string, passphrase: string): Promise<void> {
  await page.goto(`${url}/me`);
  await page.getByLabel("Your name here").fill(name);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText(/^Hello, /).waitFor();
}

/**
 * Signs demo staff in: password, then the six digits that the demo shows. Digits count once, so where somebody signed in as
 * them within the same half minute, the next ones are waited for.
 */
export async function signInStaff(
  page: Page,
  url: string,
  email: string,
  password = "calm-harbor-demo-2026",
): Promise<void> {
  const today = page.getByRole("heading", { name: "Today" });
  for (let used = ""; ; ) {
    await page.goto(`${url}/work`);
    await page.getByLabel("Work email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Go on" }).click();
    const digits = page.getByLabel("Six digits from your app");
    await digits.waitFor();
    while ((await digitsNow()) === used) await page.waitForTimeout(200);
    used = await digitsNow();
    await digits.fill(used);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await today
      .or(page.getByText("That code did not fit", { exact: false }))
      .first()
      .waitFor();
    if (await today.isVisible()) return;
  }
}

/** The demo's published seed of six-digit codes (RFC 6238). */
export async function digitsNow(): Promise<string> {
  const { TOTP, Secret } = await import("otpauth");
  return new TOTP({ secret: Secret.fromBase32("NVXW64TJNZTS2ZDFNVXS233ONR4S2MRQ") }).generate();
}
