/** Named by every finding; raised whenever the same inputs could give another answer. */
export const earlyWarningVersion = "1.0.0";

export { type Shared, shareAttention, type Waiting, worthOf } from "./budget.ts";
export { simulated } from "./figures.ts";
export {
  type Appointment,
  type Checkin,
  dayIn,
  daysOf,
  type ForecastGiven,
  type Inputs,
  type ScoreChange,
  type ScoreGiven,
  type Themed,
} from "./inputs.ts";
export { type LookBack, lookBack, type Stretch } from "./look-back.ts";
export { notice } from "./notice.ts";
export {
  type Between,
  type Evidence,
  type Passive,
  type Signal,
  type SignalKind,
  type Source,
  signalKinds,
} from "./signal.ts";
export { type Thresholds, usualThresholds } from "./thresholds.ts";
