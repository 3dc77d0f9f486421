/** Writes src/digest.ts after a change of rules. Run from the repository root: node packages/safety/scripts/write-digest.ts */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { ruleText } from "../src/rule-text.ts";

const file = new URL("../src/digest.ts", import.meta.url);
const digest = createHash("sha256").update(ruleText()).digest("hex");
const now = readFileSync(file, "utf8").replace(/RULES_DIGEST =\s*"[0-9a-f]*"/u, `RULES_DIGEST = "${digest}"`);
writeFileSync(file, now);
process.stdout.write(`${digest}\n`);
