import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openPacks } from "./live.ts";

const source = path.resolve(import.meta.dirname, "../../../content/packs");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-packs-"));
fs.cpSync(source, folder, { recursive: true });
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const rules = path.join(folder, "base", "rules.cedar");
const good = fs.readFileSync(rules, "utf8");

test("a pack that no longer reads is refused with its line, and the rules before stay live", () => {
  const packs = openPacks(folder);
  const told: string[] = [];
  packs.onChange((faults) => told.push(...faults.map(({ file, line }) => `${file}:${line}`)));
  const before = packs.library();
  const refs = [packs.refOfVocabulary() ?? "", ...(before?.packs ?? []).map((pack) => packs.refOf(pack))];
  fs.writeFileSync(rules, `${good}\nforbid (principal, action, resource) when { oh no };\n`);
  packs.check();
  expect(told).toEqual([`base/rules.cedar:${good.split("\n").length + 1}`]);
  expect(packs.library()).toBe(before);
  expect(packs.setFor(refs, new Date()).set.rules.size).toBeGreaterThan(0);

  fs.writeFileSync(
    rules,
    good.replace("may run once the person has chosen it", "may start once the person has chosen it"),
  );
  packs.check();
  expect(packs.faults()).toEqual([]);
  expect(packs.library()).not.toBe(before);
  // What was decided by the version before can still be decided again.
  expect(packs.setFor(refs, new Date()).set.rules.get("base-by-choice")?.why.en).toContain("may run");
});

test("a changed pack whose source had to be read again is refused; one that was here goes on", () => {
  fs.writeFileSync(rules, good);
  const packs = openPacks(folder);
  const before = packs.library();
  fs.writeFileSync(rules, `${good}\n// changed\n`);
  packs.check(new Date("2031-01-01"));
  expect(packs.faults()[0]?.says).toContain("had to be read again by");
  expect(packs.library()).toBe(before);
});

test("a folder that is out of reach changes nothing", () => {
  fs.writeFileSync(rules, good);
  const packs = openPacks(folder);
  const before = packs.library();
  fs.renameSync(folder, `${folder}-away`);
  packs.check();
  fs.renameSync(`${folder}-away`, folder);
  expect(packs.library()).toBe(before);
});

test("without any usable pack there is no library, and nobody can ask one", () => {
  const empty = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-no-packs-"));
  const packs = openPacks(empty);
  expect(packs.library()).toBeNull();
  expect(() => packs.setFor([], new Date())).toThrow("not known here");
  fs.rmSync(empty, { recursive: true });
});
