import type { Language } from "#kernel/vocabulary.ts";

type Slip = { title: string; what: string; where: string; code: string; until: string; alone: string };

/**
 * The paper a person is given, in their language and not in that of the screen. Nothing on it may tell a finder what kind of
 * place it comes from.
 */
export const slipWords: Record<Language, Slip> = {
  en: {
    title: "Your own pages",
    what: "A place to write notes, for you alone or to share. You choose a name; no e-mail or phone number is needed.",
    where: "On a phone or computer that is safe for you, open",
    code: "and type this code",
    until: "It works once, until {{day}}.",
    alone: "You do not have to. If you do not want it, tear this paper up; nothing happens.",
  },
  es: {
    title: "Sus propias páginas",
    what: "Un lugar para escribir notas, solo para usted o para compartir. Usted elige un nombre; no hace falta correo ni teléfono.",
    where: "En un teléfono o computadora que sea seguro para usted, abra",
    code: "y escriba este código",
    until: "Sirve una vez, hasta el {{day}}.",
    alone: "No es obligatorio. Si no lo quiere, rompa este papel; no pasa nada.",
  },
  ar: {
    title: "صفحاتك الخاصة",
    what: "مكان لكتابة الملاحظات، لك وحدك أو للمشاركة. الاسم من اختيارك، ولا حاجة إلى بريد أو رقم هاتف.",
    where: "على هاتف أو حاسوب آمن لك، افتح الصفحة",
    code: "ثم اكتب هذا الرمز",
    until: "يعمل مرة واحدة، حتى {{day}}.",
    alone: "الأمر اختياري. إن لم ترغب، مزّق هذه الورقة ولن يحدث شيء.",
  },
};
