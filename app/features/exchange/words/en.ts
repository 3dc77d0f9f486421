/** What the lists of screens say about this room; the screens' own words come with them. */
export const words = {
  title: "Take it with me",
  about: "Everything about you in one sealed file",
} as const;
