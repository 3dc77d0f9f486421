import { dropKeys } from "./keys.ts";

/** Shown when the person has chosen no page of their own. */
export const usualPage = "https://www.weather.gov/";
/** Kept on the device by the service worker, for when there is no internet. */
export const offlinePage = "/me/page.html";
const savedAs = "page";

const leavers = new Set<() => void>();
let left = false;

/** Something to end or forget at once when the person leaves (a stream, opened text). Must be quick and send nothing. */
export function onLeave(forget: () => void): () => void {
  leavers.add(forget);
  return () => leavers.delete(forget);
}

/** True from the moment of leaving: nothing may be sent any more. */
export function hasLeft(): boolean {
  return left;
}

/** Only ordinary web pages; anything else would let a link run code. Returns null when it is not one. */
export function asNeutralPage(text: string): string | null {
  try {
    const url = new URL(/^[a-z]+:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

export function neutralPage(): string {
  try {
    return asNeutralPage(localStorage.getItem(savedAs) ?? usualPage) ?? usualPage;
  } catch {
    return usualPage;
  }
}

/** Returns false when the address is not a page one can go to. */
export function chooseNeutralPage(text: string): boolean {
  const page = asNeutralPage(text);
  if (!page) return false;
  try {
    localStorage.setItem(savedAs, page);
    return true;
  } catch {
    return false;
  }
}

/**
 * Quick exit. In this order: the screen is blank, the title says nothing, keys and opened text are forgotten, the entry
 * in the history is replaced. Sends nothing but the request for the neutral page.
 */
export function leave(): void {
  if (left) return;
  left = true;
  document.body.replaceChildren();
  document.documentElement.className = "left";
  document.title = "";
  try {
    localStorage.setItem("locked", "yes");
  } catch {
    // The keys go all the same.
  }
  for (const forget of leavers) {
    try {
      forget();
    } catch {
      // One that fails must not hold up the rest.
    }
  }
  dropKeys();
  location.replace(navigator.onLine ? neutralPage() : offlinePage);
}

/** Counts presses: true on the third within `withinMs`. */
export function threeWithin(withinMs: number): (at: number) => boolean {
  let times: number[] = [];
  return (at) => {
    times = [...times.filter((time) => at - time < withinMs), at];
    if (times.length < 3) return false;
    times = [];
    return true;
  };
}

/** Three presses of Escape within a second, or three taps with two fingers within two. Returns how to stop. */
export function watchForLeaving(go: () => void = leave): () => void {
  const escapes = threeWithin(1000);
  const taps = threeWithin(2000);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.repeat && escapes(event.timeStamp)) go();
  };
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length === 2 && taps(event.timeStamp)) go();
  };
  // Capture, so that no dialog or field can swallow it.
  addEventListener("keydown", onKey, { capture: true });
  addEventListener("touchstart", onTouch, { capture: true, passive: true });
  return () => {
    removeEventListener("keydown", onKey, { capture: true });
    removeEventListener("touchstart", onTouch, { capture: true });
  };
}
