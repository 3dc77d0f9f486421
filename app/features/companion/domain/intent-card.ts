import type { AnalyserCard, AnalyserIdentity } from "@mooring/language";
import { intentFigures } from "./intent-figures.ts";

export const intentCard: AnalyserCard = {
  id: "companion-intent",
  title: "Companion topics: words, and on the server meaning",
  purpose:
    "Finds which conversation of the companion a line belongs to, so that the right one comes first. It opens nothing for staff, decides nothing about a person, and has no part in sensing danger.",
  dataIn: "The line just written, in memory, on the device or on the agency's own computer.",
  dataNeverIn: "Name, history, scores, place, time. No text is stored or sent by it.",
  trainingData: [
    "Phrases written for this project (`content/companion/*.yaml`: the starts of each flow, and the files of phrases with their alternatives spelled out), in English and Spanish, with the assistance of a language model.",
    "English sentence vectors of the Universal Sentence Encoder lite, which is not trained further here. It knows no Spanish, so Spanish goes by words alone.",
  ],
  figures: intentFigures.figures,
  knownFailures: [
    "The test lines are by the same makers as the training phrases, though by other patterns: the figures flatter. No person in care wrote any of them.",
    "A line about two things at once leads to one of them.",
    "Grief without a word of death, and anger told without a word of anger, are found worst.",
    "Spanish is found worse than English.",
    "Without the encoder, or when it is not quick enough, English goes by words alone too.",
  ],
  wordsForPeople: {
    en: "A small program looks for the topic of what you write, so that the right help comes first. When it is not sure, it says so and asks you.",
    es: "Un pequeño programa busca el tema de lo que usted escribe, para que la ayuda justa salga primero. Si no tiene certeza, lo dice y le pregunta.",
  },
};

export const intentIdentity: AnalyserIdentity = {
  id: intentCard.id,
  version: intentFigures.version,
  digest: intentFigures.digest,
  card: intentCard,
};
