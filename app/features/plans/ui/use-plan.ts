import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { useLanguage } from "#web/words/words.ts";
import type { Hand } from "../contract.ts";
import { emptyPlan, type Plan, readPlan } from "../domain/document.ts";
import { type Live, openSession, type Session } from "./live.ts";

/** One open plan for as long as its screen is there. */
export function useSession(personId: PersonId | null, isOwn: boolean): Session | null {
  const [session, hold] = useState<Session | null>(null);
  useEffect(() => {
    if (!personId) return;
    const opened = openSession(personId, { isOwn });
    hold(opened);
    return () => opened.stop();
  }, [personId, isOwn]);
  return session;
}

export function useLive(session: Session): Live {
  return useSyncExternalStore(session.watch, session.read);
}

/** What the document says now; read again after each change. */
export function useDocument(doc: Live["doc"]): Plan {
  const [plan, show] = useState<Plan>(emptyPlan);
  useEffect(() => {
    const hear = () => show(readPlan(doc));
    hear();
    doc.on("afterTransaction", hear);
    return () => doc.off("afterTransaction", hear);
  }, [doc]);
  return plan;
}

/** Who reads this page: the person, or somebody on staff about the person of this name. */
export type Reader = { readonly side: "me" | "staff"; readonly name: string };

export const ReaderOf = createContext<Reader>({ side: "me", name: "" });

export function useReader(): Reader {
  return useContext(ReaderOf);
}

/** A hand by name; the person by the name the screen knows. */
export function useHandName(): (hand: Hand, person: string) => string {
  const { name } = useReader();
  return (hand, person) => (hand.kind === "staff" ? hand.name : name || person);
}

/** "December 24, 2026"; days stand for themselves, moments in the zone of this device. */
export function useDay(): (day: string) => string {
  const language = useLanguage();
  return (day) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", ...(day.length === 10 ? { timeZone: "UTC" } : {}) }).format(
      new Date(day),
    );
}
