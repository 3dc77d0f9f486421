import { useEffect, useState } from "react";
import { alerts, type Watching } from "#features/alerts/contract.ts";
import { call } from "#web/api.ts";
import { keep, kept } from "#web/offline/kept.ts";
import { useSession } from "#web/session.ts";
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
  /** Whether someone from the agency would be called now; `undefined`: cannot be known without internet or a sign-in. */
  readonly onCall: Watching | "asking" | undefined;
  /** Someone is signed in, so that the agency is known and a person can be asked for. */
  readonly signedIn: boolean;
  /** The card itself could not be read from this device. */
  readonly broken: boolean;
};

let last: Place | undefined;

async function askPlace(signal?: AbortSignal): Promise<Place> {
  const { place, agencyLines } = await call(safety.lines, {}, signal ? { signal } : {});
  last = { place, agencyLines };
  // Kept first: the connection may go at any moment, and then this is what there is.
  await keep(keptAs, last);
  await loadLines(place);
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
  const { state } = useSession();
  const signedIn = state === "signed-in";
  const onCall = useOnCall(signedIn);
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
    };
    // Offline or not set up: what is on the device stays on the screen.
    ask().catch(() => undefined);
    return () => stop.abort();
  }, []);
  return { card, lines, agencyLines: place?.agencyLines ?? [], onCall, signedIn, broken };
}

/** Asked anew every minute while the card is open, so that what it says does not grow old. */
const onCallMs = 60_000;

/** Kept nowhere: who is on call is only true now. */
function useOnCall(signedIn: boolean): Help["onCall"] {
  const [onCall, setOnCall] = useState<Help["onCall"]>(signedIn ? "asking" : undefined);
  useEffect(() => {
    setOnCall(signedIn ? "asking" : undefined);
    if (!signedIn) return;
    const stop = new AbortController();
    const ask = () =>
      call(alerts.watching, {}, { signal: stop.signal }).then(setOnCall, () => {
        if (!stop.signal.aborted) setOnCall(undefined);
      });
    void ask();
    const timer = setInterval(ask, onCallMs);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [signedIn]);
  return onCall;
}
