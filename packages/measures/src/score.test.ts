import fc from "fast-check";
import { expect, test } from "vitest";
import { askedItems, shownItems } from "./asked.ts";
import { criticalOf } from "./critical.ts";
import { invented } from "./forms.test-bed.ts";
import { readInstrument } from "./instrument.ts";
import { score } from "./score.ts";
import type { Answer, Instrument } from "./types.ts";

type Tree = { [key: string]: unknown };

function instrumentOf(change: (bed: { form: Tree; sidecar: Tree }) => void = () => {}): Instrument {
  const bed = invented();
  change(bed);
  const { value, complaints } = readInstrument(bed.form, bed.sidecar);
  if (!value) throw new Error(JSON.stringify(complaints));
  return value;
}

const plain = instrumentOf();
const letters = ["a", "b", "c", "d", "e"];
const given = (values: readonly (Answer | null)[]) =>
  new Map(values.flatMap((value, at): [string, Answer][] => (value === null ? [] : [[letters[at] ?? "?", value]])));

test("rather not say is told apart from passed over, and neither is a nought", () => {
  const scored = score(plain, given([2, "declined", null, 2, 2]));
  expect(scored).toMatchObject({ total: null, band: null, missing: ["b", "c"].slice(1), declined: ["b"] });
  expect(scored.cautions).toEqual([{ code: "not-enough-answers", about: ["total"] }]);
});

test("one of five left out is filled, rounded to a whole number, and said", () => {
  expect(score(plain, given([2, 2, 2, 1, null]))).toMatchObject({ total: 9, prorated: true, band: "high" });
  expect(score(plain, given([2, 1, 1, 1, null]))).toMatchObject({ total: 6, prorated: true });
});

test("numbers that are no answer and questions nobody asked are told, counted as not given, and change nothing else", () => {
  const scored = score(plain, new Map<string, Answer>([...given([2, 2, 2, 2, 7]), ["z", 1]]));
  expect(scored).toMatchObject({ total: 10, prorated: true, missing: ["e"] });
  expect(scored.cautions).toContainEqual({ code: "not-an-answer", about: ["e"] });
  expect(scored.cautions).toContainEqual({ code: "unknown-item", about: ["z"] });
});

test("an answer given twice is one answer: the last", () => {
  const answers = given([0, 0, 0, 0, 0]);
  answers.set("a", 2).set("a", 2);
  expect(score(plain, answers).total).toBe(2);
});

test("nothing at all comes to nothing, not to zero", () => {
  expect(score(plain, new Map())).toMatchObject({ total: null, band: null, missing: letters, critical: [] });
});

const gated = instrumentOf(({ form, sidecar }) => {
  const items = (form.item as Tree[])[0]?.item as Tree[];
  for (const item of items.slice(1))
    item.enableWhen = [
      { question: "a", operator: "=", answerCoding: { system: "https://mooring.example/test", code: "v1" } },
    ];
  sidecar.critical = [
    { item: "e", from: 2, kind: "suicide", urgency: "now", title: { en: "a", es: "b" } },
    { item: "d", from: 1, orDeclined: true, kind: "suicide", urgency: "today", title: { en: "a", es: "b" } },
  ];
});

test("a gate that is shut asks no more and leaves the rest at its lowest", () => {
  expect(shownItems(gated, given([0])).map(({ linkId }) => linkId)).toEqual(["a"]);
  expect(score(gated, given([0]))).toMatchObject({ total: 0, missing: [] });
});

test("behind a gate that was shut later nothing is asked, whatever was answered there before", () => {
  const chained = instrumentOf(({ form }) => {
    const items = (form.item as Tree[])[0]?.item as Tree[];
    for (const [at, question] of ["a", "b"].entries())
      Object.assign(items[at + 1] ?? {}, {
        enableWhen: [{ question, operator: "=", answerCoding: { system: "https://mooring.example/test", code: "v1" } }],
      });
  });
  const asked = (values: readonly (Answer | null)[]) => shownItems(chained, given(values)).map(({ linkId }) => linkId);
  expect(asked([1, 1])).toEqual(["a", "b", "c", "d", "e"]);
  expect(asked([0, 1])).toEqual(["a", "d", "e"]);
});

test("a gate that was passed over or declined is not shut", () => {
  expect(askedItems(gated, new Map()).map(({ isAsked }) => isAsked)).toEqual(["yes", ...Array(4).fill("unknown")]);
  expect(score(gated, given(["declined"]))).toMatchObject({ total: null, missing: ["b", "c", "d", "e"] });
});

test("a critical answer needs nothing but itself, on save, and again and again", () => {
  expect(criticalOf(gated, "e", 2)?.urgency).toBe("now");
  expect(criticalOf(gated, "e", 2)).toEqual(criticalOf(gated, "e", 2));
  expect(criticalOf(gated, "e", 1)).toBeNull();
  expect(criticalOf(gated, "e", 99)).toBeNull();
  expect(criticalOf(gated, "e", "declined")).toBeNull();
  expect(criticalOf(gated, "d", "declined")?.urgency).toBe("today");
  expect(criticalOf(gated, "z", 2)).toBeNull();
});

const anyAnswer = fc.oneof(fc.constantFrom<Answer | null>(0, 1, 2, null, "declined"), fc.double(), fc.integer());

test("whatever is answered, a score is nothing or within its range, and scoring never falls", () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 6 }), (values) => {
      for (const instrument of [plain, gated]) {
        const { total, subscales, rules } = score(instrument, given(values));
        if (total !== null) {
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(10);
          expect(subscales.total?.band).not.toBeNull();
        }
        expect(["yes", "no", "unknown"]).toContain(rules.two);
      }
    }),
  );
});

test("a rule that says yes or no says the same however the open questions are answered", () => {
  const some = fc.array(fc.constantFrom<Answer | null>(0, 1, 2, null), { minLength: 5, maxLength: 5 });
  const all = fc.array(fc.constantFrom(0, 1, 2), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(some, all, (known, later) => {
      const before = score(plain, given(known)).rules.two;
      const after = score(plain, given(known.map((value, at) => value ?? later[at] ?? 0))).rules.two;
      if (before !== "unknown") expect(after).toBe(before);
    }),
  );
});

test("more on one question never lowers a sum", () => {
  const all = fc.array(fc.constantFrom(0, 1), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(all, fc.nat(4), (values, at) => {
      const higher = values.map((value, index) => (index === at ? value + 1 : value));
      expect(score(plain, given(higher)).total).toBe((score(plain, given(values)).total ?? 0) + 1);
    }),
  );
});
