import { mine, shared, type Thread, wrote } from "../thread.ts";

export const gloria: Thread = {
  key: "gloria",
  name: "Gloria Whitcomb",
  pronouns: "she/her",
  language: "en",
  ageBand: "65+",
  programme: "shelter",
  careTeam: ["dana", "ines"],
  contact: {
    channels: ["letter", "call"],
    safeTimes: "Afternoons, after her programme ends at 15:00",
    leaveMessage: false,
  },
  goals: ["Half of the pension", "Learn the bus routes", "Paint one bad watercolour a week"],
  choices: [
    { purpose: "P02", on: true },
    { purpose: "P11", on: true },
  ],
  habit: {
    tide: [
      [84, 2.5],
      [66, 3.2],
      [52, 2.8],
      [1, 3.9],
    ],
    answers: 0.78,
    at: "16:10",
    sleep: 7,
    events: [[53, -1]],
    away: [[19, 15]],
  },
  entries: [
    wrote(
      81,
      "16:20",
      mine(
        "Forty-one years, and it fitted in one suitcase and the good casserole dish. I taught third grade: I know a long lesson when I have sat through one.",
      ),
    ),
    wrote(
      67,
      "16:05",
      mine(
        "Took the number 9 to the end of the line and back, for no reason at all. Nobody asked where I had been. I had an answer ready all evening.",
      ),
    ),
    wrote(
      53,
      "17:40",
      shared(
        "My son says I am tearing up the family at my age. He did not ask one question. I would like help writing to him, something short that does not apologise.",
      ),
      mine("I forgave that boy for the measles, the drums and the tattoo. He can take his turn."),
    ),
    wrote(
      37,
      "16:30",
      mine(
        "A young mother here asked me to listen to her little one read. He stumbled on 'enough', as they all do. Such a silly word to look at and such a hard one to learn.",
      ),
    ),
    wrote(
      22,
      "15:50",
      mine("Watercolour number six: a harbour that looks like a bruise. Number seven: a better bruise."),
    ),
    wrote(14, "16:15", shared("Back from my sister's. Five days, and I slept like a stone in every one of them.")),
    wrote(4, "16:45", mine("A letter from my son. Four lines, one of them a question. It will do for a beginning.")),
  ],
  story: "A retired teacher who left after 41 years; a hurt from her son, and then a question from him.",
};
