import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  nav: "Nuestro plan",
  about: "Lo que usted y su persona de apoyo quieren probar, en sus palabras.",
} satisfies Words<typeof en>;
