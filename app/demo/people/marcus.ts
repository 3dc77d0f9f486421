import { mine, shared, type Thread, wrote } from "../thread.ts";

export const marcus: Thread = {
  key: "marcus",
  name: "Marcus Bell",
  pronouns: "he/him",
  language: "en",
  ageBand: "25-44",
  programme: "shelter",
  careTeam: ["noor", "junie"],
  contact: {
    channels: ["in-app", "call"],
    safeTimes: "13:00-16:00; asleep until noon after night shift",
    leaveMessage: true,
  },
  goals: ["Two beds and a door for the girls", "Day shift", "One braid tutorial a week"],
  choices: [
    { purpose: "P06", on: true, sources: ["checkins", "journal"] },
    { purpose: "P10", on: true },
  ],
  habit: {
    tide: [
      [84, 2.8],
      [48, 2.5],
      [40, 2.9],
      [20, 3.5],
      [1, 3.7],
    ],
    answers: 0.7,
    at: "13:20",
    sleep: 5,
    week: [0.4, 0, -0.1, -0.1, -0.2, -0.2, 0.3],
    events: [[47, -1]],
  },
  entries: [
    wrote(
      80,
      "13:30",
      mine("People at the desk keep asking when the girls' mother is coming. She is not. I am who came."),
    ),
    wrote(
      70,
      "14:10",
      mine(
        "Braids, day one. Naomi looks like she was raised by pigeons. She went to school proud anyway and I watched her till the corner.",
      ),
    ),
    wrote(
      47,
      "06:50",
      shared(
        "Came off shift and Joy had wet the bed again and hidden the sheets, and she flinched when I reached for them. I never laid a hand on that child. I went in the stairwell and cried like I have not since I was ten. I do not know if I am enough for them.",
        { mark: "distress" },
      ),
    ),
    wrote(
      40,
      "13:15",
      mine(
        "Noor says flinching has a long memory and it is not about me. Junie says his daughter took a year. I can do a year.",
      ),
    ),
    wrote(
      29,
      "13:50",
      mine(
        "Made forty dozen rolls and every one of them rose. Brought the ugly ones home. The girls voted the ugliest one mayor.",
      ),
    ),
    wrote(18, "14:00", shared("Boss is giving me days from the first. Days! I will see the girls eat breakfast.")),
    wrote(
      5,
      "15:20",
      mine(
        "Joy put her cold feet on me during the movie, on purpose, both feet. I did not move for two hours. I could murder a sandwich but I did not move.",
        {
          mark: "idiom",
        },
      ),
    ),
  ],
  story: "A night baker who took his two girls out of a violent home; a bad night in week five, then days, then feet.",
};
