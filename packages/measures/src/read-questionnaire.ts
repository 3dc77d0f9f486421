import { type Complain, collecting, fieldsOf, isObject, isText, say } from "./reading.ts";
import type { AskedWhen, Item, Line, Option, Read } from "./types.ts";

/** A FHIR Questionnaire as far as asking and scoring need it. */
export type Form = {
  readonly id: string;
  readonly url: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  /** In the order in which they are asked; nothing in it calls anybody yet. */
  readonly items: readonly Item[];
};

type Place = readonly (string | number)[];

const mostItems = 300;
const deepest = 6;
const weights = [
  "http://hl7.org/fhir/StructureDefinition/ordinalValue",
  "http://hl7.org/fhir/StructureDefinition/itemWeight",
];
const lineEnds = {
  min: "http://hl7.org/fhir/StructureDefinition/minValue",
  max: "http://hl7.org/fhir/StructureDefinition/maxValue",
  step: "http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue",
};
/** Results that a form carries as read-only fields; our own code works them out, so they are not asked. */
const computed = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";

/**
 * Reads a FHIR Questionnaire (R4; R5's `coding` and `itemWeight` are understood) as parsed JSON or YAML.
 * Everything wrong is told with its place; a form with anything wrong is not used.
 */
export function readQuestionnaire(resource: unknown): Read<Form> {
  const { complain, done } = collecting();
  if (!isObject(resource) || resource.resourceType !== "Questionnaire") {
    complain("not-a-questionnaire", [], "this is not a FHIR Questionnaire");
    return done<Form>({ id: "", url: "", version: "", title: "", language: "", items: [] });
  }
  const read = fieldsOf(resource, [], complain);
  const head = {
    id: read.text("id"),
    url: read.text("url"),
    version: read.text("version"),
    title: read.text("title"),
    language: read.text("language"),
  };
  if (read.isThere("modifierExtension")) complain("unknown-key", ["modifierExtension"], "a modifier is not understood");
  const found: Draft[] = [];
  collectItems(resource.item, ["item"], [], found, complain);
  if (found.length === 0) complain("missing", ["item"], "there is no question in it");
  if (found.length > mostItems) {
    complain("too-large", ["item"], `more than ${mostItems} questions`);
    return done<Form>({ ...head, items: [] });
  }
  const seen = new Set<string>();
  for (const { item, at } of found) {
    if (seen.has(item.linkId)) complain("duplicate-link-id", [...at, "linkId"], `${say(item.linkId)} is there twice`);
    seen.add(item.linkId);
  }
  const items = found.map((draft, index) => ({
    ...draft.item,
    askedWhen: readAskedWhen(draft, found.slice(0, index), complain),
  }));
  const gates = new Set(items.flatMap(({ askedWhen }) => askedWhen?.answers.map(({ linkId }) => linkId) ?? []));
  for (const { item, at, isRequired } of found)
    if (isRequired && !gates.has(item.linkId))
      complain(
        "may-not-be-required",
        [...at, "required"],
        "every question may be passed over, but for one that opens others",
      );
  return done<Form>({ ...head, items });
}

type Draft = { item: Omit<Item, "askedWhen">; at: Place; isRequired: boolean; raw: Record<string, unknown> };

function collectItems(list: unknown, at: Place, under: readonly string[], found: Draft[], complain: Complain): void {
  if (list === undefined) return;
  if (!Array.isArray(list)) {
    complain("wrong-kind", at, "a list of items belongs here");
    return;
  }
  if (at.length > deepest * 2 || found.length > mostItems) {
    complain("too-large", at, "too many items, or too deep");
    return;
  }
  let above = under;
  for (const [index, raw] of list.entries()) {
    const place = [...at, index];
    const read = fieldsOf(raw, place, complain);
    if (!isObject(raw)) continue;
    const type = read.text("type");
    if (hasExtension(raw, computed) || raw.readOnly === true) continue;
    if (read.isThere("modifierExtension"))
      complain("unknown-key", [...place, "modifierExtension"], "a modifier is not understood");
    if (type === "display") above = [...above, read.text("text")];
    else if (type === "group")
      collectItems(raw.item, [...place, "item"], isText(raw.text) ? [...above, raw.text] : above, found, complain);
    else {
      if (read.isThere("item")) complain("nested-question", [...place, "item"], "a question holds no other question");
      found.push(readItem(raw, place, type, above, complain));
    }
  }
}

