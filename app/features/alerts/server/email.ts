import { createTransport } from "nodemailer";
import type { Outward } from "#server/outward.ts";
import { neutralTitle } from "../domain/neutral.ts";
import type { Message, Sent } from "./send.ts";

const timeoutMs = 10_000;

/** One plain e-mail. `sent` means the mail server took it; its Message-ID is the same each time it is tried. */
export async function sendEmail(smtp: NonNullable<Outward["smtp"]>, to: string, message: Message): Promise<Sent> {
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
      subject: neutralTitle,
      text: `${message.words}\n`,
      messageId: `<${message.id}@mooring>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return { state: "sent", proof: "250" };
  } catch (error) {
    const code = (error as { responseCode?: number }).responseCode;
    // What the server will never take (RFC 5321 §4.2.1) is not tried again; anything else may be over in a minute.
    if (code !== undefined && code >= 500) return { state: "failed", proof: String(code) };
    return { state: "again", proof: code === undefined ? "no-connection" : String(code) };
  } finally {
    transport.close();
  }
}
