import type { Words } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

export const words = {
  title: "Lo que {{name}} muestra de un plan de seguridad",
  lead: "{{name}} eligió mostrarle estos pasos. Puede ver que usted los abrió y dejar de mostrarlos en cualquier momento.",
  until: "Se muestra hasta el {{day}}. Estas palabras son del {{when}}.",
} satisfies Words<typeof en>;
