import { createHmac } from "node:crypto";
import type { Outward } from "#server/outward.ts";
import type { Message, Sent } from "./send.ts";

const timeoutMs = 10_000;

/**
 * One text by way of a gateway of the agency's own: POST of `{ id, to, text }` as JSON. `Mooring-Signature: t=…,v1=…` holds
 * the time in seconds and HMAC-SHA256 (hex) of `t.body` under the shared secret; `Idempotency-Key` is the same each time a
 * message is tried.
 */
export async function sendText(
  webhook: NonNullable<Outward["webhook"]>,
  to: string,
  message: Message,
  now: Date,
): Promise<Sent> {
  const body = JSON.stringify({ id: message.id, to, text: message.words });
  const at = Math.floor(now.getTime() / 1000);
  const signature = createHmac("sha256", webhook.secret).update(`${at}.${body}`).digest("hex");
  try {
    const answer = await fetch(webhook.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": message.id,
        "mooring-signature": `t=${at},v1=${signature}`,
      },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    const proof = String(answer.status);
    if (answer.ok) return { state: "sent", proof };
    return {
      state: answer.status === 408 || answer.status === 429 || answer.status >= 500 ? "again" : "failed",
      proof,
    };
  } catch {
    return { state: "again", proof: "no-connection" };
  }
}
