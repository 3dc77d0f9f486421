import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { readDistress } from "../../packages/language/src/distress/read.ts";
import { readCorpus } from "../../scripts/train/crisis-corpus.ts";
import { quantiles, timesInChromium } from "./in-chromium.ts";

/** Characters of a full journal page, and of the longest text that is read in whole. */
const pageLength = 2_000;
const longest = 40_000;

/** How long journal distress takes for a page, and what its weights weigh. Its figures are told by `npm run train -- distress`. */
export async function benchDistress(): Promise<void> {
  const lines = readCorpus()
    .filter(({ language }) => language === "en")
    .map(({ text }) => text);
  const pages = pagesOf(lines, pageLength).slice(0, 200);
  const weights = readFileSync(path.join(import.meta.dirname, "../../packages/language/src/weights/distress.ts"));
  console.log(`\nJournal distress on ${pages.length} pages of ${pageLength} characters`);
  console.log(`weights: ${Math.round(gzipSync(weights, { level: 9 }).length / 1000)} kB gzip (goal: 2,000)`);
  for (const page of pages) readDistress(page);
  const took = pages.map((page) => {
    const start = performance.now();
    readDistress(page);
    return performance.now() - start;
  });
  console.log(`server: ${quantiles(took)} ms a page`);
  const entry = path.join(import.meta.dirname, "distress-in-browser.ts");
  const { first, times } = await timesInChromium({ entry, texts: pages, warmUp: 50 });
  console.log(
    `Chromium, 4 times slower: ${quantiles(times)} ms a page (goal: p95 of 10), the very first ${first.toFixed(0)} ms`,
  );
  const long = await timesInChromium({ entry, texts: pagesOf(lines, longest).slice(0, 20), warmUp: 2 });
  console.log(`Chromium, 4 times slower, ${longest} characters: ${quantiles(long.times)} ms`);
}

/** Lines one after another until a page is full. */
function pagesOf(lines: readonly string[], length: number): string[] {
  const pages: string[] = [];
  let page = "";
  for (const line of lines) {
    page = page === "" ? line : `${page} ${line}`;
    if (page.length < length) continue;
    pages.push(page.slice(0, length));
    page = "";
  }
  return pages;
}
