import type { Instrument, Item, Scale } from "./types.ts";

/** A FHIR R4 resource, as plain JSON. */
export type Resource = { readonly resourceType: string; readonly [part: string]: unknown };

export const loinc = "http://loinc.org";
const structure = "http://hl7.org/fhir/StructureDefinition";
/** Our own score fields stand behind this linkId: `score/total`. */
export const scorePrefix = "score/";

/**
 * The instrument as a FHIR R4 Questionnaire, with a read-only field for each score. Null for an instrument that an agency
 * uses under a licence of its own: its words do not leave with an export.
 */
export function toQuestionnaire(instrument: Instrument): Resource | null {
  const { card, language, url, version, title, items, scales, loincPanel } = instrument;
  if (card.permission.kind === "agency-licence") return null;
  return {
    resourceType: "Questionnaire",
    id: `${instrument.id}-${language}`,
    url,
    version,
    name: nameOf(instrument.id),
    title,
    status: instrument.status === "on" ? "active" : "retired",
    language,
    subjectType: [card.use === "staff" ? "Practitioner" : "Patient"],
    copyright: instrument.attribution,
    ...(loincPanel ? { code: [{ system: loinc, code: loincPanel }] } : {}),
    item: [
      ...groupsOf(items).flatMap((group) => groupOf(group, items)),
      ...scales.map((scale) => scoreItem(scale, items)),
    ],
  };
}

/** FHIR wants a name a computer can use: letters and digits, a capital first. */
function nameOf(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")
    .replace(/^(?=\d)/, "M");
}

export type Group = { readonly linkId: string; readonly under: string; readonly items: readonly Item[] };

/** Questions that stand under the same words belong to one group; under no words they stand alone. */
export function groupsOf(items: readonly Item[]): Group[] {
  const groups: { under: string; items: Item[] }[] = [];
  for (const item of items) {
    const under = item.under.join("\n");
    const last = groups.at(-1);
    if (last?.under === under) last.items.push(item);
    else groups.push({ under, items: [item] });
  }
  return groups.map((group, index) => ({ linkId: `part-${index + 1}`, ...group }));
}

function groupOf({ linkId, under, items }: Group, all: readonly Item[]): unknown[] {
  const questions = items.map((item) => questionOf(item, all));
  return under === "" ? questions : [{ linkId, text: under, type: "group", item: questions }];
}

function questionOf(item: Item, all: readonly Item[]): Record<string, unknown> {
  const { linkId, text, line, options, askedWhen } = item;
  const when = askedWhen?.answers.map((answer) => {
    const gate = all.find((each) => each.linkId === answer.linkId);
    const option = gate?.options.find(({ value }) => value === answer.value);
    return {
      question: answer.linkId,
      operator: "=",
      ...(option ? { answerCoding: codingOf(option) } : { answerInteger: answer.value }),
    };
  });
  return {
    ...(line ? { extension: lineExtensions(line) } : {}),
    linkId,
    ...(item.loinc ? { code: [{ system: loinc, code: item.loinc }] } : {}),
    text,
    type: line ? "integer" : "choice",
    ...(when ? { enableWhen: when, ...(when.length > 1 ? { enableBehavior: askedWhen?.behaviour } : {}) } : {}),
    ...(line
      ? {}
      : {
          answerOption: options.map((option) => ({
            extension: [{ url: `${structure}/ordinalValue`, valueDecimal: option.value }],
            valueCoding: { ...codingOf(option), display: option.text },
          })),
        }),
  };
}

function lineExtensions({ min, max, step }: { min: number; max: number; step: number }) {
  return [
    { url: `${structure}/minValue`, valueInteger: min },
    { url: `${structure}/maxValue`, valueInteger: max },
    { url: `${structure}/questionnaire-sliderStepValue`, valueInteger: step },
  ];
}

export function codingOf({ system, code }: { system: string | null; code: string }) {
  return system === null ? { code } : { system, code };
}

/** For a plain sum of choices the usual FHIRPath sum stands beside it; what counts is the number our own code gives. */
function scoreItem(scale: Scale, items: readonly Item[]): Record<string, unknown> {
  const isPlain = scale.how === "sum" && scale.times === 1 && scale.reverse.length === 0;
  const areChoices = scale.items.every((linkId) => items.some((item) => item.linkId === linkId && !item.line));
  const list = scale.items.map((linkId) => `'${linkId}'`).join(" | ");
  const expression = `%resource.descendants().where(linkId in (${list})).answer.value.ordinal().sum()`;
  const extension = [
    {
      url: "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
      valueExpression: { language: "text/fhirpath", expression },
    },
  ];
  return {
    ...(isPlain && areChoices ? { extension } : {}),
    linkId: `${scorePrefix}${scale.key}`,
    ...(scale.loinc ? { code: [{ system: loinc, code: scale.loinc }] } : {}),
    text: scale.title.en,
    type: "decimal",
    readOnly: true,
  };
}
