import type { words as erasing } from "#features/erasure/words/erase.en.ts";
import type { words as takeOut } from "#features/exchange/words/take-out.en.ts";
import type { words as notes } from "#features/safety-plan/words/notes.en.ts";

/** Words that only some screens need. They come with the first of those screens and not with the app. */
export type LateRooms = {
  readonly notes: typeof notes;
  readonly "take-out": typeof takeOut;
  readonly erasing: typeof erasing;
};

type Tree = { readonly [key: string]: string | Tree };

/** English stands in where a language is missing. */
export const lateFiles: {
  readonly [R in keyof LateRooms]: { readonly [language in "en" | "es"]: () => Promise<{ readonly words: Tree }> };
} = {
  notes: {
    en: () => import("#features/safety-plan/words/notes.en.ts"),
    es: () => import("#features/safety-plan/words/notes.es.ts"),
  },
  "take-out": {
    en: () => import("#features/exchange/words/take-out.en.ts"),
    es: () => import("#features/exchange/words/take-out.es.ts"),
  },
  erasing: {
    en: () => import("#features/erasure/words/erase.en.ts"),
    es: () => import("#features/erasure/words/erase.es.ts"),
  },
};
