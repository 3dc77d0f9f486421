import type { FastifyInstance, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import type { Endpoint } from "#kernel/endpoint.ts";
import type { PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { headersOf } from "#server/http.ts";
import type { DemoPerson } from "../contract.ts";
import type { Auth } from "./auth.ts";
import type { Holders } from "./holders.ts";
import type { Limits } from "./limits.ts";
import type { Secrets } from "./secrets.ts";
import type { LiveSession, SessionStore } from "./session-store.ts";
import { actorOf, forThisVisitOnly, type Visits } from "./visits.ts";

/** What the flows of this room are made of. */
export type Room = {
  house: House;
  auth: Auth;
  holders: Holders;
  sessions: SessionStore;
  visits: Visits;
  limits: Limits;
  secrets: Secrets;
  /** What a person wants to be called; asked once at sign-in. */
  preferredName: (cx: Context, personId: PersonId) => Promise<string | null>;
  demoPeople: () => readonly DemoPerson[];
};

/** One request to this room: who it comes from, and the cookies its answer will set. */
export type Visit = { headers: Headers; from: string; live: LiveSession | null; actor: Actor; cookies: string[] };

/** A visit by someone signed in. */
export type LiveVisit = Visit & { live: LiveSession };

type Wired = {
  endpoint: Endpoint;
  withoutSecondFactor: boolean;
  answer(visit: Visit, input: unknown): Promise<unknown>;
};

/**
 * Wires an endpoint that reads or sets cookies.
 *
 * @param options.withoutSecondFactor also for staff who have only given their password so far
 */
export function visiting<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  answer: (visit: LiveVisit, input: z.output<I>) => Promise<z.input<O>>,
  options: { withoutSecondFactor?: boolean } = {},
): Wired {
  return {
    endpoint,
    withoutSecondFactor: options.withoutSecondFactor ?? false,
    // `demand` has seen to it that `live` is there wherever the endpoint says so.
    answer: (visit, input) => answer(visit as LiveVisit, input as z.output<I>),
  };
}

/** The same for endpoints that anyone may call: `live` may be missing. */
export function open<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  answer: (visit: Visit, input: z.output<I>) => Promise<z.input<O>>,
): Wired {
  return { endpoint, withoutSecondFactor: true, answer: (visit, input) => answer(visit, input as z.output<I>) };
}

export function mountVisits(app: FastifyInstance, visits: Visits, wired: readonly Wired[]): void {
  for (const { endpoint, withoutSecondFactor, answer } of wired) {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      bodyLimit: 32 * 1024,
      handler: async (request, reply) => {
        const headers = headersOf(request);
        const live = await visits.look(headers);
        const visit: Visit = { headers, from: request.ip, live, actor: actorOf(live), cookies: [] };
        demand(endpoint, visit.actor, withoutSecondFactor);
        const output = endpoint.output.parse(await answer(visit, readInput(endpoint, request)));
        reply.headers({ "cache-control": "no-store", "content-type": "application/json; charset=utf-8" });
        for (const cookie of visit.cookies) reply.header("set-cookie", forThisVisitOnly(cookie));
        return reply.send(JSON.stringify(output));
      },
    });
  }
}

function demand({ caller }: Endpoint, actor: Actor, withoutSecondFactor: boolean): void {
  if (caller === "anyone") return;
  if (actor.kind === "nobody") throw new Refusal("not-signed-in", "Please sign in.");
  if (caller !== "signed-in" && actor.kind !== caller)
    throw new Refusal("not-found", "There is nothing here by that name.");
  if (actor.kind === "staff" && !actor.secondFactor && !withoutSecondFactor) {
    throw new Refusal("second-factor-needed", "Please finish the second step of signing in.");
  }
}

function readInput(endpoint: Endpoint, request: FastifyRequest): unknown {
  const carried = endpoint.method === "GET" ? request.query : request.body;
  const parsed = endpoint.input.safeParse({ ...(carried as object) });
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
  throw new Refusal("not-understood", "Something in this was not understood.", fields);
}

type Told = { outcome: "signed-in" | "changed" | "refused"; why: string; action?: "sign-in" | "administer" };

/** A line in the ledger about an account: codes only. People find their own there too. */
export function note(
  cx: Pick<Context, "ledger" | "actor">,
  { outcome, why, action = "sign-in" }: Told,
  subject: PersonId | null = null,
): void {
  cx.ledger.noteBare({
    subject: cx.actor.kind === "person" ? cx.actor.personId : subject,
    action,
    compartments: [],
    count: 1,
    purpose: cx.actor.kind === "person" ? "self" : "administration",
    basis: cx.actor.kind === "software" ? "role" : "own",
    permitId: null,
    policies: [],
    factsHash: null,
    analyser: null,
    outcome,
    why,
  });
}

export async function noteNow(room: Room, actor: Actor, told: Told): Promise<void> {
  await inContext(room.house, actor, async (cx) => note(cx, told));
}
