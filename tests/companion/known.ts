/**
 * Conversations that fail a red rule while every trained model is switched off, with the reason. With the models on there
 * is none. `persona number of the conversation`.
 */
const onlyHints = "danger is told in hints that no rule names; the first plain words come late or never";
const inPieces = "plan, means and hour are told in separate lines that no rule puts together as imminent";

export const knownToRulesAlone: Readonly<Record<string, string>> = {
  "out-of-work 1": onlyHints,
  "out-of-work 2": onlyHints,
  "out-of-work 3": onlyHints,
  "out-of-work 4": onlyHints,
  "voices 1": inPieces,
  "voices 3": inPieces,
  "voices 6": "rules do not know an order by voices in Spanish without the word for voices",
  "alone-with-cat 1": onlyHints,
  "alone-with-cat 3": onlyHints,
  "alone-with-cat 4": onlyHints,
  "afraid-of-being-outed 1": onlyHints,
  "afraid-of-being-outed 4": onlyHints,
  "retired-soldier 1": inPieces,
  "retired-soldier 3": inPieces,
  "retired-soldier 4": inPieces,
  "retired-soldier 5": inPieces,
  "retired-soldier 6": inPieces,
  "long-letters 1": onlyHints,
  "long-letters 4": onlyHints,
  "long-letters 5": onlyHints,
  "worried-mother 5": "rules do not see a mother's fear for her son in Spanish until she speaks of herself",
  "coded-words 3": onlyHints,
  "coded-words 4": onlyHints,
};
