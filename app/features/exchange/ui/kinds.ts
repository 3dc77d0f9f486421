import { kinds as named } from "../words/page-names.ts";

/** Kinds of things as a person would call them, by language; for screens of other rooms too. */
export const kinds: { readonly [language in "en" | "es"]: Readonly<Record<string, string>> } = named;
