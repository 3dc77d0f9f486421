/** All that a text about a step or a date says: neither who sends it nor what it is about. */
export const neutralWords = {
  en: "A note you left for yourself.",
  es: "Una nota que usted se dejó.",
} as const;
