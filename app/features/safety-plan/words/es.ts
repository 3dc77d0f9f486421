import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  nav: "Mi plan de seguridad",
  about: "Para horas difíciles. Se abre con un PIN, también sin internet.",
  link: "Mi plan de seguridad",
} satisfies Words<typeof en>;
