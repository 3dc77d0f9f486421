import { isAnswerOf } from "./asked.ts";
import { scorePrefix } from "./fhir-questionnaire.ts";
import { absentReason } from "./fhir-response.ts";
import { isObject, say } from "./reading.ts";
import { score } from "./score.ts";
import type { Answer, Instrument, Item, Scale, Score } from "./types.ts";

/** Why something brought from elsewhere was not taken over; `about` is the question or the row. */
export type Refused = { readonly code: RefusedCode; readonly about: string; readonly says: string };

export type RefusedCode =
  | "not-a-response"
  | "too-large"
  | "not-valid"
  | "no-time"
  | "time-in-future"
  | "loinc-not-in-panel"
  | "unknown-item"
  | "option-set-mismatch"
  | "more-than-one-answer"
  | "answered-twice"
  | "total-mismatch"
  | "no-answers";

/** `at` in milliseconds UTC. */
export type Imported = {
  readonly at: number;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly score: Score;
};

const mostItems = 1_000;
/** A clock may run ahead by this much before its time is called wrong. */
const clockSlackMs = 10 * 60_000;
/** Nothing that is scored here is older: an earlier year is a wrong clock. */
const earliest = Date.UTC(1990, 0, 1);

/**
 * Reads a FHIR R4 QuestionnaireResponse to this instrument, from here or from elsewhere. Questions are known by linkId
 * where the response names our questionnaire, otherwise by LOINC code or by their very words. Stated totals are worked
 * out again. One thing wrong and the response is refused whole, with every reason: half an answer is another answer.
 */
export function fromQuestionnaireResponse(
  instrument: Instrument,
  resource: unknown,
  { now }: { now: number },
): { value: Imported | null; refused: Refused[] } {
  const refused: Refused[] = [];
  const refuse = (code: RefusedCode, about: string, says: string) => void refused.push({ code, about, says });
  if (!isObject(resource) || resource.resourceType !== "QuestionnaireResponse") {
    refuse("not-a-response", "", "this is not a FHIR QuestionnaireResponse");
    return { value: null, refused };
  }
  if (!["completed", "amended", "in-progress"].includes(String(resource.status)))
    refuse("not-valid", "status", `${say(resource.status)} is not a form somebody filled in`);
  const at = timeOf(resource.authored, now, "authored", refuse);
  const found = flatItems(resource.item, []);
  if (found.length > mostItems) {
    refuse("too-large", "item", `more than ${mostItems} answers`);
    return { value: null, refused };
  }
  const isOurs = String(resource.questionnaire ?? "").split("|")[0] === instrument.url;
  const answers = new Map<string, Answer>();
  const stated: { scale: Scale; value: number }[] = [];
  for (const raw of found) {
    const about = typeof raw.linkId === "string" ? raw.linkId : "?";
    const scale = scaleOf(instrument, about);
    if (scale) {
      const value = numberOf(firstAnswer(raw));
      if (value === null) refuse("total-mismatch", about, "the total is not a number");
      else stated.push({ scale, value });
      continue;
    }
    const item = itemOf(instrument, raw, isOurs);
    if (!item) {
      const isCode = /^\d{1,7}-\d$/.test(lastPart(about));
      refuse(
        isCode ? "loinc-not-in-panel" : "unknown-item",
        about,
        isCode ? `${lastPart(about)} is no question of ${instrument.title}` : "this question is not one of the form",
      );
      continue;
    }
    const answer = answerIn(raw, item, refuse);
    if (answer === null) continue;
    if (answers.has(item.linkId)) refuse("answered-twice", about, "there are two answers to this question");
    answers.set(item.linkId, answer);
  }
  if (answers.size === 0 && refused.length === 0) refuse("no-answers", "item", "there is no answer in it");
  const scored = score(instrument, answers);
  for (const { scale, value } of stated) compareTotal(scored, scale, value, refuse);
  return { value: refused.length === 0 && at !== null ? { at, answers, score: scored } : null, refused };
}

type Refuse = (code: RefusedCode, about: string, says: string) => void;

/** A moment with its offset, as FHIR has it, or a day, which is taken at noon UTC. */
export function timeOf(value: unknown, now: number, about: string, refuse: Refuse): number | null {
  const text = typeof value === "string" ? value.trim() : "";
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const at = isDay ? Date.parse(`${text}T12:00:00Z`) : isMoment ? Date.parse(text) : Number.NaN;
  // The 31st of February is read as a day of March by some; a day that does not come back is no day.
  const isReal = Number.isFinite(at) && (!isDay || new Date(at).toISOString().startsWith(text));
  if (!isReal || at < earliest) {
    refuse("no-time", about, `${say(value)} is not a time such as 2026-11-28T13:00:00Z or a day such as 2026-11-28`);
    return null;
  }
  if (at > now + (isDay ? 24 * 3_600_000 : clockSlackMs)) {
    refuse("time-in-future", about, `${text} has not come yet`);
    return null;
  }
  return at;
}

