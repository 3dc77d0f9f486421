import { afraidOfBeingOuted } from "./afraid-of-being-outed.ts";
import { aloneWithCat } from "./alone-with-cat.ts";
import { breakUp } from "./break-up.ts";
import { codedWords } from "./coded-words.ts";
import { longLetters } from "./long-letters.ts";
import { newParent } from "./new-parent.ts";
import { outOfWork } from "./out-of-work.ts";
import type { Persona } from "./persona.ts";
import { retiredSoldier } from "./retired-soldier.ts";
import { voices } from "./voices.ts";
import { worriedMother } from "./worried-mother.ts";

export const personas: readonly Persona[] = [
  outOfWork,
  newParent,
  voices,
  aloneWithCat,
  afraidOfBeingOuted,
  breakUp,
  retiredSoldier,
  longLetters,
  worriedMother,
  codedWords,
];
