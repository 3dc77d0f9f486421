import { FIGURES, type Figure } from "./figures.ts";

/** What the product shows about this analyser. */
export type Card = {
  id: string;
  title: string;
  purpose: string;
  dataIn: string;
  dataNeverIn: string;
  trainingData: string;
  figures: readonly Figure[];
  knownFailures: readonly string[];
  wordsForPeople: { en: string; es: string };
};

export const crisisCard: Card = {
  id: "crisis-triage",
  title: "Crisis triage, version 0: rules",
  purpose:
    "Notices words that may mean someone is in danger, shows help at once, and tells the rest of the product how soon a person should look. It is no diagnosis and no measure of risk.",
  dataIn: "The text just written, in memory, on the device or on the agency's server.",
  dataNeverIn:
    "Name, history, scores, place, time, social media, voice, typing rhythm. No text is stored or sent by it.",
  trainingData: "none: hand-written rules",
  figures: FIGURES,
  knownFailures: [
    "Long forum posts about despair that never name death, and plans told in unusual words, are often missed: about one in seven posts of plan or attempt stays below moderate, one in three below high.",
    "Danger hinted at without a plain word is mostly missed, in English and Spanish: on lines written blind, at best about half of plain and indirect danger was seen on the first try. None never means safe.",
    "A method named on its own (a drug and a dose, a gas) is only seen for common names and large amounts.",
    "The subject of a long sentence can be misread: words about a friend may count as the person's own, and the other way round.",
    "Dark humour between friends (“kms lol”) counts as meant.",
    "A wish to be dead and a thought of suicide often add up to high in a long page: levels rank urgency, not intent.",
    "Only English and Spanish, most of it as spoken in the United States and Mexico; other dialects are thinly covered.",
    "The lines in its own tests were written by the same hands as the rules, so passing them says little about new people.",
  ],
  wordsForPeople: {
    en: "A small program reads what you write and looks for words that may mean danger. It follows rules that people wrote. It gets things wrong: it can miss danger, and it can worry for no reason. It never decides anything by itself. If it notices something, it shows you help, and tells you who is told.",
    es: "Un pequeño programa lee lo que usted escribe y busca palabras que pueden indicar peligro. Sigue reglas escritas por personas. A veces se equivoca: puede no ver un peligro o preocuparse sin motivo. Nunca decide nada por sí solo. Si nota algo, le muestra ayuda y le dice a quién se avisa.",
  },
};
