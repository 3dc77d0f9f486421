import { type Found, findOwner, type Looked, lookThrough, type Why, whyOf } from "./read-archive.ts";

/** What the page asks for, and what comes back. */
export type Ask =
  | { readonly want: "owner"; readonly file: File }
  | { readonly want: "look"; readonly file: File; readonly writer: string | null; readonly zone: string };
export type Answer =
  | { readonly kind: "at"; readonly share: number }
  | { readonly kind: "found"; readonly found: Found }
  | { readonly kind: "looked"; readonly looked: Looked }
  | { readonly kind: "trouble"; readonly why: Why | null };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(answer: Answer): void;
};

scope.onmessage = async ({ data: ask }) => {
  let last = 0;
  const told = (share: number) => {
    if (Date.now() - last < 200) return;
    last = Date.now();
    scope.postMessage({ kind: "at", share });
  };
  try {
    if (ask.want === "owner") scope.postMessage({ kind: "found", found: await findOwner(ask.file, told) });
    else scope.postMessage({ kind: "looked", looked: await lookThrough(ask.file, { ...ask, told }) });
  } catch (error) {
    scope.postMessage({ kind: "trouble", why: whyOf(error) ?? null });
  }
};
