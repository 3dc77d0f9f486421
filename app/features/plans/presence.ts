import type { Actor } from "#kernel/actor.ts";
import type { PersonId } from "#kernel/ids.ts";

/** So long after the last sign of life somebody still counts as here, in ms: a page asks again at once. */
const lingerMs = 4_000;

type Present = { kind: "person" | "staff"; id: string; open: number; until: number };
type Room = { here: Map<string, Present>; waiting: Set<() => void> };

/** Who has which plan open, and who waits for news of it; in memory only, for one process. */
export type Presence = {
  /** Somebody looks. Returns how to say that they have stopped. */
  enter(personId: PersonId, actor: Actor): () => void;
  here(personId: PersonId): { kind: "person" | "staff"; id: string }[];
  /** Wakes whoever waits for news of this plan. */
  tell(personId: PersonId): void;
  /** Resolves at the next news, after `ms`, or when `left` is aborted. */
  news(personId: PersonId, ms: number, left?: AbortSignal): Promise<void>;
};

export function openPresence(now: () => number = Date.now): Presence {
  const rooms = new Map<string, Room>();
  const roomOf = (personId: string): Room => {
    const known = rooms.get(personId);
    if (known) return known;
    const made: Room = { here: new Map(), waiting: new Set() };
    rooms.set(personId, made);
    return made;
  };
  const tell = (personId: string) => {
    const room = rooms.get(personId);
    for (const wake of [...(room?.waiting ?? [])]) wake();
  };
  const here = (personId: string) => {
    const room = rooms.get(personId);
    if (!room) return [];
    for (const [key, one] of room.here) if (one.open === 0 && one.until <= now()) room.here.delete(key);
    if (room.here.size === 0 && room.waiting.size === 0) rooms.delete(personId);
    return [...room.here.values()].map(({ kind, id }) => ({ kind, id }));
  };
  return {
    enter: (personId, actor) => {
      if (actor.kind !== "person" && actor.kind !== "staff") return () => {};
      const id = actor.kind === "person" ? actor.personId : actor.memberId;
      const room = roomOf(personId);
      const isNew = !here(personId).some((one) => one.id === id);
      const one = room.here.get(id) ?? { kind: actor.kind, id, open: 0, until: 0 };
      one.open++;
      roomOf(personId).here.set(id, one);
      if (isNew) tell(personId);
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        one.open--;
        one.until = now() + lingerMs;
      };
    },
    here,
    tell,
    news: (personId, ms, left) =>
      new Promise((resolve) => {
        const room = roomOf(personId);
        const done = () => {
          clearTimeout(timer);
          room.waiting.delete(done);
          left?.removeEventListener("abort", done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        room.waiting.add(done);
        if (left?.aborted) done();
        else left?.addEventListener("abort", done, { once: true });
      }),
  };
}

/** The one of this process. */
export const presence: Presence = openPresence();
