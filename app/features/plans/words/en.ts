/** What names the way to the plan; the words of its page are in `together.en.ts` and come with it. */
export const words = {
  nav: "Our plan",
  about: "What you and your worker want to try, in your own words.",
} as const;
