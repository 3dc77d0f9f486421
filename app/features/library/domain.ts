import type { Intervention } from "@mooring/recommend";
import type {
  EvidenceLine,
  InterventionFile,
  InterventionWords,
  OfferedFile,
} from "../../../content/schema-interventions.ts";
import { reachOf } from "./domain/reach.ts";

export type Spoken = "en" | "es";

/** Everything but Spanish reads the English; the screens say which languages there are. */
export function spokenIn(language: string): Spoken {
  return language === "es" ? "es" : "en";
}

/** An idea as the ranking reads it: no steps and no texts but the reasons of its gates, in English. */
export function interventionOf(file: OfferedFile, shared: InterventionWords): Intervention {
  return {
    id: file.id,
    version: String(file.version),
    family: file.family,
    level: file.level,
    kind: file.kind,
    needs: file.needs,
    gates: file.gates.map(({ why, fact, ...gate }) => ({
      fact,
      effect: gate.effect,
      ...(gate.when && { when: gate.when }),
      ...(gate.substitute && { substitute: gate.substitute }),
      ...(gate.adaptation && { adaptation: gate.adaptation }),
      why: (why ?? shared.gateReasons[fact])?.en ?? fact,
    })),
    touches: file.touches,
    evidence: file.evidence.map((line) => ({
      population: line.population,
      ...reachOf(line),
      outcome: line.outcome,
      grade: line.grade,
      isUncertain: line.uncertain,
      guideline: line.guideline ?? "",
      statement: line.statement.en,
      ...(line.effect && { effect: line.effect }),
      reference: line.ref,
      checkedOn: line.checkedOn,
    })),
    preferenceTags: file.preferenceTags,
    ages: file.ages,
    minutes: file.minutes,
    cost: file.cost,
    requires: file.requires,
    languages: [],
  };
}

/** One line of evidence in one language; an uncertain one says so in its own text. */
export type Told = Omit<EvidenceLine, "statement" | "effect"> & {
  statement: string;
  effect: { mean: number; low: number; high: number } | null;
};

/** Everything about one idea, in one language. Parts that this idea has not are left out. */
export type Description = {
  id: string;
  listed: boolean;
  title: string;
  about: string;
  licence: string;
  source: string;
  reviewer: string;
  translationReviewed: boolean;
  evidence: Told[];
  /** For people in care: the strongest line of evidence, as one sentence. */
  howSure: string;
  what?: string;
  fits?: string;
  care?: string;
  there?: string;
  steps?: string[];
  calmTool?: string;
  gates?: {
    fact: string;
    effect: string;
    when?: string | undefined;
    why: string;
    substitute?: string | undefined;
    adaptation?: string | undefined;
  }[];
  adaptations?: { kind: string; key?: string | undefined; text: string }[];
  meanwhile?: string[];
  why?: string;
  instead?: string;
  insteadOf?: string[];
  had?: string;
};

const strongestFirst = ["A", "B", "C", "D", "X"] as const;

export function describeIdea(file: InterventionFile, shared: InterventionWords, spoken: Spoken): Description {
  const grade = strongestFirst.find((each) => file.evidence.some((line) => line.grade === each)) ?? "D";
  const head = {
    id: file.id,
    listed: file.listed,
    title: file.title[spoken],
    about: file.about[spoken],
    licence: file.licence,
    source: file.source,
    reviewer: file.reviewer,
    translationReviewed: file.translationReviewed,
    evidence: file.evidence.map((line) => tell(line, shared, spoken)),
    howSure: sure(file.evidence, grade, shared, spoken),
  };
  if (!file.listed)
    return {
      ...head,
      why: file.why[spoken],
      instead: file.instead[spoken],
      insteadOf: file.insteadOf,
      had: file.had[spoken],
    };
  return {
    ...head,
    what: file.what[spoken],
    fits: file.fits[spoken],
    care: file.care[spoken],
    ...(file.there && { there: file.there[spoken] }),
    ...(file.steps && { steps: file.steps.map((step) => step[spoken]) }),
    ...(file.calmTool && { calmTool: file.calmTool }),
    gates: file.gates.map(({ why, ...gate }) => ({
      ...gate,
      why: (why ?? shared.gateReasons[gate.fact])?.[spoken] ?? "",
    })),
    adaptations: file.adaptations.map(({ text, ...each }) => ({ ...each, text: text[spoken] })),
    meanwhile: file.meanwhile,
  };
}

/** One sentence on the strongest grade, and a second where nobody has checked any line of that grade. */
function sure(
  evidence: readonly EvidenceLine[],
  grade: EvidenceLine["grade"],
  shared: InterventionWords,
  spoken: Spoken,
): string {
  const isChecked = evidence.some((line) => line.grade === grade && !line.uncertain);
  return isChecked ? shared.grades[grade][spoken] : `${shared.grades[grade][spoken]} ${shared.uncertain[spoken]}`;
}

function tell({ statement, effect, ...line }: EvidenceLine, shared: InterventionWords, spoken: Spoken): Told {
  return {
    ...line,
    statement: line.uncertain ? `${statement[spoken]} ${shared.uncertain[spoken]}` : statement[spoken],
    effect: effect
      ? { mean: effect.mean, low: effect.mean - 1.96 * effect.se, high: effect.mean + 1.96 * effect.se }
      : null,
  };
}
