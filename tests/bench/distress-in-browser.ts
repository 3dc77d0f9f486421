import { readDistress } from "../../packages/language/src/distress/read.ts";

/** What the bench builds for Chromium. */
export const read = (text: string) => readDistress(text, { language: "en" });
