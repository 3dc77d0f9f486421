import { mine, shared, type Thread, wrote } from "../thread.ts";

export const linh: Thread = {
  key: "linh",
  name: "Linh Trần",
  pronouns: "she/her",
  language: "en",
  ageBand: "25-44",
  programme: "shelter",
  careTeam: ["ines"],
  contact: {
    channels: ["in-app"],
    safeTimes: "In the app only, any time",
    avoid: "No calls, no letters, no e-mail. The phone plan is shared.",
    leaveMessage: false,
  },
  goals: ["Own phone plan", "Tell my parents, in my own time"],
  choices: [
    { purpose: "P02", on: true },
    { purpose: "P06", on: false },
    { purpose: "P10", on: false },
  ],
  habit: {
    tide: [
      [84, 2.4],
      [40, 3.0],
      [1, 3.3],
    ],
    answers: 0.95,
    at: "07:05",
    sleep: 6.5,
    restless: 0.3,
    week: [-0.2, 0.1, 0.1, 0.1, 0.1, 0.1, -0.3],
  },
  entries: [
    wrote(
      73,
      "07:30",
      mine(
        "I audit other people's accounts. For three years I explained away a number in my own house that did not add up.",
      ),
    ),
    wrote(55, "07:20", mine("He never shouted. He sighed. It is hard to tell people you left a sigh.")),
    wrote(
      44,
      "22:10",
      shared(
        "I said the sigh thing to Inés and she did not look puzzled at all. I would like to talk about that part again.",
      ),
    ),
    wrote(
      34,
      "07:25",
      mine("Angry today, a neat small anger, like a drawer that finally shuts. I did not know it could be tidy."),
    ),
    wrote(
      24,
      "07:15",
      mine(
        "New phone. My own number, my own bill, my own very boring ringtone. I have set it to the most boring one on purpose.",
      ),
    ),
    wrote(
      8,
      "21:30",
      mine(
        "Mẹ knew. She said she had a bag packed for me under her bed since last year, with socks. We both laughed and then did not.",
      ),
    ),
  ],
  story: "A bookkeeper leaving quiet control; orderly, private, steadily better; only ever in the app.",
};
