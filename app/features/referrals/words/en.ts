/** What stands on a person's start page; everything else comes with its screens. */
export const words = {
  nav: "Find help near you",
  navAbout: "Food, a bed, a lawyer and more. Nothing you look for is kept.",
  mine: "Places I go for help",
} as const;
