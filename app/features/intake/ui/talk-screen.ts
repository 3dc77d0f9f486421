import type { ComponentType } from "react";
import { type LazyScreen, lateScreen } from "#web/screens.ts";
import { withWords } from "#web/words/words.ts";

/** A screen of a first talk; the boxes for answers have words of their own. */
export function talkScreen(load: () => Promise<ComponentType>): LazyScreen {
  return lateScreen("talk", async () => {
    const [screen] = await Promise.all([load(), withWords("told")]);
    return screen;
  });
}
