export const words = {
  title: "How {{name}} types or speaks, shown to you by {{name}}",
  lead: "Numbers that {{name}} chose to show, as they were on {{when}}. You can see them until {{day}}.",
  cannot:
    "They say nothing about mood, effort or honesty. A new phone or cold hands change them. Ask before you think anything of them.",
  caption: "{{measure}} on {{count}} days, as {{name}} kept them.",
  gapMs: "Time between keys, ms",
  deleted: "Key presses that took something back, of 100",
  pauses: "Stops of two seconds, in 100 key presses",
  pitchHz: "Pitch, Hz",
  pitchMoves: "How much the pitch moved, semitones",
  paused: "Time in pauses, percent",
  asTable: "As a table",
  day: "Day",
  value: "Value",
  missing: "nothing kept",
} as const;
