import { onLeave } from "../leave.ts";

/**
 * Keeps `/me` on the device: registers the service worker for `/me` only and offers a newer version when it is ready.
 *
 * @param offer called with a function that installs the newer version and opens it
 */
export function startWorker(offer: (install: () => void) => void): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  let wanted = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (wanted) location.reload();
  });
  const tell = (worker: ServiceWorker) =>
    offer(() => {
      wanted = true;
      worker.postMessage({ type: "SKIP_WAITING" });
    });
  navigator.serviceWorker
    .register("/sw.js", { scope: "/me" })
    .then((registration) => {
      // Whoever leaves on the very first visit stops the fetching too; the next visit begins it anew.
      onLeave(() => registration.installing && !registration.active && void registration.unregister());
      if (registration.waiting && navigator.serviceWorker.controller) tell(registration.waiting);
      registration.addEventListener("updatefound", () => {
        const next = registration.installing;
        next?.addEventListener("statechange", () => {
          if (next.state === "installed" && navigator.serviceWorker.controller) tell(next);
        });
      });
    })
    // Private windows may refuse: the app then works while there is internet.
    .catch(() => undefined);
}
