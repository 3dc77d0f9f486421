import { createHash } from "node:crypto";
import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import type { Caller, Endpoint } from "#kernel/endpoint.ts";
import { Refusal, type RefusalBody } from "#kernel/refusal.ts";
import { type Context, type House, inContext, translate } from "./context.ts";
import type { Feature, Route } from "./feature.ts";
import type { Site } from "./site.ts";

type Parts = {
  house: House;
  features: readonly Feature[];
  site: Site;
  /** Who is asking, from cookies; `nobody` when not signed in. Never throws for a bad cookie. */
  resolveActor(headers: Headers): Promise<Actor>;
};

const megabyte = 1024 * 1024;

function policyWith(microphone: string): string {
  return `camera=(), ${microphone}, geolocation=(), interest-cohort=()`;
}

/**
 * Headers of every answer: nothing is cached by others, framed, sniffed, or told onward; nothing comes from elsewhere, and
 * no script or style stands in a page but the ones named here by their hash.
 */
function guardsOf(features: readonly Feature[]): Record<string, string> {
  const inline = features
    .flatMap(({ inlineStyles }) => inlineStyles ?? [])
    .map((style) => ` 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  return {
    "content-security-policy": `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'${inline.join("")}; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; media-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": policyWith("microphone=()"),
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex",
  };
}

/** The one HTTP server: API of all rooms, and the web app itself. Listening is the caller's business. */
export async function openHttp({ house, features, site, resolveActor }: Parts): Promise<FastifyInstance> {
  const guards = guardsOf(features);
  const app = fastify({
    logger: false,
    bodyLimit: megabyte,
    trustProxy: false,
    return503OnClosing: true,
    forceCloseConnections: true,
    clientErrorHandler: (error, socket) => answerUnread(guards, error, socket),
    frameworkErrors: (error, request, reply) => {
      reply.headers(guards);
      answerError(house, error, request, reply);
    },
  });
  // Only JSON is understood: plain text would otherwise be taken for an input like any other.
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(guards);
    // A person's own pages may ask for the microphone, for their voice journal; no other page may.
    if (/^\/me(\/|\?|$)/.test(request.url)) reply.header("permissions-policy", policyWith("microphone=(self)"));
    if (request.method !== "GET" && request.method !== "HEAD") demandSameOrigin(request);
  });
  app.setErrorHandler((error, request, reply) => answerError(house, error, request, reply));
  app.setNotFoundHandler((request, reply) => answerError(house, nothingHere(), request, reply));
  app.get("/api/health", async () => ({ ok: true }));
  for (const feature of features) {
    await feature.mount?.(app, house);
    for (const wired of feature.routes) mountRoute(app, house, wired, resolveActor);
  }
  app.get("/api/openapi.json", async () => describeApi(features.flatMap((feature) => feature.routes)));
  site.mount(app);
  return app;
}

function mountRoute(
  app: FastifyInstance,
  house: House,
  { endpoint, answer, bodyLimit }: Route,
  resolveActor: Parts["resolveActor"],
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(bodyLimit ? { bodyLimit } : {}),
    handler: async (request, reply) => {
      const actor = await resolveActor(headersOf(request));
      demandCaller(endpoint.caller, actor);
      const input = readInput(endpoint, request);
      const output = await inContext(house, actor, (cx) => answer(withLeft(cx, reply.raw), input, house));
      reply.header("cache-control", "no-store");
      return endpoint.output.parse(output);
    },
  });
}

/** Most use cases never ask whether the asker has gone, so nothing is made for it before one does. */
function withLeft(cx: Context, raw: ServerResponse): Context {
  let signal: AbortSignal | undefined;
  return Object.defineProperty(cx, "left", { enumerable: true, get: () => (signal ??= leavingOf(raw)) });
}

function leavingOf(raw: ServerResponse): AbortSignal {
  const left = new AbortController();
  const look = () => raw.writableFinished || left.abort();
  if (raw.closed) look();
  else raw.once("close", look);
  return left.signal;
}

