import { QueryClient } from "@tanstack/react-query";
import type { Endpoint, InputOf, OutputOf } from "#kernel/endpoint.ts";
import type { RefusalBody, RefusalCode } from "#kernel/refusal.ts";
import { hasLeft, onLeave } from "./leave.ts";

/** The server's codes, and `offline`: it could not be reached at all. */
export type TroubleCode = RefusalCode | "offline";

/** What `call` throws. Screens show the words of its code; `fields` names inputs that were not understood. */
export class Trouble extends Error {
  readonly code: TroubleCode;
  readonly fields: readonly string[];

  constructor(code: TroubleCode, message: string, fields: readonly string[] = []) {
    super(message);
    this.name = "Trouble";
    this.code = code;
    this.fields = fields;
  }
}

const open = new Set<AbortController>();
onLeave(() => {
  for (const controller of open) controller.abort();
});

const ended = new Set<() => void>();
/** Called when the server says the session is over; drafts stay, sealed, until the person signs in again. */
export function onSessionEnd(tell: () => void): () => void {
  ended.add(tell);
  return () => ended.delete(tell);
}

type Route = { readonly method: string; readonly path: string };

/**
 * Where a call goes: path parameters filled in, the rest in the query (GET, DELETE) or as JSON (POST, PUT).
 * An empty, missing or null value is left out of a query; a list becomes one pair per item.
 */
export function requestFor(route: Route, input: Readonly<Record<string, unknown>>): { url: string; body?: string } {
  const rest: Record<string, unknown> = { ...input };
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    if (value === undefined || value === null || value === "") throw new Error(`${route.path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  if (route.method === "POST" || route.method === "PUT") return { url: path, body: JSON.stringify(rest) };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== "") query.append(name, String(item));
    }
  }
  return { url: query.size > 0 ? `${path}?${query}` : path };
}

export type CallOptions = { readonly signal?: AbortSignal; readonly id?: string };

/**
 * Asks the server one thing. Throws `Trouble` with a closed code and nothing else.
 *
 * @param options.id a client-made UUID for writes that may be sent twice; travels as `idempotency-key`
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<OutputOf<E>> {
  return (await send(endpoint, (input ?? {}) as Record<string, unknown>, options)) as OutputOf<E>;
}

/** `call` without the types, for the outbox, which knows a route only by its stored name. */
export async function send(route: Route, input: Record<string, unknown>, options: CallOptions = {}): Promise<unknown> {
  if (hasLeft()) throw new Trouble("offline", "the person has left");
  const { url, body } = requestFor(route, input);
  const controller = new AbortController();
  options.signal?.addEventListener("abort", () => controller.abort(), { once: true });
  open.add(controller);
  try {
    const response = await fetch(url, {
      method: route.method,
      credentials: "same-origin",
      cache: "no-store",
      signal: controller.signal,
      headers: {
        "x-mooring": "1",
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(options.id ? { "idempotency-key": options.id } : {}),
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (response.ok) return text === "" ? undefined : JSON.parse(text);
    throw troubleFrom(response.status, text);
  } catch (reason) {
    if (reason instanceof Trouble) throw reason;
    if (options.signal?.aborted) throw reason;
    throw new Trouble("offline", "the server could not be reached");
  } finally {
    open.delete(controller);
  }
}

function troubleFrom(status: number, text: string): Trouble {
  let body: Partial<RefusalBody> = {};
  try {
    body = JSON.parse(text) as Partial<RefusalBody>;
  } catch {
    // A proxy's page instead of our answer: the status has to do.
  }
  const code = body.code ?? codeOfStatus(status);
  if (code === "not-signed-in") for (const tell of ended) tell();
  return new Trouble(code, body.message ?? `answered ${status}`, body.fields ?? []);
}

function codeOfStatus(status: number): TroubleCode {
  if (status === 401) return "not-signed-in";
  if (status === 403) return "not-allowed";
  if (status === 404) return "not-found";
  if (status === 413) return "too-large";
  if (status === 429) return "too-many-tries";
  return status === 502 || status === 503 || status === 504 ? "resting" : "trouble";
}

/** One cache for a tab. Offline must not pause writes: they go to the outbox, so the network is always tried. */
export function newQueries(): QueryClient {
  const again = (failures: number, reason: unknown) =>
    failures < 2 && reason instanceof Trouble && (reason.code === "resting" || reason.code === "trouble");
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: again, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
