/** The card's own words live in `content/crisis/card.*.yaml`; here only what the screen itself says. */
export const words = {
  title: "Help now",
  unreviewed: "This translation has not been reviewed by a person yet.",
  unchecked: "No one at this agency has checked these numbers yet.",
  notLoaded: "This page could not be opened. In danger, call the emergency number of the place where you are.",
  moreCalm: "More ways to calm down",
  moreLines: "More lines",
  notSignedIn: "Sign in to see if someone from here is on call, and to ask for a person.",
  againFrom: "Someone is on call again from {{when}}.",
} as const;
