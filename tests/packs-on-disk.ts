import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Library, type PackTexts, readLibrary } from "../app/server/packs/library.ts";

const folder = path.resolve(import.meta.dirname, "../content/packs");

/** Who may see what: the access policies, in Cedar. */
export const accessText = readFileSync(path.join(folder, "base", "access.cedar"), "utf8");

/** The files of `content/packs` as they lie there. */
export const packTexts: PackTexts = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(yaml|cedar)$/.test(file))
    .map((file) => [file.replaceAll("\\", "/"), readFileSync(path.join(folder, file), "utf8")]),
);

/** @throws Error with the first faults when a pack cannot be used */
export function libraryOnDisk(): Library {
  const { library, faults } = readLibrary(packTexts);
  if (!library)
    throw new Error(
      faults
        .slice(0, 5)
        .map(({ file, line, says }) => `${file}:${line} ${says}`)
        .join("\n"),
    );
  return library;
}
