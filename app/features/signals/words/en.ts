export const words = {
  nav: "How I type",
  navAbout: "Numbers for you alone, if you turn them on.",
} as const;
