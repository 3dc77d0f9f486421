import { createTransport } from "nodemailer";
import type { Outward } from "./outward.ts";

const timeoutMs = 10_000;

/** `sent`: the mail server took it. `failed`: it never will (RFC 5321 §4.2.1). `again`: it may in a minute. */
export type Mailed = { state: "sent" | "failed" | "again"; proof: string };

/** One plain e-mail; its Message-ID is the same each time it is tried. */
export async function sendMail(
  smtp: NonNullable<Outward["smtp"]>,
  { to, subject, text, id }: { to: string; subject: string; text: string; id: string },
): Promise<Mailed> {
  const transport = createTransport({
    url: smtp.url,
    // Not this machine's name.
    name: "mooring",
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: smtp.from,
      to,
      subject,
      text,
      messageId: `<${id}@mooring>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return { state: "sent", proof: "250" };
  } catch (error) {
    const code = (error as { responseCode?: number }).responseCode;
    if (code !== undefined && code >= 500) return { state: "failed", proof: String(code) };
    return { state: "again", proof: code === undefined ? "no-connection" : String(code) };
  } finally {
    transport.close();
  }
}
