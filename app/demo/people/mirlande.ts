import { mine, shared, type Thread, wrote } from "../thread.ts";

const HT = { language: "ht" } as const;

export const mirlande: Thread = {
  key: "mirlande",
  name: "Mirlande Joseph",
  pronouns: "she/her",
  language: "en",
  ageBand: "25-44",
  programme: "outreach",
  careTeam: ["junie", "sam"],
  contact: { channels: ["in-app", "text"], safeTimes: "After 18:00", leaveMessage: true },
  goals: ["Pharmacy licence moved to this state", "Sing the solo"],
  choices: [
    { purpose: "P06", on: true, sources: ["checkins"] },
    { purpose: "P09", on: false },
  ],
  habit: {
    tide: [
      [84, 2.8],
      [50, 3.4],
      [1, 3.8],
    ],
    answers: 0.55,
    at: "20:45",
    sleep: 7,
    week: [0.7, -0.2, 0, 0, 0, 0.1, 0.1],
    events: [[10, 1]],
    words: {
      low: ["fatige", "lou", "sad"],
      middling: ["n ap kenbe", "okay", "busy"],
      good: ["kontan", "singing", "grateful"],
    },
  },
  entries: [
    wrote(
      74,
      "21:00",
      mine("Mwen ekri an kreyòl paske nan lang pa m mwen pa bezwen panse de fwa.", HT),
      mine(
        "Junie told me the page does not care which language. So I use both, like my grandmother with her two purses.",
      ),
    ),
    wrote(58, "20:30", mine("Jodi a mwen jwenn yon chanm. Li piti, men se mwen menm ki gen kle a.", HT)),
    wrote(
      41,
      "21:20",
      shared(
        "The pharmacy board lost my file and found it again in one phone call. I had my angry voice ready and did not get to use it.",
      ),
    ),
    wrote(27, "20:50", mine("Mwen sonje lanmè a. Isit la lanmè a frèt, men li gen menm bri a.", HT)),
    wrote(10, "19:40", mine("Koral la ban m solo a! Mwen tranble tankou yon fèy, men mwen di wi.", HT)),
    wrote(8, "20:40", mine("Yon kliyan di m mèsi an kreyòl nan famasi a. Tout jounen an vin dous.", HT)),
    wrote(
      6,
      "21:10",
      mine(
        "The solo is about dying and going home, and the altos unwrap cough drops all the way through it. I have never felt so alive at a rehearsal.",
        { mark: "elsewhere" },
      ),
    ),
    wrote(
      3,
      "22:05",
      mine("Manman m rele. Li di m: pitit, vwa w chanje, li pi fò. Mwen pa di anyen, mwen jis souri.", HT),
    ),
  ],
  story: "A pharmacy technician from Port-au-Prince with a new key, a lost file found, and a solo on Sunday.",
};
