import http from "node:http";
import type { AddressInfo } from "node:net";

/** What the invented service does with the next question. */
export type Act =
  | { does: "write"; pieces: readonly string[]; everyMs?: number; finish?: "stop" | "length" | null }
  /** Takes the question and never says anything. */
  | { does: "stall" }
  /** Says something, then nothing more. */
  | { does: "stall-after"; pieces: readonly string[] }
  | { does: "fail"; status: number }
  /** Breaks the connection after some words. */
  | { does: "cut"; pieces: readonly string[] }
  | { does: "send-elsewhere"; to: string }
  | { does: "nonsense" };

export type FakeModel = {
  url: string;
  /** The questions as they came, oldest first. */
  requests: { key: string | null; body: { model: string; messages: { role: string; content: string }[] } }[];
  /** Connections the other side gave up. */
  leftAlone(): number;
  next(act: Act): void;
  close(): Promise<void>;
};

/** A local service that speaks as OpenAI-compatible ones do, and behaves as told. */
export async function startFakeModel(): Promise<FakeModel> {
  let act: Act = { does: "write", pieces: ["Hello."] };
  let left = 0;
  const requests: FakeModel["requests"] = [];
  const server = http.createServer(async (request, response) => {
    let text = "";
    for await (const piece of request) text += piece;
    requests.push({ key: request.headers.authorization ?? null, body: JSON.parse(text || "{}") });
    response.on("close", () => {
      if (!response.writableFinished) left += 1;
    });
    await perform(act, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    leftAlone: () => left,
    next: (what) => {
      act = what;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function perform(act: Act, response: http.ServerResponse): Promise<void> {
  if (act.does === "stall") return;
  if (act.does === "fail") {
    response.writeHead(act.status, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { message: "no", type: "x", code: null } }));
    return;
  }
  if (act.does === "send-elsewhere") {
    response.writeHead(307, { location: act.to });
    response.end();
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  if (act.does === "nonsense") {
    response.end("data: {not json\n\ndata: [DONE]\n\n");
    return;
  }
  const send = (delta: object, finish: string | null = null) => {
    const chunk = { id: "1", object: "chat.completion.chunk", created: 1, model: "fake" };
    response.write(`data: ${JSON.stringify({ ...chunk, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`);
  };
  for (const piece of act.pieces) {
    send({ role: "assistant", content: piece });
    if (act.does === "write" && act.everyMs) await new Promise((resolve) => setTimeout(resolve, act.everyMs));
  }
  if (act.does === "stall-after") return;
  if (act.does === "cut") {
    setTimeout(() => response.destroy(), 20);
    return;
  }
  if (act.finish !== null) send({}, act.finish ?? "stop");
  response.end("data: [DONE]\n\n");
}
