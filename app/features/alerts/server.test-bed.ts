import { createECDH, randomBytes } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { method: string; path: string; headers: http.IncomingHttpHeaders; body: Buffer };

/** A real HTTP server that keeps what it is told and answers as it is set to. */
export async function openReceiver(): Promise<{
  url: string;
  received: Received[];
  answers: { status: number };
  close(): Promise<void>;
}> {
  const received: Received[] = [];
  const answers = { status: 201 };
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(parts),
      });
      response.writeHead(answers.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/there`,
    received,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type Mail = { from: string; to: string[]; text: string };

/** A real SMTP server. `refusing`: with this code instead of taking the mail. */
export async function openMailbox(port = 0): Promise<{
  url: string;
  port: number;
  mails: Mail[];
  refusing: { code: number | null };
  close(): Promise<void>;
}> {
  const mails: Mail[] = [];
  const refusing: { code: number | null } = { code: null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (refusing.code !== null) return done(Object.assign(new Error("no"), { responseCode: refusing.code }));
        const from = session.envelope.mailFrom;
        mails.push({
          from: from === false ? "" : from.address,
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString("utf8"),
        });
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const open = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${open}`,
    port: open,
    mails,
    refusing,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A browser's own half of a push subscription. */
export function aSubscription(endpoint: string) {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  return {
    subscription: {
      endpoint,
      keys: { p256dh: ecdh.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") },
    },
    ecdh,
  };
}
