/** SHA-256 (hex) of `ruleText()`. Written by scripts/write-digest.ts; a test recomputes it. */
export const RULES_DIGEST = "509d8e70eeaeaa9c1419f80d2070dce352947ed4ba2ba1ec4e3047b0c872387b";
