import { expect, test } from "vitest";
import { fromQuestionnaireResponse } from "./fhir-import.ts";
import { toQuestionnaire } from "./fhir-questionnaire.ts";
import { toQuestionnaireResponse } from "./fhir-response.ts";
import { invented } from "./forms.test-bed.ts";
import { readInstrument } from "./instrument.ts";
import { score } from "./score.ts";
import type { Instrument } from "./types.ts";

type Tree = { [key: string]: unknown };
const now = Date.parse("2026-11-28T12:00:00Z");

/** The invented form with codes of its own, as a form in the world has LOINC codes. */
function coded(change: (bed: { form: Tree; sidecar: Tree }) => void = () => {}): Instrument {
  const bed = invented();
  const items = (bed.form.item as Tree[])[0]?.item as Tree[];
  items.forEach((item, at) => {
    item.code = [{ system: "http://loinc.org", code: `1000${at}-0` }];
    (bed.sidecar.items as Tree)[String(item.linkId)] = { answers: "few", loinc: `1000${at}-0` };
  });
  const [scale] = bed.sidecar.scales as Tree[];
  if (scale) scale.loinc = "20000-0";
  bed.sidecar.loincPanel = "30000-0";
  change(bed);
  const { value, complaints } = readInstrument(bed.form, bed.sidecar);
  if (!value) throw new Error(JSON.stringify(complaints));
  return value;
}

const instrument = coded();
const answer = (linkId: string, display: string) => ({ linkId, answer: [{ valueCoding: { display } }] });
const foreign = (items: readonly unknown[], more: Tree = {}) => ({
  resourceType: "QuestionnaireResponse",
  status: "completed",
  authored: "2026-11-20T10:00:00+01:00",
  item: items,
  ...more,
});
const five = ["0", "1", "2", "1", "2"].map((value, at) => answer(`/1000${at}-0`, `answer ${value}`));
const codesOf = (resource: unknown) =>
  fromQuestionnaireResponse(instrument, resource, { now }).refused.map(({ code }) => code);

test("a response of another system is known by its codes and its words", () => {
  const { value, refused } = fromQuestionnaireResponse(
    instrument,
    foreign([
      { linkId: "group", item: five },
      { linkId: "/20000-0", answer: [{ valueQuantity: { value: 6 } }] },
    ]),
    { now },
  );
  expect(refused).toEqual([]);
  expect(value).toMatchObject({ at: Date.parse("2026-11-20T09:00:00Z"), score: { total: 6 } });
});

test("numbers of a stranger's questions say nothing: linkId 1 may be any question", () => {
  expect(codesOf(foreign([answer("a", "answer 1")]))).toEqual(["unknown-item"]);
  expect(codesOf(foreign([answer("a", "answer 1")], { questionnaire: `${instrument.url}|1` }))).toEqual([]);
});

test("the published AUDIT-C example with three faults is refused for each of them", () => {
  const faults = foreign([
    answer("/68517-2", "3 or 4"),
    answer("/10001-0", "3 or 4"),
    answer("/10002-0", "answer 2"),
    { linkId: "/76504-0", answer: [{ valueQuantity: { value: 4 } }] },
  ]);
  expect(fromQuestionnaireResponse(instrument, faults, { now }).value).toBeNull();
  expect(codesOf(faults)).toEqual(["loinc-not-in-panel", "option-set-mismatch", "loinc-not-in-panel"]);
});

test.each([
  [
    "another total than the answers come to",
    foreign([...five, { linkId: "/20000-0", answer: [{ valueInteger: 7 }] }]),
    "total-mismatch",
  ],
  [
    "a total of too few answers",
    foreign([...five.slice(0, 2), { linkId: "/20000-0", answer: [{ valueInteger: 1 }] }]),
    "total-mismatch",
  ],
  [
    "a total that is no number",
    foreign([...five, { linkId: "/20000-0", answer: [{ valueString: "six" }] }]),
    "total-mismatch",
  ],
  [
    "two answers to one question",
    foreign([{ ...five[0], answer: [{ valueInteger: 0 }, { valueInteger: 1 }] }]),
    "more-than-one-answer",
  ],
  ["one question answered twice", foreign([...five, five[0]]), "answered-twice"],
  ["a number out of range", foreign([{ linkId: "/10000-0", answer: [{ valueInteger: 3 }] }]), "option-set-mismatch"],
  [
    "a yes where there is no yes or no",
    foreign([{ linkId: "/10000-0", answer: [{ valueBoolean: true }] }]),
    "option-set-mismatch",
  ],
  ["no time", foreign(five, { authored: undefined }), "no-time"],
  ["a time without its offset", foreign(five, { authored: "2026-11-20T10:00:00" }), "no-time"],
  ["a day that is none", foreign(five, { authored: "2026-02-30" }), "no-time"],
  ["a clock in the wrong year", foreign(five, { authored: "1970-01-01T00:00:00Z" }), "no-time"],
  ["a time to come", foreign(five, { authored: "2036-11-20T10:00:00Z" }), "time-in-future"],
  ["a form entered in error", foreign(five, { status: "entered-in-error" }), "not-valid"],
  ["nothing in it", foreign([]), "no-answers"],
  ["ten thousand answers", foreign(Array.from({ length: 10_000 }, (_, at) => answer(`x${at}`, "y"))), "too-large"],
  ["something else", { resourceType: "Observation" }, "not-a-response"],
  ["nothing at all", null, "not-a-response"],
])("%s is refused with its reason", (_, resource, code) => {
  expect(codesOf(resource)).toContain(code);
  expect(fromQuestionnaireResponse(instrument, resource, { now }).value).toBeNull();
});

test("an agency's licensed form leaves with its answers and none of its words", () => {
  const licensed = coded(({ sidecar }) => {
    sidecar.permission = { kind: "agency-licence", text: "letter of the owner" };
    sidecar.licenceEvidenceUrl = "https://example.org/licence";
  });
  const answers = new Map([["a", 1]]);
  const filled = { id: "one", answers, score: score(licensed, answers), at: now };
  expect(toQuestionnaire(licensed)).toBeNull();
  const text = JSON.stringify(toQuestionnaireResponse(licensed, filled));
  expect(text).not.toMatch(/Invented question|In the last week|Answer 1/);
  expect(text).toContain('"code":"v1"');
  expect(JSON.stringify(toQuestionnaireResponse(instrument, filled))).toMatch(/Invented question a/);
});
