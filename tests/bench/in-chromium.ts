import { launchBrowser } from "../e2e/browser.ts";

type Asked = {
  /** A file that exports `read(text)`. */
  readonly entry: string;
  readonly texts: readonly string[];
  /** How many of the texts are read once before any is timed. */
  readonly warmUp: number;
};

/** Reads texts in Chromium at a quarter of its speed, about an old phone. Milliseconds, for the first text of all and for each. */
export async function timesInChromium({ entry, texts, warmUp }: Asked): Promise<{ first: number; times: number[] }> {
  const { build } = await import("vite");
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, lib: { entry, formats: ["iife"], name: "Measured" } },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ("output" in one ? one.output : []));
  const code = output.find((one) => one.type === "chunk")?.code ?? "";
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent("<p>bench</p>");
    await page.addScriptTag({ content: `${code};globalThis.Measured = Measured` });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    return await page.evaluate(
      ({ texts: given, warmUp: warm }) => {
        const { read } = (globalThis as unknown as { Measured: { read(text: string): unknown } }).Measured;
        const timed = (text: string) => {
          const start = performance.now();
          read(text);
          return performance.now() - start;
        };
        const first = timed(given[0] ?? "");
        for (const text of given.slice(0, warm)) read(text);
        return { first, times: given.map(timed) };
      },
      { texts: [...texts], warmUp },
    );
  } finally {
    await browser.close();
  }
}

/** Median and 95th percentile, in words. */
export function quantiles(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN).toFixed(2);
  return `median ${at(0.5)}, p95 ${at(0.95)}`;
}
