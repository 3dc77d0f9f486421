import type { Words } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

export const words = {
  title: "Lo que contó en las últimas cuatro semanas",
  caption_one:
    "{{name}} contó cómo iba en {{count}} de {{days}} días. Con guiones: no contó nada. Más oscuro: un día más difícil.",
  caption_other:
    "{{name}} contó cómo iba en {{count}} de {{days}} días. Con guiones: no contó nada. Más oscuro: un día más difícil.",
  none: "{{name}} comparte cómo va, y no contó nada en estas cuatro semanas.",
  asTable: "Ver en una tabla",
  day: "Día",
  value: "Lo que contó",
  missing: "no contó nada",
  mood: "ánimo {{mood}} de 5",
  sleep: "unas {{hours}} h de sueño",
} as const satisfies Words<typeof en>;
