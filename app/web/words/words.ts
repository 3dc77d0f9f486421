import i18next, { type i18n } from "i18next";
import { useCallback } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import type { WordKey } from "#kernel/words.ts";
import { firstLanguage, isLanguage, keepLanguage, type LanguageCode } from "./choose.ts";
import { type LateRooms, lateFiles } from "./late.ts";
import type { rooms as meRooms } from "./me.en.ts";
import type { rooms as workRooms } from "./work.en.ts";

/** Every room's words by namespace, whichever entry carries them. */
export type Rooms = typeof meRooms & typeof workRooms & LateRooms;
export type Room = keyof Rooms & string;

/** `journal:title`, for places that name a word of any room (the list of screens). */
export type AnyWord = { [R in Room]: `${R}:${WordKey<Rooms[R]>}` }[Room];

type Tree = { readonly [key: string]: string | Tree };
export type Gathered = { readonly [room: string]: Tree };
export type Loaders = { readonly [L in LanguageCode]: () => Promise<{ rooms: Gathered }> };

let loaders: Loaders | undefined;

/**
 * Lays `own` over `fallback`. Text that is only there in the fallback is wrapped in left-to-right marks, so that its
 * full stops and brackets stay readable inside a right-to-left page.
 */
export function overlay(fallback: Tree, own: Tree): Tree {
  const merged: Record<string, string | Tree> = { ...own };
  for (const [key, value] of Object.entries(fallback)) {
    const mine = own[key];
    if (typeof value === "string") merged[key] = typeof mine === "string" ? mine : `\u200e${value}\u200e`;
    else merged[key] = overlay(value, typeof mine === "object" ? mine : {});
  }
  return merged;
}

async function load(language: LanguageCode): Promise<void> {
  if (!loaders) return;
  await Promise.all([...wanted].map((room) => loadLate(room, language)));
  if (i18next.hasResourceBundle(language, "shell")) return;
  const own = (await loaders[language]()).rooms;
  const whole = language === "ar" ? (overlay((await loaders.en()).rooms, own) as Gathered) : own;
  for (const [room, words] of Object.entries(whole)) i18next.addResourceBundle(language, room, words);
}

/** Rooms of `late.ts` that a screen has asked for; a change of language brings their words along. */
const wanted = new Set<keyof LateRooms>();

async function loadLate(room: keyof LateRooms, language: LanguageCode): Promise<void> {
  if (i18next.hasResourceBundle(language, room)) return;
  const { words } = await lateFiles[room][language === "es" ? "es" : "en"]();
  i18next.addResourceBundle(language, room, language === "ar" ? overlay(words, {}) : words);
}

/** Brings the words of a room that do not come with the app; resolves when they are there. */
export async function withWords(room: keyof LateRooms): Promise<void> {
  wanted.add(room);
  await loadLate(room, isLanguage(i18next.language) ? i18next.language : "en");
}

function dress(language: LanguageCode): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  if (language === "ar") void import("../design/arabic.ts");
}

/** Loads one language and shows it; with `keep` the choice is remembered on this device. */
export async function speak(language: LanguageCode, keep = true): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  dress(language);
  if (keep) keepLanguage(language);
}

/** Starts the words of one entry. Returns when the first language is there. */
export async function startWords(entryLoaders: Loaders): Promise<i18n> {
  loaders = entryLoaders;
  const first = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: first,
    fallbackLng: false,
    defaultNS: "shell",
    ns: [],
    resources: {},
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  try {
    await speak(first, false);
  } catch {
    await speak("en", false);
  }
  return i18next;
}

export type Say<R extends Room> = (key: WordKey<Rooms[R]>, values?: Record<string, string | number>) => string;

/** The words of one room: `const say = useWords("journal"); say("title")`. Keys are checked against the English file. */
export function useWords<R extends Room>(room: R): Say<R> {
  const { i18n, ready } = useTranslation(room);
  const language = i18n.language;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function per language re-renders memoised screens.
  return useCallback((key, values) => i18n.t(`${room}:${key}` as string, { ...values }), [i18n, room, language, ready]);
}

/** For words named by the list of screens, such as `journal:title`. */
export function useAnyWord(): (word: AnyWord) => string {
  const { i18n } = useTranslation();
  return (word) => i18n.t(word);
}

/** The language on screen now, also for `Intl` formats. */
export function useLanguage(): LanguageCode {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : "en";
}
