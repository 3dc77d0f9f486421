import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  title: "Ayuda ahora",
  unreviewed: "Ninguna persona ha revisado aún esta traducción.",
  unchecked: "Nadie en esta agencia miró aún si los números están bien.",
  notLoaded: "No se pudo abrir esta página. Si hay peligro, llame al número de emergencias de donde está.",
  moreCalm: "Más formas de calmarse",
  moreLines: "Más líneas",
  notSignedIn: "Entre con su nombre para ver si hay alguien de guardia y para pedir una persona.",
  againFrom: "Vuelve a haber alguien de guardia desde {{when}}.",
} satisfies Words<typeof en>;
