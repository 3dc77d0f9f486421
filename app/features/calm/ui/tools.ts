import { useEffect, useState } from "react";
import type { LanguageCode } from "#web/words/choose.ts";
import { useLanguage } from "#web/words/words.ts";
import type { CalmTool, CalmToolId } from "../../../../content/schema-calm.ts";
import { addRoomWords } from "./room-words.ts";

type Files = {
  readonly tools: Readonly<Record<string, CalmTool>>;
  readonly roomWords: Parameters<typeof addRoomWords>[1];
};

const files: Readonly<Record<LanguageCode, () => Promise<Files>>> = {
  en: () => import("./tools.en.ts"),
  es: () => import("./tools.es.ts"),
  ar: () => import("./tools.ar.ts"),
};

const loaded = new Map<LanguageCode, Promise<readonly CalmTool[]>>();

/** The content tests see to it that these have every tool. */
const complete: readonly LanguageCode[] = ["en", "es"];

/** Where nothing else decides: what suits most people comes first. */
const first: readonly CalmToolId[] = [
  "look-around",
  "five-senses",
  "feet-on-floor",
  "hold-something",
  "date-place-age",
];

async function readTools(language: LanguageCode): Promise<readonly CalmTool[]> {
  const [its, inEnglish] = await Promise.all([files[language](), complete.includes(language) ? null : files.en()]);
  addRoomWords(language, its.roomWords, inEnglish?.roomWords);
  const own = Object.values(its.tools);
  const has = new Set(own.map(({ id }) => id));
  const all = [...own, ...Object.values(inEnglish?.tools ?? {}).filter(({ id }) => !has.has(id))];
  const rank = ({ id }: CalmTool) => (first.includes(id) ? first.indexOf(id) : first.length);
  return all.sort((a, b) => rank(a) - rank(b));
}

/** Every tool in this language; where one is not translated, in English. Part of the app, so there is nothing to wait for offline. */
export function loadTools(language: LanguageCode): Promise<readonly CalmTool[]> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = readTools(language);
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
