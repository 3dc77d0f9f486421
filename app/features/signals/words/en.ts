export const words = {
  posts: "My own posts",
  nav: "How I type and speak",
  voice: "Say it instead",
  navAbout: "Numbers for you alone, if you turn them on.",
} as const;
