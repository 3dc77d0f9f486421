import { useEffect, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { loadCrisisSense } from "#web/crisis-sense.ts";
import { noticing } from "../../noticing/contract.ts";
import type { Page, PagePart } from "../domain/page.ts";

/** What this device saw in the words: enough to offer help. Nothing of it is sent by itself. */
export type Seen = {
  /** The paragraph it was seen in. */
  readonly partId: string;
  readonly level: "moderate" | "high" | "imminent";
  /** The paragraph is not shared, so nobody but the person knows. */
  readonly sealed: boolean;
  readonly version: string;
  readonly digest: string;
};

/** A text that is looked at; one that is not shared has the audience `me`. */
type Watched = Pick<PagePart, "id" | "text" | "audience">;

/** Milliseconds without a key press after which the device looks. */
const pauseMs = 900;
const ranks = ["none", "low", "moderate", "high", "imminent"];

/** Looks for danger at each pause in writing, on this device alone, and says so at once. Needs no consent: only the person sees it. */
export function useSafetyWatch(page: { readonly parts: readonly Watched[] }): Seen | null {
  const [seen, see] = useState<Seen | null>(null);
  const looked = useRef(new Map<string, { text: string; level: string }>());
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      const changed = page.parts.filter((part) => looked.current.get(part.id)?.text !== part.text);
      if (changed.length === 0) return;
      // Not loaded is not looked at: the way to help at the foot of the page is there all the same.
      const sense = await loadCrisisSense();
      if (gone || !sense) return;
      const { triage, analyser } = sense;
      for (const part of changed)
        looked.current.set(part.id, { text: part.text, level: triage(part.text, { channel: "journal" }).level });
      const found = page.parts
        .map((part) => ({
          partId: part.id,
          level: looked.current.get(part.id)?.level ?? "none",
          sealed: part.audience === "me",
        }))
        .sort((a, b) => ranks.indexOf(b.level) - ranks.indexOf(a.level))[0];
      const { version, digest } = analyser;
      const needs = found && ranks.indexOf(found.level) >= ranks.indexOf("moderate");
      see(
        needs
          ? { partId: found.partId, level: found.level as Seen["level"], sealed: found.sealed, version, digest }
          : null,
      );
    }, pauseMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [page]);
  return seen;
}

/** Words that carried what the device noticed in private writing; null when there is nothing to say. */
export type Noticed = { readonly words: readonly string[] } | null;

const asked = { at: 0, allowed: false };
const askAgainMs = 5 * 60_000;

/** Asks whether the person lets software on this device read private writing. Unreachable means no. */
async function mayNotice(): Promise<boolean> {
  if (Date.now() - asked.at < askAgainMs) return asked.allowed;
  const answer = await call(noticing.onDevice, { analyser: "journal-distress" }).catch(() => null);
  if (answer) Object.assign(asked, { at: Date.now(), allowed: answer.allowed });
  return answer?.allowed ?? false;
}

/** With the person's leave, reads the feeling of what is only for themselves, on this device, for their eyes alone. */
export function useOwnNoticing(page: Page, language: string): Noticed {
  const [noticed, notice] = useState<Noticed>(null);
  useEffect(() => {
    let gone = false;
    const text = page.parts
      .filter((part) => part.audience === "me")
      .map((part) => part.text)
      .join("\n\n");
    if (text.trim().length < 40) return;
    const timer = setTimeout(async () => {
      if (!(await mayNotice()) || gone) return;
      const reader = await import("@mooring/language").catch(() => null);
      if (gone || !reader) return;
      const { readDistress, DISTRESS_LINE } = reader;
      const reading = readDistress(text, { language });
      const heavy = reading.words
        .filter((word) => word.weight > 0)
        .map((word) => text.slice(word.start, word.end).toLowerCase());
      notice(
        reading.enough && reading.distress >= DISTRESS_LINE && heavy.length > 0
          ? { words: [...new Set(heavy)].slice(0, 6) }
          : null,
      );
    }, 2500);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [page, language]);
  return noticed;
}
