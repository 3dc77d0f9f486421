/** SHA-256 (hex) of `ruleText()`. Written by scripts/write-digest.ts; a test recomputes it. */
export const RULES_DIGEST = "88cc00882b19846778b58eac0978bd1893057d72822e846e69584e433e5556ff";
