/**
 * Ways out of the house, as whoever runs it has set them up. Null: that way is off, and nothing goes out by it.
 * Everything else in Mooring stays inside.
 */
export type Outward = {
  smtp: { url: string; from: string } | null;
  /** For text messages through a gateway of one's own; `secret` signs what is sent. */
  webhook: { url: string; secret: string } | null;
  /** Push services of browsers; `subject` is how they may reach whoever runs this (RFC 8292). */
  push: { hosts: readonly string[]; subject: string } | null;
};

export const nothingOutward: Outward = { smtp: null, webhook: null, push: null };

/** The push services of today's browsers. A subscription anywhere else is not believed. */
const browserPushHosts = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "web.push.apple.com",
  "notify.windows.com",
];

/** @throws Error with a plain sentence for a value that makes no sense, so that nobody relies on a way that is not there */
export function readOutward(env: NodeJS.ProcessEnv): Outward {
  const { SMTP_URL: smtp, MAIL_FROM: from, ALERT_WEBHOOK_URL: webhook, ALERT_WEBHOOK_SECRET: secret } = env;
  if (smtp && !isUrl(smtp, ["smtp:", "smtps:"]))
    throw new Error("Mooring cannot send e-mail: SMTP_URL is not of the form smtp://name:password@host:587.");
  if (smtp && !from?.includes("@"))
    throw new Error("Mooring cannot send e-mail: MAIL_FROM is not an address to send from.");
  if (webhook && !isUrl(webhook, ["http:", "https:"]))
    throw new Error("Mooring cannot send texts: ALERT_WEBHOOK_URL is not a web address.");
  if (webhook && (secret ?? "").length < 16)
    throw new Error("Mooring cannot send texts: ALERT_WEBHOOK_SECRET has to be at least 16 characters long.");
  const ownHosts = (env.ALERT_PUSH_HOSTS ?? "").split(",").flatMap((host) => host.trim().toLowerCase() || []);
  return {
    smtp: smtp && from ? { url: smtp, from } : null,
    webhook: webhook && secret ? { url: webhook, secret } : null,
    push:
      env.ALERT_PUSH === "off"
        ? null
        : {
            hosts: [...browserPushHosts, ...ownHosts],
            subject: from ? `mailto:${from.replace(/^.*<([^>]+)>.*$/, "$1")}` : "https://mooring.invalid",
          },
  };
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}
