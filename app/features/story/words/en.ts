/** For tiles and titles; the rest comes with the first screen of the room. */
export const words = {
  nav: "My story",
  about: "Tell it once, in your words. You choose who reads it.",
  handover: "What the next helper is told",
  new: "A piece of my story",
} as const;
