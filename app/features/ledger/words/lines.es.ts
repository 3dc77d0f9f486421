import type { Words } from "#kernel/words.ts";
import type { words as en } from "./lines.en.ts";

export const words = {
  something: "algo sobre usted",
  asked: "lo que usted preguntó sobre esta lista",
  careTeam: "su equipo de apoyo",
  outside: "alguien fuera de esta agencia",
  gone: "Alguien que ya no trabaja aquí",
  left: "{who} (ya no trabaja aquí)",
  told: {
    "in-person": "Usted lo dijo en persona.",
    "by-phone": "Usted lo dijo por teléfono.",
    "in-writing": "Usted lo dijo por escrito.",
    "by-someone-trusted": "Lo dijo por usted alguien de su confianza.",
    "by-guardian": "Lo dijo por usted quien tiene su tutela.",
    "age-group": "Usted está en otro grupo de edad, así que le preguntamos de nuevo.",
  },
} as const satisfies Words<typeof en>;
