import { mine, shared, type Thread, wrote } from "../thread.ts";

export const jude: Thread = {
  key: "jude",
  name: "Jude Ashby",
  pronouns: "he/him",
  language: "en",
  ageBand: "25-44",
  programme: "shelter",
  careTeam: ["dana", "junie"],
  signIn: { name: "jude", passphrase: "paper kettle brave orchard" },
  contact: { channels: ["in-app", "text"], safeTimes: "Any time after 14:00", leaveMessage: true },
  goals: ["New papers in the right name", "Back to four shifts a week", "Choose my own sofa"],
  choices: [
    { purpose: "P04", on: false },
    { purpose: "P06", on: true, sources: ["checkins", "journal"] },
    { purpose: "P11", on: true },
  ],
  habit: {
    tide: [
      [84, 2.6],
      [55, 3.0],
      [33, 2.7],
      [18, 3.7],
      [1, 3.9],
    ],
    answers: 0.85,
    at: "15:10",
    sleep: 7.5,
    week: [0.1, 0.2, 0.1, 0, 0, -0.3, -0.2],
    events: [
      [61, -0.9],
      [34, -1],
      [17, 1.4],
    ],
  },
  entries: [
    wrote(
      82,
      "16:00",
      mine(
        "The intake form had a line for 'name you go by' and it came first. I almost missed it because I was already bracing.",
      ),
    ),
    wrote(
      72,
      "15:25",
      mine(
        "He kept my birth certificate in a drawer with the takeout menus. I did not take it when I left, I took the cat. Would do the same again.",
      ),
    ),
    wrote(
      61,
      "15:50",
      shared(
        "The clerk read my old name out across the whole waiting room. Twice, because I did not get up the first time. I am so angry I could chew the counter.",
        {
          mark: "idiom",
        },
      ),
    ),
    wrote(
      50,
      "14:40",
      mine(
        "Taught Mr. Nunes from the second floor to steam milk. He now makes a better foam than I do and will not shut up about it.",
      ),
    ),
    wrote(
      34,
      "17:30",
      mine("Hearing moved by three weeks because a stamp was the wrong blue. Not the wrong stamp. The wrong blue."),
      mine("Sat in the yard with the cat on my feet until I could laugh about the blue. It took two hours."),
    ),
    wrote(
      17,
      "15:05",
      shared("The judge said 'Good luck, Mr. Ashby' and I said 'You too', like an idiot. Best day of the year."),
    ),
    wrote(
      10,
      "16:15",
      mine(
        "He sent an apology through a friend. It had the word 'but' in it four times. I counted and then I did not answer, which is an answer.",
      ),
    ),
    wrote(
      7,
      "16:30",
      mine("At nineteen I used to think about not being here any more. I do not now. Now I think about sofas.", {
        mark: "elsewhere",
      }),
    ),
    wrote(
      4,
      "15:45",
      mine(
        "Four shifts again from Monday. My feet are going to kill me and I have never looked forward to anything more.",
        {
          mark: "idiom",
        },
      ),
      mine(
        "Sat on eleven sofas today. The man asked what I was looking for. I said: one that nobody ever slammed a door next to.",
      ),
    ),
  ],
  story:
    "A trans man getting his papers and his shifts back after a partner who held both; slow climb, one good judge.",
};
