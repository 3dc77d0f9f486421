import { benchCrisis } from "./crisis.ts";
import { benchWeb } from "./web.ts";
import { benchWrites } from "./writes.ts";

await benchCrisis();
await benchWrites();
await benchWeb();
process.exit(0);
