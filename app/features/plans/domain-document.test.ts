import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  addRow,
  canonicalOf,
  clientsIn,
  type Delta,
  movedCaret,
  placesIn,
  readPlan,
  runsOf,
  writeText,
} from "./domain/document.ts";

/** A small generator of whole numbers, the same for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mirrored(...docs: Y.Doc[]): void {
  for (const from of docs) for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

test("two people who edit the same words apart and meet later both keep every word, in whatever order they meet", () => {
  const alphabet = [..."abc é😀\n\u05d0"];
  for (let seed = 1; seed <= 200; seed++) {
    const pick = numbersFrom(seed);
    const [rosa, dana] = [new Y.Doc(), new Y.Doc()];
    placesIn(rosa).text("matters").insert(0, "My children are safe. 😀");
    mirrored(rosa, dana);
    const words = { rosa: `R${seed}r`, dana: `D${seed}d` };
    for (const [doc, word] of [
      [rosa, words.rosa],
      [dana, words.dana],
    ] as const) {
      const text = placesIn(doc).text("matters");
      for (let step = 0; step < 8; step++) {
        const now = [...text.toString()];
        const at = pick(now.length + 1);
        now.splice(at, pick(3) === 0 ? 1 : 0, alphabet[pick(alphabet.length)] ?? "x");
        writeText(text, now.join(""), now.slice(0, at + 1).join("").length);
      }
      writeText(text, `${text.toString()}${word}`);
    }
    mirrored(rosa, dana);
    const said = readPlan(rosa).texts.matters;
    expect(readPlan(dana).texts.matters).toBe(said);
    expect([said.includes(words.rosa), said.includes(words.dana), said.isWellFormed()]).toEqual([true, true, true]);
  }
});

test("writing changes only the stretch that differs, and of two equal letters the one at the caret", () => {
  const doc = new Y.Doc();
  const text = placesIn(doc).text("hard");
  text.insert(0, "aab");
  const seen: unknown[] = [];
  text.observe((event) => seen.push(event.changes.delta));
  writeText(text, "aaab", 1);
  writeText(text, "aaab");
  expect(seen).toEqual([[{ insert: "a" }]]);
  writeText(text, "aab", 0);
  expect(seen.at(-1)).toEqual([{ delete: 1 }]);
});

test("what was typed on a text that somebody else has changed meanwhile lands where it was meant", () => {
  const doc = new Y.Doc();
  const text = placesIn(doc).text("hard");
  text.insert(0, "call Junie");
  const since: Delta[] = [];
  text.observe(({ delta }) => since.push(delta));
  text.insert(0, "First ");
  writeText(text, "call Junie now", 14, { shown: "call Junie", since });
  expect(text.toString()).toBe("First call Junie now");
  since.length = 0;
  text.delete(0, 6);
  writeText(text, "First call", 10, { shown: "First call Junie now", since });
  expect(text.toString()).toBe("call");
});

test("a caret moves with what others write before it and stays for what they write after it", () => {
  expect(movedCaret(5, [{ retain: 2 }, { insert: "xyz" }])).toBe(8);
  expect(movedCaret(5, [{ retain: 7 }, { insert: "xyz" }])).toBe(5);
  expect(movedCaret(5, [{ retain: 3 }, { delete: 4 }])).toBe(3);
  expect(movedCaret(5, [{ delete: 2 }])).toBe(3);
});

test("who wrote which words is known, also after pieces were put together and what was deleted is gone", () => {
  const [rosa, dana] = [new Y.Doc(), new Y.Doc()];
  placesIn(rosa).text("matters").insert(0, "Sleep. ");
  mirrored(rosa, dana);
  placesIn(dana).text("matters").insert(7, "A quiet room.");
  const update = Y.encodeStateAsUpdate(dana, Y.encodeStateVector(rosa));
  expect(clientsIn(update)).toEqual([dana.clientID]);
  const whole = new Y.Doc();
  Y.applyUpdate(whole, Y.mergeUpdates([Y.encodeStateAsUpdate(rosa), update]));
  expect(runsOf(placesIn(whole).text("matters"))).toEqual([
    { client: rosa.clientID, text: "Sleep. " },
    { client: dana.clientID, text: "A quiet room." },
  ]);
});

test("what a strange browser puts into the document reads as not said, and never breaks the plan", () => {
  const doc = new Y.Doc();
  const { rows, goals, facts } = placesIn(doc);
  const strange = new Y.Map<unknown>();
  strange.set("who", "everyone");
  strange.set("by", "tomorrow");
  strange.set("answer", 7);
  strange.set("text", "not a text");
  rows.set("one", strange);
  doc.getMap("rows").set("two", 5);
  goals.set("g", 1);
  facts.set("reviewOn", "soon");
  expect(readPlan(doc)).toEqual({
    texts: { matters: "", hard: "" },
    goals: ["g"],
    rows: [{ id: "one", kind: "try", text: "", who: null, by: null, answer: "proposed", help: null, idea: false }],
    reviewOn: null,
  });
});

test("rows keep the order they were added in, and the same plan is the same text on both sides", () => {
  const [rosa, dana] = [new Y.Doc(), new Y.Doc()];
  addRow(rosa, { id: "b", kind: "try", text: "Walk by the river" }, 1);
  addRow(dana, { id: "a", kind: "do", text: "Call the school", help: "school", idea: true }, 2);
  mirrored(rosa, dana);
  expect(readPlan(rosa).rows.map(({ id }) => id)).toEqual(["b", "a"]);
  expect(canonicalOf(readPlan(rosa))).toBe(canonicalOf(readPlan(dana)));
});
