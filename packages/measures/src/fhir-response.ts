import { isAnswerOf } from "./asked.ts";
import { codingOf, groupsOf, type Resource, scorePrefix } from "./fhir-questionnaire.ts";
import type { Answer, Answers, Instrument, Item, Score } from "./types.ts";

/** FHIR has no answer "prefer not to say"; it has a reason for there being none. */
export const absentReason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/**
 * Answers and their score as a FHIR R4 QuestionnaireResponse. `at` in milliseconds UTC. Questions nobody answered are
 * left out; declined ones stand there with "asked-declined". `subject` and `author` are references ("Patient/…").
 * The owner's line of credit rides along in `text`. Of an instrument an agency has a licence for no words leave, only codes.
 */
export function toQuestionnaireResponse(
  instrument: Instrument,
  filled: { id: string; answers: Answers; score: Score; at: number; subject?: string; author?: string },
): Resource {
  const { answers, score, subject, author } = filled;
  const areWordsOurs = instrument.card.permission.kind !== "agency-licence";
  const words = (text: string) => (areWordsOurs ? { text } : {});
  const questions = groupsOf(instrument.items).flatMap(({ linkId, under, items }) => {
    const inner = items.flatMap((item) => {
      const answer = answers.get(item.linkId);
      const written = answer === undefined ? null : answerOf(item, answer, areWordsOurs);
      return written ? [{ linkId: item.linkId, ...words(item.text), ...written }] : [];
    });
    return under === "" || inner.length === 0 ? inner : [{ linkId, ...words(under), item: inner }];
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
    // FHIR knows no empty list.
    ...(questions.length + scores.length > 0 ? { item: [...questions, ...scores] } : {}),
  };
}

/** Nothing for a number that is no answer to the item: what was not an answer is not exported as one. */
function answerOf(item: Item, answer: Answer, withWords: boolean): Record<string, unknown> | null {
  if (answer === "declined") return { extension: [{ url: absentReason, valueCode: "asked-declined" }] };
  if (item.line) return isAnswerOf(item, answer) ? { answer: [{ valueInteger: answer }] } : null;
  const option = item.options.find(({ value }) => value === answer);
  const display = withWords ? { display: option?.text } : {};
  return option ? { answer: [{ valueCoding: { ...codingOf(option), ...display } }] } : null;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
