/** A world of which everything is known, because it is invented. All effects are in standard deviations of outcome. */
export type World = {
  readonly name: string;
  /** Whether grades are right on the whole, or nothing helps beyond what comes by itself. */
  readonly effects: "as-graded" | "none";
  /** How far the true effect of an idea is from what its grade says, one standard deviation. */
  readonly offGrade: number;
  /** How far an idea helps some people more than others, beyond their needs and wishes, one standard deviation. */
  readonly differences: number;
  /** How strongly what nobody measured decides both what people are given and how they fare. */
  readonly confounding: number;
  /** Share nobody heard of again, and how much more often those who fare badly. */
  readonly missing: number;
  readonly missingIfWorse: number;
  /** Whether ideas worked otherwise until a year and a half ago. */
  readonly drifts: boolean;
  /** Share of told facts that are wrong. */
  readonly wrongFacts: number;
  /** How much less people who answer in Spanish say of the same trouble. */
  readonly saidLess: number;
};

const realistic: World = {
  name: "realistic",
  effects: "as-graded",
  offGrade: 0.15,
  differences: 0.1,
  confounding: 0.3,
  missing: 0.25,
  missingIfWorse: 1.5,
  drifts: false,
  wrongFacts: 0.01,
  saidLess: 0.02,
};

/** In all of them people get better by themselves, and come when they are at their worst. Fixed before anything was run. */
export const worlds: readonly World[] = [
  realistic,
  { ...realistic, name: "no effect", effects: "none", offGrade: 0, differences: 0 },
  { ...realistic, name: "helps all alike", differences: 0 },
  { ...realistic, name: "clear differences", differences: 0.3 },
  { ...realistic, name: "grades often wrong", offGrade: 0.4 },
  { ...realistic, name: "strong hidden causes", confounding: 1 },
  { ...realistic, name: "half not heard of again", missing: 0.5, missingIfWorse: 3 },
  { ...realistic, name: "drift", offGrade: 0.3, drifts: true },
  { ...realistic, name: "wrong facts", wrongFacts: 0.05 },
  { ...realistic, name: "language changes answers", saidLess: 0.15 },
];

export function worldNamed(name: string): World {
  return worlds.find((world) => world.name === name) ?? realistic;
}
