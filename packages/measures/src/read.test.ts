import { expect, test } from "vitest";
import { invented } from "./forms.test-bed.ts";
import { readInstrument } from "./instrument.ts";
import type { ComplaintCode } from "./types.ts";

type Tree = { [key: string]: unknown };
type Bed = ReturnType<typeof invented>;

const items = ({ form }: Bed) => (form.item as Tree[])[0]?.item as Tree[];
const option = (bed: Bed, item: number, index: number) =>
  (items(bed)[item] as { answerOption: Tree[] }).answerOption[index] as Tree;
const scale = ({ sidecar }: Bed) => (sidecar.scales as Tree[])[0] as Tree;
const band = (bed: Bed, index: number) => (scale(bed).bands as Tree[])[index] as Tree;
const set = (tree: Tree | undefined, key: string, value: unknown) => {
  if (tree) tree[key] = value;
};
const when = { question: "a", operator: "=", answerCoding: { system: "https://mooring.example/test", code: "v1" } };
const reliability = { kind: "retest", r: 0.8, source: "ours" };

test("a form and its sidecar that say the same are read, in the order of the form", () => {
  const { form, sidecar } = invented();
  const { value, complaints } = readInstrument(form, sidecar);
  expect(complaints).toEqual([]);
  expect(value?.items.map(({ linkId, under }) => [linkId, under])).toEqual(
    ["a", "b", "c", "d", "e"].map((linkId) => [linkId, ["In the last week"]]),
  );
  expect(value?.items[0]?.options.map(({ value: number }) => number)).toEqual([0, 1, 2]);
  expect(value?.languages).toEqual(["en"]);
});

