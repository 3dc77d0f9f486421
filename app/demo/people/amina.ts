import { mine, shared, type Thread, wrote } from "../thread.ts";

const EN = { language: "en" } as const;

export const amina: Thread = {
  key: "amina",
  name: "Amina Haddad",
  pronouns: "she/her",
  language: "ar",
  ageBand: "25-44",
  programme: "shelter",
  careTeam: ["noor", "dana"],
  signIn: { name: "amina", passphrase: "olive window small drum" },
  contact: {
    channels: ["in-app", "letter"],
    safeTimes: "08:30-11:30",
    avoid: "No calls after 16:00; her mother answers the phone.",
    leaveMessage: false,
  },
  goals: ["Mornings for appointments", "English class, level 2", "A school place for Layan"],
  choices: [
    { purpose: "P02", on: true },
    { purpose: "P06", on: true, sources: ["checkins"] },
    { purpose: "P11", on: false },
  ],
  habit: {
    tide: [
      [84, 2.7],
      [50, 3.2],
      [20, 3.4],
      [8, 2.9],
      [1, 3.1],
    ],
    answers: 0.68,
    at: "09:15",
    sleep: 6,
    week: [0, 0.2, 0.2, 0.1, 0, 0.3, -0.2],
    events: [
      [33, 1.2],
      [8, -1],
    ],
    away: [[71, 66]],
  },
  entries: [
    wrote(77, "09:40", mine("أكتب هنا لأول مرة. الغرفة صغيرة، لكن الشمس تدخلها كل صباح وتجلس معنا على السرير.")),
    wrote(
      62,
      "09:05",
      mine("طبخت ملوخية للجميع في المطبخ المشترك. جارة من هايتي سألتني عن الوصفة بالإشارات، وضحكنا حتى دمعت عيوننا."),
    ),
    wrote(55, "09:50", mine("حلمتُ ببيتنا القديم، وكان الباب مفتوحًا ولم أخف. استيقظت وبقيت ساكنة كي لا يضيع الحلم.")),
    wrote(
      48,
      "10:10",
      mine(
        "Today in class I say: I would like an appointment, please. The teacher clap. I say it to the bus driver also.",
        EN,
      ),
    ),
    wrote(33, "09:30", shared("ليان قُبلت في المدرسة. لبست الحقيبة ونامت وهي تحملها. شكرًا لكِ يا نور على الأوراق كلها.")),
    wrote(
      21,
      "08:50",
      mine("ابنتي تصحّح لي الإنجليزية وتقول: ماما، ليست «كتشن» بل «تشيكن». أنا ميتة من الضحك.", { mark: "idiom" }),
    ),
    wrote(
      8,
      "09:20",
      shared("المجموعة في المساء صعبة عليّ. أعود ولا أنام، وقلبي يدق طوال الليل وأبكي من غير أن أعرف لماذا.", {
        mark: "distress",
      }),
    ),
    wrote(
      3,
      "09:00",
      shared("I want to say not now for the group. Not never. Morning is better for me, can we change the plan?", EN),
      mine("كتبتها وحدي من غير قاموس. قرأتها ثلاث مرات ثم أرسلتها."),
    ),
  ],
  story: "Came with her mother and daughter; school and class go well, the evening group does not, and she says so.",
};
