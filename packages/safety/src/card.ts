import { crisisFigures } from "./weights/crisis-figures.ts";

/** One measured figure; `low` and `high` bound the 95 % interval. `by` says what was reading. */
export type Figure = {
  readonly name: string;
  readonly of: string;
  readonly by: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
};

/** What the product shows about this analyser. */
export type Card = {
  id: string;
  title: string;
  purpose: string;
  dataIn: string;
  dataNeverIn: string;
  trainingData: string;
  /** When the figures were measured, YYYY-MM-DD. */
  measuredOn: string;
  figures: readonly Figure[];
  knownFailures: readonly string[];
  wordsForPeople: { en: string; es: string };
};

export const crisisCard: Card = {
  id: "crisis-triage",
  title: "Crisis sense: rules, a word model and, on the server, a meaning model",
  purpose:
    "Notices words that may mean someone is in danger, shows help at once, and tells the rest of the product how soon a person should look. It is no diagnosis and no measure of risk.",
  dataIn: "The text just written, in memory, on the device or on the agency's server.",
  dataNeverIn:
    "Name, history, scores, place, time, social media, voice, typing rhythm. No text is stored or sent by it.",
  trainingData:
    "Our own corpus (9,044 short texts in English and Spanish, written by the makers with the assistance of a language model; 30 % of the templates kept for testing), and public texts: 950 forum posts with severity (C-SSRS, CC BY 4.0), 1,473 diary pages (Lemotif), 1,073 exaggerations and their plain forms (HYPO, CC BY 4.0), 3,000 comments (GoEmotions, Apache-2.0). None of the public texts is stored here.",
  measuredOn: crisisFigures.date,
  figures: crisisFigures.figures,
  knownFailures: [
    "With the encoder about a quarter of our own English lines of high or imminent danger, in words it never saw, stay below the line where a person is called, and four in ten of the Spanish ones; without it more than a third and four in ten. Seven to twenty in a hundred raise nothing at all. None never means safe.",
    "About one in ten lines made to look like danger raise an alarm, half of them by rules; ordinary public diaries and comments far fewer (below 1 %).",
    "Danger told without any word of danger is found worst. Spanish is found worse than English: the encoder reads it word for word in English.",
    "The subject of a long sentence can be misread: words about a friend may count as the person's own, and the other way round.",
    "Levels rank urgency, not intent. A wish to be dead and a thought of suicide often add up to high in a long page.",
    "Corpus and readers are of the same making, so its test flatters. No crisis worker, clinician or person with lived experience has reviewed it. Dialects beyond the United States, Mexico and Spain are thin.",
  ],
  wordsForPeople: {
    en: "A small program reads what you write and looks for words that may mean danger. It follows rules that people wrote, and what it learned from examples. It gets things wrong: it can miss danger, and it can worry for no reason. It never decides anything by itself. If it notices something, it shows you help, and tells you who is told.",
    es: "Un pequeño programa lee lo que usted escribe y busca palabras que pueden indicar peligro. Sigue reglas escritas por personas y lo que aprendió de ejemplos. A veces se equivoca: puede no ver un peligro o preocuparse sin motivo. Nunca decide nada por sí solo. Si nota algo, le muestra ayuda y le dice a quién se avisa.",
  },
};
