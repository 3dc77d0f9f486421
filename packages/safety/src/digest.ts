/** SHA-256 (hex) of `ruleText()`. Written by scripts/write-digest.ts; a test recomputes it. */
export const RULES_DIGEST = "6e810094d6b8a9ba36967aa01fe95ed9e0518bc024bc28d15e3e2dcecf15252b";
