import { describe, expect, test } from "vitest";
import { type Options, textOf, worldOf } from "./converse.test-bed.ts";
import { newDraft } from "./domain/draft.ts";
import { turn } from "./domain/engine.ts";
import { answerIn, declinesHelp, isSettled, takesBack } from "./domain/small-talk.ts";
import { type Input, newTalk, type Seen, type Turn } from "./domain/talk.ts";

const seen = (level: Seen["level"]): Seen => ({ level, kinds: level === "none" ? [] : ["self-harm"] });

/** Replies to words whose danger is given beside them. */
function said(lines: readonly (readonly [string, Seen["level"]])[], options: Options = {}): Turn[] {
  const world = worldOf(options);
  let talk = newDraft(newTalk(options.language ?? "en", world.now)).talk;
  return lines.map(([text, level]) => {
    const input: Input = { kind: "text", text, danger: seen(level) };
    const reply = turn(world, talk, input);
    talk = reply.talk;
    return reply;
  });
}

describe("what a short line answers", () => {
  test.each([
    ["Sí.", "yes"],
    ["si", "yes"],
    ["yes tonight", "yes"],
    ["hoy no", "no"],
    ["no.", "no"],
    ["not really", "no"],
    ["no lo sé", "unsure"],
    ["si digo algo me encierran", null],
    ["ya no puedo más", null],
    ["no one cares", null],
    ["no puedo más", null],
    ["I am tired of advice", null],
  ] as const)("%s: %s", (text, answer) => expect(answerIn(text)).toBe(answer));

  test("a taking back with an accent at its end is heard", () => {
    expect(takesBack("exageré")).toBe(true);
  });

  test.each(["no doctors. no police", "I will not call a stranger", "no voy a llamar", "please not a hotline again"])(
    "no to help is not no to the question: %s",
    (text) => expect(declinesHelp(text)).toBe(true),
  );

  test("what is decided is told from what is only hoped for", () => {
    expect(isSettled("I have made up my mind, if that is what you ask")).toBe(true);
    expect(isSettled("Tonight. With what I have here.")).toBe(true);
    expect(isSettled("tomorrow I see my sister")).toBe(false);
  });
});

describe("while danger is talked about", () => {
  test("at the lowest level the numbers are one tap away, and come with people in the next reply", () => {
    const [asked, next] = said([
      ["x", "low"],
      ["work was long", "none"],
    ]);
    expect(asked?.parts.some(({ kind }) => kind === "card")).toBe(false);
    expect(asked?.choices.map(({ id }) => id)).toContain("danger:card");
    expect(next?.parts.filter(({ kind }) => kind === "card").length).toBe(1);
    expect(next && textOf(next)).toMatch(/counselor/);
  });

  test("the same number is never shown twice in one reply", () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const lines = Array.from({ length: 12 }, (_, at) => [`line ${at}`, at % 5 === 0 ? "moderate" : "none"] as const);
      for (const reply of said(lines, { seed }))
        expect(reply.parts.filter(({ kind }) => kind === "card").length).toBeLessThan(2);
    }
  });

  test("who says no to a call is shown another way and not asked again", () => {
    const reply = said([
      ["x", "imminent"],
      ["I will not call a stranger", "none"],
    ]).at(-1);
    expect(reply && textOf(reply)).toMatch(/text|speak|without a call/);
    expect(reply?.talk.danger?.level).toBe("imminent");
  });

  test("asked about dying, 'it is tonight' is grave whatever the words alone say", () => {
    const reply = said([
      ["x", "low"],
      ["It is tonight.", "none"],
    ]).at(-1);
    expect(reply?.talk.danger?.level).toBe("high");
    expect(reply?.acts).toContainEqual({ kind: "alert", level: "high", about: "self-harm" });
  });

  test("a plain question gets its plain answer", () => {
    const [, real, comes] = said([
      ["x", "high"],
      ["are you real", "none"],
      ["who comes", "none"],
    ]);
    expect(real && textOf(real)).toMatch(/program/);
    expect(comes?.choices.map(({ id }) => id)).toContain("ask-person");
  });

  test("English without doctors and police stays English", () => {
    const reply = said([
      ["x", "high"],
      ["no doctors. no police", "none"],
    ]).at(-1);
    expect(reply?.talk.language).toBe("en");
  });
});

test("'buenas noches' said first is a hello", () => {
  const world = worldOf({ language: "es" });
  const begun = turn(world, newTalk("es", world.now), { kind: "begin", again: false });
  const reply = turn(world, begun.talk, { kind: "text", text: "Buenas noches.", danger: seen("none") });
  expect(reply.acts).toEqual([]);
  expect(reply.from).not.toBe("voice/bye");
});
