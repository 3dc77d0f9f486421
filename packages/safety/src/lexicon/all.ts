import type { Lexicon } from "../rule.ts";
import { enFrames } from "./en-frames.ts";
import { enGrammar } from "./en-grammar.ts";
import { enHurtBySomeone } from "./en-hurt-by-someone.ts";
import { enOtherDanger } from "./en-other-danger.ts";
import { enSelfHarm } from "./en-self-harm.ts";
import { enSelfHarmSigns } from "./en-self-harm-signs.ts";
import { esDanger } from "./es-danger.ts";
import { esFrames } from "./es-frames.ts";
import { esGrammar } from "./es-grammar.ts";
import { esSelfHarm } from "./es-self-harm.ts";

/** Every lexicon. Adding a language is adding one line here and its four files. */
export const lexicons: readonly Lexicon[] = [
  {
    grammar: enGrammar,
    rules: [...enSelfHarm, ...enSelfHarmSigns, ...enHurtBySomeone, ...enOtherDanger],
    frames: enFrames,
  },
  { grammar: esGrammar, rules: [...esSelfHarm, ...esDanger], frames: esFrames },
];
