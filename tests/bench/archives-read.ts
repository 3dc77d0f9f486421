import fs from "node:fs";
import { findOwner, lookThrough } from "../../app/features/signals/ui/archive/read-archive.ts";

/** Reads one archive from disk as the browser's worker does, and prints what came of it and the most memory it held. */
const name = process.argv[2] ?? "";
const before = process.memoryUsage.rss();
const began = performance.now();
const file = new File([await fs.openAsBlob(name)], "archive.zip");
const { owner } = await findOwner(file, () => {});
const { weeks } = await lookThrough(file, { writer: null, zone: "America/New_York", told: () => {} });
const seconds = (performance.now() - began) / 1000;
process.stdout.write(
  JSON.stringify({ owner, weeks: weeks.length, seconds, before, most: process.resourceUsage().maxRSS * 1024 }),
);