function readItem(
  raw: Record<string, unknown>,
  at: Place,
  type: string,
  under: readonly string[],
  complain: Complain,
): Draft {
  const read = fieldsOf(raw, at, complain);
  const isChoice = type === "choice" || type === "coding";
  if (!isChoice && type !== "integer" && type !== "")
    complain(
      "unknown-type",
      [...at, "type"],
      `${say(type)} is not asked here: give a list of answers, or a whole number on a line`,
    );
  if (read.isThere("answerValueSet"))
    complain("remote-value-set", [...at, "answerValueSet"], "the answers have to stand in the form itself");
  if (raw.repeats === true) complain("unknown-type", [...at, "repeats"], "one question has one answer");
  const item = {
    linkId: read.text("linkId"),
    text: read.text("text"),
    under,
    options: isChoice ? readOptions(raw, at, complain) : [],
    line: type === "integer" ? readLine(raw, at, complain) : null,
    loinc: codeIn(raw.code, "http://loinc.org"),
    critical: null,
  };
  return { item, at, isRequired: raw.required === true, raw };
}

function readOptions(raw: Record<string, unknown>, at: Place, complain: Complain): Option[] {
  const list = Array.isArray(raw.answerOption) ? raw.answerOption : [];
  if (list.length < 2 && raw.answerValueSet === undefined)
    complain("no-answer-options", [...at, "answerOption"], "at least two answers belong here");
  const options = list.flatMap((each: unknown, index): Option[] => {
    const place = [...at, "answerOption", index];
    const coding = isObject(each) ? each.valueCoding : undefined;
    if (!isObject(each) || !isObject(coding)) {
      complain("wrong-kind", place, "an answer has a valueCoding with a code and its words (display)");
      return [];
    }
    const read = fieldsOf(coding, [...place, "valueCoding"], complain);
    const value = weights.map((url) => numberIn(each, url) ?? numberIn(coding, url)).find((weight) => weight !== null);
    if (value === undefined || value === null) {
      complain("missing-ordinal-value", place, "this answer has no ordinalValue, so it cannot be counted");
      return [];
    }
    return [{ code: read.text("code"), system: read.textOrNull("system"), text: read.text("display"), value }];
  });
  for (const [index, { code, value }] of options.entries())
    if (options.slice(0, index).some((other) => other.code === code || other.value === value))
      complain("duplicate-answer", [...at, "answerOption", index], `${say(code)} or its value ${value} is there twice`);
  return options;
}

function readLine(raw: Record<string, unknown>, at: Place, complain: Complain): Line {
  const min = numberIn(raw, lineEnds.min);
  const max = numberIn(raw, lineEnds.max);
  const step = numberIn(raw, lineEnds.step) ?? 1;
  if (min === null || max === null || !(min < max) || !(step > 0) || (max - min) % step !== 0)
    complain("no-answer-options", at, "a number on a line has minValue and maxValue, and steps that fit between them");
  return { min: min ?? 0, max: max ?? 1, step };
}

function readAskedWhen({ raw, at }: Draft, before: readonly Draft[], complain: Complain): AskedWhen | null {
  if (raw.enableWhen === undefined) return null;
  const list: readonly unknown[] = Array.isArray(raw.enableWhen) ? raw.enableWhen : [];
  const answers = list.flatMap((each, index) => {
    const place = [...at, "enableWhen", index];
    const condition = isObject(each) ? each : {};
    const asked = before.find(({ item }) => item.linkId === condition.question)?.item;
    if (!asked) {
      complain(
        "condition-looks-ahead",
        [...place, "question"],
        `${say(condition.question)} is not asked before this one`,
      );
      return [];
    }
    const coding = isObject(condition.answerCoding) ? condition.answerCoding.code : undefined;
    const value = asked.options.find(({ code }) => code === coding)?.value ?? condition.answerInteger;
    if (condition.operator !== "=" || typeof value !== "number") {
      complain(
        "unknown-condition",
        place,
        "only an answer that is equal to one of the earlier question's is understood",
      );
      return [];
    }
    return [{ linkId: asked.linkId, value }];
  });
  if (answers.length > 1 && raw.enableBehavior !== "all" && raw.enableBehavior !== "any")
    complain("unknown-condition", [...at, "enableBehavior"], "several conditions need all or any");
  return { behaviour: raw.enableBehavior === "any" ? "any" : "all", answers };
}

function extensionsOf(value: Record<string, unknown>): Record<string, unknown>[] {
  return Array.isArray(value.extension) ? value.extension.filter(isObject) : [];
}

function hasExtension(value: Record<string, unknown>, url: string): boolean {
  return extensionsOf(value).some((each) => each.url === url);
}

function numberIn(value: Record<string, unknown>, url: string): number | null {
  const extension = extensionsOf(value).find((each) => each.url === url);
  const found = extension?.valueDecimal ?? extension?.valueInteger;
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}

function codeIn(codes: unknown, system: string): string | null {
  const coding = Array.isArray(codes) ? codes.filter(isObject).find((each) => each.system === system) : undefined;
  return typeof coding?.code === "string" ? coding.code : null;
}
