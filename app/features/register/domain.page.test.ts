import { expect, test } from "vitest";
import type { Card } from "./contract.ts";
import { renderPage } from "./domain/page.ts";
import { noCounts } from "./domain.ts";

const card: Card = {
  id: "journal-distress",
  kind: "model",
  title: "Hard pages",
  purpose: "Notices <b>hard</b> pages.",
  state: "on",
  counts: { ...noCounts, ran: 7, noticed: 30, agreed: 20, disagreed: 10 },
  where: "Here.",
  dataIn: "Pages.",
  dataNeverIn: "Names.",
  people: "It reads.",
  parts: [],
  training: [{ name: "Texts", licence: "MIT" }],
  figures: [{ label: "Found", kind: "share", value: 0.667, low: 0.607, high: 0.721, n: 1261, date: "2026-11-22" }],
  noFigures: null,
  allFigures: [],
  bias: "Unknown.",
  knownFailures: ["Often wrong."],
  reviewed: "Nobody.",
  attributes: [],
  rules: [],
  switch: null,
};
const model = {
  agency: `Harbor "House" <script>alert(1)</script>`,
  contact: "Omar\n<img src=x onerror=alert(1)>",
  fingerprint: "ab12 cd34",
  smallest: 11,
  date: "2026-11-28",
  language: "en",
  pageId: "22222222-2222-4222-8222-222222222222",
  cards: [card],
} as const;

test("the page has no script, loads nothing, and shows markup in a text as a text", () => {
  const html = renderPage(model);
  expect(html).not.toMatch(/<script|<img|<link|<iframe|<[^>]*\son\w+=|url\(|@import|https?:/i);
  expect(html).toContain("&#60;script&#62;");
  expect(html).toContain("Omar<br>&#60;img");
});

test("it says its date, its figures with their interval, and hides small numbers", () => {
  const html = renderPage(model);
  expect(html).toContain("November 28, 2026");
  expect(html).toContain("Found: 67% (61% to 72%, 1,261 texts, measured November 22, 2026)");
  expect(html).toContain("It ran: a few times (fewer than 11)");
  expect(html).toContain("How people answered is not shown");
  expect(html).not.toMatch(/\b7 times\b|agreed: about/);
});

test("what is off says that it is off and why, and tells no numbers", () => {
  const html = renderPage({ ...model, language: "es", cards: [{ ...card, state: "switched-off" }] });
  expect(html).toContain("<strong>Apagado por la agencia.</strong>");
  expect(html).not.toContain("En los últimos doce meses");
  expect(html).toMatch(/^<!doctype html>\n<html lang="es">/);
});
