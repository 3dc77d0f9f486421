import type { SomeWords } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

/** The sign-in form; the rest is shown in English for now. */
export const words = {
  email: "البريد الإلكتروني للعمل",
  password: "كلمة المرور",
  next: "متابعة",
  back: "البدء من جديد",
  fill: "يُرجى ملء هذا الحقل.",
  codeTitle: "الخطوة الثانية",
  code: "ستة أرقام من تطبيقك",
  codeHint: "تتغيّر كل نصف دقيقة.",
  backup: "رمز احتياطي",
  backupHint: "أحد الرموز التي طبعتها. كل رمز يعمل مرة واحدة.",
  useBackup: "استخدام رمز احتياطي",
  useDigits: "استخدام ستة أرقام",
  usePasskey: "تسجيل الدخول بمفتاح مرور",
  passkeyNeeded: "كلمة المرور صحيحة. الخطوة الثانية لهذا الحساب هي مفتاح المرور.",
  verify: "تسجيل الدخول",
  failed: "لم يُفتح. راجع العنوان وكلمة المرور ثم حاول من جديد.",
  failedCode: "هذا الرمز لا يتطابق. انتظر الأرقام الستة التالية وحاول مرة أخرى.",
  failedPasskey: "مفتاح المرور لم يفتح. يمكنك استخدام كلمة المرور والأرقام الستة.",
  forPeople: "لست من الموظفين",
  invited: "لديّ رمز دعوة",
} satisfies SomeWords<typeof en>;
