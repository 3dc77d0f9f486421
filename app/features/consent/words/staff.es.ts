import type { Words } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

export const words = {
  checking: "Cambió algo de lo que se comparte. Lo estamos mirando otra vez.",
  no: "Esto ya no se comparte con usted, por eso no se muestra.",
  unknown: "Ahora no podemos ver si esto aún se comparte. Por eso no se muestra. Vuelve cuando vuelva la conexión.",
} as const satisfies Words<typeof en>;
