import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  title: "Llevármelo",
  about: "Todo lo suyo en un archivo sellado",
} satisfies Words<typeof en>;
