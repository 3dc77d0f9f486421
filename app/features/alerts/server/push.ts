import webPush from "web-push";
import type { Outward } from "#server/outward.ts";
import { alertsPage, neutralTitle } from "../domain/neutral.ts";
import type { CallKeys } from "./call-keys.ts";
import type { Message, Sent } from "./send.ts";

/** As a browser hands it over (W3C Push API). */
export type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };

const timeoutMs = 10_000;
/** A call that comes later than this is of no use; the push service then drops it. */
const liveSeconds = 4 * 3600;

/** Whether an address belongs to a push service we know. Nothing else is ever written to. */
export function isPushAddress(push: NonNullable<Outward["push"]>, endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, host, username } = new URL(endpoint);
  const isOwn = push.hosts.includes(host) || push.hosts.includes(hostname);
  const isSecure = protocol === "https:" || (protocol === "http:" && isOwn && hostname === "127.0.0.1");
  return isSecure && username === "" && (isOwn || push.hosts.some((known) => hostname.endsWith(`.${known}`)));
}

/** One web push (RFC 8030), encrypted to the browser. `gone`: the subscription has ended and is to be removed. */
export async function sendPush(
  push: NonNullable<Outward["push"]>,
  keys: CallKeys["push"],
  subscription: Subscription,
  message: Message,
): Promise<Sent> {
  if (!isPushAddress(push, subscription.endpoint)) return { state: "failed", proof: "unknown-service" };
  let request: ReturnType<typeof webPush.generateRequestDetails>;
  try {
    request = webPush.generateRequestDetails(
      subscription,
      JSON.stringify({ id: message.id, title: neutralTitle, body: message.words, url: alertsPage }),
      {
        vapidDetails: { subject: push.subject, ...keys },
        TTL: liveSeconds,
        urgency: "high",
        // The same message sent twice takes the place of the first, where it still waits.
        topic: message.id.replaceAll("-", "").slice(0, 32),
      },
    );
  } catch {
    return { state: "gone", proof: "not-a-subscription" };
  }
  try {
    const answer = await fetch(request.endpoint, {
      method: request.method,
      headers: headersOf(request.headers),
      body: request.body ? new Uint8Array(request.body) : null,
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    const proof = String(answer.status);
    if (answer.ok) return { state: "sent", proof };
    if (answer.status === 404 || answer.status === 410) return { state: "gone", proof };
    return { state: answer.status === 429 || answer.status >= 500 ? "again" : "failed", proof };
  } catch {
    return { state: "again", proof: "no-connection" };
  }
}

/** `fetch` counts the length itself. */
function headersOf(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.toLowerCase() !== "content-length")
      .map(([name, value]) => [name, String(value)]),
  );
}
