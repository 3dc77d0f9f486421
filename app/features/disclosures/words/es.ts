import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  title: "Lo que se entregó",
  lead: "Hojas sobre usted que salieron de aquí, y veces en que alguien tuvo que mirar rápido.",
  loading: "Un momento…",
  none: "No se entregó nada sobre usted, y nadie tuvo que mirar en una emergencia.",
  given: "Lo que se entregó",
  glass: "Miradas en una emergencia",
  to: "A {{who}}, el {{day}}.",
  by: "Por {{who}}.",
  someone: "alguien que trabaja aquí",
  what: "Qué: {{what}}",
  why: "Por qué esto y no más: {{why}}",
  basis: {
    release: "Usted firmó una hoja para esto.",
    "mandated-report": "Una ley pide a algunos trabajadores avisar de un daño. La ley: {{reference}}.",
    "court-order": "Lo ordenó una corte. La orden: {{reference}}.",
    emergency: "Alguien estaba en peligro, y a quienes ayudan les hacía falta.",
  },
  print: "La hoja tiene esta marca, para que la pueda reconocer: {{hash}}",
  looked: "{{who}} abrió su registro el {{day}}. Quedó abierto una hora.",
  reason: {
    "danger-now": "Alguien podía salir herido.",
    medical: "Un médico tenía que saber algo.",
    missing: "Faltaba alguien.",
    "cannot-ask": "No se le pudo preguntar a tiempo.",
  },
  wrote: "Escribió: {{words}}",
  waits: "Otra persona lo revisa antes del {{day}}.",
  verdict: {
    right: "Otra persona lo revisó. Dice que estuvo bien.",
    "not-right": "Otra persona lo revisó. Dice que no estuvo bien.",
    unclear: "Otra persona lo revisó. No está segura.",
  },
  ask: "¿Algo le parece mal? Puede preguntarlo en su lista de quién ha visto qué.",
  toList: "Quién ha visto qué",
} as const satisfies Words<typeof en>;
