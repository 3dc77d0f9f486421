import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterSave,
  asEntries,
  chooseReader,
  joinBefore,
  mergeWith,
  newPage,
  type Page,
  planSave,
  readPage,
  typeInto,
  withOther,
  withPrompt,
} from "./domain/page.ts";
import { limits } from "./domain.ts";

const counter = () => {
  let last = 0;
  return () => `id${++last}`;
};
const write = (...texts: string[]): Page => {
  const newId = counter();
  let page = newPage("2026-01-10T12:00:00Z", "UTC", newId);
  page = typeInto(page, page.parts[0]?.id ?? "", texts.join("\n\n"), newId).page;
  return page;
};
const kept = (page: Page, version = 1): Page => {
  const plan = planSave(page, { final: true });
  return afterSave(page, plan, {
    version,
    shared: plan.filter(({ how }) => how === "share").map(({ part }) => part.id),
  });
};
const partAt = (page: Page, at: number) => {
  const part = page.parts[at];
  if (!part) throw new Error(`no paragraph ${at}`);
  return part;
};
const more = () => {
  let last = 0;
  return () => `more${++last}`;
};

test("enter twice begins a new paragraph, which nobody else may read", () => {
  const page = chooseReader(write("One."), "id2", "worker");
  const next = typeInto(page, "id2", "One.\n\n", more());
  expect(next.page.parts.map(({ text, audience }) => [text, audience])).toEqual([
    ["One.", "worker"],
    ["", "me"],
  ]);
  expect(next.focus).toEqual({ id: "more1", at: 0 });
});

test("joining with the paragraph before never widens who may read it", () => {
  const page = chooseReader(write("shared", "mine"), "id2", "worker");
  const joined = joinBefore(page, partAt(page, 1).id);
  expect(joined.page.parts).toMatchObject([{ text: "sharedmine", audience: "me" }]);
  expect(joined.focus).toEqual({ id: "id2", at: 6 });
});

test("while one is still writing nothing new is shared; keeping shares what was chosen", () => {
  const page = chooseReader(write("for Dana", "for me"), "id2", "worker");
  expect(planSave(page, { final: false }).map(({ how }) => how)).toEqual(["seal", "seal"]);
  expect(planSave(page, { final: true }).map(({ how }) => how)).toEqual(["share", "seal"]);
  const early = afterSave(page, planSave(page, { final: false }), { version: 1, shared: [] });
  expect(planSave(early, { final: true }).map(({ how }) => how)).toEqual(["share", "unchanged"]);
});

test("a shared paragraph that is being changed stays as the worker knows it until it is kept", () => {
  const page = kept(chooseReader(write("first words"), "id2", "worker"));
  const edited = typeInto(page, "id2", "first words, and more", more()).page;
  expect(planSave(edited, { final: false }).map(({ how }) => how)).toEqual(["unchanged"]);
  const early = afterSave(edited, planSave(edited, { final: false }), { version: 2, shared: ["id2"] });
  expect(planSave(early, { final: true }).map(({ how }) => how)).toEqual(["share"]);
});

test("taking back is sent at once, sealed, also while one is still writing", () => {
  const page = chooseReader(kept(chooseReader(write("first words"), "id2", "worker")), "id2", "me");
  expect(planSave(page, { final: false }).map(({ how }) => how)).toEqual(["seal"]);
});

test("words typed while a save was on its way are still unsaved after it", () => {
  const page = write("one");
  const plan = planSave(page, { final: true });
  const typedOn = typeInto(page, "id2", "one two", more()).page;
  const after = afterSave(typedOn, plan, { version: 1, shared: [] });
  expect(planSave(after, { final: true }).map(({ how }) => how)).toEqual(["seal"]);
});

test("changed somewhere else: both texts are on the page, and what was theirs is not shared by that", () => {
  const mine = typeInto(kept(write("start")), "id2", "start, my way", more()).page;
  const theirs = {
    id: mine.entryId,
    at: mine.at,
    zone: "UTC",
    version: 7,
    parts: [{ id: "id2", text: "start, their way", audience: "worker" as const, prompt: null }],
  };
  const { page, added } = mergeWith(mine, theirs, more());
  expect(added).toBe(1);
  expect(page.version).toBe(7);
  expect(page.parts.map(({ text, audience }) => [text, audience])).toEqual([
    ["start, my way", "me"],
    ["start, their way", "me"],
  ]);
  expect(new Set(page.parts.map((part) => part.id)).size).toBe(2);
});

test("what was taken back on another device is not shared again by an older page; what was shared there stays shared", () => {
  const mine = typeInto(kept(chooseReader(write("start"), "id2", "worker")), "id2", "start, and on", more()).page;
  const theirs = {
    id: mine.entryId,
    at: mine.at,
    zone: "UTC",
    version: 7,
    parts: [
      { id: "id2", text: "start", audience: "me" as const, prompt: null },
      { id: "new", text: "for Dana", audience: "worker" as const, prompt: null },
    ],
  };
  const plan = planSave(mergeWith(mine, theirs, more()).page, { final: true });
  expect(plan.map(({ how, part }) => [how, part.text])).toEqual([
    ["seal", "start, and on"],
    ["seal", "start"],
    ["unchanged", "for Dana"],
  ]);
});

test("a tab's text put below one's own doubles nothing", () => {
  const page = write("a", "b");
  const other = { ...page, parts: [...page.parts, { ...partAt(page, 0), id: "x", text: "c" }] };
  expect(withOther(page, other, more()).parts.map((part) => part.text)).toEqual(["a", "b", "c"]);
});

test("a prompt goes to the empty paragraph at the end, or to a new one", () => {
  const fresh = write("");
  expect(withPrompt(fresh, "here-now/weather", more()).page.parts).toMatchObject([{ prompt: "here-now/weather" }]);
  expect(withPrompt(write("a"), "here-now/weather", more()).page.parts).toMatchObject([
    { prompt: null },
    { text: "", prompt: "here-now/weather" },
  ]);
});

test("a paste of ten megabytes becomes entries that each fit into a save, and no word is lost", {
  timeout: 20_000,
}, () => {
  const paste = "Once more, all of it. ".repeat(480_000);
  const page = write(paste);
  const entries = asEntries(page, more());
  expect(entries.length).toBeGreaterThan(2);
  expect(new Set(entries.map((entry) => entry.entryId)).size).toBe(entries.length);
  expect(entries.flatMap((entry) => entry.parts.map((part) => part.text.trim())).join(" ")).toBe(paste.trim());
  for (const entry of entries) expect(entry.parts.length).toBeLessThanOrEqual(limits.paragraphsPerEntry);
});

test("property: whatever is typed, its letters are on the page, and a draft read back is the same page", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 8 }), (texts) => {
      const page = write(...texts);
      const letters = (text: string) => text.toWellFormed().replace(/\s+/g, "");
      expect(letters(page.parts.map((part) => part.text).join(""))).toBe(letters(texts.join("\n\n")));
      expect(readPage(JSON.stringify(page))).toEqual(page);
    }),
  );
});

test("an odd draft is never taken for a page", () => {
  for (const odd of ["", "null", "[]", "{}", '{"entryId":"a","parts":[]}', "plain words"])
    expect(readPage(odd)).toBe(null);
});
