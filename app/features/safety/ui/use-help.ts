import { useEffect, useState } from "react";
import { call } from "#web/api.ts";
import { keep, kept } from "#web/offline/kept.ts";
import { useLanguage } from "#web/words/words.ts";
import { type AgencyLine, safety } from "../contract.ts";
import { builtInLines, type Card, type Lines, loadCard, type Way } from "./card-content.ts";

/** Who from the agency can be called now. `null`: nobody; `undefined`: cannot be known (offline). */
export type OnCall = { readonly who: string | null; readonly until: string; readonly number?: string | null } | null;

/** What was last heard from the agency; kept on the device for when there is no internet. */
type Heard = { readonly place: string | null; readonly agencyLines: readonly AgencyLine[] };

export type Help = { readonly card?: Card; readonly lines?: Lines; readonly onCall?: OnCall };

/** The public lines of the place, with the agency's own numbers before them. */
async function linesFor({ place, agencyLines }: Heard): Promise<Lines | undefined> {
  const found = await builtInLines(place ?? undefined);
  const own = agencyLines.map((line, at) => {
    const ways: Way[] = [];
    if (line.call) ways.push({ kind: "call", number: line.call });
    if (line.text) ways.push({ kind: "text", number: line.text });
    return { id: `agency-${at}`, name: line.label, ways };
  });
  return found && { ...found, lines: [...own, ...found.lines] };
}

/**
 * What the crisis card shows, best first and never waiting: the built-in card at once, the agency's last known numbers
 * from this device, then the server's answer when it comes.
 */
export function useHelp(): Help {
  const language = useLanguage();
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
    const show = async (heard: Heard) => {
      const found = await linesFor(heard);
      if (!stop.signal.aborted && found) setLines(found);
    };
    const run = async () => {
      await show((await kept<Heard>("lines")) ?? { place: null, agencyLines: [] });
      const { place, agencyLines, onCall: now } = await call(safety.lines, {}, { signal: stop.signal });
      await show({ place, agencyLines });
      if (!stop.signal.aborted) setOnCall(now);
      await keep("lines", { place, agencyLines });
    };
    // Offline, or no answer: what is on the device stays on the screen.
    run().catch(() => undefined);
    return () => stop.abort();
  }, []);
  return { ...(card ? { card } : {}), ...(lines ? { lines } : {}), ...(onCall !== undefined ? { onCall } : {}) };
}
