import fs from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** To be evaluated in a page before `faults` looks at it. */
export const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = { run(where: Document, how: object): Promise<{ violations: Violation[] }> };
type Violation = { id: string; help: string; nodes: { target: string[]; html: string; failureSummary?: string }[] };

/** All that is asked of a page in the light; and of that, what its colours decide, for they alone differ in the dark. */
const asked = {
  light: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  dark: ["color-contrast", "link-in-text-block"],
} as const;

/** What axe finds against WCAG 2.2 AA, and whether the page is wider than the screen. */
export async function faults(page: Page, theme: keyof typeof asked): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const axe = (window as unknown as { axe: Axe }).axe;
    const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n")[1]?.trim() ?? ""}`),
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return found;
    const widest = [...document.querySelectorAll("main *, dialog *, header *, footer *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 || element.getBoundingClientRect().left < -1,
    );
    return [...found, `scrolls sideways by ${scrollWidth - clientWidth} px: ${widest.at(-1)?.outerHTML.slice(0, 160)}`];
  }, asked[theme]);
}
