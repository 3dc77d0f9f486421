import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  title: "مساعدة الآن",
  unreviewed: "لم يراجع شخص هذه الترجمة بعد.",
  unchecked: "لم يتحقق أحد في هذه الجهة من الأرقام العامة بعد.",
  notLoaded: "تعذّر فتح هذه الصفحة. عند الخطر، يمكنك الاتصال برقم الطوارئ في مكانك.",
  moreCalm: "طرق أخرى للهدوء",
  moreLines: "خطوط أخرى",
  notSignedIn: "بعد تسجيل الدخول يظهر هنا إن كان أحد مناوباً، ويمكن طلب شخص.",
  againFrom: "يعود أحد إلى المناوبة من {{when}}.",
} satisfies Words<typeof en>;
