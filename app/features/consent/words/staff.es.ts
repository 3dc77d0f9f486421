import type { Words } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

export const words = {
  takenBack: {
    title: "Ya no quiere algo",
    lead: "Si le pidió parar algo, anótelo aquí. Se para al momento. Aparece en su lista, con el nombre de usted.",
    none: "Ahora no hay nada encendido ni compartido, así que no hay nada que parar.",
    what: "¿Qué ya no quiere?",
    release: "Cómo está, compartido con {{who}} hasta el {{day}}",
    team: "el equipo de apoyo",
    someone: "alguien del equipo",
    how: "¿Cómo se lo dijo?",
    "in-person": "En persona",
    "by-phone": "Por teléfono",
    "in-writing": "Por escrito",
    "by-someone-trusted": "Lo dijo alguien de su confianza",
    "by-guardian": "Lo dijo quien tiene la tutela",
    record: "Parar ahora",
    chooseBoth: "Elija qué, y cómo se lo dijo.",
    done: "Listo. Ya se paró y aparece en su lista.",
  },
  checking: "Cambió algo de lo que se comparte. Lo estamos mirando otra vez.",
  no: "Esto ya no se comparte con usted, por eso no se muestra.",
  unknown: "Ahora no podemos ver si esto aún se comparte. Por eso no se muestra. Vuelve cuando vuelva la conexión.",
} as const satisfies Words<typeof en>;
