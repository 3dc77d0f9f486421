// Wakes staff who are called. Shows the neutral words that came with the call and nothing else, keeps nothing, and
// answers no request: pages are always asked for anew.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const { id, title, body } = readCall(event.data);
  // The same call sent twice takes its own place.
  event.waitUntil(self.registration.showNotification(title, { body, tag: id, requireInteraction: true }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openAlerts());
});

function readCall(data) {
  try {
    const { id, title, body } = data.json();
    return { id: String(id), title: String(title), body: String(body) };
  } catch {
    return { id: "call", title: "Mooring", body: "" };
  }
}

/** Brings a staff page that is open to the front, else opens one. */
async function openAlerts() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = open.find(({ url }) => /^\/(work|agency)(\/|$)/.test(new URL(url).pathname));
  if (page) return page.focus();
  return self.clients.openWindow("/work/alerts");
}
