import type { Words } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

export const words = {
  title: "El plan que escriben en conjunto",
  lead: "Usted y {{name}} lo escriben en conjunto, al mismo tiempo si quieren.",
  open: "Abrir el plan",
} satisfies Words<typeof en>;
