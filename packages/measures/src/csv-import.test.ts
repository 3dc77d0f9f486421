import { expect, test } from "vitest";
import { fromCsv } from "./csv-import.ts";
import { invented } from "./forms.test-bed.ts";
import { readInstrument } from "./instrument.ts";

const { value } = readInstrument(invented().form, invented().sidecar);
if (!value) throw new Error("the invented form is broken");
const instrument = value;
const now = Date.parse("2026-11-28T12:00:00Z");
const read = (text: string, columns?: Parameters<typeof fromCsv>[2]["columns"]) =>
  fromCsv(instrument, text, columns ? { now, columns } : { now });
const reasons = (text: string) =>
  read(text).refused.map(({ line, reasons: why }) => [line, why.map(({ code }) => code)]);

test("a table with our own names is read, with what each column means", () => {
  const { columns, rows, refused, problem } = read(
    "date,a,b,c,d,e,note\n2026-11-20,0,1,2,1,2,hello\n2026-11-21,0,0,0,0,0,\n",
  );
  expect(problem).toBeNull();
  expect(refused).toEqual([]);
  expect(columns.map(({ means }) => means.kind)).toEqual(["at", ...Array(5).fill("item"), "ignored"]);
  expect(rows.map(({ line, at, score }) => [line, new Date(at).toISOString(), score.total])).toEqual([
    [2, "2026-11-20T12:00:00.000Z", 6],
    [3, "2026-11-21T12:00:00.000Z", 0],
  ]);
});

test.each([
  ["the form's name in front", "Date;Invented_a;Invented_b;Invented_c;Invented_d;Invented_e\n2026-11-20;1;1;1;1;1"],
  ["a q in front", "Q-a,q-b,q-c,q-d,q-e,fecha\n1,1,1,1,1,2026-11-20"],
  [
    "the questions' own words",
    "at,Invented question a,Invented question b,Invented question c,Invented question d,Invented question e\n2026-11-20T10:00:00Z,Answer 1,answer 1,ANSWER 1,Answer 1,1",
  ],
  [
    "tabs, quotes and a mark at the very start",
    '\uFEFF"date"\t"a"\t"b"\t"c"\t"d"\t"e"\r\n"2026-11-20"\t"1"\t"1"\t"1"\t"1"\t"1"\r\n',
  ],
])("questions are known by %s", (_, text) => {
  expect(read(text).rows.map(({ score }) => score.total)).toEqual([5]);
});

test("a quotation mark inside a field, and a field over two lines, are still one field", () => {
  const { rows } = read(
    'date,a,b,c,d,e,note\n2026-11-20,"Answer ""1""",1,1,1,1,"she said ""no"",\nand left"\n2026-11-21,0,0,0,0,0,',
  );
  expect(rows.map(({ line, score }) => [line, score.total])).toEqual([
    [2, 5],
    [3, 0],
  ]);
});

test("rather not say and an empty field are two different things", () => {
  const [row] = read("date,a,b,c,d,e\n2026-11-20,1,prefer not to say,NA,1,1\n").rows;
  expect(row?.score).toMatchObject({ declined: ["b"], missing: ["c"], total: null });
});

test("each row that cannot be taken over says on which line and why, and the others still can", () => {
  const text = [
    "date,a,b,c,d,e,total",
    "2026-11-20,1,1,1,1,1,5",
    "2026-11-21,1,1,1,1,9,",
    "2026-11-22,1,1,1,1,1,6",
    "yesterday,1,1,1,1,1,5",
    "2036-11-20,1,1,1,1,1,5",
    "2026-11-20,2,2,2,2,2,10",
    "2026-11-23,1,1",
    "2026-11-24,,,,,,",
    ",,,,,,",
    '2026-11-25,😀,1,1,1,"مرحبا",',
    "2026-11-26,2,2,2,2,2,10",
  ].join("\n");
  expect(read(text).rows.map(({ line }) => line)).toEqual([2, 12]);
  expect(reasons(text)).toEqual([
    [3, ["option-set-mismatch"]],
    [4, ["total-mismatch"]],
    [5, ["no-time"]],
    [6, ["time-in-future"]],
    [7, ["answered-twice"]],
    [8, ["not-valid"]],
    [9, ["no-answers"]],
    [11, ["option-set-mismatch", "option-set-mismatch"]],
  ]);
});

test.each([
  ["no question of this form", "date,x,y\n2026-11-20,1,1", "unknown-item"],
  ["no time", "a,b,c,d,e\n1,1,1,1,1", "no-time"],
  ["one question in two columns", "date,a,a,b,c,d,e\n2026-11-20,1,1,1,1,1,1", "answered-twice"],
  ["a quotation mark that is never closed", 'date,a,b,c,d,e\n2026-11-20,"1,1,1,1,1\n', "not-valid"],
  ["another encoding", "date,a,b,c,d,e\n2026-11-20,s\uFFFD,1,1,1,1", "not-valid"],
  ["nothing", "", "unknown-item"],
  ["ten megabytes", "x".repeat(10_000_000), "too-large"],
])("a file with %s is refused as a whole", (_, text, code) => {
  const { rows, problem } = read(text);
  expect(rows).toEqual([]);
  expect(problem?.code).toBe(code);
});

test("what a person says a column means goes before what we would guess", () => {
  const columns = { first: { kind: "item", linkId: "a" }, a: { kind: "ignored" }, when: { kind: "at" } } as const;
  const { rows } = read("when,first,a,b\n2026-11-20,2,0,1", columns);
  expect([...(rows[0]?.answers ?? [])]).toEqual([["a", 2]]);
});
