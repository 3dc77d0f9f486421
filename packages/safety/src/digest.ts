/** SHA-256 (hex) of `ruleText()`. Written by scripts/write-digest.ts; a test recomputes it. */
export const RULES_DIGEST = "86b5bc5eb2b4eda41a143552b64b8120945dcb3eee8f2122f9f1cba37ed1dd6d";
