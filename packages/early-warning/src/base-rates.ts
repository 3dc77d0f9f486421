import { simulated } from "./figures.ts";
import type { Signal, SignalKind } from "./signal.ts";

/** Of such signals in the seeded simulation, how many stood for a planted worsening; null where it did not occur there. */
export function baseRateOf(kind: SignalKind): Signal["baseRate"] {
  const rate = simulated.baseRates[kind];
  return rate ? { ...rate, from: "simulation" } : null;
}
