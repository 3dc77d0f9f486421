import type { Words } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

export const words = {
  title: "Cómo escribe o habla {{name}}, porque {{name}} lo muestra",
  lead: "Números que {{name}} eligió mostrar, como estaban el {{when}}. Los puede ver hasta el {{day}}.",
  cannot:
    "No dicen nada del ánimo, el esfuerzo ni la sinceridad. Otro celular o las manos frías los cambian. Pregunte antes de pensar algo.",
  caption: "{{measure}} en {{count}} días, como los guardó {{name}}.",
  gapMs: "Tiempo entre teclas, ms",
  deleted: "Toques que borraron algo, de 100",
  pauses: "Pausas de dos segundos, en 100 toques",
  pitchHz: "Tono, Hz",
  pitchMoves: "Cuánto se movió el tono, semitonos",
  paused: "Tiempo en pausas, por ciento",
  posts: "Publicaciones por semana",
  night: "Publicado de noche, porcentaje",
  valence: "Qué tan pesadas (-100) o ligeras (100) son las palabras",
  asTable: "Como tabla",
  day: "Día",
  value: "Valor",
  missing: "nada guardado",
} as const satisfies Words<typeof en>;
