import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isAdvisedAgainst, needs, problemsOf } from "@mooring/recommend";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { complaintsOfText, readIdea } from "../app/features/library/domain/lint.ts";
import { describeIdea, interventionOf } from "../app/features/library/domain.ts";
import { InterventionFile, InterventionWords } from "./schema-interventions.ts";

const here = fileURLToPath(new URL("./interventions/", import.meta.url));
const names = readdirSync(here).sort();
const read = (path: string): unknown => parse(readFileSync(path, "utf8"));
const contents = new Map(names.map((name) => [name.replace(/\.yaml$/, ""), read(here + name)]));
const files = [...contents.values()].map((content) => InterventionFile.parse(content));
const offered = files.filter((file) => file.listed);
const never = files.filter((file) => !file.listed);
const ids = new Set(offered.map(({ id }) => id));
const shared = InterventionWords.parse(read(fileURLToPath(new URL("./intervention-words.yaml", import.meta.url))));
const measures = readdirSync(fileURLToPath(new URL("./measures/", import.meta.url)));

describe("the library of what may help", () => {
  it.each([...contents.keys()])("%s has nothing to complain about", (name) => {
    const others = new Set([...ids].filter((id) => id !== name));
    const { file, complaints } = readIdea(contents.get(name), others);
    expect(complaints).toEqual([]);
    expect([file?.id, file?.licence]).toEqual([name, "CC-BY-SA-4.0"]);
  });

  it("is read by the ranking without a problem", () => {
    expect(problemsOf(offered.map((file) => interventionOf(file, shared)))).toEqual([]);
  });

  it("holds the whole catalogue and something for every need, alone and with somebody", () => {
    expect(offered.length).toBeGreaterThanOrEqual(46);
    for (const need of needs)
      expect([
        need,
        offered.some((file) => file.needs.some((each) => each.need === need && each.weight >= 0.7)),
      ]).toEqual([need, true]);
    for (const level of ["self", "practitioner", "specialist"] as const)
      expect(offered.filter((file) => file.level === level).length).toBeGreaterThan(8);
    for (const kind of ["skill", "human", "practical", "treatment", "group"] as const)
      expect([kind, offered.some((file) => file.kind === kind)]).toEqual([kind, true]);
  });

  it("keeps what is advised against out of the ranking, with a kind reason and no level", () => {
    expect(never.map(({ id }) => id).sort()).toEqual([
      "benzodiazepines",
      "cannabis",
      "debriefing",
      "holding-therapy",
      "memory-recovery",
    ]);
    for (const file of never) {
      expect(file.evidence.every(({ grade }) => grade === "X")).toBe(true);
      expect(InterventionFile.safeParse({ ...file, level: "self" }).success).toBe(false);
    }
    expect(offered.filter((file) => isAdvisedAgainst(interventionOf(file, shared)))).toEqual([]);
  });

  it("says of every grade from memory that nobody has checked it, and marks most of them so", () => {
    for (const file of files)
      for (const language of ["en", "es"] as const) {
        const { evidence } = describeIdea(file, shared, language);
        for (const [index, { uncertain }] of file.evidence.entries()) {
          const says = evidence[index]?.statement.endsWith(shared.uncertain[language]);
          expect([file.id, says]).toEqual([file.id, uncertain]);
        }
      }
  });

  it("has a reason in both languages for every gate that is used", () => {
    const without = offered.flatMap((file) =>
      file.gates.filter(({ fact, why }) => !why && !shared.gateReasons[fact]).map(({ fact }) => `${file.id}: ${fact}`),
    );
    expect(without).toEqual([]);
  });

  it("shares sentences that are as easy to read as the rest", () => {
    const complaints = [
      ...Object.entries(shared.gateReasons),
      ...Object.entries(shared.grades),
      ["uncertain", shared.uncertain] as const,
    ].flatMap(([key, text]) => complaintsOfText(key, text, "person"));
    expect(complaints).toEqual([]);
  });

  it("asks before what can do harm", () => {
    const gatesOf = (id: string) => offered.find((file) => file.id === id)?.gates ?? [];
    const closes = (id: string, fact: string) =>
      gatesOf(id).some((gate) => gate.fact === fact && gate.effect !== "adapt" && gate.when !== "no");
    for (const fact of ["heart-condition", "eating-disorder", "pregnancy", "beta-blocker", "fainting"])
      expect([fact, closes("cold-water", fact)]).toEqual([fact, true]);
    for (const id of ["sleep-routine", "cbt-i", "imagery-rehearsal"])
      expect(closes(id, "sleep-place-unsafe")).toBe(true);
    for (const id of ["child-trauma-therapy", "parent-child-coaching", "child-parent-therapy"])
      expect(closes(id, "unsafe-carer") && closes(id, "current-partner-violence")).toBe(true);
    for (const { id } of offered.filter(({ touches }) => touches.includes("memory")))
      expect([id, gatesOf(id).some(({ fact }) => fact === "declined-trauma-talk")]).toEqual([id, true]);
    expect(gatesOf("healing-link")).toEqual([{ fact: "asked-for-faith-or-culture", when: "no", effect: "hide" }]);
  });

  it("measures what comes of it with questions that are in this house", () => {
    for (const { id, outcomeMeasure } of offered) expect([id, measures.includes(outcomeMeasure)]).toEqual([id, true]);
  });
});

describe("the linter of an idea", () => {
  const good = structuredClone(contents.get("five-senses")) as Record<string, unknown>;
  const codes = (value: unknown) =>
    readIdea(value, ids).complaints.map(({ at, code, word, near }) => ({ at, code, word, near }));

  it("names a gate that nobody knows, and what may have been meant", () => {
    expect(codes({ ...good, gates: [{ fact: "hart-condition", effect: "hide" }] })).toContainEqual({
      at: "gates.0.fact",
      code: "unknown-word",
      word: "hart-condition",
      near: "heart-condition",
    });
  });

  it("asks for the other language, for a licence, a source and a reviewer", () => {
    expect(codes({ ...good, about: { en: "Only here." } })).toContainEqual({ at: "about.es", code: "missing" });
    for (const key of ["licence", "source", "reviewer"]) {
      const { [key]: _, ...rest } = good;
      expect(codes(rest)).toContainEqual({ at: key, code: "missing" });
    }
  });

  it("finds a step into nothing, a touch nobody asks about, hard words and words that hurt", () => {
    const gates = [{ fact: "smell-is-reminder", effect: "substitute", substitute: "five-sensess" }];
    const found = codes({
      ...good,
      gates,
      touches: ["smell", "breath"],
      care: {
        en: "You must discontinue participation immediately whenever physiological manifestations intensify considerably.",
        es: "Pare si le duele.",
      },
    });
    expect(found.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["no-substitute", "touch-without-gate", "hurtful", "hard-to-read"]),
    );
  });

  it("says so when it is no file at all", () => {
    for (const value of [null, 7, "five", []]) expect(codes(value)).toEqual([{ at: "", code: "not-a-file" }]);
  });
});
