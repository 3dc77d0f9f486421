import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** SHA-256 (hex) over the rules that early warning runs, file by file; read now, at hand after root has been given up. */
export const earlyWarningDigest = digestOf(path.dirname(fileURLToPath(import.meta.resolve("@mooring/early-warning"))));

function digestOf(folder: string): string {
  const sum = createHash("sha256");
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("simulation"))
    .sort();
  for (const name of files) sum.update(`${name}\n`).update(fs.readFileSync(path.join(folder, name)));
  return sum.digest("hex");
}
