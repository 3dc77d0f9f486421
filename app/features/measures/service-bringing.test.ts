import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { bringFile, previewFile, takeBackImport } from "./bringing.ts";
import { readOwnHistory } from "./history.ts";
import { alertsAbout } from "./service.test-bed.ts";

const world = useWorld();
const en = { language: "en" } as const;
const phq9Codes = ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"];
const words = ["Not at all", "Several days", "More than half the days", "Nearly every day"];

/** As another system writes it: questions by LOINC code, answers in their words. */
const response = (authored: string, values: readonly number[], total?: number) => ({
  resourceType: "QuestionnaireResponse",
  status: "completed",
  questionnaire: "http://elsewhere.example/Questionnaire/phq9",
  authored,
  item: [
    ...values.map((value, index) => ({
      linkId: `/${phq9Codes[index]}`,
      answer: [{ valueCoding: { display: words[value] } }],
    })),
    ...(total === undefined ? [] : [{ linkId: "/44261-6", answer: [{ valueDecimal: total }] }]),
  ],
});

test("a bundle from another system is previewed, kept once whichever file it comes in, and taken back whole", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const good = response("2026-03-01T10:00:00Z", [2, 2, 2, 2, 1, 1, 2, 0, 3], 15);
  const wrongTotal = response("2026-04-01T10:00:00Z", [2, 2, 2, 2, 1, 1, 2, 0, 0], 14);
  const undated = { ...good, authored: undefined };
  const bundle = { resourceType: "Bundle", entry: [good, wrongTotal, undated].map((resource) => ({ resource })) };
  const file = { ...en, text: JSON.stringify(bundle) };
  const preview = await rosa.does((cx) => previewFile(cx, file));
  expect(preview.rows).toMatchObject([{ line: 1, instrument: "phq-9", total: 15, most: 27, isHere: false }]);
  expect(preview.refused.map(({ line, reasons }) => [line, reasons.map(({ code }) => code)])).toEqual([
    [2, ["total-mismatch"]],
    [3, ["no-time"]],
  ]);
  expect(await rosa.does((cx) => readOwnHistory(cx, en))).toEqual([]);

  const importId = randomUUID();
  expect(await rosa.does((cx) => bringFile(cx, { ...file, importId, zone: "UTC" }))).toEqual({ kept: 1 });
  // The same form in another file is the same form.
  const again = { ...en, text: JSON.stringify(good), importId: randomUUID(), zone: "UTC" };
  expect(await rosa.does((cx) => bringFile(cx, again))).toEqual({ kept: 0 });
  expect((await rosa.does((cx) => previewFile(cx, file))).rows[0]?.isHere).toBe(true);
  expect(await rosa.does((cx) => readOwnHistory(cx, en))).toMatchObject([{ source: "fhir", total: { value: 15 } }]);
  // What was answered then calls nobody now, though item 9 was answered with 3.
  expect(await alertsAbout(world, rosa.id)).toEqual([]);

  expect(await rosa.does((cx) => takeBackImport(cx, { importId }))).toEqual({ removed: 1 });
  expect(await rosa.does((cx) => takeBackImport(cx, { importId }))).toEqual({ removed: 0 });
  expect(await rosa.does((cx) => readOwnHistory(cx, en))).toEqual([]);
});

test("a table is read for the questions one says it is about, with what it does not use and which rows it refuses", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const text = [
    "date,q1,q2,q3,q4,q5,q6,q7,clinic",
    "2026-05-01,1,1,1,2,2,0,0,North",
    "2026-06-01,1,1,1,2,9,0,0,North",
    "2031-01-01,1,1,1,2,2,0,0,North",
  ].join("\n");
  const look = (instrument?: string) =>
    rosa.does((cx) => previewFile(cx, { ...en, text, ...(instrument ? { instrument } : {}) }));
  expect((await look()).problem).toBe("unknown-questions");
  const preview = await look("gad-7");
  expect(preview.rows.map(({ line, total }) => [line, total])).toEqual([[2, 7]]);
  expect(preview.refused.map(({ line, reasons }) => [line, reasons[0]?.code])).toEqual([
    [3, "option-set-mismatch"],
    [4, "time-in-future"],
  ]);
  expect(preview.ignoredColumns).toEqual(["clinic"]);
});

test("what is no file of answers is refused with a reason, and nothing is kept", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const problems: string[] = [];
  for (const text of ["", "{", "[]", '{"resourceType":"Patient"}', "\ufffd\ufffd,x\n1,2", "a,b\n1,2", '{"a":1}\n{"b":'])
    problems.push(
      await rosa.does(async (cx) => {
        const { problem, rows, refused } = await previewFile(cx, { ...en, text, instrument: "gad-7" });
        expect(rows).toEqual([]);
        return problem ?? refused[0]?.reasons[0]?.code ?? "nothing said";
      }),
    );
  expect(problems).toEqual([
    "unknown-item",
    "not-valid",
    "not-a-response",
    "not-a-response",
    "not-valid",
    "unknown-item",
    "not-valid",
  ]);
  const bring = { ...en, text: "{", importId: randomUUID(), zone: "UTC" };
  await expect(rosa.does((cx) => bringFile(cx, bring))).rejects.toMatchObject({ code: "not-understood" });
  expect(await rosa.does((cx) => readOwnHistory(cx, en))).toEqual([]);
});
