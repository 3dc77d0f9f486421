import fs from "node:fs";
import path from "node:path";
import { readShelf, type Shelved } from "@mooring/measures";
import { parse } from "yaml";

const folder = path.resolve(import.meta.dirname, "../../../content/measures");

/** All that is shipped, as it was when the process began; read now, so that it is at hand after root has been given up. */
export const shipped: readonly Shelved[] = readShipped();

function readShipped(): Shelved[] {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => ({
      path: file.split(path.sep).join("/"),
      content: parse(fs.readFileSync(path.join(folder, file), "utf8")) as unknown,
    }));
  const { shelf, complaints } = readShelf(files);
  const [first] = complaints;
  if (first) throw new Error(`content/measures/${first.at.join("/")}: ${first.says}`);
  return shelf;
}
