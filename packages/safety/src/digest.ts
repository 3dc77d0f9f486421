/** SHA-256 (hex) of `ruleText()`. Written by scripts/write-digest.ts; a test recomputes it. */
export const RULES_DIGEST = "f58e9e932c7eb6a48084603446dda554d91f338c537ff290d26886aed5682e42";
