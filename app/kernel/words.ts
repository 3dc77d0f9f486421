/**
 * The words of a room in another language: the same keys as the English ones, any text.
 * `export const words = { … } satisfies Words<typeof en>` fails to compile when a key is missing.
 */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** A language that is not complete yet: what is missing is shown in English. Its own plural forms may be added. */
export type SomeWords<T> = {
  readonly [K in keyof T]?: T[K] extends string ? string : SomeWords<T[K]>;
} & { readonly [plural: `${string}_${"zero" | "two" | "few" | "many"}`]: string };

/** `title`, `empty.body`: the dotted keys of a room's words; plural endings are left off, as i18next wants them asked. */
export type WordKey<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Stem}_${"one" | "other"}`
      ? Stem
      : K
    : `${K}.${WordKey<T[K]>}`;
}[keyof T & string];
