import { readingGrade, sentencesToRead } from "@mooring/language";
import { factOfTouch } from "@mooring/recommend";
import { hurtful } from "../../../../content/hurtful.ts";
import { type Both, InterventionFile, type OfferedFile } from "../../../../content/schema-interventions.ts";
import type { Complaint } from "./complaint.ts";
import { nearest } from "./nearest.ts";

/** School grades: what people in care read, and what staff read. */
const gradeAtMost = { person: 6, staff: 9 } as const;
/** Words in one sentence. */
const sentenceAtMost = { en: 18, es: 20 } as const;
/** Grade formulas are noise on a handful of words. */
const gradedFrom = 10;

/**
 * Reads the file of an idea and says all that is wrong with it, kindest first: shape, then meaning, then words.
 * `ids` are those of every other idea, and what it may point to.
 */
export function readIdea(
  value: unknown,
  ids: ReadonlySet<string>,
): { file: InterventionFile | null; complaints: Complaint[] } {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return { file: null, complaints: [{ at: "", code: "not-a-file" }] };
  const parsed = InterventionFile.safeParse(value);
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => ofIssue(issue, value));
    // What is there and wrong comes before what is not there yet.
    return { file: null, complaints: found.toSorted((one, other) => isMissing(one) - isMissing(other)) };
  }
  const file = parsed.data;
  return { file, complaints: [...meaningOf(file, ids), ...wordsOf(file)] };
}

type Issue = {
  code?: string;
  path: PropertyKey[];
  values?: unknown[];
  keys?: string[];
  message: string;
  input?: unknown;
};

function ofIssue(issue: Issue, value: unknown): Complaint[] {
  const at = issue.path.map(String).join(".");
  const found = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  if (issue.code === "unrecognized_keys") return (issue.keys ?? []).map((word) => ({ at, code: "unknown-key", word }));
  if (found === undefined || found === "" || (Array.isArray(found) && found.length === 0))
    return [{ at, code: "missing" }];
  if (issue.code === "invalid_value" && typeof found === "string") {
    const near = nearest(found, (issue.values ?? []).map(String));
    return [{ at, code: "unknown-word", word: found.slice(0, 60), ...(near && { near }) }];
  }
  return [{ at, code: issue.message.startsWith("more than") ? "too-long" : "wrong" }];
}

function meaningOf(file: InterventionFile, ids: ReadonlySet<string>): Complaint[] {
  const found: Complaint[] = [];
  const points = (to: readonly string[], at: string) =>
    to.forEach((word, index) => {
      if (!ids.has(word) || word === file.id)
        found.push({ at: `${at}.${index}`, code: "no-substitute", word, ...near(word, ids) });
    });
  if (!file.listed) {
    points(file.insteadOf, "insteadOf");
    if (file.evidence.some(({ grade }) => grade !== "X")) found.push({ at: "evidence", code: "never-graded" });
    return found;
  }
  points(file.meanwhile, "meanwhile");
  file.gates.forEach((gate, index) => {
    const at = `gates.${index}`;
    if (gate.effect === "substitute" && (!gate.substitute || !ids.has(gate.substitute) || gate.substitute === file.id))
      found.push({ at, code: "no-substitute", word: gate.substitute ?? "", ...near(gate.substitute ?? "", ids) });
    if (gate.effect === "adapt" && !file.adaptations.some(({ key }) => key !== undefined && key === gate.adaptation))
      found.push({ at, code: "no-careful-form", word: gate.adaptation ?? gate.fact });
  });
  file.touches.forEach((touch, index) => {
    if (!file.gates.some(({ fact }) => fact === factOfTouch[touch]))
      found.push({ at: `touches.${index}`, code: "touch-without-gate", word: touch, near: factOfTouch[touch] });
  });
  if (file.evidence.some(({ grade }) => grade === "X")) found.push({ at: "evidence", code: "never-graded" });
  if (file.level === "self" && !file.calmTool && !file.steps) found.push({ at: "steps", code: "no-steps" });
  if (file.level !== "self" && !file.there) found.push({ at: "there", code: "no-there" });
  if (file.ages[0] > file.ages[1]) found.push({ at: "ages", code: "ages-turned" });
  return found;
}

function near(word: string, ids: ReadonlySet<string>): { near?: string } {
  const found = nearest(word, [...ids]);
  return found ? { near: found } : {};
}

/** Every text of an idea with who reads it. */
export function textsOf(file: InterventionFile): { at: string; text: Both; reader: "person" | "staff" }[] {
  const person = (at: string, text: Both | undefined) => (text ? [{ at, text, reader: "person" as const }] : []);
  const staff = (at: string, text: Both) => ({ at, text, reader: "staff" as const });
  return [
    ...person("title", file.title),
    ...person("about", file.about),
    ...(file.listed ? ofOffered(file) : []),
    ...(file.listed
      ? []
      : [...person("why", file.why), ...person("instead", file.instead), ...person("had", file.had)]),
    ...file.evidence.map(({ statement }, index) => staff(`evidence.${index}.statement`, statement)),
  ];

  function ofOffered(offered: OfferedFile) {
    return [
      ...person("what", offered.what),
      ...person("fits", offered.fits),
      ...person("care", offered.care),
      ...person("there", offered.there),
      ...(offered.steps ?? []).flatMap((step, index) => person(`steps.${index}`, step)),
      ...offered.gates.flatMap(({ why }, index) => person(`gates.${index}.why`, why)),
      ...offered.adaptations.map(({ kind, text }, index) =>
        kind === "careful"
          ? { at: `adaptations.${index}.text`, text, reader: "person" as const }
          : staff(`adaptations.${index}.text`, text),
      ),
    ];
  }
}

function wordsOf(file: InterventionFile): Complaint[] {
  const all = textsOf(file);
  const whole = (["en", "es"] as const).flatMap((language) => {
    const joined = all.filter(({ reader }) => reader === "person").map(({ text }) => ended(text[language]));
    return hard(joined.join(" "), language, "person", language);
  });
  return [...all.flatMap(({ at, text, reader }) => complaintsOfText(at, text, reader)), ...whole];
}

/** What is wrong with one text in both its languages. */
export function complaintsOfText(at: string, text: Both, reader: "person" | "staff"): Complaint[] {
  return (["en", "es"] as const).flatMap((language) => {
    const here = `${at}.${language}`;
    const value = text[language];
    const phrase = hurtful[language].map((pattern) => pattern.exec(value)?.[0]).find((hit) => hit !== undefined);
    const long = sentencesToRead(value).find((sentence) => count(sentence) > sentenceAtMost[language]);
    return [
      ...(phrase === undefined ? [] : [{ at: here, code: "hurtful" as const, word: phrase.trim() }]),
      ...(long === undefined ? [] : [{ at: here, code: "long-sentence" as const, word: long.slice(0, 80) }]),
      ...hard(value, language, reader, here),
    ];
  });
}

function hard(text: string, language: "en" | "es", reader: "person" | "staff", at: string): Complaint[] {
  if (count(text) < gradedFrom) return [];
  const grade = readingGrade(text, language);
  return grade > gradeAtMost[reader] ? [{ at, code: "hard-to-read", grade }] : [];
}

const isMissing = ({ code }: Complaint) => Number(code === "missing");
const count = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
