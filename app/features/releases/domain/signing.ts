import { foldedName } from "#kernel/names.ts";
import type { SignedBy } from "../domain.ts";

export type Who = {
  id: string;
  kind: "supporter" | "guardian" | "personal-representative" | "barred";
  name: string;
  scope: readonly string[];
  until: Date | null;
  endedAt: Date | null;
};

/** What the agency says its state allows for an age group; `null`: nobody has said, and then both have to sign. */
export type Rule = "alone" | "both" | "guardian" | null;

export type Situation = {
  ageBand: string;
  cautions: readonly string[];
  rule: Rule;
  people: readonly Who[];
  /** The compartments that would be released; a guardian whose scope lacks one of them cannot sign. */
  compartments: readonly string[];
};

export type Nobody = "custody-conflict" | "capacity-in-doubt" | "no-guardian" | "age-unknown";
export type WhoSigns = { ways: readonly SignedBy[]; whyNobody: Nobody | null };

const isMinor = (ageBand: string) => ageBand === "under-13" || ageBand === "13-17";

/**
 * Who may sign a release that leaves the care team. What is not known is read as the strictest: without a known age nobody
 * can, and where the agency has not said what its state allows, both have to. Whoever is marked as barred signs nothing,
 * for nobody.
 */
export function whoSigns(situation: Situation, now: Date): WhoSigns {
  const { ageBand, cautions, rule } = situation;
  if (cautions.includes("custody-conflict")) return nobody("custody-conflict");
  if (ageBand === "unknown") return nobody("age-unknown");
  const guardian = may(situation, "guardian", now);
  const acting = may(situation, "personal-representative", now);
  if (isMinor(ageBand)) {
    if (rule === "alone") return some(["person"]);
    if (!guardian) return nobody("no-guardian");
    return some([rule === "guardian" ? "guardian" : "both"]);
  }
  const theirs: SignedBy[] = [
    ...(guardian ? (["guardian"] as const) : []),
    ...(acting ? (["personal-representative"] as const) : []),
  ];
  if (cautions.includes("capacity-in-doubt")) return theirs.length > 0 ? some(theirs) : nobody("capacity-in-doubt");
  // A guardian of a grown-up decides what the court said they decide; with the person beside them, or alone.
  if (guardian) return some(["both", ...theirs]);
  return some(["person", ...theirs]);
}

/** Those of `people` who may sign as `kind` for all that would be released. */
export function signersFor({ people, compartments }: Situation, kind: Who["kind"], now: Date): Who[] {
  return people.filter(
    (who) =>
      who.kind === kind &&
      isLive(who, now) &&
      compartments.every((one) => who.scope.includes(one)) &&
      !isBarred(people, who.name),
  );
}

/** Whether a name is one that is marked as barred, however it is written. */
export function isBarred(people: readonly Who[], name: string): boolean {
  const asked = foldedName(name);
  return (
    asked !== "" &&
    people.some((who) => who.kind === "barred" && who.endedAt === null && foldedName(who.name) === asked)
  );
}

export function isLive({ until, endedAt }: Pick<Who, "until" | "endedAt">, now: Date): boolean {
  return endedAt === null && (until === null || until > now);
}

function may(situation: Situation, kind: "guardian" | "personal-representative", now: Date): boolean {
  return signersFor(situation, kind, now).length > 0;
}

function some(ways: readonly SignedBy[]): WhoSigns {
  return { ways: [...new Set(ways)], whyNobody: null };
}

function nobody(whyNobody: Nobody): WhoSigns {
  return { ways: [], whyNobody };
}
