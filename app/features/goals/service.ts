export { profileOf } from "./profile.ts";
export { goalsOf, stepsDue } from "./reading.ts";
