import type { Words } from "#kernel/words.ts";
import type { words as en } from "./lines.en.ts";

export const words = {
  something: "algo sobre usted",
  asked: "lo que usted preguntó sobre esta lista",
  careTeam: "su equipo de apoyo",
  gone: "Alguien que ya no trabaja aquí",
  left: "{who} (ya no trabaja aquí)",
  told: {
    "in-person": "Usted lo dijo en persona.",
    "by-phone": "Usted lo dijo por teléfono.",
    "in-writing": "Usted lo dijo por escrito.",
    "by-someone-trusted": "Lo dijo por usted alguien de su confianza.",
  },
} as const satisfies Words<typeof en>;
