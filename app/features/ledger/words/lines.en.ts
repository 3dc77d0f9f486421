export const words = {
  something: "something about you",
  asked: "what you asked about this list",
  careTeam: "your care team",
  outside: "someone outside this agency",
  gone: "Someone who no longer works here",
  left: "{who} (no longer works here)",
  told: {
    "in-person": "You told them in person.",
    "by-phone": "You told them by phone.",
    "in-writing": "You told them in writing.",
    "by-someone-trusted": "Someone you trust told them for you.",
    "by-guardian": "A guardian told them for you.",
    "age-group": "You are in a new age group, so we ask you yourself.",
  },
} as const;
