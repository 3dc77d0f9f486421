/** The shell of the room; the conversation itself is in English or Spanish. */
export const words = {
  title: "محادثة",
  program: "برنامج وليس إنسانًا",
  programAbout: "كتب الناس كلماته. لا أحد يقرأ الآن.",
  loading: "لحظة…",
  box: "كلماتك",
  send: "إرسال",
  skip: "تخطٍّ",
} as const;
