import { mine, shared, type Thread, wrote } from "../thread.ts";

export const huda: Thread = {
  key: "huda",
  name: "هدى حداد",
  pronouns: "هي",
  language: "ar",
  ageBand: "65+",
  programme: "shelter",
  careTeam: ["noor"],
  contact: {
    channels: ["call", "letter"],
    safeTimes: "09:00-12:00",
    avoid: "Arabic only on the phone.",
    leaveMessage: true,
  },
  choices: [{ purpose: "P02", on: true }],
  habit: {
    tide: [
      [84, 2.6],
      [40, 3.0],
      [1, 3.4],
    ],
    answers: 0.35,
    at: "10:30",
    sleep: 5.5,
    energy: false,
  },
  entries: [
    wrote(65, "10:40", mine("ليان علّمتني كيف أكتب في هذا الجهاز. أصابعي بطيئة، لكن عندي وقت.")),
    wrote(46, "10:20", mine("اشتقت إلى رائحة الخبز في حارتنا. هنا الخبز ينام في كيس.")),
    wrote(38, "10:15", mine("غلبتُ نور في الطاولة ثلاث مرات. تقول إنها تركتني أفوز، وأنا أقول: فلتُعِد اللعب.")),
    wrote(30, "10:50", shared("ركبتي تؤلمني على الدرج. إن كان ممكنًا، أريد غرفة في الطابق الأول.")),
    wrote(16, "10:35", mine("نقلونا إلى الطابق الأول. وضعت الريحان على الشباك، وصار للغرفة اسم: بيت هدى.")),
    wrote(4, "10:25", mine("أمينة تضحك أكثر من قبل. أسمعها من خلف الباب ولا أدخل، كي لا تتوقف.")),
  ],
  story: "Amina's mother, who asks for one thing (the stairs), gets it, and listens to her daughter laugh.",
};
