import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  title: "Ayuda ahora",
  unreviewed: "Una persona todavía no ha revisado esta traducción.",
  notLoaded: "No se pudo abrir el resto de esta página. Estos números responden de día y de noche:",
  moreCalm: "Más formas de calmarse",
} satisfies Words<typeof en>;
