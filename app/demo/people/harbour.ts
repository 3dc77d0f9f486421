import type { Thread } from "../thread.ts";
import { abel } from "./abel.ts";
import { amina } from "./amina.ts";
import { denise } from "./denise.ts";
import { efrain } from "./efrain.ts";
import { gloria } from "./gloria.ts";
import { huda } from "./huda.ts";
import { jude } from "./jude.ts";
import { kai } from "./kai.ts";
import { linh } from "./linh.ts";
import { marcus } from "./marcus.ts";
import { marisol } from "./marisol.ts";
import { mirlande } from "./mirlande.ts";
import { quietOutreach } from "./quiet-outreach.ts";
import { quietShelter } from "./quiet-shelter.ts";
import { rosa } from "./rosa.ts";
import { siobhan } from "./siobhan.ts";
import { teo } from "./teo.ts";
import { tomas } from "./tomas.ts";
import { walter } from "./walter.ts";
import { ximena } from "./ximena.ts";
import { yolanda } from "./yolanda.ts";

/** Everyone at Harbor House, in the order in which the demo shows them. */
export function harbourThreads(): Thread[] {
  return [
    rosa,
    tomas,
    amina,
    kai,
    marisol,
    walter,
    jude,
    siobhan,
    ximena,
    denise,
    marcus,
    efrain,
    linh,
    gloria,
    mirlande,
    yolanda,
    huda,
    abel,
    teo,
    ...quietShelter,
    ...quietOutreach,
  ];
}