/** What is wrong, how it came about, and the code of the reason that has to be given. */
const malformed: [string, (bed: Bed) => void, ComplaintCode][] = [
  ["no questionnaire at all", (bed) => set(bed.form, "resourceType", "Patient"), "not-a-questionnaire"],
  ["no questions", (bed) => set(bed.form, "item", []), "missing"],
  ["items that are no list", (bed) => set(bed.form, "item", "a, b"), "wrong-kind"],
  ["no version", (bed) => set(bed.form, "version", undefined), "missing"],
  ["a modifier", (bed) => set(bed.form, "modifierExtension", [{ url: "x" }]), "unknown-key"],
  ["the same linkId twice", (bed) => set(items(bed)[1], "linkId", "a"), "duplicate-link-id"],
  ["a question without words", (bed) => set(items(bed)[1], "text", " "), "wrong-kind"],
  ["a question of free words", (bed) => set(items(bed)[1], "type", "text"), "unknown-type"],
  ["several answers to one question", (bed) => set(items(bed)[1], "repeats", true), "unknown-type"],
  ["a question inside a question", (bed) => set(items(bed)[1], "item", [{ linkId: "x" }]), "nested-question"],
  ["no answers", (bed) => set(items(bed)[1], "answerOption", []), "no-answer-options"],
  ["an answer without ordinalValue", (bed) => set(option(bed, 1, 2), "extension", []), "missing-ordinal-value"],
  ["an answer that is no coding", (bed) => set(option(bed, 1, 2), "valueCoding", undefined), "wrong-kind"],
  [
    "two answers of one code",
    (bed) => set(option(bed, 1, 2), "valueCoding", { code: "v1", display: "x" }),
    "duplicate-answer",
  ],
  [
    "answers kept elsewhere",
    (bed) => set(items(bed)[1], "answerValueSet", "http://loinc.org/vs/LL358-3"),
    "remote-value-set",
  ],
  ["a question that has to be answered", (bed) => set(items(bed)[1], "required", true), "may-not-be-required"],
  [
    "a condition on a later question",
    (bed) => set(items(bed)[1], "enableWhen", [{ ...when, question: "c" }]),
    "condition-looks-ahead",
  ],
  [
    "a condition of another kind",
    (bed) => set(items(bed)[1], "enableWhen", [{ ...when, operator: ">" }]),
    "unknown-condition",
  ],
  ["two conditions without all or any", (bed) => set(items(bed)[1], "enableWhen", [when, when]), "unknown-condition"],
  [
    "a code that is not in the panel",
    (bed) => set(items(bed)[1], "code", [{ system: "http://loinc.org", code: "68517-2" }]),
    "loinc-not-in-panel",
  ],
  [
    "other answers than are scored",
    (bed) => set(items(bed)[1], "answerOption", [option(bed, 1, 0), option(bed, 1, 1)]),
    "option-set-mismatch",
  ],
  ["a question the sidecar does not know", (bed) => set(items(bed)[1], "linkId", "z"), "item-not-in-sidecar"],
  [
    "a question only the sidecar knows",
    (bed) => set(bed.sidecar.items as Tree, "z", { answers: "few" }),
    "item-not-in-questionnaire",
  ],
  [
    "a scale of a question nobody asks",
    (bed) => set(scale(bed), "items", ["a", "b", "c", "d", "y"]),
    "item-not-in-questionnaire",
  ],
  ["a scale with a question twice", (bed) => set(scale(bed), "items", ["a", "a", "b", "c", "d"]), "duplicate-link-id"],
  ["a turned question that is not in the scale", (bed) => set(scale(bed), "reverse", ["y"]), "item-not-in-scale"],
  [
    "a range the questions cannot give",
    (bed) => Object.assign(scale(bed), { range: { min: 0, max: 12 }, bands: [] }),
    "range-mismatch",
  ],
  ["a sum taken for a mean", (bed) => set(scale(bed), "how", "mean"), "range-mismatch"],
  ["bands that overlap", (bed) => set(band(bed, 1), "from", 4), "bands-overlap"],
  ["bands with a gap", (bed) => set(band(bed, 1), "from", 6), "bands-leave-gap"],
  ["bands that begin too late", (bed) => set(band(bed, 0), "from", 1), "bands-leave-gap"],
  ["bands that end too early", (bed) => set(band(bed, 1), "to", 9), "bands-leave-gap"],
  ["bands beyond the range", (bed) => set(band(bed, 1), "to", 11), "bands-leave-range"],
  [
    "half of a scale unanswered",
    (bed) => set(scale(bed), "missing", { atMost: 2, fill: "prorate" }),
    "missing-rule-too-loose",
  ],
  ["a total that is no scale", (bed) => set(bed.sidecar, "total", "sum"), "unknown-scale"],
  ["a rule on a rule below", (bed) => set((bed.sidecar.rules as Tree[])[0], "when", { rule: "two" }), "unknown-rule"],
  [
    "a rule on a scale nobody has",
    (bed) => set((bed.sidecar.rules as Tree[])[0], "when", { scale: "x", from: 1 }),
    "unknown-scale",
  ],
  [
    "a rule that always holds",
    (bed) => set((bed.sidecar.rules as Tree[])[0], "when", { atLeast: 0, of: ["a"] }),
    "wrong-kind",
  ],
  [
    "a critical question nobody asks",
    (bed) =>
      set(bed.sidecar, "critical", [
        { item: "y", from: 1, kind: "suicide", urgency: "now", title: { en: "a", es: "b" } },
      ]),
    "item-not-in-questionnaire",
  ],
  [
    "a reliability above 1",
    (bed) =>
      set(scale(bed), "change", [
        {
          method: "reliable-change-index",
          sd: 1,
          reliability: { ...reliability, r: 1.2 },
          population: "p",
          source: "s",
        },
      ]),
    "wrong-kind",
  ],
  [
    "an index without a spread",
    (bed) =>
      set(scale(bed), "change", [{ method: "reliable-change-index", reliability, population: "p", source: "s" }]),
    "missing",
  ],
  [
    "a line that is neither low nor high",
    (bed) => set(scale(bed), "cuts", [{ key: "c", title: { en: "a", es: "b" }, source: "s" }]),
    "wrong-kind",
  ],
  ["another version", (bed) => set(bed.form, "version", "2"), "identity-mismatch"],
  ["a language the sidecar does not know", (bed) => set(bed.form, "language", "ar"), "identity-mismatch"],
  ["a word nobody knows", (bed) => set(bed.sidecar, "recal", { en: "a", es: "b" }), "unknown-key"],
  ["a name with a space", (bed) => set(scale(bed), "key", "the total"), "wrong-kind"],
  [
    "a yes in words where true belongs",
    (bed) => set((bed.sidecar.rules as Tree[])[0], "when", { atLeast: 1, of: ["a"], orDeclined: "yes" }),
    "wrong-kind",
  ],
  ["no licence", (bed) => set(bed.sidecar, "licence", undefined), "missing"],
  ["no credit", (bed) => set(bed.sidecar, "attribution", ""), "wrong-kind"],
  ["no source", (bed) => set(bed.sidecar, "sourceRefs", []), "missing"],
  ["Spanish forgotten", (bed) => set(bed.sidecar, "title", { en: "Invented" }), "wrong-kind"],
  ["off, and nobody knows why", (bed) => set(bed.sidecar, "status", "off"), "off-without-reason"],
  [
    "on, and nobody may use it",
    (bed) => set(bed.sidecar, "permission", { kind: "stated-free" }),
    "on-without-evidence",
  ],
  ["a review without its day", (bed) => set(bed.sidecar, "reviewedBy", "Ana"), "missing"],
  ["a very long paste", (bed) => set(items(bed)[1], "text", "x".repeat(10_000)), "wrong-kind"],
  [
    "ten thousand questions",
    (bed) =>
      set(
        bed.form,
        "item",
        Array.from({ length: 10_000 }, (_, at) => ({ ...items(bed)[0], linkId: `q${at}` })),
      ),
    "too-large",
  ],
];

test.each(malformed)("%s is refused with its reason", (_, spoil, code) => {
  const bed = invented();
  spoil(bed);
  const { value, complaints } = readInstrument(bed.form, bed.sidecar);
  expect(value).toBeNull();
  expect(complaints.map((complaint) => complaint.code)).toContain(code);
  for (const { says } of complaints) expect(says.length).toBeGreaterThan(5);
});

test.each([null, undefined, 3, "form", [], { resourceType: "Questionnaire", item: [null, 3, { item: [{}] }] }])(
  "%j is refused without a fall",
  (nonsense) => {
    expect(readInstrument(nonsense, nonsense).value).toBeNull();
    expect(readInstrument(nonsense, invented().sidecar).complaints.length).toBeGreaterThan(0);
  },
);

test("R5's words for the same things are understood", () => {
  const bed = invented();
  for (const item of items(bed)) {
    item.type = "coding";
    for (const each of item.answerOption as Tree[])
      for (const extension of each.extension as Tree[])
        extension.url = "http://hl7.org/fhir/StructureDefinition/itemWeight";
  }
  expect(readInstrument(bed.form, bed.sidecar).complaints).toEqual([]);
});
