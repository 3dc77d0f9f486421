import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { useWorld } from "../../tests/app/world.ts";
import { registerFeature } from "../features/register/server.ts";
import { route } from "./feature.ts";
import { openHttp } from "./http.ts";

const world = useWorld();
const answered = { done: z.boolean() };
const at = (path: `/api/${string}`) =>
  endpoint({
    method: "GET",
    path,
    caller: "anyone",
    about: "Waits.",
    input: z.object({}),
    output: z.object(answered),
  });
const seen: { early?: AbortSignal; late?: AbortSignal; whole?: AbortSignal } = {};
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const app = await openHttp({
    house: world.house,
    features: [
      {
        name: "waiting",
        routes: [
          route(at("/api/early"), async (cx) => {
            seen.early = cx.left as AbortSignal;
            await sleep(400);
            return { done: true };
          }),
          route(at("/api/late"), async (cx) => {
            await sleep(400);
            seen.late = cx.left as AbortSignal;
            return { done: true };
          }),
          route(at("/api/whole"), async (cx) => {
            seen.whole = cx.left as AbortSignal;
            return { done: true };
          }),
        ],
      },
    ],
    site: { mount: () => {} },
    resolveActor: async () => ({ kind: "nobody" }),
  });
  url = await app.listen({ host: "127.0.0.1", port: 0 });
  close = () => app.close();
});
afterAll(() => close());

/** Asks, and hangs up soon after. */
const hangUp = (path: string) => fetch(`${url}${path}`, { signal: AbortSignal.timeout(100) }).catch(() => undefined);

test("a use case learns that whoever asked has gone, whether it looked before or after", async () => {
  await Promise.all([hangUp("/api/early"), hangUp("/api/late")]);
  await expect.poll(() => seen.early?.aborted, { timeout: 5000 }).toBe(true);
  await expect.poll(() => seen.late?.aborted, { timeout: 5000 }).toBe(true);
});

test("an answer that was given in full is nobody leaving", async () => {
  const answer = await fetch(`${url}/api/whole`, { headers: { connection: "close" } });
  expect(await answer.json()).toEqual({ done: true });
  await sleep(200);
  expect(seen.whole?.aborted).toBe(false);
});

const open = () =>
  openHttp({
    house: world.house,
    features: [registerFeature],
    site: { mount: () => {} },
    resolveActor: async () => ({ kind: "nobody" }),
  });

describe("every answer, also a refusal, a missing page and nonsense", () => {
  test.each(["/api/health", "/api/agency/register", "/api/nowhere", "/nowhere", "/transparency", "/api/%ff"])(
    "%s has a policy without inline scripts or styles, and comes from nowhere else",
    async (at) => {
      const app = await open();
      const { headers } = await app.inject(at);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      await app.close();
    },
  );
});

test("a change that did not come from one of our own pages is refused before anybody looks at it", async () => {
  const app = await open();
  const ask = (headers: Record<string, string>) =>
    app.inject({
      method: "POST",
      url: "/api/agency/transparency",
      headers: { host: "house.local", ...headers },
      payload: {},
    });
  for (const headers of [
    {},
    { origin: "http://house.local" },
    { "x-mooring": "1", origin: "https://elsewhere.example" },
    { "x-mooring": "1", origin: "null" },
  ] as Record<string, string>[])
    expect((await ask(headers)).json()).toMatchObject({ code: "not-allowed" });
  expect((await ask({ "x-mooring": "1", origin: "http://house.local" })).json()).toMatchObject({
    code: "not-signed-in",
  });
  await app.close();
});
