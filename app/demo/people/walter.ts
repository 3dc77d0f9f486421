import { mine, shared, type Thread, wrote } from "../thread.ts";

export const walter: Thread = {
  key: "walter",
  name: "Walter Pruitt",
  pronouns: "he/him",
  language: "en",
  ageBand: "65+",
  programme: "outreach",
  careTeam: ["sam", "dana"],
  contact: {
    channels: ["call", "letter"],
    safeTimes: "Mornings, let it ring",
    avoid: "Nothing through his nephew.",
    leaveMessage: true,
  },
  goals: ["Own mail, own bank card", "Supper with company once a week"],
  choices: [
    { purpose: "P06", on: true, sources: ["checkins", "journal"] },
    { purpose: "P03", on: false },
  ],
  habit: {
    tide: [
      [84, 3.2],
      [50, 3.3],
      [35, 2.9],
      [14, 2.2],
      [1, 1.9],
    ],
    answers: 0.88,
    at: "06:40",
    sleep: 5.5,
    week: [-0.4, 0, 0, 0.3, 0, 0, -0.1],
    events: [[45, 0.9]],
    restless: 0.35,
    words: {
      low: ["quiet", "long", "no use", "slow"],
      middling: ["fair", "same", "clear sky"],
      good: ["fine", "cardinal", "company"],
    },
  },
  entries: [
    wrote(
      83,
      "07:00",
      mine(
        "Weather fair. Kept a log on the ferry for thirty-one years, so I suppose I can keep one here. Position: Room 4, Mrs. Adler's boarding house, bed by the radiator.",
      ),
    ),
    wrote(
      75,
      "06:50",
      mine(
        "My nephew had the bank card 'to help'. I signed what he put in front of me because he is Jean's sister's boy. A grown man should read what he signs.",
      ),
    ),
    wrote(
      63,
      "07:15",
      shared(
        "The new bank card came, in my name, to my own mailbox. Sam stood by and did not say a word while I opened it. Good man.",
      ),
    ),
    wrote(
      45,
      "19:30",
      mine(
        "Cooked for nine. Fish stew, the ferry way, no recipe. A fellow named Desmond had three bowls and asked if I was married to anyone just now.",
      ),
    ),
    wrote(
      34,
      "06:45",
      mine("Jean's birthday. I bought the lemon cake and ate her half too, because she would have said waste not."),
    ),
    wrote(
      23,
      "05:40",
      mine("Knees are bad, so no supper club. They send a card. It is a nice card."),
      mine(
        "I read that a cardinal keeps to the same few acres its whole life. Saw mine again at the feeder, first light.",
      ),
    ),
    wrote(13, "04:50", mine("Awake at three again. The boarding house ticks like an engine cooling down.")),
    wrote(6, "06:20", mine("Sold the sextant. It ought to be with somebody who goes somewhere.")),
    wrote(
      2,
      "06:10",
      shared(
        "I have put my papers in order and written on the envelope who gets Jean's ring. I am not upset. I just do not see that it would make much odds to anyone if I did not wake up, and some mornings I would rather not. Mrs. Adler can have the feeder.",
        { mark: "danger" },
      ),
    ),
  ],
  story:
    "A widowed ferry cook whose nephew took his money; the money is settled, but he is slowly putting things down.",
};
