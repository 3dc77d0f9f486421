import type { LanguageCode } from "#web/words/choose.ts";
import type { CrisisCard as Card, CrisisLines as Lines } from "../../../../content/schema.ts";
import { linesFor } from "../domain.ts";

export type { Card, Lines };

/** One text per language; where one is missing, English. */
export type Said = { readonly [language: string]: string | null | undefined };

const cards = import.meta.glob<Card>("../../../../content/crisis/card.*.yaml", { import: "default" });
const lines = import.meta.glob<Lines>("../../../../content/crisis/lines.*.yaml", { import: "default" });

const places = Object.keys(lines).flatMap((path) => /lines\.(\w+)\.yaml$/.exec(path)?.[1] ?? []);

/** What has been read already, so that the card opens at once the second time. */
const readCards = new Map<LanguageCode, Card>();
const readLines = new Map<string, Lines>();

async function pick<T>(files: Record<string, () => Promise<T>>, name: string): Promise<T | undefined> {
  const found = Object.entries(files).find(([path]) => path.endsWith(`/${name}.yaml`));
  return found?.[1]();
}

/** The card in this language if it has been read before. */
export function cardAtHand(language: LanguageCode): Card | undefined {
  return readCards.get(language);
}

/** The card in this language, else in English. It is part of the app and needs no internet. */
export async function loadCard(language: LanguageCode): Promise<Card | undefined> {
  const card = (await pick(cards, `card.${language}`)) ?? (await pick(cards, "card.en"));
  if (card) readCards.set(language, card);
  return card;
}

export function linesAtHand(place: string | null | undefined): Lines | undefined {
  return readLines.get(linesFor(place, places));
}

/** The public lines that come with Mooring for a place; where it is not known, those without any number. */
export async function loadLines(place: string | null | undefined): Promise<Lines | undefined> {
  const name = linesFor(place, places);
  const found = await pick(lines, `lines.${name}`);
  if (found) readLines.set(name, found);
  return found;
}

export function inLanguage(said: Said | undefined, language: LanguageCode): string {
  return said?.[language] ?? said?.en ?? Object.values(said ?? {}).find((text) => text) ?? "";
}
