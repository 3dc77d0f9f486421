import { expect, test } from "vitest";
import { requestFor } from "./api.ts";

test("path parameters are filled in and not sent twice", () => {
  const route = { method: "POST", path: "/api/people/:personId/notes/:noteId" };
  expect(requestFor(route, { personId: "a/b", noteId: "7", text: "hello" })).toEqual({
    url: "/api/people/a%2Fb/notes/7",
    body: '{"text":"hello"}',
  });
});

test("a question goes in the query, lists as pairs, empty values left out", () => {
  const route = { method: "GET", path: "/api/ledger" };
  expect(requestFor(route, { from: "2026-01-01", kinds: ["read", "ran"], who: null, page: 0, word: "" })).toEqual({
    url: "/api/ledger?from=2026-01-01&kinds=read&kinds=ran&page=0",
  });
});

test("a missing path parameter is a mistake of ours, not a request", () => {
  expect(() => requestFor({ method: "GET", path: "/api/people/:personId" }, {})).toThrow("personId");
});
