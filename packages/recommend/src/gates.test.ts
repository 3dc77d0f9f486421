import { describe, expect, test } from "vitest";
import { factOfTouch, gateFacts, type Known, touches } from "./facts.ts";
import { gateVectors } from "./gate-vectors.test-bed.ts";
import { gatesOf, knownFact, lookAtGates } from "./gates.ts";
import { idea, library, now, person } from "./library.test-bed.ts";
import { suggest } from "./suggest.ts";

const told = (fact: (typeof gateFacts)[number], known: Known) =>
  person({ arousal: 0.8 }, { facts: new Map([[fact, known]]) });

describe("every gate has a vector", () => {
  test("no fact is without one", () => {
    expect(new Set(gateVectors.map(({ gate }) => gate.fact))).toEqual(new Set(gateFacts));
  });

  for (const { idea: id, gate, ...expected } of gateVectors) {
    const intervention = idea(id, {
      gates: [
        {
          ...gate,
          why: "vector",
          ...(gate.effect === "substitute" ? { substitute: "orienting" } : {}),
          ...(gate.effect === "adapt" ? { adaptation: "careful form" } : {}),
        },
      ],
    });
    for (const known of ["yes", "no", "unknown"] as const)
      test(`${id}: ${gate.fact} ${known} is ${expected[known]}`, () => {
        const verdict = lookAtGates(intervention, told(gate.fact, known));
        expect(verdict.result).toBe(expected[known]);
        expect(verdict.trace).toHaveLength(1);
        expect(verdict.trace[0]).toMatchObject({ fact: gate.fact, known, effect: gate.effect, why: "vector" });
        const { items } = suggest(told(gate.fact, known), [intervention], null, { now });
        // Acute risk shows no list at all, whatever the gate of one idea says.
        const isListed = expected[known] === "open" && !(gate.fact === "thoughts-of-death" && known === "yes");
        expect(items.map((item) => item.id)).toEqual(isListed ? [id] : []);
      });
  }
});

describe("gates are never open by accident", () => {
  test("an unknown fact is asked about and does not pass", () => {
    const verdict = lookAtGates(idea("cold", { gates: [{ fact: "pregnancy", effect: "hide", why: "" }] }), person({}));
    expect(verdict).toMatchObject({ result: "ask", asks: ["pregnancy"] });
  });

  test("a careful form is used where the fact is known and where it is not, and is not needed where it is a no", () => {
    const five = library.find(({ id }) => id === "five-senses") ?? idea("none");
    expect(lookAtGates(five, person({})).adaptations).toEqual(["swap", "swap"]);
    const facts = new Map([
      ["smell-is-reminder", "no"],
      ["sound-is-reminder", "no"],
    ] as const);
    expect(lookAtGates(five, person({}, { facts })).adaptations).toEqual([]);
  });

  test.each(touches)("what touches %s and says nothing of it is held back by its fact", (touch) => {
    const silent = idea("silent", { touches: [touch] });
    const fact = factOfTouch[touch];
    expect(gatesOf(silent).map((gate) => gate.fact)).toEqual([fact]);
    expect(lookAtGates(silent, told(fact, "yes")).result).toBe("hidden");
    expect(lookAtGates(silent, told(fact, "unknown")).result).toBe("ask");
    expect(lookAtGates(silent, told(fact, "no")).result).toBe("open");
  });

  test("the strictest of many gates wins, and the trace names all of them", () => {
    const many = idea("many", {
      gates: [
        { fact: "pregnancy", effect: "hide", why: "1" },
        { fact: "bipolar", effect: "ask-clinician", why: "2" },
        { fact: "asthma", effect: "hide", why: "3" },
      ],
    });
    const facts = new Map([
      ["pregnancy", "no"],
      ["bipolar", "yes"],
      ["asthma", "yes"],
    ] as const);
    const verdict = lookAtGates(many, person({}, { facts }));
    expect(verdict.result).toBe("hidden");
    expect(verdict.trace.map(({ result }) => result)).toEqual(["open", "ask-clinician", "hidden"]);
  });

  test("a clinician's yes opens what a clinician was to be asked, and neither an unknown fact nor a closed one", () => {
    const gated = idea("gated", { gates: [{ fact: "bipolar", effect: "ask-clinician", why: "" }] });
    expect(lookAtGates(gated, told("bipolar", "yes"), true).result).toBe("open");
    expect(lookAtGates(gated, told("bipolar", "unknown"), true).result).toBe("ask");
    const closed = idea("closed", { gates: [{ fact: "bipolar", effect: "hide", why: "" }] });
    expect(lookAtGates(closed, told("bipolar", "yes"), true).result).toBe("hidden");
  });

  test("no bed tonight is no safe place to sleep, and a violent partner is a real danger, whatever else was said", () => {
    const facts = new Map([
      ["no-bed-tonight", "yes"],
      ["sleep-place-unsafe", "no"],
      ["current-partner-violence", "yes"],
    ] as const);
    expect(knownFact(person({}, { facts }), "sleep-place-unsafe")).toBe("yes");
    expect(knownFact(person({}, { facts }), "real-danger-now")).toBe("yes");
    const calm = new Map([["no-bed-tonight", "no"]] as const);
    expect(knownFact(person({}, { facts: calm }), "sleep-place-unsafe")).toBe("unknown");
  });

  test("high dissociation is read from its need as well, and the stricter of both holds", () => {
    const high = person({ dissociation: 0.5 });
    expect(knownFact(high, "dissociation-high")).toBe("yes");
    expect(knownFact(person({ dissociation: 0.4 }), "dissociation-high")).toBe("no");
    expect(knownFact(person({ dissociation: null }), "dissociation-high")).toBe("unknown");
    const toldNo = { ...high, facts: new Map([["dissociation-high", "no"]] as const) };
    expect(knownFact(toldNo, "dissociation-high")).toBe("yes");
    const toldYes = person({ dissociation: 0 }, { facts: new Map([["dissociation-high", "yes"]] as const) });
    expect(knownFact(toldYes, "dissociation-high")).toBe("yes");
  });
});
