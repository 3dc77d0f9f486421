import type { OwnKey } from "@mooring/sealing";

/**
 * Holds the person's own key (or a staff member's, for their private space) while the app is open: in memory only,
 * never written anywhere, gone at lock, quick exit and sign-out.
 */
let own: OwnKey | null = null;
const droppers = new Set<() => void>();
const holders = new Set<() => void>();

export function holdKey(key: OwnKey): void {
  own = key;
  for (const tell of holders) tell();
}

export function ownKey(): OwnKey | null {
  return own;
}

/**
 * Forgets the key and has every listener forget what it opened. Listeners run first, so that a draft on the screen can
 * still begin to be sealed.
 */
export function dropKeys(): void {
  for (const tell of droppers) {
    try {
      tell();
    } catch {
      // One that fails must not keep the key in memory.
    }
  }
  own = null;
}

/** Returns how to stop listening. */
export function onDrop(tell: () => void): () => void {
  droppers.add(tell);
  return () => droppers.delete(tell);
}

/** Called when a key has been unlocked, for work that waited for it (the outbox). */
export function onHold(tell: () => void): () => void {
  holders.add(tell);
  return () => holders.delete(tell);
}
