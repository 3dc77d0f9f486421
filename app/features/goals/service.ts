export { profileOf } from "./profile.ts";
export { goalsOf } from "./reading.ts";
