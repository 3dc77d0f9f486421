import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import type { Endpoint } from "#kernel/endpoint.ts";
import type { Context, House } from "./context.ts";
import type { JobKind } from "./jobs.ts";

/** One question and the use case that answers it. */
export type Route = {
  endpoint: Endpoint;
  answer(cx: Context, input: unknown, house: House): Promise<unknown>;
  /** Largest body in bytes; 1 MB unless said. */
  bodyLimit?: number;
};

/** A room as the server knows it. */
export type Feature = {
  name: string;
  routes: readonly Route[];
  jobs?: (house: House) => readonly JobKind[];
  /** What is looked at again and again from the start on, never twice at once, wherever jobs run; trouble is logged. */
  repeats?: (house: House) => readonly { everyMs: number; act(): Promise<unknown> }[];
  /** Styles that stand inside pages made by this room; no other inline style is applied. */
  inlineStyles?: readonly string[];
  /** For what is not a plain question: another library's own routes, streams. */
  mount?: (app: FastifyInstance, house: House) => void | Promise<void>;
};

/** Wires an endpoint to its use case; types of input and output must fit. */
export function route<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  answer: (cx: Context, input: z.output<I>, house: House) => Promise<z.input<O>>,
  options: { bodyLimit?: number } = {},
): Route {
  return { endpoint, answer: (cx, input, house) => answer(cx, input as z.output<I>, house), ...options };
}
