import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  nav: "Mi historia",
  about: "Cuéntela una vez, con sus palabras. Usted elige quién la lee.",
  handover: "Lo que sabrá quien le ayude después",
  new: "Una parte de mi historia",
} satisfies Words<typeof en>;
