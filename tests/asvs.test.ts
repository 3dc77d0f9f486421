import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const top = path.resolve(import.meta.dirname, "..");
const page = fs.readFileSync(path.join(top, "docs/asvs.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [id = "", level = "", , state = "", evidence = ""] = line
      .split("|")
      .map((part) => part.trim())
      .slice(1);
    return { id, level: Number(level), state: state.replaceAll("*", ""), evidence };
  });

test("every requirement of levels 1 and 2 has its row, once", () => {
  // OWASP ASVS 5.0.0 counts 70 at level 1 and 183 more at level 2.
  expect(rows.filter(({ level }) => level <= 2)).toHaveLength(253);
  expect(rows.filter(({ level }) => level === 1)).toHaveLength(70);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test("what passes by a test names a test that is there; what fails or was only read says something", () => {
  for (const { id, state, evidence } of rows) {
    expect(["pass", "read", "fail", "n/a"], id).toContain(state);
    if (state === "pass") expect(fs.existsSync(path.join(top, evidence.replaceAll("`", ""))), id).toBe(true);
    else expect(evidence.length, id).toBeGreaterThan(2);
  }
});

test("the count at the top is the count of the rows", () => {
  const count = (wanted: string) => rows.filter(({ state }) => state === wanted).length;
  expect(page.replaceAll(/\s+/g, " ")).toContain(
    `${rows.length} requirements: ${count("pass")} pass by a test, ${count("read")} by reading, ${count("fail")} fail, ${count("n/a")} do not apply.`,
  );
});
