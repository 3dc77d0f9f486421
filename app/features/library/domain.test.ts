import { expect, test } from "vitest";
import { readIdea } from "./domain/lint.ts";
import { nearest } from "./domain/nearest.ts";
import { emptyForm, fieldOf, fileOf } from "./domain/own.ts";

const filled = {
  ...emptyForm,
  ...{ id: "garden-hour", titleEn: "An hour in the garden", titleEs: "Una hora en el jardín" },
  ...{ aboutEn: "Dig, plant and rest.", aboutEs: "Cavar, plantar y descansar." },
  ...{ whatEn: "You work in the garden.", whatEs: "Usted trabaja en el jardín." },
  ...{ fitsEn: "It may fit when you like plants.", fitsEs: "Puede servir si le gustan las plantas." },
  ...{ careEn: "Stop if it hurts.", careEs: "Pare si le duele." },
  ...{ stepsEn: "Come in.\nDig.\n\nRest.", stepsEs: "Entre.\nCave.\nDescanse." },
  ...{ statementEn: "People say it helps.", statementEs: "La gente dice que ayuda." },
  ...{ ref: "the garden group", source: "the garden group", reviewer: "Ana Ruiz, clinician" },
};

test("a form that is filled in makes a file with nothing to complain about", () => {
  const form = { ...filled, needs: ["depression" as const], touches: ["smell" as const] };
  const { file, complaints } = readIdea(fileOf(form, "2026-11-28"), new Set());
  expect(complaints).toEqual([]);
  expect(file).toMatchObject({
    gates: [{ fact: "smell-is-reminder", effect: "hide" }],
    steps: [{ en: "Come in." }, { en: "Dig." }, { en: "Rest.", es: "Descanse." }],
    evidence: [{ uncertain: true }],
  });
});

test("an empty form is told what is missing, each under a field of its own", () => {
  const { complaints } = readIdea(fileOf(emptyForm, "2026-11-28"), new Set());
  expect(complaints.filter(({ code }) => code !== "missing")).toEqual([]);
  expect(complaints.map(({ at }) => [at, fieldOf(at)]).filter(([, field]) => field === "")).toEqual([]);
  expect(complaints.map(({ at }) => fieldOf(at))).toEqual(
    expect.arrayContaining(["id", "titleEs", "needs", "stepsEn", "statementEs", "ref", "source", "reviewer"]),
  );
});

test("a step in one language alone is asked for in the other", () => {
  const form = { ...filled, needs: ["sleep" as const], stepsEs: "Entre.\nCave." };
  const { complaints } = readIdea(fileOf(form, "2026-11-28"), new Set());
  expect(complaints.map(({ at, code }) => [fieldOf(at), code])).toEqual([["stepsEs", "missing"]]);
});

test("the nearest word is named, and none where nothing is near", () => {
  expect(nearest("hart-condition", ["heart-condition", "fainting"])).toBe("heart-condition");
  expect(nearest("zebra", ["heart-condition", "fainting"])).toBeUndefined();
});
