import type { words as bringDays } from "#features/checkins/words/bring.en.ts";
import type { words as days } from "#features/checkins/words/days.en.ts";
import type { words as remind } from "#features/checkins/words/remind.en.ts";
import type { words as disclosures } from "#features/disclosures/words/en.ts";
import type { words as erasing } from "#features/erasure/words/erase.en.ts";
import type { words as takeOut } from "#features/exchange/words/take-out.en.ts";
import type { words as aboutMe } from "#features/goals/words/about.en.ts";
import type { words as mineGoals } from "#features/goals/words/mine.en.ts";
import type { words as talk } from "#features/intake/words/talk.en.ts";
import type { words as told } from "#features/intake/words/told.en.ts";
import type { words as ideas } from "#features/library/words/ideas.en.ts";
import type { words as measures } from "#features/measures/words/en.ts";
import type { words as planTogether } from "#features/plans/words/together.en.ts";
import type { words as myServices } from "#features/referrals/words/mine.en.ts";
import type { words as services } from "#features/referrals/words/services.en.ts";
import type { words as releases } from "#features/releases/words/en.ts";
import type { words as notes } from "#features/safety-plan/words/notes.en.ts";
import type { words as archive } from "#features/signals/words/archive.en.ts";
import type { words as rhythm } from "#features/signals/words/rhythm.en.ts";
import type { words as mineStory } from "#features/story/words/mine.en.ts";
import type { words as mineThemes } from "#features/themes/words/mine.en.ts";

/** Words that only some screens need. They come with the first of those screens and not with the app. */
export type LateRooms = {
  readonly "bring-days": typeof bringDays;
  readonly days: typeof days;
  readonly remind: typeof remind;
  readonly archive: typeof archive;
  readonly disclosures: typeof disclosures;
  readonly erasing: typeof erasing;
  readonly ideas: typeof ideas;
  readonly measures: typeof measures;
  readonly "mine-story": typeof mineStory;
  readonly "about-me": typeof aboutMe;
  readonly "mine-goals": typeof mineGoals;
  readonly "mine-themes": typeof mineThemes;
  readonly notes: typeof notes;
  readonly "plan-together": typeof planTogether;
  readonly releases: typeof releases;
  readonly rhythm: typeof rhythm;
  readonly services: typeof services;
  readonly "my-services": typeof myServices;
  readonly "take-out": typeof takeOut;
  readonly talk: typeof talk;
  readonly told: typeof told;
};

type Tree = { readonly [key: string]: string | Tree };

/** English stands in where a language is missing. */
export const lateFiles: {
  readonly [R in keyof LateRooms]: { readonly [language in "en" | "es"]: () => Promise<{ readonly words: Tree }> };
} = {
  "bring-days": {
    en: () => import("#features/checkins/words/bring.en.ts"),
    es: () => import("#features/checkins/words/bring.es.ts"),
  },
  days: {
    en: () => import("#features/checkins/words/days.en.ts"),
    es: () => import("#features/checkins/words/days.es.ts"),
  },
  remind: {
    en: () => import("#features/checkins/words/remind.en.ts"),
    es: () => import("#features/checkins/words/remind.es.ts"),
  },
  disclosures: {
    en: () => import("#features/disclosures/words/en.ts"),
    es: () => import("#features/disclosures/words/es.ts"),
  },
  ideas: {
    en: () => import("#features/library/words/ideas.en.ts"),
    es: () => import("#features/library/words/ideas.es.ts"),
  },
  measures: {
    en: () => import("#features/measures/words/en.ts"),
    es: () => import("#features/measures/words/es.ts"),
  },
  archive: {
    en: () => import("#features/signals/words/archive.en.ts"),
    es: () => import("#features/signals/words/archive.es.ts"),
  },
  "plan-together": {
    en: () => import("#features/plans/words/together.en.ts"),
    es: () => import("#features/plans/words/together.es.ts"),
  },
  releases: {
    en: () => import("#features/releases/words/en.ts"),
    es: () => import("#features/releases/words/es.ts"),
  },
  rhythm: {
    en: () => import("#features/signals/words/rhythm.en.ts"),
    es: () => import("#features/signals/words/rhythm.es.ts"),
  },
  "mine-story": {
    en: () => import("#features/story/words/mine.en.ts"),
    es: () => import("#features/story/words/mine.es.ts"),
  },
  "about-me": {
    en: () => import("#features/goals/words/about.en.ts"),
    es: () => import("#features/goals/words/about.es.ts"),
  },
  "mine-goals": {
    en: () => import("#features/goals/words/mine.en.ts"),
    es: () => import("#features/goals/words/mine.es.ts"),
  },
  "my-services": {
    en: () => import("#features/referrals/words/mine.en.ts"),
    es: () => import("#features/referrals/words/mine.es.ts"),
  },
  services: {
    en: () => import("#features/referrals/words/services.en.ts"),
    es: () => import("#features/referrals/words/services.es.ts"),
  },
  "mine-themes": {
    en: () => import("#features/themes/words/mine.en.ts"),
    es: () => import("#features/themes/words/mine.es.ts"),
  },
  notes: {
    en: () => import("#features/safety-plan/words/notes.en.ts"),
    es: () => import("#features/safety-plan/words/notes.es.ts"),
  },
  "take-out": {
    en: () => import("#features/exchange/words/take-out.en.ts"),
    es: () => import("#features/exchange/words/take-out.es.ts"),
  },
  talk: {
    en: () => import("#features/intake/words/talk.en.ts"),
    es: () => import("#features/intake/words/talk.es.ts"),
  },
  told: {
    en: () => import("#features/intake/words/told.en.ts"),
    es: () => import("#features/intake/words/told.es.ts"),
  },
  erasing: {
    en: () => import("#features/erasure/words/erase.en.ts"),
    es: () => import("#features/erasure/words/erase.es.ts"),
  },
};
