import { call, Trouble } from "#web/api.ts";
import { keep, kept } from "#web/offline/kept.ts";
import { type Form, measures, type Offer } from "../contract.ts";

/** Questions are in English and Spanish so far. */
export type FormLanguage = "en" | "es";

const nameOf = (instrument: string, language: FormLanguage) => `questions ${instrument} ${language}`;
const listName = (language: FormLanguage) => `questions ${language}`;

/**
 * The questions word for word; without internet as this device last read them. Those for a private place are never kept.
 */
export async function readForm(instrument: string, language: FormLanguage): Promise<Form> {
  try {
    const form = await call(measures.form, { instrument, language });
    if (!form.needsPrivacy) await keep(nameOf(instrument, language), form);
    return form;
  } catch (reason) {
    const away = reason instanceof Trouble && (reason.code === "offline" || reason.code === "resting");
    const own = away ? await kept<Form>(nameOf(instrument, language)) : undefined;
    if (own) return own;
    throw reason;
  }
}

/**
 * Reads all that is offered, so that any of it opens without internet. All and not the one that is wanted: what lies on
 * the device then says nothing about anybody.
 */
export async function keepForms(offers: readonly Offer[], language: FormLanguage): Promise<void> {
  const open = offers.filter(({ off, needsPrivacy }) => off === null && !needsPrivacy);
  await keep(listName(language), open);
  for (const { instrument } of open) {
    if (!(await kept<Form>(nameOf(instrument, language)))) await readForm(instrument, language).catch(() => undefined);
  }
}

/** What can be taken without internet. */
export async function keptOffers(language: FormLanguage): Promise<Offer[]> {
  return (await kept<Offer[]>(listName(language))) ?? [];
}
