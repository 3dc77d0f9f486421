import { mine, shared, type Thread, wrote } from "../thread.ts";

export const tomas: Thread = {
  key: "tomas",
  name: "Tomas Reyna",
  pronouns: "he/him",
  language: "en",
  ageBand: "25-44",
  programme: "outreach",
  careTeam: ["dana", "sam"],
  signIn: { name: "tomas", passphrase: "copper ladder morning bread" },
  contact: {
    channels: ["call", "text", "in-app"],
    safeTimes: "After 17:00, or at lunch around 12:30",
    leaveMessage: true,
  },
  goals: ["Sundays with Elena, every week", "A room with an address", "Keep the roofing job past the trial"],
  choices: [
    { purpose: "P04", on: false },
    { purpose: "P06", on: true, sources: ["checkins", "journal"] },
    { purpose: "P10", on: true },
  ],
  habit: {
    tide: [
      [84, 3.6],
      [60, 3.9],
      [17, 3.9],
      [11, 2.6],
      [4, 2.2],
      [1, 2.1],
    ],
    answers: 0.9,
    at: "18:50",
    sleep: 6.5,
    week: [0.5, -0.1, 0, 0, 0, 0.1, 0.2],
    events: [
      [14, -1],
      [10, -0.6],
    ],
    away: [[3, 1]],
    certain: [
      [12, 9],
      [7, 6],
      [4, 4],
    ],
    restless: 0.4,
    words: {
      low: ["beat", "whatever", "empty", "cold"],
      middling: ["alright", "working", "sore", "same"],
      good: ["solid", "good", "Sunday", "strong"],
    },
  },
  entries: [
    wrote(
      80,
      "19:10",
      mine("Sam gave me this. I said I do not write. He said nobody is marking it. So: worked, ate, washed the truck."),
    ),
    wrote(
      73,
      "20:00",
      mine("Elena drew me on a roof with a cape on. In the drawing I am taller than the chimney."),
      shared("Sunday went good. Park, then soup at my sister's. Elena wants to bring the drawing to show you."),
    ),
    wrote(
      64,
      "18:40",
      mine(
        "The fathers' group is eleven guys and one coffee machine. I said two sentences. Nobody laughed, so next week maybe three.",
      ),
    ),
    wrote(
      57,
      "20:10",
      mine(
        "Rained out, no pay. Fixed my sister's gutter instead and she paid in lasagna. Angry at the rain, not at the lasagna.",
      ),
    ),
    wrote(
      52,
      "19:25",
      mine("Foreman says I lay shingles like I am icing a cake. He meant slow. I took it as a compliment."),
      shared("They kept me on past the trial. Full weeks from now on."),
    ),
    wrote(
      41,
      "21:00",
      mine("Four hundred and ten saved for the deposit. Counted it twice because I like the sound of it."),
    ),
    wrote(
      30,
      "20:20",
      mine(
        "Dad used to say a man who talks is a man who leaks. Told that to the group and old Ferris said, well, then I am a colander. Whole room died laughing.",
        {
          mark: "idiom",
        },
      ),
    ),
    wrote(
      22,
      "19:05",
      mine("Elena lost a tooth at my sister's and kept it in her sock all day so she could show me first."),
    ),
    wrote(
      14,
      "22:30",
      shared(
        "Truck died and the repair took the deposit, all of it. My sister has her in-laws now so the couch is gone too. I am not asking for anything, just saying that is where it is.",
        { mark: "distress" },
      ),
    ),
    wrote(
      10,
      "23:10",
      mine(
        "Told Elena I have a cold so she would not see where I sleep. She believed me. That is the part I keep hearing.",
      ),
    ),
    wrote(
      7,
      "22:55",
      mine("Rain on a car roof sounds like somebody throwing gravel at you on purpose. Three hours of it, then work."),
    ),
    wrote(
      4,
      "21:40",
      shared("Don't really see the point of the meetings any more. Slept in the car again.", { mark: "distress" }),
      mine("Ate half a sandwich and gave the rest to the gulls. They fought over it like cousins at a wedding."),
    ),
  ],
  story: "A father with steady months behind him; the truck and the couch went in one week, and he has gone quiet.",
};
