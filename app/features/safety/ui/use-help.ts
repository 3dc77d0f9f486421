import { useEffect, useState } from "react";
import { call } from "#web/api.ts";
import { keep, kept } from "#web/offline/kept.ts";
import { firstLanguage } from "#web/words/choose.ts";
import { useLanguage } from "#web/words/words.ts";
import { type AgencyLine, safety } from "../contract.ts";
import { type Card, cardAtHand, type Lines, linesAtHand, loadCard, loadLines } from "./card-content.ts";

/** What the agency answered. Kept on this device: where one is and whom to call is needed most without internet. */
type Place = { readonly place: string | null; readonly agencyLines: readonly AgencyLine[] };

const keptAs = "help";

export type Help = {
  readonly card: Card | undefined;
  readonly lines: Lines | undefined;
  readonly agencyLines: readonly AgencyLine[];
  /** `null`: nobody is rostered; `undefined`: cannot be known now. */
  readonly onCall: null | undefined;
  /** The card itself could not be read from this device. */
  readonly broken: boolean;
};

let last: Place | undefined;

async function askPlace(signal?: AbortSignal): Promise<Place> {
  const { place, agencyLines } = await call(safety.lines, {}, signal ? { signal } : {});
  last = { place, agencyLines };
  await loadLines(place);
  await keep(keptAs, last);
  return last;
}

/**
 * Reads the card, the numbers and the agency's lines before anyone needs them, so that the card opens under the finger
 * and without internet. Failing is quiet: the card asks again when it opens.
 */
export async function preloadHelp(): Promise<void> {
  try {
    last ??= await kept<Place>(keptAs);
    await Promise.all([loadCard(firstLanguage()), loadLines(last?.place)]);
    await askPlace();
  } catch {
    // Offline: what is on the device will do.
  }
}

/**
 * What the crisis card shows, best first and never waiting: what this tab has read, then what this device kept, then the
 * server's answer when it comes. Until a place is known no number of any country is shown.
 */
export function useHelp(): Help {
  const language = useLanguage();
  const [card, setCard] = useState(() => cardAtHand(language));
  const [broken, setBroken] = useState(false);
  const [place, setPlace] = useState<Place | undefined>(last);
  const [lines, setLines] = useState(() => linesAtHand(last?.place));
  const [onCall, setOnCall] = useState<null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    loadCard(language).then(
      (found) => {
        if (gone) return;
        setCard(found);
        setBroken(!found);
      },
      () => !gone && setBroken(true),
    );
    return () => {
      gone = true;
    };
  }, [language]);
  useEffect(() => {
    const stop = new AbortController();
    const show = async (found: Place | undefined) => {
      const own = await loadLines(found?.place);
      if (stop.signal.aborted) return;
      if (own) setLines(own);
      if (found) setPlace(found);
    };
    const ask = async () => {
      await show(last ?? (await kept<Place>(keptAs)));
      await show(await askPlace(stop.signal));
      if (!stop.signal.aborted) setOnCall(null);
    };
    // Offline or not set up: what is on the device stays on the screen.
    ask().catch(() => undefined);
    return () => stop.abort();
  }, []);
  return { card, lines, agencyLines: place?.agencyLines ?? [], onCall, broken };
}
