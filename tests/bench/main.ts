import { benchWeb } from "./web.ts";
import { benchWrites } from "./writes.ts";

await benchWrites();
await benchWeb();
process.exit(0);
