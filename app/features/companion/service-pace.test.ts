import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { beginTalk, say } from "./service.ts";
const world = useWorld();
test("pace", async () => {
  const agency = await world.anAgency();
  const people = await Promise.all(Array.from({ length: 20 }, () => agency.aPerson()));
  const here = { language: "en", hour: 15, zone: undefined } as const;
  const talks = await Promise.all(people.map(async (person) => { const talkId = randomUUID(); await person.does((cx) => beginTalk(cx, { talkId, ...here, limitsHash: "a".repeat(64) })); return { person, talkId }; }));
  const times: number[] = [];
  const texts = ["i cannot sleep", "my landlord wrote again", "i feel so alone", "yes", "my son does not call me"];
  const one = async ({ person, talkId }: (typeof talks)[number], text: string) => { const t = performance.now(); await person.does((cx) => say(cx, { talkId, ...here, id: randomUUID(), at: new Date().toISOString(), move: { kind: "text", text }, seen: undefined, after: 1_000 }, world.house)); times.push(performance.now() - t); };
  for (const text of texts) { await one(talks[0] as never, text); await new Promise((r) => setTimeout(r, 1100)); }
  const q = (p: number) => { const s = [...times].sort((a, b) => a - b); return Math.round(s[Math.floor(p * (s.length - 1))] ?? 0); };
  process.stdout.write(`alone p50 ${q(0.5)} p95 ${q(0.95)}\n`); times.length = 0;
  for (const text of texts) { await Promise.all(talks.map(async (talk, at) => { await new Promise((r) => setTimeout(r, at * 100)); await one(talk, text); })); await new Promise((r) => setTimeout(r, 1100)); }
  process.stdout.write(`20 conversations, one message each per 2 s: p50 ${q(0.5)} p95 ${q(0.95)}\n`);
  expect(times.length).toBe(100);
}, 120_000);
