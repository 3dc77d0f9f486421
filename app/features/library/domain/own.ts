import { factOfTouch, type GateFact, type Kind, type Level, type Need, type Touch } from "@mooring/recommend";

/** What is filled in for an idea of the agency's own; every text as it was typed. */
export type OwnForm = {
  id: string;
  titleEn: string;
  titleEs: string;
  aboutEn: string;
  aboutEs: string;
  whatEn: string;
  whatEs: string;
  fitsEn: string;
  fitsEs: string;
  careEn: string;
  careEs: string;
  /** One step a line. */
  stepsEn: string;
  stepsEs: string;
  thereEn: string;
  thereEs: string;
  level: Level;
  kind: Kind;
  needs: Need[];
  from: string;
  to: string;
  minutes: string;
  touches: Touch[];
  clinician: GateFact[];
  grade: "A" | "B" | "C" | "D";
  statementEn: string;
  statementEs: string;
  ref: string;
  isChecked: boolean | null;
  source: string;
  reviewer: string;
  licence: "CC-BY-SA-4.0" | "all-rights-reserved";
};

export const emptyForm: OwnForm = {
  ...{ id: "", titleEn: "", titleEs: "", aboutEn: "", aboutEs: "", whatEn: "", whatEs: "" },
  ...{ fitsEn: "", fitsEs: "", careEn: "", careEs: "", stepsEn: "", stepsEs: "", thereEn: "", thereEs: "" },
  ...{ level: "self", kind: "skill", needs: [], from: "12", to: "120", minutes: "", touches: [], clinician: [] },
  ...{ grade: "D", statementEn: "", statementEs: "", ref: "", isChecked: null },
  ...{ source: "", reviewer: "", licence: "all-rights-reserved" },
};

/**
 * The file that such a form makes; what is missing stays empty, so that the linter can say so. Whatever may be touched is
 * asked about first, and closes the idea. An answer nobody gave about looking it up counts as "not yet".
 *
 * @param today ISO date
 */
export function fileOf(form: OwnForm, today: string): Record<string, unknown> {
  const both = (en: string, es: string) => ({ en: en.trim(), es: es.trim() });
  const lines = (text: string) => text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const [english, spanish] = [lines(form.stepsEn), lines(form.stepsEs)];
  const isAlone = form.level === "self";
  return {
    id: form.id.trim(),
    version: 1,
    licence: form.licence,
    source: form.source.trim(),
    reviewer: form.reviewer.trim(),
    translationReviewed: true,
    listed: true,
    title: both(form.titleEn, form.titleEs),
    about: both(form.aboutEn, form.aboutEs),
    level: form.level,
    kind: form.kind,
    family: form.id.trim() || "own",
    needs: form.needs.map((need) => ({ need, weight: 0.8 })),
    ages: [whole(form.from) ?? 0, whole(form.to) ?? 120],
    minutes: whole(form.minutes),
    sessions: null,
    touches: form.touches,
    preferenceTags: [],
    cost: 0,
    requires: [],
    what: both(form.whatEn, form.whatEs),
    fits: both(form.fitsEn, form.fitsEs),
    care: both(form.careEn, form.careEs),
    ...(isAlone && {
      steps: Array.from({ length: Math.max(english.length, spanish.length) }, (_, at) =>
        both(english[at] ?? "", spanish[at] ?? ""),
      ),
    }),
    ...(!isAlone && { there: both(form.thereEn, form.thereEs) }),
    meanwhile: [],
    gates: [
      ...form.touches.map((touch) => ({ fact: factOfTouch[touch], effect: "hide" })),
      ...form.clinician.map((fact) => ({ fact, effect: "ask-clinician" })),
    ],
    evidence: [
      {
        population: "anyone",
        outcome: "distress",
        grade: form.grade,
        guideline: null,
        statement: both(form.statementEn, form.statementEs),
        ref: form.ref.trim(),
        checkedOn: today,
        uncertain: form.isChecked !== true,
      },
    ],
    adaptations: [],
    outcomeMeasure: "goals",
    reviewAfterDays: 30,
  };
}

function whole(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}

/** Which field of the form a complaint belongs under; "" where it is about the whole. */
export function fieldOf(at: string): keyof OwnForm | "" {
  const [part = "", second = "", third = ""] = at.split(".");
  const ending = (language: string) => (language === "es" ? "Es" : "En");
  if (part === "evidence") {
    if (third === "statement") return `statement${ending(at.split(".")[3] ?? "en")}`;
    return third === "ref" ? "ref" : "";
  }
  if (part === "steps") return `steps${ending(third)}`;
  if (isTextPart(part)) return `${part}${ending(second)}`;
  if (part === "ages") return "from";
  return part === "id" || part === "minutes" || part === "needs" || part === "source" || part === "reviewer"
    ? part
    : "";
}

const textParts = ["title", "about", "what", "fits", "care", "there"] as const;
const isTextPart = (part: string): part is (typeof textParts)[number] =>
  (textParts as readonly string[]).includes(part);
