import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** SHA-256 (hex) over the rules that look for ideas and the library they look in; read now, at hand after root has been given up. */
export const planIdeasDigest = digestOf(
  path.dirname(fileURLToPath(import.meta.resolve("@mooring/recommend"))),
  path.resolve(import.meta.dirname, "../../../content/interventions"),
);

function digestOf(...folders: string[]): string {
  const sum = createHash("sha256");
  for (const folder of folders) {
    const files = fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|yaml)$/.test(name) && !/\.test\.|test-bed|simulat/.test(name))
      .sort();
    for (const name of files) sum.update(`${name}\n`).update(fs.readFileSync(path.join(folder, name)));
  }
  return sum.digest("hex");
}
