import { expect, test } from "vitest";
import { type Flaw, isNeedless, lintQuestion } from "./domain/lint.ts";
import { shippedQuestions } from "./questions.ts";

const plain = () => 4;
const flawsOf = (ask: string) => lintQuestion({ ask, why: "So we can help.", options: [], words: null }, plain);

/** Questions as they stand on intake forms, in our wording. */
const needless: readonly [Flaw, string][] = [
  ["trauma-detail", "Please describe the abuse you went through."],
  ["trauma-detail", "What happened to you?"],
  ["trauma-detail", "How many times has he hit you?"],
  ["trauma-detail", "What was the worst thing that was done to you?"],
  ["trauma-detail", "Type of violence you experienced"],
  ["trauma-detail", "¿Qué le pasó?"],
  ["trauma-detail", "Describa los golpes que recibió."],
  ["trauma-detail", "¿Cuántas veces le pegó su pareja?"],
  ["papers", "Do you have a photo ID?"],
  ["papers", "What is your social security number?"],
  ["papers", "Please bring proof of income."],
  ["papers", "¿Tiene su acta de nacimiento?"],
  ["papers", "¿Qué documentos tiene?"],
  ["immigration", "What is your immigration status?"],
  ["immigration", "Are you a US citizen?"],
  ["immigration", "Where were you born?"],
  ["immigration", "¿Cuál es su estatus migratorio?"],
  ["immigration", "¿De qué país viene?"],
  ["condition", "How long have you been sober?"],
  ["condition", "Did you file a police report?"],
  ["condition", "Are you willing to attend a parenting class?"],
  ["condition", "Have you ever been arrested?"],
  ["condition", "¿Puso una denuncia?"],
  ["condition", "¿Está en sobriedad?"],
  ["blame", "Why didn't you leave?"],
  ["blame", "What did you do to make him angry?"],
  ["blame", "¿Por qué no se fue antes?"],
  ["blame", "¿Qué hizo usted para que se enojara?"],
  ["other-person", "What is the name of your abuser?"],
  ["other-person", "Who hurt you?"],
  ["other-person", "¿Quién le hizo daño?"],
  ["health-detail", "What is your diagnosis?"],
  ["health-detail", "Have you ever been hospitalized for your mental health?"],
  ["health-detail", "¿Qué medicinas toma?"],
];

const fine = [
  "Would you like a quiet room?",
  "Is there food you cannot eat?",
  "Do you bring a pet?",
  "Which language do you like to speak?",
  "Do you need a cot for a baby?",
  "Is there a ramp you need?",
  "When is a good time to meet?",
  "What should we call you?",
  "Do you need help with school for a child?",
  "Would you like a worker who is a woman?",
  "Is a top bunk all right for you?",
  "Is there a place you would like to pray?",
  "¿Quiere un cuarto tranquilo?",
  "¿Hay comida que no puede comer?",
  "¿Trae una mascota?",
  "¿En qué idioma prefiere hablar?",
  "¿Necesita una cuna?",
  "¿Cómo quiere que le digamos?",
  "¿Quiere que le atienda una mujer?",
  "¿Necesita ayuda con la escuela?",
];

test("questions that no bed needs are flagged with their reason, in both languages", () => {
  const missed = needless.filter(([flaw, ask]) => !flawsOf(ask).includes(flaw));
  expect(missed).toEqual([]);
  expect(needless.every(([flaw]) => isNeedless(flaw))).toBe(true);
});

test("questions a service does need are not flagged, and none of our own is", () => {
  expect(fine.filter((ask) => flawsOf(ask).length > 0)).toEqual([]);
  const own = (["en", "es"] as const).flatMap((language) => shippedQuestions(language));
  const flagged = own.flatMap(({ id, ask, why, options, words = null }) =>
    lintQuestion({ ask, why, options: options.map(({ text }) => text), words }, plain).map((flaw) => `${id}: ${flaw}`),
  );
  expect(flagged).toEqual([]);
});

test("a question without a reason, two at once and hard words are said as well", () => {
  expect(lintQuestion({ ask: "Do you smoke? Do you drink?", why: " ", options: [], words: null }, plain)).toEqual([
    "two-at-once",
    "no-reason",
  ]);
  expect(lintQuestion({ ask: "A question", why: "A reason", options: [], words: null }, () => 9)).toEqual([
    "hard-words",
  ]);
});
