import type { AnalyserIdentity } from "../card.ts";
import { distressWeights } from "../weights/distress.ts";
import { distressFigures } from "../weights/distress-figures.ts";

/** Journal distress as the register of analysers knows it. */
export const distressAnalyser: AnalyserIdentity = {
  id: "journal-distress",
  version: distressWeights.version,
  digest: distressWeights.digest,
  card: {
    id: "journal-distress",
    title: "Journal distress",
    purpose:
      "Notices how hard a journal page seems to have been to write, so that the person, and a practitioner the person chose, can see a change over weeks and which words carried it. It says nothing about a person's health and is never a reason to refuse a service.",
    dataIn: "The text of one journal page that its writer has chosen to have noticed, and its language.",
    dataNeverIn:
      "Who wrote it, when, where, any other record, and any page not chosen. The model keeps nothing and learns nothing from what it reads.",
    trainingData: [
      "Lemotif: 1,473 journal entries with feelings ticked by their writers (MIT)",
      "EmoBank, training part without copies of what is measured on: 7,972 English sentences rated for valence (CC BY-SA 4.0; JULIE Lab, Buechel and Hahn 2017). The weights made from it are shared under the same licence",
      "GoEmotions in seven classes, training and development parts: 48,759 comments (Apache-2.0)",
      "Empathic Reactions: 1,860 essays rated for distress by their writers (CC BY 4.0)",
      "llm_cssrs_code: 950 forum posts, for what kind of text a page is and nothing else (CC BY 4.0)",
      "English and Spanish feeling words: our own lists",
      "Universal Sentence Encoder lite: what 25,871 English words mean to it, as a prior while training (Apache-2.0)",
    ],
    figures: distressFigures,
    knownFailures: [
      "One page is weak evidence: single readings are often wrong. Only a change over several pages means something.",
      "Spanish is read by feeling words alone, with weights learned from English. It is weak and has not been measured.",
      "Other languages are not read at all, and nothing is said about them.",
      "Reserved or numb writing about terrible things reads as neutral. So do sarcasm, dark humour and euphemism.",
      "Feelings of other people, of characters in a book, or quoted words are read as the writer's own.",
      "Long quotations, lists, prayers and song words mislead it. So do words for work or illness that sound like distress.",
      "The journals it learned from were written for pay by adults in the United States, mostly on ordinary days. How well it reads people who live with trauma, young people, or dialects such as African American English is not known.",
      "How hard something read or heard was to take (Empathic Reactions) is read poorly: r .397; the goal of .42 is not reached. Forum posts that retell what happened to others may be taken for such texts.",
      "The stated chance is right for ordinary journals, where about one in six shows distress. On forum posts about stress it is off by about a twentieth.",
      "It is not a safety check. Danger is looked for by crisis triage alone.",
      "Of a text above 40,000 characters only the first and the last 20,000 are read.",
    ],
    wordsForPeople: {
      en: "If you say yes, a small program reads the page you pick. It makes a guess at how hard the page felt to write. It shows you the words that led to the guess. It is often wrong, and you can tell it so. It does not know you. It does not judge you. You can turn it off at any time, and nothing else will change.",
      es: "Si usted dice que sí, un pequeño programa lee la página que usted elija. Trata de ver qué tan difícil fue escribirla. Le muestra las palabras en que se fijó. Muchas veces se equivoca, y más en español. Usted se lo puede decir. No sabe quién es usted ni le juzga. Puede apagarlo cuando quiera y nada más cambia.",
    },
  },
};
