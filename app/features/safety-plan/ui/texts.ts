import { useEffect, useState } from "react";
import type { LanguageCode } from "#web/words/choose.ts";
import { useLanguage } from "#web/words/words.ts";
import type { SafetyPlanText } from "../../../../content/schema.ts";
import { planPages } from "../domain/doc.ts";

export type Texts = { readonly [page in (typeof planPages)[number]]: SafetyPlanText };

const files = import.meta.glob<SafetyPlanText>("../../../../content/safety-plan/*.yaml", { import: "default" });
const loaded = new Map<LanguageCode, Promise<Texts>>();

async function read(language: LanguageCode): Promise<Texts> {
  const [crisis, leaving] = await Promise.all(
    planPages.map((id) => {
      const file =
        files[`../../../../content/safety-plan/${id}.${language}.yaml`] ??
        files[`../../../../content/safety-plan/${id}.en.yaml`];
      return file?.();
    }),
  );
  if (!crisis || !leaving) throw new Error("the words of the plan are not here");
  return { crisis, leaving };
}

/** What may be asked on each page, in this language or else in English. Part of the app: there without internet. */
export function loadTexts(language: LanguageCode): Promise<Texts> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = read(language);
  loaded.set(language, loading);
  loading.catch(() => loaded.delete(language));
  return loading;
}

export function useTexts(): Texts | null {
  const language = useLanguage();
  const [texts, show] = useState<Texts | null>(null);
  useEffect(() => {
    let gone = false;
    loadTexts(language).then(
      (found) => !gone && show(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [language]);
  return texts;
}
