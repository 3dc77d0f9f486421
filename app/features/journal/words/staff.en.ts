/** What staff read beside a person's shared writing. */
export const words = {
  title: "What {{name}} shares from their journal",
  lead: "{{name}} chose to share these parts with the care team. They can see that you opened them, and can take them back at any time.",
  emptyTitle: "{{name}} shares nothing from a journal now",
  empty: "That is their choice, and needs no reason.",
  written: "Written {{when}}",
  older: "Show older ones",
} as const;
