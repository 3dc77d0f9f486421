import type { Words } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

export const words = {
  title: "Lo que {{name}} comparte de su diario",
  lead: "{{name}} eligió compartir estas partes con el equipo. Puede ver que usted las abrió, y puede dejar de compartirlas en cualquier momento.",
  emptyTitle: "{{name}} no comparte nada de un diario ahora",
  empty: "Es su decisión y no necesita dar razones.",
  written: "Escrito el {{when}}",
  older: "Ver las de antes",
} as const satisfies Words<typeof en>;
