import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js/index-native.js";
import { expect, test } from "vitest";
import { openZip, ZipTrouble } from "./open-zip.ts";

async function zipOf(files: Record<string, string>, options: { password?: string } = {}): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), options);
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return writer.close();
}

async function textOf(file: Blob, name: string): Promise<string> {
  let text = "";
  for await (const piece of (await openZip(file)).textOf(name)) text += piece;
  return text;
}

test("names and text come out as they went in, whatever the language", async () => {
  const file = await zipOf({ "data/a.js": "mañana 🌧 ".repeat(20_000), "b.txt": "" });
  expect((await openZip(file)).names).toEqual(["data/a.js", "b.txt"]);
  expect(await textOf(file, "data/a.js")).toBe("mañana 🌧 ".repeat(20_000));
  expect(await textOf(file, "b.txt")).toBe("");
});

test("what is no zip, or ends in the middle, is broken", async () => {
  await expect(openZip(new Blob(["not a zip at all"]))).rejects.toThrow(new ZipTrouble("broken"));
  const whole = await zipOf({ "a.txt": "words" });
  await expect(openZip(whole.slice(0, whole.size - 30))).rejects.toThrow(new ZipTrouble("broken"));
  const bytes = new Uint8Array(await (await zipOf({ "a.txt": "some words ".repeat(5000) })).arrayBuffer());
  bytes.fill(0xff, 60, 120);
  await expect(textOf(new Blob([bytes]), "a.txt")).rejects.toThrow(new ZipTrouble("broken"));
});

test("a locked one says so", async () => {
  await expect(textOf(await zipOf({ "a.txt": "words" }, { password: "x" }), "a.txt")).rejects.toThrow(
    new ZipTrouble("encrypted"),
  );
});

test("thirty million zeros in thirty thousand bytes are no archive", async () => {
  await expect(textOf(await zipOf({ "a.txt": "0".repeat(30_000_000) }), "a.txt")).rejects.toThrow(
    new ZipTrouble("bomb"),
  );
});
