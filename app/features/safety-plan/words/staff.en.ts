/** What staff read beside the steps of a safety plan that somebody shows them. */
export const words = {
  title: "What {{name}} shows from a safety plan",
  lead: "{{name}} chose to show you these steps. They can see that you opened them, and can take them back at any time.",
  until: "Shown until {{day}}. These words are from {{when}}.",
} as const;
