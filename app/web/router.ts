import type { NavigateOptions } from "wouter";
import { navigate, useBrowserLocation } from "wouter/use-browser-location";

type Go = (to: string | URL, options?: NavigateOptions) => void;

/** Wraps a navigate function so that it can only replace: in-app steps leave no trail, and Back leaves the app. */
export function replacing(go: Go): Go {
  return (to, options) => go(to, { ...options, replace: true });
}

const goReplacing = replacing(navigate);

/** The location hook of both entries. */
export function useReplacingLocation(): [string, Go] {
  const [path] = useBrowserLocation();
  return [path, goReplacing];
}

/** For code outside React; inside, use wouter's `useLocation` or `Link`. */
export const goTo = goReplacing;
