import { describe, expect, test } from "vitest";
import { besideUsual, byDay, grouped, type Note, type OpenedNote, readNote } from "./domain.ts";

const dayMs = 86_400_000;
const start = Date.UTC(2026, 8, 1, 12);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

function typed(
  day: number,
  gapMs: number,
  more: { keyboard?: "physical" | "touch"; mine?: Note["mine"] } = {},
): OpenedNote {
  const at = start + day * dayMs;
  const { keyboard = "physical", mine } = more;
  const numbers = { keyboard, strokes: 200, gapMs, spreadMs: 60, deleted: 0.05, pauses: 2, perMinute: 300 };
  const note: Note = { signal: "typing", language: "en", day: dayOf(at), numbers, ...(mine ? { mine } : {}) };
  return { id: `${day}-${gapMs}-${keyboard}`, at, note };
}

const many = (count: number, more = {}) =>
  Array.from({ length: count }, (_, day) => typed(day, 140 + (day % 5) * 5, more));

describe("what is compared with what", () => {
  test("glass and keys are two usuals, and so are two languages", () => {
    const notes = [...many(20), ...many(3, { keyboard: "touch" })];
    const spanish = notes.slice(0, 2).map((each) => ({ ...each, note: { ...each.note, language: "es" } }));
    expect(
      grouped([...notes, ...spanish]).map(({ group, notes: of }) => [group.keyboard, group.language, of.length]),
    ).toEqual([
      ["physical", "en", 20],
      ["touch", "en", 3],
      ["physical", "es", 2],
    ]);
    const [gap] = besideUsual({ at: start + 21 * dayMs, note: typed(21, 300, { keyboard: "touch" }).note }, notes);
    expect(gap?.compared).toMatchObject({ known: false, days: 3 });
  });

  test("a sitting stands beside what came before it, never beside itself or what came later", () => {
    const notes = many(30);
    const [early] = besideUsual(notes[10] as OpenedNote, notes);
    expect(early?.compared).toMatchObject({ known: false, days: 10 });
    const [slow] = besideUsual({ at: start + 31 * dayMs, note: typed(31, 400).note }, notes);
    expect(slow).toMatchObject({ measure: "gapMs", compared: { known: true, difference: { way: "more" } } });
    const [usual] = besideUsual({ at: start + 31 * dayMs, note: typed(31, 150).note }, notes);
    expect(usual?.compared.difference?.way).toBe("as-usual");
  });

  test("by day, what was somebody else is left out, and a day has one value", () => {
    const notes = [typed(0, 100), typed(0, 200), typed(0, 300), typed(1, 900, { mine: "no" }), typed(2, 150)];
    expect(byDay(notes, "gapMs", 28)).toEqual([
      { day: dayOf(start), value: 200 },
      { day: dayOf(start + 2 * dayMs), value: 150 },
    ]);
  });
});

test("a seal with something else in it is none of ours, and harms nothing", () => {
  for (const text of [
    "",
    "{",
    "null",
    "[]",
    '{"signal":"posts"}',
    '{"signal":"typing","language":"en","day":"x","numbers":null}',
  ])
    expect(readNote(text)).toBeNull();
  const { note } = typed(1, 150);
  expect(readNote(JSON.stringify(note))).toEqual(note);
});
