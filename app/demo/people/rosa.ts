import { mine, shared, type Thread, wrote } from "../thread.ts";

export const rosa: Thread = {
  key: "rosa",
  name: "Rosa Marin",
  pronouns: "she/her",
  language: "en",
  ageBand: "25-44",
  programme: "outreach",
  careTeam: ["dana", "sam", "junie"],
  signIn: { name: "rosa", passphrase: "quiet harbor seven lamps" },
  contact: {
    channels: ["in-app", "text"],
    safeTimes: "10:00-14:00 on workdays, while Leo is at school",
    avoid: "No voice mail. Never say Harbor House first.",
    leaveMessage: false,
  },
  goals: ["Call about the keys", "Leo sleeps in his own bed", "Finish the bookkeeping certificate"],
  choices: [
    { purpose: "P05", on: false },
    { purpose: "P10", on: true },
  ],
  habit: {
    tide: [
      [84, 2.2],
      [60, 2.9],
      [45, 2.6],
      [26, 2.5],
      [11, 3.6],
      [1, 3.5],
    ],
    answers: 0.82,
    at: "21:40",
    sleep: 6,
    week: [-0.3, 0, 0.1, 0.1, 0.2, 0.2, -0.2],
    events: [
      [58, 1],
      [36, -1.2],
      [20, 0.9],
      [9, 1],
      [1, -1.8],
    ],
    away: [[43, 41]],
    certain: [[11, 7]],
    words: {
      low: ["jumpy", "listening", "small", "wrung out"],
      middling: ["okay-ish", "busy", "careful", "one day"],
      good: ["steady", "mine", "light", "silly"],
    },
  },
  entries: [
    wrote(
      81,
      "22:10",
      mine(
        "First night with a door that locks from my side. I got up four times to check it and it was locked every time.",
      ),
      mine(
        "Leo asked if the nightlight was ours to keep. I said it belongs to whoever sleeps here, so for now it is ours.",
      ),
    ),
    wrote(
      74,
      "21:35",
      mine(
        "Made the red rice in the shared kitchen and three women came to ask what smelled like that. I had forgotten I am good at something.",
      ),
      shared(
        "Dana, the Tuesday time works better for me than Fridays. Fridays were always a bad day at home and I come in already tired.",
      ),
    ),
    wrote(
      66,
      "23:20",
      mine(
        "He used to count the receipts. Today I bought shampoo, the one with almond, and nobody asked me anything. I stood in the aisle like a fool, grinning.",
      ),
    ),
    wrote(
      58,
      "20:15",
      shared("We got the flat. Two rooms, a window over the bus depot, ugly green tiles. I love the tiles."),
      mine("Leo ran from one room to the other to see how long it takes. Four seconds. He says that is huge."),
    ),
    wrote(
      47,
      "22:45",
      mine(
        "I keep the radio on low so the stairs do not sound like him coming up. It is the man from the third floor, he brings his bike in. I know that. My stomach does not know that yet.",
      ),
    ),
    wrote(
      36,
      "23:50",
      shared(
        "Saw a car like his outside the school and I could not feel my hands for an hour. It was not his. I still have not slept properly since, and I snapped at Leo over a spoon.",
        { mark: "distress" },
      ),
      mine("Said sorry to Leo for the spoon. He said the spoon forgives me."),
    ),
    wrote(
      27,
      "21:05",
      mine(
        "Mami on the phone: 'tú siempre fuiste la terca'. Stubborn. Yes, well. Look where stubborn got me, Mami. To my own kitchen.",
      ),
    ),
    wrote(
      20,
      "21:55",
      mine(
        "Passed the second bookkeeping test, 88. Numbers do what you tell them. I wish I had known that about something earlier.",
      ),
      shared("Passed the test! 88 of 100. You can put it in the plan as done."),
    ),
    wrote(
      11,
      "22:00",
      mine("Slept six hours in one piece. Did not check the door. I noticed it at breakfast, that I had not checked."),
    ),
    wrote(
      9,
      "19:30",
      mine(
        "Whale museum with Leo and his cousin. They lay down under the big skeleton and read out, very seriously, how much it weighed in cousins. I laughed so hard the guard came over. 😂",
      ),
    ),
    wrote(
      5,
      "21:15",
      mine(
        "The landlord's office put me on hold for forty minutes about the keys. This line is killing me, and the music is worse.",
        {
          mark: "idiom",
        },
      ),
    ),
    wrote(
      1,
      "22:20",
      mine("I do not want to scare Leo, so I am sitting in the bathroom to write this."),
      shared(
        "My ex knows where we live. Tonight he sent me a picture of my own front door and wrote that he only wants to talk. I think he may still be outside, and I am afraid of what he does if I open or if I do not.",
        { mark: "danger" },
      ),
    ),
  ],
  story: "Left Rafa twelve weeks ago, own flat since week four, getting steadier; last night he found the address.",
};
