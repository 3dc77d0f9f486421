export const words = {
  title: "The plan you write together",
  lead: "You and {{name}} write it together, at the same time if you like.",
  open: "Open the plan",
} as const;
