import fs from "node:fs";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js/index-native.js";

const dayMs = 86_400_000;
const light = "A lovely walk with friends today, we laughed and I feel calm and happy";
const heavy = "I cried all night again, I feel hopeless and alone and nobody called back";

/** A year of an invented Mastodon account whose last month is heavier, as its export would come. */
export async function writeArchive(file: string, { password }: { password?: string } = {}): Promise<void> {
  const now = Date.now();
  const orderedItems = Array.from({ length: 56 * 4 }, (_, at) => {
    const week = Math.floor(at / 4);
    const isHeavy = week >= 52 || at % 7 === 0;
    return {
      type: "Create",
      published: new Date(now - (56 - week) * 7 * dayMs + (at % 4) * dayMs).toISOString(),
      object: { content: `<p>${isHeavy ? heavy : light} ${at}</p>` },
    };
  });
  const writer = new ZipWriter(new BlobWriter(), password ? { password } : {});
  await writer.add("actor.json", new TextReader(JSON.stringify({ name: "Lonnie of the river" })));
  await writer.add("outbox.json", new TextReader(JSON.stringify({ "@context": ["x"], orderedItems })));
  fs.writeFileSync(file, Buffer.from(await (await writer.close()).arrayBuffer()));
}
