import { namesIn } from "./condition.ts";
import { type Form, readQuestionnaire } from "./read-questionnaire.ts";
import { readSidecar } from "./read-sidecar.ts";
import { type Complain, collecting } from "./reading.ts";
import type { Complaint, Instrument, Item, Line, Read, Rule, Scale, Sidecar } from "./types.ts";

/**
 * A FHIR Questionnaire and its scoring sidecar, both as parsed, as one instrument in the questionnaire's language.
 * Refused with reasons when either is malformed or they do not say the same.
 */
export function readInstrument(questionnaire: unknown, sidecar: unknown): Read<Instrument> {
  const form = readQuestionnaire(questionnaire);
  const scoring = readSidecar(sidecar);
  const tagged = (part: string, complaints: readonly Complaint[]) =>
    complaints.map((each) => ({ ...each, at: [part, ...each.at] }));
  const complaints = [...tagged("questionnaire", form.complaints), ...tagged("scoring", scoring.complaints)];
  if (!form.value || !scoring.value) return { value: null, complaints };
  const joined = joinInstrument(form.value, scoring.value);
  return { value: joined.value, complaints: [...complaints, ...joined.complaints] };
}

function joinInstrument(form: Form, sidecar: Sidecar): Read<Instrument> {
  const { complain, done } = collecting();
  if (form.version !== sidecar.version)
    complain(
      "identity-mismatch",
      ["questionnaire", "version"],
      `${form.version} is scored by version ${sidecar.version}`,
    );
  const language = sidecar.languages[form.language];
  if (!language) complain("identity-mismatch", ["questionnaire", "language"], `the sidecar knows no ${form.language}`);
  compareItems(form, sidecar, complain);
  const known = new Set(form.items.map(({ linkId }) => linkId));
  for (const [index, scale] of sidecar.scales.entries())
    checkScale(scale, form.items, ["scoring", "scales", index], complain);
  checkNames(sidecar, known, complain);
  return done<Instrument>({
    ...sidecarParts(sidecar),
    language: form.language,
    languages: Object.keys(sidecar.languages).filter((each) => sidecar.languages[each]?.status === "on"),
    url: form.url,
    title: form.title,
    status: sidecar.status === "on" && language?.status === "on" ? "on" : "off",
    offBecause: sidecar.offBecause ?? language?.offBecause ?? null,
    items: form.items.map((item) => ({
      ...item,
      critical: sidecar.critical.find(({ linkId }) => linkId === item.linkId) ?? null,
    })),
    totalScale: sidecar.total,
    card: sidecar,
  });
}

function sidecarParts({ id, version, use, attribution, scales, rules, levels, cautions, loincPanel }: Sidecar) {
  return { id, version, use, attribution, scales, rules, levels, cautions, loincPanel };
}

/** The form and the sidecar have to know the same questions, codes and answers. */
function compareItems(form: Form, sidecar: Sidecar, complain: Complain): void {
  for (const [index, item] of form.items.entries()) {
    const at = ["questionnaire", "question", index];
    const known = sidecar.items.find(({ linkId }) => linkId === item.linkId);
    if (!known) {
      complain("item-not-in-sidecar", at, `the sidecar does not know question ${item.linkId}`);
      continue;
    }
    if (item.loinc !== null && item.loinc !== known.loinc)
      complain(
        "loinc-not-in-panel",
        at,
        `${item.loinc} is not this question in the panel ${sidecar.loincPanel ?? "(none)"}`,
      );
    if (!sameAnswers(item, known.answers))
      complain("option-set-mismatch", at, `question ${item.linkId} has other answers than the sidecar scores`);
  }
  for (const { linkId } of sidecar.items)
    if (!form.items.some((item) => item.linkId === linkId))
      complain("item-not-in-questionnaire", ["scoring", "items", linkId], "the questionnaire does not ask this");
}

function sameAnswers(item: Item, answers: readonly number[] | Line): boolean {
  if (!("min" in answers))
    return item.line === null && item.options.map(({ value }) => value).join() === answers.join();
  const { line } = item;
  return line !== null && line.min === answers.min && line.max === answers.max && line.step === answers.step;
}

/** Lowest and highest value an item can have. */
export function endsOf(item: Item): { min: number; max: number } {
  if (item.line) return item.line;
  const values = item.options.map(({ value }) => value);
  return { min: Math.min(...values), max: Math.max(...values) };
}

/** The range a sidecar states has to be the range that its questions give. */
function checkScale(scale: Scale, items: readonly Item[], at: readonly (string | number)[], complain: Complain): void {
  const parts = scale.items.map((linkId) => items.find((item) => item.linkId === linkId));
  for (const [index, part] of parts.entries())
    if (!part) complain("item-not-in-questionnaire", [...at, "items", index], `nobody asks ${scale.items[index]}`);
  const ends = parts.flatMap((part) => (part ? [endsOf(part)] : []));
  if (ends.length < parts.length) return;
  const added = (which: "min" | "max") => ends.reduce((sum, each) => sum + each[which], 0);
  const shared = (scale.how === "mean" ? 1 / ends.length : 1) * scale.times;
  const [min, max] = [added("min") * shared, added("max") * shared];
  if (Math.abs(min - scale.range.min) > 1e-9 || Math.abs(max - scale.range.max) > 1e-9)
    complain("range-mismatch", [...at, "range"], `these questions give ${min} to ${max}`);
}

function checkNames(sidecar: Sidecar, items: ReadonlySet<string>, complain: Complain): void {
  const scales = new Set(sidecar.scales.map(({ key }) => key));
  if (scales.size < sidecar.scales.length) complain("unknown-scale", ["scoring", "scales"], "two scales share a key");
  if (sidecar.total !== null && !scales.has(sidecar.total))
    complain("unknown-scale", ["scoring", "total"], `there is no scale ${sidecar.total}`);
  for (const [index, { linkId }] of sidecar.critical.entries())
    if (!items.has(linkId))
      complain("item-not-in-questionnaire", ["scoring", "critical", index], `nobody asks ${linkId}`);
  const lists: [string, readonly Rule[]][] = [
    ["rules", sidecar.rules],
    ["levels", sidecar.levels],
    ["cautions", sidecar.cautions],
  ];
  for (const [list, rules] of lists)
    for (const [index, rule] of rules.entries()) {
      const at = ["scoring", list, index];
      const names = namesIn(rule.when);
      // A rule may lean on rules above it only, so that none leans on itself.
      const above = list === "rules" ? rules.slice(0, index) : sidecar.rules;
      for (const linkId of names.items)
        if (!items.has(linkId)) complain("item-not-in-questionnaire", at, `nobody asks ${linkId}`);
      for (const key of names.scales) if (!scales.has(key)) complain("unknown-scale", at, `there is no scale ${key}`);
      for (const key of names.rules)
        if (!above.some((each) => each.key === key)) complain("unknown-rule", at, `there is no rule ${key} above`);
      if (rules.slice(0, index).some(({ key }) => key === rule.key))
        complain("unknown-rule", at, `${rule.key} is there twice`);
    }
}
