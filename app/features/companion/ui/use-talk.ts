import { useCallback, useEffect, useRef, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { loadCrisisSense } from "#web/crisis-sense.ts";
import { addToOutbox, onSent, waitingWrites } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { type Conversation, companion, type DangerKind, type Move } from "../contract.ts";
import type { Shown } from "./log.tsx";

type Seen = { level: "none" | "low" | "moderate" | "high" | "imminent"; kinds: DangerKind[] };

export type TalkInHand = {
  readonly conversation: Conversation | null;
  readonly messages: readonly Shown[];
  readonly busy: boolean;
  /** What the device saw in words that could not be sent: help must not wait for the internet. */
  readonly unsent: Seen | null;
  readonly lost: Trouble | null;
  readonly say: (move: Move) => Promise<void>;
  readonly back: () => Promise<void>;
};

/** How often to look while a person may answer, or while an answer is due. */
const lookMs = { person: 4_000, answer: 1_500 } as const;
const passing = new Set(["offline", "resting", "trouble", "stale-permit", "not-signed-in"]);

/** One conversation with the server: what is said goes out, or waits on this device until it can. */
export function useTalk(talkId: string, language: "en" | "es", first: Conversation | null): TalkInHand {
  const [conversation, setConversation] = useState<Conversation | null>(first);
  const [mine, setMine] = useState<readonly Shown[]>([]);
  const [busy, setBusy] = useState(0);
  const [unsent, setUnsent] = useState<Seen | null>(null);
  const [lost, setLost] = useState<Trouble | null>(null);
  const known = useRef(0);
  known.current = conversation?.messages.at(-1)?.seq ?? 0;

  const merge = useCallback((fresh: Conversation) => {
    setConversation((before) => {
      const ids = new Set(fresh.messages.map(({ id }) => id));
      const kept = (before?.id === fresh.id ? before.messages : []).filter(({ id }) => !ids.has(id));
      return { ...fresh, messages: [...kept, ...fresh.messages].sort((a, b) => a.seq - b.seq) };
    });
    const arrived = new Set(fresh.messages.map(({ id }) => id));
    setMine((before) => before.filter(({ id }) => !arrived.has(id)));
  }, []);

  const look = useCallback(
    async (all = false) => {
      try {
        merge(await call(companion.read, { talkId, after: all ? 0 : known.current }));
        setLost(null);
      } catch (reason) {
        if (reason instanceof Trouble && all) setLost(reason);
      }
    },
    [talkId, merge],
  );

  useEffect(() => {
    void look(true);
    void loadCrisisSense();
    // What was written here before and has not gone out yet is shown where it belongs.
    waitingWrites(companion.say)
      .then((writes) => {
        const here = writes.filter(({ input }) => input.talkId === talkId);
        setMine((before) => [...here.map(({ id, input }) => shownOf(id, input.move, input.at, "kept")), ...before]);
      })
      .catch(() => undefined);
    return onSent((path) => {
      if (path === companion.say.path) {
        setUnsent(null);
        void look();
      }
    });
  }, [talkId, look]);

  const state = conversation?.handOver.state;
  const isWaiting = conversation?.waiting === true;
  useEffect(() => {
    const every = isWaiting ? lookMs.answer : state === "asked" || state === "here" ? lookMs.person : 0;
    if (every === 0) return;
    const timer = setInterval(() => document.visibilityState === "visible" && void look(), every);
    return () => clearInterval(timer);
  }, [isWaiting, state, look]);

  const say = useCallback(
    async (move: Move) => {
      const id = newId();
      const at = new Date().toISOString();
      setMine((before) => [...before, shownOf(id, move, at, "sending")]);
      setBusy((count) => count + 1);
      const seen = await see(move, language);
      const input = {
        talkId,
        id,
        at,
        language,
        hour: new Date().getHours(),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        move,
        after: known.current,
        ...(seen ? { seen } : {}),
      };
      try {
        merge(await call(companion.say, input, { id }));
        setUnsent(null);
      } catch (reason) {
        const waits = reason instanceof Trouble && passing.has(reason.code);
        const kept = waits && (await addToOutbox(companion.say, { ...input, after: 0 }, id).catch(() => null));
        setMine((before) =>
          before.map((each) => (each.id === id ? { ...each, state: kept ? "kept" : "refused" } : each)),
        );
        if (seen && seen.level !== "none" && seen.level !== "low") setUnsent(seen);
        if (!kept) throw reason;
      } finally {
        setBusy((count) => count - 1);
      }
    },
    [talkId, language, merge],
  );
  const back = useCallback(async () => {
    await call(companion.endHandOver, { talkId });
    await look();
  }, [talkId, look]);
  return {
    conversation,
    messages: [...(conversation?.messages ?? []), ...mine],
    busy: busy > 0 || isWaiting,
    unsent,
    lost,
    say,
    back,
  };
}

function shownOf(id: string, move: Move, at: string, state: "sending" | "kept"): Shown {
  return { author: "person", id, seq: Number.MAX_SAFE_INTEGER, at, move, lateMinutes: 0, state };
}

/** Looks for danger on this device, at once; nothing when the words for it have not come down yet. */
async function see(move: Move, language: string): Promise<Seen | null> {
  if (move.kind !== "text") return null;
  const sense = await loadCrisisSense();
  if (!sense) return null;
  const { level, kinds } = sense.triage(move.text, { language, channel: "chat" });
  return level === "none" ? null : { level, kinds };
}
