/** The card's own words live in `content/crisis/card.*.yaml`; here only what the screen itself says. */
export const words = {
  title: "Help now",
  unreviewed: "This translation has not been reviewed by a person yet.",
  notLoaded: "The rest of this page could not be opened. These numbers answer day and night:",
  moreCalm: "More ways to calm down",
} as const;