/** Totals are worked out again from the answers; another number means other rules or other answers. */
export function compareTotal(scored: Score, { key }: Scale, stated: number, refuse: Refuse): void {
  const value = scored.subscales[key]?.value ?? null;
  if (value === null) refuse("total-mismatch", key, `${stated} is stated, but too little was answered for a total`);
  else if (Math.abs(value - stated) > 0.005)
    refuse("total-mismatch", key, `${stated} is stated, the answers come to ${value}`);
}

function flatItems(list: unknown, found: Record<string, unknown>[]): Record<string, unknown>[] {
  for (const item of Array.isArray(list) ? list.filter(isObject) : []) {
    if (found.length > mostItems) return found;
    if (item.answer !== undefined || item.extension !== undefined) found.push(item);
    flatItems(item.item, found);
    for (const answer of Array.isArray(item.answer) ? item.answer.filter(isObject) : []) flatItems(answer.item, found);
  }
  return found;
}

function lastPart(linkId: string): string {
  return linkId.split("/").at(-1) ?? linkId;
}

function scaleOf({ scales }: Instrument, linkId: string): Scale | undefined {
  return scales.find(
    ({ key, loinc }) => linkId === `${scorePrefix}${key}` || (loinc !== null && lastPart(linkId) === loinc),
  );
}

function itemOf({ items }: Instrument, raw: Record<string, unknown>, isOurs: boolean): Item | undefined {
  const { linkId, text } = raw;
  if (isOurs) return items.find((item) => item.linkId === linkId);
  const code = typeof linkId === "string" ? lastPart(linkId) : "";
  return (
    items.find((item) => item.loinc !== null && item.loinc === code) ??
    items.find((item) => typeof text === "string" && plain(item.text) === plain(text))
  );
}

function answerIn(raw: Record<string, unknown>, item: Item, refuse: Refuse): Answer | null {
  const reasons = Array.isArray(raw.extension) ? raw.extension.filter(isObject) : [];
  if (raw.answer === undefined)
    return reasons.some(({ url, valueCode }) => url === absentReason && valueCode === "asked-declined")
      ? "declined"
      : null;
  const given = Array.isArray(raw.answer) ? raw.answer : [];
  if (given.length > 1) {
    refuse("more-than-one-answer", item.linkId, "one question has one answer");
    return null;
  }
  const value = valueIn(given[0], item);
  if (value === null)
    refuse("option-set-mismatch", item.linkId, `${say(shown(given[0]))} is not one of the answers to this question`);
  return value;
}

/** By code, then by the words themselves, then by the value that the coding carries; never by position. */
function valueIn(answer: unknown, item: Item): number | null {
  if (!isObject(answer)) return null;
  const number = numberOf(answer);
  if (number !== null) return isAnswerOf(item, number) ? number : null;
  if (typeof answer.valueBoolean === "boolean") {
    const isYesNo =
      item.options
        .map(({ value }) => value)
        .sort()
        .join() === "0,1";
    return isYesNo ? Number(answer.valueBoolean) : null;
  }
  const coding = isObject(answer.valueCoding) ? answer.valueCoding : { display: answer.valueString };
  const byCode = item.options.find(({ code, system }) => code === coding.code && system === (coding.system ?? null));
  if (byCode) return byCode.value;
  const words = typeof coding.display === "string" ? plain(coding.display) : null;
  return item.options.find(({ text }) => plain(text) === words)?.value ?? null;
}

function firstAnswer(raw: Record<string, unknown>): unknown {
  return Array.isArray(raw.answer) ? raw.answer[0] : undefined;
}

function numberOf(answer: unknown): number | null {
  if (!isObject(answer)) return null;
  const quantity = isObject(answer.valueQuantity) ? answer.valueQuantity.value : undefined;
  const found = answer.valueInteger ?? answer.valueDecimal ?? quantity;
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}

function shown(answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  return isObject(answer.valueCoding)
    ? (answer.valueCoding.display ?? answer.valueCoding.code)
    : Object.values(answer)[0];
}

/** The words without what print and typing change: capitals, spaces, quotation marks, dashes, the last mark. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[“”„"'‘’]/g, "")
    .replace(/[–—]/g, "-")
    .replace(/[\s…]+/g, " ")
    .replace(/[?.:!]+$/, "")
    .trim();
}
