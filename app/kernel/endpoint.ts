import type { z } from "zod";

/** Who may call a route at all; what they may see is the door's decision, never this. */
export type Caller = "anyone" | "signed-in" | "person" | "staff";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * One question the browser may ask the server. The same value types both ends, validates both ends,
 * and becomes the OpenAPI page.
 *
 * `input` gathers path parameters (`/api/people/:personId`), the query (GET and DELETE) and the JSON body (POST and PUT)
 * into one object. In a query every value is text: use `z.coerce` where a number is meant.
 */
export type Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly caller: Caller;
  readonly input: I;
  readonly output: O;
  /** One sentence for the OpenAPI page. */
  readonly about: string;
};

export function endpoint<I extends z.ZodType, O extends z.ZodType>(described: Endpoint<I, O>): Endpoint<I, O> {
  return described;
}

export type InputOf<E extends Endpoint> = z.input<E["input"]>;
export type OutputOf<E extends Endpoint> = z.output<E["output"]>;
