import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { dateOrderOf, isOrderUnclear, readWhen } from "#kernel/written-dates.ts";
import { fileKind } from "./domain/bytes.ts";
import { importParts, readJournalFile, readyEntries } from "./domain/import.ts";
import { plainText } from "./domain/plain.ts";
import { entriesOfTable, guessColumns, mustAskOrder, type Table } from "./domain/table.ts";
import { limits } from "./domain.ts";

const cells = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: "greedy" }).data;
const read = (name: string, text: string) => readJournalFile({ name, text }, "mdy", cells);
const found = (name: string, text: string) => {
  const file = read(name, text);
  if (file.kind !== "entries") throw new Error(`expected entries, found ${file.kind}`);
  return file.entries;
};
const table = (text: string): Table => {
  const file = read("journal.csv", text);
  if (file.kind !== "table") throw new Error(`expected a table, found ${file.kind}`);
  return file.table;
};
const undated = new Date("2026-01-10T12:00:00Z");

test.each([
  ["2021-03-04", "2021-03-04T12:00"],
  ["2021/3/4 9:05", "2021-03-04T09:05"],
  ["2021-03-04T10:15:30Z", "2021-03-04T10:15:30Z"],
  ["2021-03-04T10:15:30.123+0200", "2021-03-04T10:15:30+02:00"],
  ["20210304", "2021-03-04T12:00"],
  ["20210304T101500Z", "2021-03-04T10:15:00Z"],
  ["March 4, 2021", "2021-03-04T12:00"],
  ["Thursday, March 4th 2021 at 10:15 PM", "2021-03-04T22:15"],
  ["March 4, 2021 at 12:05:09 AM PST", "2021-03-04T00:05:09"],
  ["4 March 2021", "2021-03-04T12:00"],
  ["jueves, 4 de marzo de 2021", "2021-03-04T12:00"],
  ["4 de agosto del 2021, 21:30", "2021-08-04T21:30"],
  ["4-Mar-2021", "2021-03-04T12:00"],
  ["25.12.2020", "2020-12-25T12:00"],
  ["3/4/21 7:01 a.m.", "2021-03-04T07:01"],
  ["1614852930", "2021-03-04T10:15:30.000Z"],
  ["1614852930000", "2021-03-04T10:15:30.000Z"],
])("the date %j is read as %s", (written, when) => {
  expect(readWhen(written)).toBe(when);
  expect(Number.isNaN(new Date(when).getTime())).toBe(false);
});

test.each([
  "",
  "12",
  "2021-13-01",
  "2021-02-30",
  "31/31/2021",
  "March forth",
  "I am 34, 2021 was hard",
  "99999999999999999",
  "555-123-4567",
  "2021-03-04 25:10",
])("%j is no date", (written) => expect(readWhen(written)).toBe(null));

