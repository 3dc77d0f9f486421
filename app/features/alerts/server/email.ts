import { sendMail } from "#server/mail.ts";
import type { Outward } from "#server/outward.ts";
import { neutralTitle } from "../domain/neutral.ts";
import type { Message, Sent } from "./send.ts";

/** One plain e-mail with neutral words. */
export function sendEmail(smtp: NonNullable<Outward["smtp"]>, to: string, message: Message): Promise<Sent> {
  return sendMail(smtp, { to, subject: neutralTitle, text: `${message.words}\n`, id: message.id });
}
