import i18next from "i18next";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { WordKey } from "#kernel/words.ts";
import type { LanguageCode } from "#web/words/choose.ts";
import { overlay } from "#web/words/words.ts";
import type { roomWords } from "../words/room.en.ts";

type RoomWords = typeof roomWords;
type Tree = Parameters<typeof overlay>[0];

const room = "calm-room";

/** Adds the words that came with the tools; what `own` lacks is laid under it in English. */
export function addRoomWords(language: LanguageCode, own: Tree, english?: Tree): void {
  i18next.addResourceBundle(language, room, english ? overlay(english, own) : own);
}

/** Words of the calm room, for what is shown once the tools are there. */
export function useRoomWords(): (key: WordKey<RoomWords>, values?: Record<string, string | number>) => string {
  const { i18n } = useTranslation();
  const language = i18n.language;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function per language re-renders memoised screens.
  return useCallback((key, values) => i18n.t(`${room}:${key}` as string, { ...values }), [i18n, language]);
}
