export {
  addStroke,
  breakOff,
  type Keyboard,
  type Meter,
  newMeter,
  type Stroke,
  type TypingState,
} from "./typing/meter.ts";
export { fewestGaps, readTyping, type TypingNumbers, type TypingReading } from "./typing/numbers.ts";
export { type Compared, compareWithUsual, daysBack, fewestDays, type Kept, type Usual, usualOf } from "./usual.ts";
export { readVoice, type Unheard, type VoiceNumbers, type VoiceReading } from "./voice/numbers.ts";
export { trackPitch } from "./voice/pitch.ts";
export type { Sound } from "./voice/sound.ts";
