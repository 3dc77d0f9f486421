/** SHA-256 (hex) of `ruleText()`. Written by scripts/write-digest.ts; a test recomputes it. */
export const RULES_DIGEST = "efaf281d70e8a206d8bd89a57595831529a3b283b73f8e670324561340232b4d";
