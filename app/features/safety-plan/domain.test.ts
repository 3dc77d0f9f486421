import { describe, expect, test } from "vitest";
import {
  addStep,
  afterSaving,
  bringBack,
  type Doc,
  emptyDoc,
  fits,
  mergeTheirs,
  moveStep,
  readDoc,
  readTold,
  removeStep,
  stepsOn,
  type Told,
  toldOf,
  waitingSteps,
  withNumbers,
  writeStep,
} from "./domain/doc.ts";
import { limits, pinFault } from "./domain.ts";

let count = 0;
const counting = () => () => `n${++count}`;
const on = (doc: Doc, page: "crisis" | "leaving" = "crisis") => stepsOn(doc, page).map(({ text }) => text);
const step = (id: string, text: string) => ({ id, page: "crisis" as const, kind: null, title: "", text });
const told = (text: string, place = 1): Told => ({ page: "crisis", kind: null, title: "", text, place });
function aPlan(newId = counting()): Doc {
  return ["walk", "music", "Ama"].reduce((doc, text) => addStep(doc, step(text, text), newId), emptyDoc("plan"));
}

describe("a plan in the person's own order", () => {
  test("steps move up and down, and stay where they are at the ends", () => {
    const newId = counting();
    let doc = moveStep(aPlan(), "Ama", -1, newId);
    expect(on(doc)).toEqual(["walk", "Ama", "music"]);
    doc = moveStep(doc, "walk", 1, newId);
    expect(on(doc)).toEqual(["Ama", "walk", "music"]);
    expect(on(moveStep(doc, "Ama", -1, newId))).toEqual(["Ama", "walk", "music"]);
    expect(on(moveStep(doc, "music", 1, newId))).toEqual(["Ama", "walk", "music"]);
  });

  test("a step taken away comes back whole, before and after the server heard of it", () => {
    const newId = counting();
    const before = aPlan();
    const [walk] = stepsOn(before, "crisis");
    if (!walk) throw new Error("no step");
    const removed = removeStep(before, "walk", newId);
    expect(on(removed)).toEqual(["music", "Ama"]);
    expect(on(bringBack(removed, walk, newId))).toEqual(["walk", "music", "Ama"]);
    const sent = waitingSteps(removed);
    const settled = afterSaving(
      removed,
      sent,
      sent.map(({ id }) => ({ id, version: 1 })),
    );
    expect(settled.steps.map(({ id }) => id)).toEqual(["music", "Ama"]);
    expect(on(bringBack(settled, walk, newId))).toEqual(["walk", "music", "Ama"]);
  });
});

