import { mine, shared, type Thread, wrote } from "../thread.ts";

export const kai: Thread = {
  key: "kai",
  name: "Kai Morrow",
  pronouns: "he/him",
  language: "en",
  ageBand: "13-17",
  programme: "outreach",
  careTeam: ["sam", "junie"],
  signIn: { name: "kai", passphrase: "drum biscuit north stairs" },
  contact: {
    channels: ["in-app", "text"],
    safeTimes: "After 15:30. Not during band.",
    avoid: "Do not call his mother's house.",
    leaveMessage: false,
  },
  goals: ["Graduate with my year", "Stay at Aunt Bev's until then", "Drums twice a week"],
  choices: [
    { purpose: "P03", on: false },
    { purpose: "P06", on: false },
    { purpose: "P10", on: true },
  ],
  habit: {
    tide: [
      [84, 2.9],
      [70, 2.6],
      [45, 3.2],
      [30, 3.5],
      [1, 3.8],
    ],
    answers: 0.6,
    at: "23:30",
    sleep: 7,
    energy: false,
    week: [-0.3, -0.4, 0, 0.1, 0.1, 0.6, 0.4],
    events: [
      [68, -1.2],
      [29, 1.3],
      [12, -0.8],
    ],
    restless: 0.8,
    words: {
      low: ["meh", "done", "static", "ugh"],
      middling: ["mid", "existing", "fine i guess", "snacks"],
      good: ["loud", "decent", "lowkey happy", "W"],
    },
  },
  entries: [
    wrote(
      79,
      "23:40",
      mine("ok so this is a journal. dear diary i am 17 and i live on a couch with a spring that knows me personally"),
    ),
    wrote(
      68,
      "00:45",
      shared(
        "Mom's boyfriend texted that i broke that family and she put a thumbs up on it. A thumbs up. I can't stop looking at it and i feel sick.",
        { mark: "distress" },
      ),
      mine("i did not break it. it came like that."),
    ),
    wrote(
      57,
      "16:20",
      mine(
        "Food pantry with Aunt Bev, an hour and ten. This line is killing me, i said, and the lady in front said honey i've been dead since ten o'clock. 💀",
        {
          mark: "idiom",
        },
      ),
    ),
    wrote(
      49,
      "23:05",
      mine(
        "Told Sam i don't do feelings talk. He said cool and we fixed the chain on my bike for 40 minutes. Possibly that was feelings talk.",
      ),
    ),
    wrote(
      39,
      "22:50",
      mine(
        "failed the chem quiz so hard the paper should get a grave. retake next week, Priya is helping me and she is scary at chem",
      ),
    ),
    wrote(
      34,
      "22:20",
      mine(
        "nothing happened today. like actually nothing. i kept waiting for the thing and there was no thing. 10/10 day",
      ),
    ),
    wrote(
      29,
      "23:15",
      shared("RETAKE: 91. ninety one!! Sam you owe me a burrito, you said it out loud, there were witnesses 🌯"),
    ),
    wrote(
      22,
      "00:10",
      mine("Played the whole set without looking at my hands. For like four minutes i wasn't anybody's problem."),
    ),
    wrote(
      12,
      "23:55",
      mine(
        "mom called. she cried and then asked if i had any money. i said no and it was true and i still feel like a liar",
      ),
    ),
    wrote(
      6,
      "21:30",
      mine(
        "aunt bev bought me a towel. not a spare towel. a towel with my name on it in marker. weird thing to get emotional about but here we are",
      ),
      shared("can we talk about what happens when i turn 18? not urgent. just want to know before, not after"),
    ),
  ],
  story: "Seventeen, on his aunt's couch since a row at home; jokes, chemistry and drums carry him upward.",
};
