/** What names the way to a safety plan. The words of its pages are in `notes.en.ts` and come with them. */
export const words = {
  nav: "My safety plan",
  about: "For hard hours. Opens with a PIN, also without internet.",
  link: "My safety plan",
} as const;
