import fs from "node:fs";
import type { TestProject } from "vitest/node";
import { startHouse } from "./house.ts";

/** One demo house for all browser tests that only live in it; those that break things start their own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const house = await startHouse();
  project.provide("house", { url: house.url, dataFolder: house.dataFolder });
  return async () => {
    await house.stop();
    fs.rmSync(house.dataFolder, { recursive: true, force: true });
  };
}

declare module "vitest" {
  interface ProvidedContext {
    house: { url: string; dataFolder: string };
  }
}
