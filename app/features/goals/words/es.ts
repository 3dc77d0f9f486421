import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  goals: "Mis metas",
  goalsAbout: "En sus palabras, con pasos pequeños.",
  aboutMe: "Sobre mí",
  aboutMeAbout: "Lo fuerte, lo que le gusta y lo que mejor no tocar.",
} satisfies Words<typeof en>;
