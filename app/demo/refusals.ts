import type { InventedPerson } from "./types.ts";

/** A no to everything that software takes part in. */
export const refusals: InventedPerson["choices"] = (["P03", "P04", "P06", "P07", "P08", "P11", "P12"] as const).map(
  (purpose) => ({
    purpose,
    on: false,
  }),
);
