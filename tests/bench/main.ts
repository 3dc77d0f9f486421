import { benchWrites } from "./writes.ts";

await benchWrites();
