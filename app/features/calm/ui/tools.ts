import { useEffect, useState } from "react";
import type { LanguageCode } from "#web/words/choose.ts";
import { useLanguage } from "#web/words/words.ts";
import type { CalmTool, CalmToolId } from "../../../../content/schema.ts";

const files = import.meta.glob<CalmTool>("../../../../content/calm/*.yaml", { import: "default" });

/** The order on the list: what suits most people first, what asks a question first last. */
const order: readonly CalmToolId[] = [
  "look-around",
  "five-senses",
  "feet-on-floor",
  "hold-something",
  "longer-exhale",
  "cold-water",
];

const loaded = new Map<LanguageCode, Promise<readonly CalmTool[]>>();

async function readTool(id: CalmToolId, language: LanguageCode): Promise<CalmTool[]> {
  const own = files[`../../../../content/calm/${id}.${language}.yaml`];
  const file = own ?? files[`../../../../content/calm/${id}.en.yaml`];
  return file ? [await file()] : [];
}

/** Every tool in this language; where one is not translated, in English. Part of the app, so there is nothing to wait for offline. */
export function loadTools(language: LanguageCode): Promise<readonly CalmTool[]> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = Promise.all(order.map((id) => readTool(id, language))).then((found) => found.flat());
  loaded.set(language, loading);
  loading.catch(() => loaded.delete(language));
  return loading;
}

/** The tools once they are there; `broken` when the device could not read them. */
export function useTools(): { tools?: readonly CalmTool[]; broken: boolean } {
  const language = useLanguage();
  const [found, show] = useState<{ tools?: readonly CalmTool[]; broken: boolean }>({ broken: false });
  useEffect(() => {
    let gone = false;
    loadTools(language).then(
      (tools) => !gone && show({ tools, broken: false }),
      () => !gone && show({ broken: true }),
    );
    return () => {
      gone = true;
    };
  }, [language]);
  return found;
}
