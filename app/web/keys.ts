/**
 * Holds the person's own key (or a staff member's, for their private space) while the app is open: in memory only,
 * never written anywhere, gone at lock, quick exit and sign-out.
 */
let own: CryptoKey | null = null;
const dropped = new Set<() => void>();
const held = new Set<() => void>();

export function holdKey(key: CryptoKey): void {
  own = key;
  for (const tell of held) tell();
}

export function ownKey(): CryptoKey | null {
  return own;
}

/** Forgets the key and tells every listener, so that opened text is cleared from memory too. */
export function dropKeys(): void {
  own = null;
  for (const tell of dropped) tell();
}

/** Returns how to stop listening. */
export function onDrop(tell: () => void): () => void {
  dropped.add(tell);
  return () => dropped.delete(tell);
}

/** Called when a key has been unlocked, for work that waited for it (the outbox). */
export function onHold(tell: () => void): () => void {
  held.add(tell);
  return () => held.delete(tell);
}
