import { mine, shared, type Thread, wrote } from "../thread.ts";

export const denise: Thread = {
  key: "denise",
  name: "Denise Peters",
  pronouns: "she/her",
  language: "en",
  ageBand: "45-64",
  programme: "outreach",
  careTeam: ["dana", "junie"],
  contact: { channels: ["text", "call"], safeTimes: "Lunch, 12:00-13:00", leaveMessage: true },
  goals: ["Name off the joint account", "Finish Tessa's shawl before the gathering"],
  choices: [
    { purpose: "P05", on: false },
    { purpose: "P11", on: false },
  ],
  habit: {
    tide: [
      [84, 3.3],
      [56, 2.9],
      [30, 3.5],
      [1, 3.7],
    ],
    answers: 0.5,
    at: "12:20",
    sleep: 7,
    week: [0.2, -0.2, 0, 0, 0, 0.1, 0.4],
    events: [[26, 1]],
  },
  entries: [
    wrote(
      76,
      "12:30",
      mine(
        "My sister's spare room has her sewing in it, so I sleep among forty yards of ribbon. There are worse roommates. I was married to one.",
      ),
    ),
    wrote(
      64,
      "12:15",
      mine(
        "The form asked for my tribe and then gave me a box the size of a postage stamp. Mashpee Wampanoag. I wrote on the border.",
      ),
    ),
    wrote(
      56,
      "21:40",
      shared(
        "Bank says both of us must sign to close the account. So to get free of him I need his autograph. Can we find another way at our next talk?",
      ),
    ),
    wrote(
      42,
      "12:40",
      mine(
        "A boy at the library asked for a book 'about how to be not mad'. We found him three. I took one home for myself after my shift.",
      ),
    ),
    wrote(
      26,
      "20:30",
      mine(
        "Tessa stood on the chair for the shawl fitting and would not stop spinning. The fringe goes exactly the way Auntie said it would if I was patient. I was not patient, but it does.",
      ),
      shared("The legal aid lady found the other way. One letter, my signature only."),
    ),
    wrote(
      13,
      "12:25",
      mine(
        "He turned up at my cousin's cookout as if nothing. My uncles just kept standing a little closer to the grill, all of them, until he went home. Nobody raised a voice.",
      ),
    ),
    wrote(2, "20:10", mine("Shawl done. Fingers ruined. Heart fine.")),
  ],
  story: "A library worker at her sister's, untangling money from a marriage, with family standing close.",
};
