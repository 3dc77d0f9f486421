import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  posts: "Mis publicaciones",
  nav: "Cómo escribo y hablo",
  voice: "Decirlo en voz alta",
  navAbout: "Números solo para usted, si los prende.",
} as const satisfies Words<typeof en>;
