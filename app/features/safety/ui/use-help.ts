import { useEffect, useState } from "react";
import { send } from "#web/api.ts";
import { keep, kept } from "#web/offline/kept.ts";
import type { LanguageCode } from "#web/words/choose.ts";
import { useLanguage } from "#web/words/words.ts";
import { builtInLines, type Card, type Lines, loadCard } from "./card-content.ts";

/** Who from the agency can be called now. `null`: nobody; `undefined`: cannot be known (offline). */
export type OnCall = { readonly who: string | null; readonly until: string; readonly number?: string | null } | null;

type Answer = { readonly lines?: Lines | null; readonly place?: string | null; readonly onCall?: OnCall };

export type Help = { readonly card?: Card; readonly lines?: Lines; readonly onCall?: OnCall };

/**
 * What the crisis card shows, best first and never waiting: the built-in card at once, the agency's last known numbers
 * from this device, then the server's answer when it comes.
 */
export function useHelp(): Help {
  const language: LanguageCode = useLanguage();
  const [card, setCard] = useState<Card>();
  const [lines, setLines] = useState<Lines>();
  const [onCall, setOnCall] = useState<OnCall | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void loadCard(language).then((found) => {
      if (!gone && found) setCard(found);
    });
    return () => {
      gone = true;
    };
  }, [language]);
  useEffect(() => {
    const stop = new AbortController();
    const show = (found: Lines | undefined | null) => {
      if (!stop.signal.aborted && found) setLines(found);
    };
    const fromDevice = builtInLines()
      .then(show)
      .then(() => kept<Lines>("lines"))
      .then(show);
    fromDevice
      .catch(() => undefined)
      .then(() => send({ method: "GET", path: "/api/safety/lines" }, {}, { signal: stop.signal }))
      .then(async (answer) => {
        const { lines: own, place, onCall: now } = (answer ?? {}) as Answer;
        const best = own ?? (place ? await builtInLines(place) : undefined);
        show(best);
        if (best) await keep("lines", best);
        if (!stop.signal.aborted && now !== undefined) setOnCall(now);
      })
      // Offline or not set up: what is on the device stays on the screen.
      .catch(() => undefined);
    return () => stop.abort();
  }, []);
  return { ...(card ? { card } : {}), ...(lines ? { lines } : {}), ...(onCall !== undefined ? { onCall } : {}) };
}
