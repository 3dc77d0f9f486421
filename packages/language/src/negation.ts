/** Which words stand under a negation ("not happy", "nunca me siento bien"). English and Spanish. */
import type { Token } from "./tokens.ts";

const NEGATORS = new Set(
  `not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely lack lacks lacking
  dont cant wont isnt wasnt arent werent didnt doesnt hasnt havent hadnt couldnt wouldnt shouldnt aint
  nunca jamas ni sin nada nadie tampoco ningun ninguna ninguno apenas`.split(/\s+/),
);
/** Words that end a negation's reach although no comma stands before them. */
const TURNS = new Set("but though although however yet because so pero aunque sino porque mas".split(" "));
/** "not only", "no doubt", "no solo": no negation at all. */
const NOT_A_NEGATION = new Set(["only", "doubt", "solo", "solamente", "matter", "obstante", "wonder", "sooner"]);
const REACH = 4;

export function isNegator(form: string): boolean {
  return NEGATORS.has(form) || form.endsWith("n't");
}

/**
 * For each token the index of the word that negates it, or -1.
 * A negation reaches the next four words of its sentence, up to a pause or a turn such as "but".
 */
export function markNegation(tokens: readonly Token[]): Int32Array {
  const negatedBy = new Int32Array(tokens.length).fill(-1);
  let negator = -1;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const source = tokens[negator];
    const outOfReach = source === undefined || source.sentence !== token.sentence || index - negator > REACH;
    if (outOfReach || token.afterPause || TURNS.has(token.form)) negator = -1;
    if (negator >= 0) negatedBy[index] = negator;
    if (isNegator(token.form)) {
      const next = tokens[index + 1];
      negator = next !== undefined && NOT_A_NEGATION.has(next.form) ? -1 : index;
    }
  }
  return negatedBy;
}
