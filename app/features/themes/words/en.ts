export const words = {
  nav: "What I write about",
  navAbout: "Themes in your pages, for you alone, if you turn them on.",
} as const;