test("property: reading a date never throws, and what it gives is a moment", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 50 }), fc.stringMatching(/^[0-9/.: T-]{6,24}$/)), (text) => {
      const when = readWhen(text);
      expect(when === null || !Number.isNaN(new Date(when).getTime())).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("whether the day or the month comes first is told by the column, and asked when nothing tells", () => {
  expect(dateOrderOf(["03/04/2021", "25/04/2021"])).toBe("dmy");
  expect(dateOrderOf(["03/04/2021", "04/25/2021"])).toBe("mdy");
  expect(isOrderUnclear(["03/04/2021", "05/06/2021"])).toBe(true);
  expect(isOrderUnclear(["2021-03-04"])).toBe(false);
  expect(readWhen("03/04/2021", "dmy")).toBe("2021-04-03T12:00");
});

test("a CSV with any names of columns: words, dates and titles are guessed, rows without words left out", () => {
  const file = table(
    'Created On;Mood;Heading;What I wrote\n05/01/2023;3;Rain;"It rained; I stayed in.\n\nTea helped."\n25/01/2023;4;;"A better day. I called Ana."\n26/01/2023;2;;\n',
  );
  const columns = guessColumns(file, "mdy");
  expect(columns).toEqual({ text: 3, date: 0, title: 2, order: "dmy" });
  expect(mustAskOrder(file, 0)).toBe(false);
  expect(entriesOfTable(file, { text: 3, date: 0, title: 2, order: "dmy" })).toEqual([
    { when: "2023-01-05T12:00", text: "Rain\n\nIt rained; I stayed in.\n\nTea helped." },
    { when: "2023-01-25T12:00", text: "A better day. I called Ana." },
  ]);
});

test("a CSV without names and without dates is still read", () => {
  const file = table("I woke up early and went out.,ok\nNothing much happened today.,ok\n");
  expect(file.rows).toHaveLength(2);
  expect(guessColumns(file, "mdy")).toMatchObject({ text: 0, date: null });
});

test("an export shaped like Day One's: entries with creationDate and text, rich text left aside", () => {
  const rich = JSON.stringify({ contents: [{ text: "again" }] });
  const text = JSON.stringify({
    metadata: { version: "1.0" },
    entries: [
      { uuid: "A", creationDate: "2022-05-06T07:08:09Z", text: "# Morning\n\nCoffee.", richText: rich, tags: ["home"] },
      { uuid: "B", creationDate: "2022-05-07T07:08:09Z", richText: rich },
    ],
  });
  expect(found("Journal.json", text)).toEqual([{ when: "2022-05-06T07:08:09Z", text: "# Morning\n\nCoffee." }]);
});

test("an export shaped like Journey's: one object with date_journal and HTML in text", () => {
  const text = JSON.stringify({
    id: "x",
    date_journal: 1614852930000,
    text: "<p>First &amp; last.</p><p>Then <b>home</b>.</p>",
    preview_text: "First",
  });
  expect(found("x.json", text)).toEqual([{ when: "2021-03-04T10:15:30.000Z", text: "First & last.\n\nThen home." }]);
});

test("JSON as an array of texts, one object a line, or under another name of file", () => {
  expect(found("a.json", '["one day", "two days", ""]').map((entry) => entry.text)).toEqual(["one day", "two days"]);
  expect(found("a.txt", '{"date":"2020-01-02","note":"first"}\n{"date":"2020-01-03","note":"second"}\n')).toEqual([
    { when: "2020-01-02T12:00", text: "first" },
    { when: "2020-01-03T12:00", text: "second" },
  ]);
  expect(read("a.json", '{"settings":{"theme":1}}').kind).toBe("nothing");
});

test("Markdown: dates in headings begin entries; without any, one file is one entry with the date of its name or front matter", () => {
  expect(
    found("all.md", "# My year\n\n## 2021-03-04\nRain.\n\n## Friday, March 5, 2021\n\nSun.\n### A thought\nGo on."),
  ).toEqual([
    { when: null, text: "# My year" },
    { when: "2021-03-04T12:00", text: "Rain." },
    { when: "2021-03-05T12:00", text: "Sun.\n### A thought\nGo on." },
  ]);
  expect(found("2021-03-04 rain.md", "Only words.")).toEqual([{ when: "2021-03-04T12:00", text: "Only words." }]);
  expect(found("x.md", "---\ntitle: Rain\ndate: 2021-03-04 10:00\ntags: [a]\n---\nOnly words.")).toEqual([
    { when: "2021-03-04T10:00", text: "Rain\n\nOnly words." },
  ]);
});

test("plain text with dates as separators, as other journals print it", () => {
  const text =
    "\tDate:\tMarch 4, 2021 at 10:15:30 AM PST\n\tWeather: Rain\n\nStayed in.\n\n\n--- 2021-03-05 ---\nWent out on 2021-03-05 at last.\n";
  expect(found("journal.txt", text)).toEqual([
    { when: "2021-03-04T10:15:30", text: "Weather: Rain\n\nStayed in." },
    { when: "2021-03-05T12:00", text: "Went out on 2021-03-05 at last." },
  ]);
});

test("hostile markup stays harmless text; signs that are no markup stay as they are", () => {
  expect(plainText("3 < 4 and a > b")).toBe("3 < 4 and a > b");
  expect(plainText("<p>Hi<script>alert(1)</script></p>")).toBe("Hi");
  expect(found("a.txt", "<img src=x onerror=alert(1)>")[0]?.text).toBe("<img src=x onerror=alert(1)>");
});

test("what a file is, is told by its bytes and not by its name", () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const text = "Ayer llovió. Hoy también — ¡qué día!";
  expect(fileKind(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))).toEqual({
    kind: "not-text",
    what: "image",
  });
  expect(fileKind(bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0))).toEqual({ kind: "not-text", what: "zip" });
  expect(fileKind(crypto.getRandomValues(new Uint8Array(5000)))).toMatchObject({ kind: "not-text" });
  expect(fileKind(new TextEncoder().encode(text))).toEqual({ kind: "text", encoding: "utf-8" });
  expect(fileKind(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual({ kind: "text", encoding: "utf-16le" });
  expect(fileKind(Buffer.from(text, "utf16le"))).toEqual({ kind: "text", encoding: "utf-16le" });
  expect(fileKind(Buffer.from(text, "utf16le").swap16())).toEqual({ kind: "text", encoding: "utf-16be" });
  expect(fileKind(Buffer.from("Llovió", "latin1"))).toEqual({ kind: "text", encoding: "windows-1252" });
  expect(fileKind(new TextEncoder().encode("BMI was 24"))).toEqual({ kind: "text", encoding: "utf-8" });
  expect(fileKind(bytes())).toEqual({ kind: "text", encoding: "utf-8" });
});

