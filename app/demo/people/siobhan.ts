import { mine, shared, type Thread, wrote } from "../thread.ts";

export const siobhan: Thread = {
  key: "siobhan",
  name: "Siobhán O'Rourke",
  pronouns: "she/her",
  language: "en",
  ageBand: "45-64",
  programme: "shelter",
  careTeam: ["dana", "ines"],
  contact: { channels: ["in-app", "call"], safeTimes: "11:00-19:00. Mornings are slow.", leaveMessage: true },
  goals: ["A flat with a real ramp", "Pay for my own carer hours", "Swim on good days"],
  choices: [
    { purpose: "P06", on: true, sources: ["checkins"] },
    { purpose: "P07", on: true },
    { purpose: "P11", on: true },
  ],
  habit: {
    tide: [
      [84, 3.1],
      [44, 3.3],
      [38, 2.3],
      [28, 2.6],
      [15, 3.4],
      [1, 3.4],
    ],
    answers: 0.75,
    at: "20:30",
    sleep: 6.5,
    events: [
      [38, -1],
      [16, 1.1],
    ],
    away: [[36, 34]],
  },
  entries: [
    wrote(
      78,
      "20:40",
      mine(
        "He used to park my chair by the wall, facing it, 'so you can rest'. Here I sit in the middle of the kitchen and am in absolutely everyone's way. Glorious.",
      ),
    ),
    wrote(
      69,
      "19:55",
      mine(
        "Viewed flat number one. 'Fully accessible', said the ad. Two steps. The man said it was only two. I said so is a broken leg, times one.",
      ),
      shared("Flat one: two steps and a bath I could only enter by crane. No from me."),
    ),
    wrote(
      59,
      "21:10",
      mine(
        "Taught four small children to pop a wheelie with a library trolley. I expect a letter from the management.",
      ),
    ),
    wrote(
      51,
      "20:20",
      mine("Good legs day. Stood at the sink for the whole of one song. It was a short song but it counts."),
    ),
    wrote(
      38,
      "22:35",
      shared(
        "Relapse, right side. I dropped the kettle and sat on the floor in the wet for half an hour because I would not call anyone. I heard his voice the whole time saying who else would have me. I am so tired of being brave about this.",
        { mark: "distress" },
      ),
    ),
    wrote(33, "18:00", mine("Nothing today. Soup. Ceiling.")),
    wrote(
      25,
      "20:05",
      mine(
        "The new carer, Bronagh, is from four streets away from my granny's. She said my name right on the first go and I nearly proposed.",
      ),
    ),
    wrote(
      16,
      "20:50",
      shared(
        "Flat four has a ramp. A real one, with a rail, built by someone who has met a wheel. I have put in for it.",
      ),
    ),
    wrote(3, "21:00", mine("Swam. Twelve minutes. In water I am nobody's burden, I am a seal with opinions. 🦭")),
  ],
  story: "A woman with MS out of a marriage that used her chair against her; a relapse in the middle, then a ramp.",
};
