/** What the lists of screens say about this room; the screens' own words come with them. */
export const words = {
  title: "Take it with me",
  about: "Everything about you in one sealed file",
  erase: "Erase things",
  eraseAbout: "What may go, when, and the receipt",
  receipt: "Check a receipt",
} as const;