test("property: whatever the file, reading it never throws and loses no entry on the way to the journal", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("a.csv", "a.json", "a.md", "a.txt", "a"),
      fc.string({ unit: "binary", maxLength: 300 }),
      (name, text) => {
        const file = read(name, text);
        if (file.kind === "table") guessColumns(file.table, "dmy");
        if (file.kind === "entries") {
          const ready = readyEntries(file.entries, undated);
          expect(ready.entries.length + ready.doubles).toBeGreaterThanOrEqual(
            file.entries.filter((entry) => entry.text.trim() !== "").length,
          );
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("ready entries: oldest first, exact doubles once, undated ones in the order of the file on the chosen day", () => {
  const ready = readyEntries(
    [
      { when: null, text: "x" },
      { when: "2020-02-02T12:00", text: "later" },
      { when: "2020-02-02T12:00", text: "later" },
      { when: "2019-02-02T12:00", text: "sooner" },
      { when: null, text: "y" },
    ],
    undated,
  );
  expect(ready).toMatchObject({ doubles: 1, undated: 2 });
  expect(ready.entries.map((entry) => entry.paragraphs[0])).toEqual(["sooner", "later", "x", "y"]);
});

test("a file of ten megabytes is cut into entries and parts that the server takes", { timeout: 30_000 }, () => {
  const ready = readyEntries(found("all.txt", "Every day the same words again. ".repeat(330_000)), undated);
  const parts = importParts(ready.entries);
  expect(parts.length).toBeGreaterThan(2);
  for (const entry of ready.entries) {
    expect(entry.paragraphs.length).toBeLessThanOrEqual(limits.paragraphsPerEntry);
    for (const paragraph of entry.paragraphs) expect(paragraph.length).toBeLessThanOrEqual(limits.paragraphLength);
  }
  for (const part of parts)
    expect(part.flatMap((entry) => entry.paragraphs).join("").length * 1.34).toBeLessThan(limits.saveBytes);
});

test("an invented export of three weeks arrives whole", () => {
  const file = table(fs.readFileSync(path.join(import.meta.dirname, "fixtures/three-weeks.csv"), "utf8"));
  const columns = guessColumns(file, "mdy");
  if (!columns) throw new Error("no words found");
  const ready = readyEntries(entriesOfTable(file, columns), undated);
  expect(ready.entries).toHaveLength(12);
  expect(ready.undated).toBe(0);
  expect(ready.entries[0]?.at.toISOString().slice(0, 10)).toBe("2025-09-01");
  expect(ready.entries.at(-1)?.paragraphs).toHaveLength(2);
});

const lemotif = path.resolve(import.meta.dirname, "../../../../shared/data/train/journal/lemotif.csv");

test.skipIf(!fs.existsSync(lemotif))(
  "a real collection of journal entries is found whole, without dates, in its one column of words",
  () => {
    const text = fs.readFileSync(lemotif, "utf8");
    const file = table(text);
    const columns = guessColumns(file, "mdy");
    expect(columns).toMatchObject({ text: file.names.indexOf("Answer"), date: null });
    if (!columns) return;
    const entries = entriesOfTable(file, columns);
    const ready = readyEntries(entries, undated);
    expect(entries.length).toBe(cells(text).length - 1);
    expect(ready.entries.length).toBe(entries.length);
    expect(ready.undated).toBe(entries.length);
  },
);
