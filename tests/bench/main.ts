import { benchCompanion } from "./companion.ts";
import { benchCrisis } from "./crisis.ts";
import { benchGuardrails } from "./guardrails.ts";
import { benchWeb } from "./web.ts";
import { benchWrites } from "./writes.ts";

const parts = {
  guardrails: benchGuardrails,
  crisis: benchCrisis,
  writes: benchWrites,
  companion: benchCompanion,
  web: benchWeb,
} as const;
const wanted = process.argv.slice(2);

// `npm run bench -- companion` measures that alone.
for (const [name, bench] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await bench();
process.exit(0);
