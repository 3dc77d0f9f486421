import { describe, expect, test } from "vitest";
import { converse, type Move } from "./converse.test-bed.ts";
import { aboutOther } from "./domain/about-other.ts";
import { gravityOf, mayMeanDying, planSignsIn } from "./domain/hints.ts";

describe("somebody else's life", () => {
  test.each([
    ["en", "my best friend told me she wants to die", "self-harm"],
    ["en", "what do i say to a friend who cuts herself", "self-harm"],
    ["en", "my roommate took a bunch of pills", "medical-emergency"],
    ["en", "how can i help my sister, her husband hits her", "hurt-by-someone"],
    ["en", "how do i get my brother to see a doctor, he hears voices", "losing-touch"],
    ["es", "mi mejor amiga me dijo que se quiere morir", "self-harm"],
    ["es", "mi compañera de cuarto se tomó un montón de pastillas", "medical-emergency"],
    ["es", "cómo ayudo a mi hermana, su marido le pega", "hurt-by-someone"],
    ["es", "cómo hago que mi hermano vaya al doctor, oye voces", "losing-touch"],
  ] as const)("is met as theirs, with numbers and how to help (%s: %s)", (language, text, kind) => {
    expect(aboutOther(text)).toBe(kind);
    const { reply, text: said } = converse([text], { language }).at(-1) ?? {};
    expect(reply?.talk.danger).toMatchObject({ kind, other: true, asking: true });
    expect(said).toContain("[card]");
    expect(said).not.toMatch(/ending your life|quitarse la vida|Did you take|Tomó algo/);
    expect(reply?.choices.map(({ id }) => id)).toContain("go:someone-else");
  });

  test.each(["a girl in my class has bruises", "los niños de mi vecina se quedan solos"])(
    "a child at risk has the words for a child: %s",
    (text) => {
      const danger = converse([text]).at(-1)?.reply.talk.danger;
      expect(danger?.kind).toBe("child-at-risk");
    },
  );

  test.each([
    "i want to die and my friend is worried",
    "my husband hit me and my son saw it",
    "he says he'll kill me",
    "mi esposo me pega y mi hermana me dice que me salga",
    "my friend says she's dead tired",
    "my best friend overdosed and died last year",
    "mi amigo dice que se va a matar de la risa",
    "my boy hits his sister",
  ])("is not read into: %s", (text) => {
    expect(aboutOther(text)).toBeNull();
  });

  test("an answer is about them: not safe raises it, and people are called", () => {
    const talk = converse(["my friend wants to kill herself", "no"]);
    const acts = talk.at(-1)?.reply.acts ?? [];
    expect(acts).toEqual([{ kind: "alert", level: "moderate", about: "self-harm" }]);
    expect(talk.at(-1)?.reply.talk.danger).toMatchObject({ level: "moderate", other: true });
    expect(converse(["my friend wants to kill herself", "yes"]).at(-1)?.reply.acts).toEqual([]);
  });

  test("then there is a talk on how to help, at the place that fits, also while it is grave", () => {
    const say = (...moves: Move[]) => converse(moves).at(-1)?.reply.talk.place;
    expect(say("my friend wants to kill herself", "yes", "what do i say to her")).toMatchObject({
      flow: "someone-else",
      state: "dying",
    });
    expect(say("my roommate took a bunch of pills", { tap: "go:someone-else" })?.flow).toBe("someone-else");
  });

  test("a danger of one's own told later is one's own, and is asked about", () => {
    const talk = converse([
      "my son said he wants to kill himself, he's 15",
      "yes",
      "i want to die too, i can't do this",
    ]);
    const last = talk.at(-1)?.reply;
    expect(last?.talk.danger?.other).toBeUndefined();
    expect(last?.talk.danger?.kind).toBe("self-harm");
    expect(talk.at(-1)?.text).toMatch(/ending your life|near you/);
  });
});

describe("hints at dying", () => {
  test.each([
    ["en", "they'd manage better with the money than with me"],
    ["en", "i dont see a reason to be here tomorrow"],
    ["es", "en el baño hay pastillas y sé que están ahí"],
    ["es", "no tiene caso que yo siga aquí"],
  ] as const)("are asked about gently, and nobody is called (%s: %s)", (language, text) => {
    expect(mayMeanDying(text)).toBe(true);
    // With no model at all, as on a device without one.
    const { reply, text: said } = converse([text], { language }).at(-1) ?? {};
    expect(reply?.talk.danger?.asking).toBe(true);
    expect(said).toMatch(/dying|ending your life|morir|quitarse la vida/);
    expect(reply?.acts.filter(({ kind }) => kind === "alert")).toEqual([]);
  });

  test.each([
    "this wifi will be the death of me",
    "my sister is better at chess than me",
    "i dont see the point of this form",
    "the car went into the shop, not the wall",
    "wish i could log off early today",
    "mi hijo duerme mejor sin la luz",
    "no tiene caso llamar hoy a la oficina",
  ])("are not found in %s", (text) => {
    expect(mayMeanDying(text)).toBe(false);
    expect(gravityOf(planSignsIn(text))).toBe("none");
  });

  test("what it would be done with, farewells and a time add up over several lines, and call people", () => {
    expect(gravityOf(["time", "decided"])).toBe("none");
    expect(gravityOf(["farewell"])).toBe("ask");
    const talk = converse([
      "i have written the letters to my sons",
      "the pistol is on the desk",
      "it will be over before morning",
    ]);
    expect(talk.at(1)?.reply.talk.danger).toMatchObject({ level: "low", asking: true });
    expect(talk.at(2)?.reply.talk.danger?.level).toBe("high");
    expect(talk.at(3)?.reply.talk.danger?.level).toBe("imminent");
  });
});

test("a choice that says danger is met as danger: numbers, people called, one question", () => {
  for (const [language, words, flow] of [
    ["en", "i don't feel safe where i'm staying", "unsafe"],
    ["es", "no me siento a salvo donde estoy", "unsafe"],
  ] as const) {
    const [, first] = converse([words], { language });
    const start: Move[] = first?.reply.talk.place?.flow === flow ? [words] : [words, { tap: `guess:${flow}` }];
    const last = converse([...start, { tap: "pick:unsafe/arrive/0" }], { language }).at(-1);
    expect(last?.reply.acts).toEqual([{ kind: "alert", level: "imminent", about: "hurt-by-someone" }]);
    expect(last?.text).toContain("[card]");
  }
});
