import { benchArchives } from "./archives.ts";
import { benchCompanion } from "./companion.ts";
import { benchCrisis } from "./crisis.ts";
import { benchDirectory } from "./directory.ts";
import { benchDistress } from "./distress.ts";
import { benchEarly } from "./early.ts";
import { benchForecast } from "./forecast.ts";
import { benchGuardrails } from "./guardrails.ts";
import { benchKeeping } from "./keeping.ts";
import { benchPlanLive } from "./plan-live.ts";
import { benchPlans } from "./plans.ts";
import { benchWeb } from "./web.ts";
import { benchWrites } from "./writes.ts";

/** A gigabyte takes minutes, so it has to be asked for: `npm run bench -- keeping --gigabyte`. */
const gigabytes = process.argv.includes("--gigabyte") ? 1 : 0.1;
const parts = {
  guardrails: benchGuardrails,
  crisis: benchCrisis,
  distress: benchDistress,
  directory: benchDirectory,
  archives: benchArchives,
  early: benchEarly,
  forecast: benchForecast,
  writes: benchWrites,
  companion: benchCompanion,
  keeping: () => benchKeeping({ gigabytes }),
  plans: benchPlans,
  "plan-live": benchPlanLive,
  web: benchWeb,
} as const;
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));

// `npm run bench -- companion` measures that alone.
for (const [name, bench] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await bench();
process.exit(0);