describe("nothing written is lost", () => {
  test("two tabs on one step: the later words win their place, the earlier ones stand below", () => {
    const newId = counting();
    const doc = aPlan();
    const rev = doc.steps[0]?.rev ?? "";
    const first = writeStep(doc, "walk", { title: "", text: "walk by the river" }, rev, newId);
    const second = writeStep(first, "walk", { title: "", text: "sit on the steps" }, rev, newId);
    expect(on(second)).toEqual(["sit on the steps", "walk by the river", "music", "Ama"]);
    const goingOn = writeStep(first, "walk", { title: "", text: "walk by the river at noon" }, rev, newId);
    expect(on(goingOn)).toEqual(["walk by the river at noon", "music", "Ama"]);
  });

  test("words written while the save was under way go on waiting, on the new version", () => {
    const newId = counting();
    const doc = aPlan();
    const sent = waitingSteps(doc);
    const more = writeStep(doc, "Ama", { title: "", text: "Ama and Bo" }, doc.steps[2]?.rev ?? "", newId);
    const after = afterSaving(
      more,
      sent,
      sent.map(({ id }) => ({ id, version: 1 })),
    );
    expect(waitingSteps(after).map(({ id, version }) => [id, version])).toEqual([["Ama", 1]]);
  });

  test("changed here and elsewhere: both texts are there, and the next save stands on the server's version", () => {
    const newId = counting();
    const doc = aPlan();
    const merged = mergeTheirs(doc, [{ id: "Ama", version: 4, told: told("call Dee", 3) }], newId);
    expect(on(merged)).toEqual(["walk", "music", "Ama", "call Dee"]);
    expect(merged.steps.find(({ id }) => id === "Ama")).toMatchObject({ version: 4, text: "Ama" });
    expect(waitingSteps(merged).length).toBe(4);
  });

  test("taken away elsewhere: it goes, unless it was written on here meanwhile", () => {
    const newId = counting();
    const doc = aPlan();
    const kept = afterSaving(
      doc,
      waitingSteps(doc),
      doc.steps.map(({ id }) => ({ id, version: 1 })),
    );
    const gone = [{ id: "Ama", version: 2, told: null }];
    const rest = ["walk", "music"].map((id) => ({ id, version: 1, told: told(id) }));
    expect(on(mergeTheirs(kept, [...gone, ...rest], newId))).toEqual(["walk", "music"]);
    const written = writeStep(kept, "Ama", { title: "", text: "Ama, evenings" }, kept.steps[2]?.rev ?? "", newId);
    const both = mergeTheirs(written, [...gone, ...rest], newId);
    expect(on(both)).toEqual(["walk", "music", "Ama, evenings"]);
    expect(both.steps.find(({ text }) => text === "Ama, evenings")).toMatchObject({ version: 0 });
  });

  test("a new phone gets everything, and a database set back is told again", () => {
    const newId = counting();
    const theirs = [
      { id: "a", version: 3, told: told("one", 2) },
      { id: "b", version: 1, told: told("two", 1) },
    ];
    const fresh = mergeTheirs(emptyDoc("plan"), theirs, newId);
    expect(on(fresh)).toEqual(["two", "one"]);
    expect(waitingSteps(fresh)).toEqual([]);
    expect(waitingSteps(mergeTheirs(fresh, [], newId)).map(({ version }) => version)).toEqual([0, 0]);
  });

  test("what is sealed for the server comes back as it was; anything else is not a step", () => {
    const [one] = aPlan().steps;
    if (!one) throw new Error("no step");
    expect(readTold(JSON.stringify(toldOf(one)))).toEqual(toldOf(one));
    for (const text of ["", "{", "null", '{"page":"shopping"}', "[]"]) expect(readTold(text)).toBeNull();
    expect(readDoc("{broken", "plan")).toEqual(emptyDoc("plan"));
  });

  test("half a character, the empty text and a very long one are kept as far as they can be", () => {
    const newId = counting();
    const doc = addStep(emptyDoc("plan"), step("x", `\ud83d${"y".repeat(9000)}`), newId);
    expect(doc.steps[0]?.text.length).toBe(limits.textLength);
    expect(doc.steps[0]?.text.isWellFormed()).toBe(true);
    const many = Array.from({ length: 40 }, (_, at) => at).reduce(
      (full, at) => addStep(full, step(`s${at}`, "y".repeat(4000)), newId),
      emptyDoc("plan"),
    );
    expect(fits(doc)).toBe(true);
    expect(fits(many)).toBe(false);
  });
});

test("a PIN is 4 to 8 digits or a short word, and not the first one a stranger tries", () => {
  for (const pin of ["4827", "48271935", "lantern", "mañana", " Lantern "])
    expect([pin, pinFault(pin)]).toEqual([pin, null]);
  expect(pinFault("482")).toBe("short");
  expect(pinFault("482719356")).toBe("long");
  for (const pin of ["0000", "1234", "123456", "2580", "Password"]) expect([pin, pinFault(pin)]).toEqual([pin, "easy"]);
});

test("telephone numbers inside a line can be dialled, years and amounts cannot", () => {
  expect(withNumbers("Ama (312) 555-0142, after 5")).toEqual([
    { text: "Ama ", dial: null },
    { text: "(312) 555-0142", dial: "3125550142" },
    { text: ", after 5", dial: null },
  ]);
  expect(withNumbers("+1 312 555 0142").map(({ dial }) => dial)).toEqual(["+13125550142"]);
  expect(withNumbers("since 2019, 200 dollars").every(({ dial }) => dial === null)).toBe(true);
});
