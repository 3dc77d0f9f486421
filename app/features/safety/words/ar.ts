import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  title: "مساعدة الآن",
  unreviewed: "لم يراجع شخص هذه الترجمة بعد.",
  notLoaded: "تعذّر فتح بقية هذه الصفحة. هذان الرقمان يجيبان ليلًا ونهارًا:",
  moreCalm: "طرق أخرى للهدوء",
} satisfies Words<typeof en>;
