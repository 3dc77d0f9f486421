import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { seededRandom } from "@mooring/language";
import { configure, ZipWriter } from "@zip.js/zip.js";

const size = 500_000_000;
const goalMb = 300;
const words = "walked home in the rain and it was fine then called my sister about the long week we had tea".split(" ");

/** A heap as small as an old phone gives a page, so that what is held is what reading needs and not what nobody swept yet. */
const smallHeap = ["--max-old-space-size=64", "--max-semi-space-size=8"];

/** A copy of one's own posts of half a gigabyte, invented: read in pieces, as large as it lies there and as packed. */
export async function benchArchives(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-archives-"));
  configure({ useWebWorkers: false });
  try {
    for (const level of [0, 6]) {
      const name = path.join(folder, `posts-${level}.zip`);
      await write(name, level);
      const read = path.join(import.meta.dirname, "archives-read.ts");
      const { weeks, seconds, before, most } = JSON.parse(
        execFileSync(process.execPath, [...smallHeap, read, name], { encoding: "utf8" }),
      );
      const mb = (bytes: number) => Math.round(bytes / 1e6);
      console.log(
        `archive of ${mb(size)} MB in a file of ${mb(fs.statSync(name).size)} MB: ${weeks} weeks read in ${seconds.toFixed(0)} s; ` +
          `memory at most ${mb(most)} MB, ${mb(before)} MB of it before the file was opened (goal at most ${goalMb})`,
      );
      fs.rmSync(name);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function write(name: string, level: number): Promise<void> {
  const to = fs.createWriteStream(name);
  const zip = new ZipWriter(
    new WritableStream<Uint8Array>({
      write: (piece) =>
        new Promise((resolve, reject) => to.write(piece, (error) => (error ? reject(error) : resolve()))),
    }),
    { level },
  );
  await zip.add("actor.json", streamOf(['{"name":"Invented Writer","preferredUsername":"invented"}']));
  await zip.add("outbox.json", streamOf(posts()));
  await zip.close();
  await new Promise<void>((resolve) => to.end(resolve));
}

function* posts(): Generator<string> {
  const random = seededRandom(7);
  let written = 0;
  yield '{"orderedItems":[';
  for (let at = Date.UTC(2019, 0, 1); written < size; at += 120_000) {
    const content = Array.from({ length: 30 }, () => words[Math.floor(random() * words.length)]).join(" ");
    const post = { type: "Create", published: new Date(at).toISOString(), object: { content: `<p>${content}</p>` } };
    const text = `${written === 0 ? "" : ","}${JSON.stringify(post)}`;
    written += text.length;
    yield text;
  }
  yield "]}";
}

function streamOf(texts: Iterable<string>): ReadableStream<Uint8Array> {
  const each = texts[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let piece = "";
      while (piece.length < 65_536) {
        const { done, value } = each.next();
        if (done) {
          if (piece) controller.enqueue(encoder.encode(piece));
          controller.close();
          return;
        }
        piece += value;
      }
      controller.enqueue(encoder.encode(piece));
    },
  });
}
