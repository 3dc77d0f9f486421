import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  title: "Llevármelo",
  about: "Todo lo suyo en un archivo sellado",
  erase: "Borrar cosas",
  eraseAbout: "Qué puede irse, cuándo, y el comprobante",
  receipt: "Revisar un comprobante",
} satisfies Words<typeof en>;