function readInput(endpoint: Endpoint, request: FastifyRequest): unknown {
  const carried = endpoint.method === "GET" || endpoint.method === "DELETE" ? request.query : request.body;
  const parsed = endpoint.input.safeParse({ ...(carried as object), ...(request.params as object) });
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
  throw new Refusal(
    "not-understood",
    `Something in this was not understood: ${fields.join(", ") || "the whole of it"}.`,
    fields,
  );
}

function demandCaller(caller: Caller, actor: Actor): void {
  if (caller === "anyone") return;
  if (actor.kind === "nobody") throw new Refusal("not-signed-in", "Please sign in.");
  if (actor.kind === "staff" && !actor.secondFactor) {
    throw new Refusal("second-factor-needed", "Please finish the second step of signing in.");
  }
  if (caller !== "signed-in" && actor.kind !== caller) throw nothingHere();
}

/** Our own pages send this header; a form on another site cannot. */
function demandSameOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  const foreign = origin !== undefined && URL.canParse(origin) && new URL(origin).host !== host;
  if (foreign || origin === "null" || request.headers["x-mooring"] === undefined) {
    throw new Refusal("not-allowed", "This request did not come from a Mooring page.");
  }
}

function answerError(house: House, thrown: unknown, request: FastifyRequest, reply: FastifyReply) {
  const error = isUnwritable(thrown) ? new Refusal("not-understood", "This was not understood.") : translate(thrown);
  if (error instanceof Refusal) {
    const body: RefusalBody = {
      code: error.code,
      message: error.message,
      ...(error.fields.length > 0 ? { fields: error.fields } : {}),
    };
    return reply.status(error.status).headers({ "cache-control": "no-store" }).send(body);
  }
  const status = typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
  const refusal = fromStatus(status);
  if (status >= 500) house.log.error({ err: error, route: request.routeOptions.url }, "trouble");
  return reply
    .status(refusal.status)
    .headers({ "cache-control": "no-store" })
    .send({ code: refusal.code, message: refusal.message });
}

/** What Node could not read as a request at all (headers without end, broken lines) has no reply, only a socket. */
function answerUnread(guards: Record<string, string>, { code }: { code?: string }, socket: Socket): void {
  if (code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const refusal = fromStatus(code === "HPE_HEADER_OVERFLOW" ? 413 : 400);
  const body = JSON.stringify({ code: refusal.code, message: refusal.message });
  const headers = Object.entries({
    ...guards,
    "cache-control": "no-store",
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${headers.join("")}\r\n${body}`);
}

/** PostgreSQL refuses signs that its text cannot hold (NUL, half of a sign). Sealed text holds them all. */
function isUnwritable(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "22021" || error.code === "22P05");
}

function nothingHere(): Refusal {
  return new Refusal("not-found", "There is nothing here by that name.");
}

function fromStatus(status: number): Refusal {
  if (status === 413)
    return new Refusal("too-large", "That is more than fits in one go. Your words are still on your device.");
  if (status === 415) return new Refusal("not-what-it-says", "This is not the kind of thing it says it is.");
  if (status === 404) return nothingHere();
  if (status === 429) return new Refusal("too-many-tries", "That was many tries. Please wait a little.");
  if (status >= 400 && status < 500) return new Refusal("not-understood", "This was not understood.");
  return new Refusal("trouble", "Something went wrong on our side. Your words are still on your device.");
}

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
    else for (const one of value ?? []) headers.append(name, one);
  }
  return headers;
}

/** OpenAPI 3.1 from the same contracts that check every request. */
function describeApi(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { endpoint } of routes) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, "{$1}");
    const inBody = endpoint.method === "POST" || endpoint.method === "PUT";
    const schema = z.toJSONSchema(endpoint.input, { io: "input", unrepresentable: "any" });
    paths[path] ??= {};
    paths[path][endpoint.method.toLowerCase()] = {
      summary: endpoint.about,
      "x-caller": endpoint.caller,
      ...(inBody
        ? { requestBody: { content: { "application/json": { schema } } } }
        : { parameters: [{ in: "query", name: "input", schema }] }),
      responses: {
        200: {
          description: "done",
          content: { "application/json": { schema: z.toJSONSchema(endpoint.output, { unrepresentable: "any" }) } },
        },
      },
    };
  }
  return { openapi: "3.1.0", info: { title: "Mooring", version: "0.1.0" }, paths };
}
