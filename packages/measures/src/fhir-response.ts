import { codingOf, type Resource, scorePrefix } from "./fhir-questionnaire.ts";
import type { Answer, Answers, Instrument, Item, Score } from "./types.ts";

/** FHIR has no answer "prefer not to say"; it has a reason for there being none. */
export const absentReason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/**
 * Answers and their score as a FHIR R4 QuestionnaireResponse. `at` in milliseconds UTC. Questions nobody answered are
 * left out; declined ones stand there with "asked-declined". `subject` and `author` are references ("Patient/…").
 * The owner's line of credit rides along in `text`.
 */
export function toQuestionnaireResponse(
  instrument: Instrument,
  filled: { id: string; answers: Answers; score: Score; at: number; subject?: string; author?: string },
): Resource {
  const { answers, score, subject, author } = filled;
  const questions = instrument.items.flatMap((item) => {
    const answer = answers.get(item.linkId);
    const written = answer === undefined ? null : answerOf(item, answer);
    return written ? [{ item, written: { linkId: item.linkId, text: item.text, ...written } }] : [];
  });
  const scores = instrument.scales.flatMap(({ key, title }) => {
    const value = score.subscales[key]?.value ?? null;
    if (value === null) return [];
    return [{ linkId: `${scorePrefix}${key}`, text: title.en, answer: [{ valueDecimal: value }] }];
  });
  return {
    resourceType: "QuestionnaireResponse",
    id: filled.id,
    language: instrument.language,
    text: {
      status: "additional",
      div: `<div xmlns="http://www.w3.org/1999/xhtml">${escaped(instrument.title)}. ${escaped(instrument.attribution)}</div>`,
    },
    questionnaire: `${instrument.url}|${instrument.version}`,
    status: "completed",
    ...(subject ? { subject: { reference: subject } } : {}),
    authored: new Date(filled.at).toISOString(),
    ...(author ? { author: { reference: author } } : {}),
    item: [...inGroups(instrument, questions), ...scores],
  };
}

/** Nothing for a number that is no answer to the item: what was not an answer is not exported as one. */
function answerOf(item: Item, answer: Answer): Record<string, unknown> | null {
  if (answer === "declined") return { extension: [{ url: absentReason, valueCode: "asked-declined" }] };
  if (item.line) return { answer: [{ valueInteger: answer }] };
  const option = item.options.find(({ value }) => value === answer);
  return option ? { answer: [{ valueCoding: { ...codingOf(option), display: option.text } }] } : null;
}

/** The response nests as the exported questionnaire does. */
function inGroups(instrument: Instrument, questions: readonly { item: Item; written: Record<string, unknown> }[]) {
  const groups: { linkId: string; under: string; item: unknown[] }[] = [];
  let last: string | null = null;
  let count = 0;
  const numbers = new Map<string, number>();
  for (const { linkId, under } of instrument.items) {
    const words = under.join("\n");
    if (words !== last) count += 1;
    last = words;
    numbers.set(linkId, count);
  }
  for (const { item, written } of questions) {
    const under = item.under.join("\n");
    const linkId = `part-${numbers.get(item.linkId)}`;
    const group = groups.at(-1);
    if (group?.linkId === linkId) group.item.push(written);
    else groups.push({ linkId, under, item: [written] });
  }
  return groups.flatMap(({ linkId, under, item }) => (under === "" ? item : [{ linkId, text: under, item }]));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
