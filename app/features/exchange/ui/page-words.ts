import { useMemo } from "react";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { PageWords } from "../domain/readable.ts";
import { columns, doers, kinds } from "../words/page-names.ts";

/** The words of the page inside the file, in the language of the screen. */
export function usePageWords(): PageWords {
  const say = useWords("take-out");
  const language = useLanguage() === "es" ? "es" : "en";
  return useMemo(
    () => ({
      language,
      title: say("page.title"),
      madeAt: say("page.madeAt"),
      from: say("page.from"),
      nothing: say("page.nothing"),
      closed: say("page.closed"),
      ledger: say("page.ledger"),
      ledgerAbout: say("page.ledgerAbout"),
      yes: say("page.yes"),
      no: say("page.no"),
      kinds: kinds[language],
      columns: columns[language],
      doers: doers[language],
    }),
    [say, language],
  );
}
