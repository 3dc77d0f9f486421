/** What staff read beside a person's check-ins. */
export const words = {
  title: "Check-ins of the last four weeks",
  caption_one: "{{name}} checked in on {{count}} of {{days}} days. Dashed: nothing told. Darker: a harder day.",
  caption_other: "{{name}} checked in on {{count}} of {{days}} days. Dashed: nothing told. Darker: a harder day.",
  none: "{{name}} shares check-ins, and has told nothing in these four weeks.",
  asTable: "See it as a table",
  day: "Day",
  value: "What was told",
  missing: "nothing told",
  mood: "mood {{mood}} of 5",
  sleep: "about {{hours}} h of sleep",
} as const;
