import type { Lexicon } from "../rule.ts";
import { enActs } from "./en-acts.ts";
import { enCare } from "./en-care.ts";
import { enFrames } from "./en-frames.ts";
import { enGrammar } from "./en-grammar.ts";
import { enHurtBySomeone } from "./en-hurt-by-someone.ts";
import { enIndirect } from "./en-indirect.ts";
import { enMoreDanger } from "./en-more-danger.ts";
import { enOtherDanger } from "./en-other-danger.ts";
import { enSelfHarm } from "./en-self-harm.ts";
import { enSelfHarmSigns } from "./en-self-harm-signs.ts";
import { enToldAside } from "./en-told-aside.ts";
import { enWatched } from "./en-watched.ts";
import { esActs } from "./es-acts.ts";
import { esCare } from "./es-care.ts";
import { esDanger } from "./es-danger.ts";
import { esFrames } from "./es-frames.ts";
import { esGrammar } from "./es-grammar.ts";
import { esIndirect } from "./es-indirect.ts";
import { esMoreDanger } from "./es-more-danger.ts";
import { esSelfHarm } from "./es-self-harm.ts";
import { esToldAside } from "./es-told-aside.ts";
import { esWatched } from "./es-watched.ts";

/** Every lexicon. Adding a language is adding one line here and its four files. */
export const lexicons: readonly Lexicon[] = [
  {
    grammar: enGrammar,
    rules: [
      ...enSelfHarm,
      ...enSelfHarmSigns,
      ...enHurtBySomeone,
      ...enOtherDanger,
      ...enIndirect,
      ...enWatched,
      ...enMoreDanger,
      ...enToldAside,
      ...enActs,
    ],
    frames: [...enFrames, ...enCare],
  },
  {
    grammar: esGrammar,
    rules: [...esSelfHarm, ...esDanger, ...esIndirect, ...esWatched, ...esMoreDanger, ...esToldAside, ...esActs],
    frames: [...esFrames, ...esCare],
  },
];
