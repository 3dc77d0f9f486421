import type { Page } from "playwright-core";
import type { View } from "./every-screen.ts";

/** What a search for services finds, in `/me` or `/work`. */
export function servicesFound(path: string): View {
  return {
    name: `services that fit, ${path}`,
    path,
    prepare: async (at: Page) => {
      await at.locator('[data-begin="look"]').click();
      await at.locator(".service-card").first().waitFor();
      await at.locator(".service-card summary").first().click();
    },
  };
}
