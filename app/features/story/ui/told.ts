type Told = "kept" | "worker" | "people" | "waiting" | "sending";
let next: Told | null = null;

/** Leaves a word for the screen that opens next. */
export function tellNext(what: Told): void {
  next = what;
}

/** The word that was left, once. */
export function takeTold(): Told | null {
  const told = next;
  next = null;
  return told;
}
