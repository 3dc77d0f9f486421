import { randomUUID } from "node:crypto";
import { openOwn } from "@mooring/sealing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { journal } from "./contract.ts";
import { limits } from "./domain.ts";
import { anEntry, aPair, ownKey, placeOf, save, sealed, shared } from "./service.test-bed.ts";
import { listSharedOf, readOwnEntry } from "./service.ts";

const world = useWorld();

test("any text comes back as it was written: every plane, hostile markup, NUL and line ends", async () => {
  const { dana, rosa } = await aPair(world);
  const planes = Array.from({ length: 17 }, (_, plane) =>
    String.fromCodePoint(plane * 0x10000 + 0x21, plane * 0x10000 + 0xfffd),
  ).join("");
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>\u0000\u0001\r\n\u2028'; drop table mooring.person; --\${7*7}{{7*7}}`;
  for (const text of [planes, hostile, "\u0000", " ", "👩‍👩‍👧‍👧".repeat(500), "ا\u202eب"]) {
    const entry = anEntry([shared(text)]);
    await save(rosa, entry);
    const own = await rosa.does((cx) => readOwnEntry(cx, { id: entry.id }));
    expect(own.paragraphs).toMatchObject([{ text }]);
  }
  const seen = await dana.does((cx) => listSharedOf(cx, { personId: rosa.id, limit: 9 }));
  expect(seen.paragraphs.map((paragraph) => paragraph.text)).toContain(planes);
});

test("property: what was written is what is read, for any whole text", { timeout: 60_000 }, async () => {
  const { rosa } = await aPair(world);
  const key = await ownKey();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), fc.string({ unit: "binary", maxLength: 300 })), { maxLength: 6 }),
      async (written) => {
        const paragraphs = await Promise.all(
          written.map(([forMe, text]) => (forMe ? sealed(key, text) : shared(text))),
        );
        const entry = anEntry(paragraphs);
        await save(rosa, entry);
        const own = await rosa.does((cx) => readOwnEntry(cx, { id: entry.id }));
        const read = await Promise.all(
          own.paragraphs.map(async (paragraph) => {
            if (paragraph.audience === "worker") return paragraph.text;
            const opened = await openOwn(key, placeOf(paragraph.id), paragraph.sealed);
            return opened.ok ? opened.text : null;
          }),
        );
        expect(read).toEqual(written.map(([, text]) => text));
      },
    ),
    { numRuns: 25 },
  );
});

test("half characters, too much, foreign forms and wild dates are refused kindly, naming where", () => {
  const entry = anEntry([]);
  const faults = (input: unknown) => {
    const parsed = journal.save.input.safeParse(input);
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
  };
  expect(faults({ ...entry, paragraphs: [shared("\ud800 half")] })).toEqual(["paragraphs.0.text"]);
  expect(faults({ ...entry, paragraphs: [shared("a".repeat(limits.paragraphLength + 1))] })).toEqual([
    "paragraphs.0.text",
  ]);
  expect(faults({ ...entry, paragraphs: Array.from({ length: 201 }, () => shared("a")) })).toEqual(["paragraphs"]);
  expect(faults({ ...entry, paragraphs: [{ ...shared("a"), prompt: "a\u0000/b" }] })).toEqual(["paragraphs.0.prompt"]);
  expect(
    faults({ ...entry, paragraphs: [{ how: "sealed", id: randomUUID(), prompt: null, sealed: "plain words" }] }),
  ).toEqual(["paragraphs.0.sealed"]);
  expect(faults({ ...entry, at: "0001-01-01T00:00:00Z" })).toEqual(["at"]);
  expect(faults({ ...entry, zone: "UTC\u0000" })).toEqual(["zone"]);
});
