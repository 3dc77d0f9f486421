import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import type { ConsentPurpose } from "../../kernel/vocabulary.ts";
import type { Context } from "../../server/context.ts";
import { listCheckinsOf, saveCheckin } from "../checkins/service.ts";
import { dayMs, epochOf, looksAt, makeFamily, mayLook, says, shares } from "./consent-test-bed.ts";
import { endWhatRanOut } from "./jobs.ts";
import { giveRelease, listReleases, readCareTeam, revokeRelease } from "./releases.ts";
import { listChoices, listLive, readEpochs, withdrawByWord } from "./service.ts";

const world = useWorld();
const aFamily = (kind?: string) => makeFamily(world, kind);

test("a permit given before a no is dead after it, even in the middle of an act", async () => {
  const { rosa, dana } = await aFamily();
  await rosa.does((cx) =>
    saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 2 } }),
  );
  const { id } = await shares(rosa);
  let hasEnded = false;
  const midway = dana.does(async (cx) => {
    const seen = await listCheckinsOf(cx, { personId: rosa.id, days: 30 });
    if (!hasEnded) await rosa.does((own) => revokeRelease(own, { id }));
    hasEnded = true;
    return seen;
  });
  await expect(midway).rejects.toMatchObject({ code: "not-allowed" });
});

test("several releases live side by side, and ending one leaves the other", async () => {
  const { agency, rosa, dana } = await aFamily();
  const ben = await agency.aMember(["practitioner"]);
  const first = await shares(rosa);
  const second = await rosa.does((cx) =>
    giveRelease(cx, { id: randomUUID(), to: "member", memberId: dana.id, compartments: ["checkins"] }),
  );
  expect(second.who).toBe("Staff");
  await rosa.does((cx) => revokeRelease(cx, { id: first.id }));
  expect(await mayLook(dana, rosa)).toBe(true);
  expect(await mayLook(ben, rosa)).toBe(false);
  await rosa.does((cx) => revokeRelease(cx, { id: second.id }));
  expect(await mayLook(dana, rosa)).toBe(false);
  expect((await rosa.does(listReleases)).map((release) => release.live)).toEqual([false, false]);
});

test("a release lasts 30 and at most 90 days in victim services, elsewhere at most a year", async () => {
  for (const [kind, suggested, latest] of [
    ["victim-services", 30, 90],
    ["homeless-services", 181, 365],
  ] as const) {
    const { rosa } = await aFamily(kind);
    const now = world.house.clock.now().getTime();
    const { limits } = await rosa.does(readCareTeam);
    const days = (moment: string) => (new Date(moment).getTime() - now) / dayMs;
    expect(days(limits.suggestedEnd)).toBeGreaterThan(suggested - 1);
    expect(days(limits.suggestedEnd)).toBeLessThan(suggested + 5);
    expect(days(limits.latestEnd)).toBeGreaterThan(latest - 1);
    expect(days(limits.latestEnd)).toBeLessThan(latest + 2);
    await expect(
      shares(rosa, randomUUID(), new Date(new Date(limits.latestEnd).getTime() + dayMs)),
    ).rejects.toMatchObject({ fields: ["endsAt"] });
    await expect(shares(rosa, randomUUID(), new Date(now - dayMs))).rejects.toMatchObject({ fields: ["endsAt"] });
  }
});

test("nobody outside the care team can be named in a release", async () => {
  const { agency, rosa } = await aFamily();
  const stranger = await agency.aMember(["practitioner"]);
  const elsewhere = await (await world.anAgency()).aMember(["practitioner"]);
  for (const memberId of [stranger.id, elsewhere.id]) {
    await expect(
      rosa.does((cx) => giveRelease(cx, { id: randomUUID(), to: "member", memberId, compartments: ["checkins"] })),
    ).rejects.toMatchObject({ code: "not-found" });
  }
});

test("what is taken back by word of mouth ends at once; only the care team can write it down", async () => {
  const { agency, rosa, dana } = await aFamily();
  const ben = await agency.aMember(["practitioner"]);
  await says(rosa, "P06", true, ["journal"]);
  const release = await shares(rosa);
  const takeBack = (by: Staff, what: { purpose?: ConsentPurpose; releaseId?: string }) =>
    by.does((cx) => withdrawByWord(cx, { personId: rosa.id, how: "by-phone", ...what }));
  await expect(takeBack(ben, { purpose: "P06" })).rejects.toMatchObject({ code: "not-allowed" });
  await takeBack(dana, { purpose: "P06" });
  await takeBack(dana, { releaseId: release.id });
  expect(await mayLook(dana, rosa)).toBe(false);
  expect(
    (await rosa.does((cx) => listChoices(cx, { language: "en" }))).find(({ purpose }) => purpose === "P06")?.state,
  ).toBe("off");
});

test("the care team is shown what is on and could be taken back, and never what was refused", async () => {
  const { agency, rosa, dana } = await aFamily();
  const ben = await agency.aMember(["practitioner"]);
  await says(rosa, "P06", true, ["journal"]);
  await says(rosa, "P10", false);
  const release = await shares(rosa);
  const live = await dana.does((cx) => listLive(cx, { personId: rosa.id, language: "en" }));
  expect(live.choices.map(({ purpose }) => purpose)).toEqual(["P01", "P02", "P06"]);
  expect(live.releases.map(({ id }) => id)).toEqual([release.id]);
  await expect(ben.does((cx) => listLive(cx, { personId: rosa.id, language: "en" }))).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("staff can take back for a person, and never say yes for them", async () => {
  const { rosa, dana } = await aFamily();
  const writes = await dana.does((cx) =>
    cx.door.explain({ action: "write", subject: rosa.id, compartments: ["choices"], purpose: "care" }),
  );
  expect(writes.allowed).toBe(false);
});

test("counters are told for one's own caseload only, and only after the second step", async () => {
  const { agency, rosa, dana } = await aFamily();
  const ben = await agency.aMember(["practitioner"]);
  const other = await (await world.anAgency()).aMember(["practitioner"]);
  const half = await agency.aMember(["practitioner"], { secondFactor: false });
  const sam = await agency.aPerson({ careTeam: [half] });
  expect(await epochOf(dana, rosa)).toBe(1);
  for (const staff of [ben, other]) expect(await epochOf(staff, rosa)).toBeUndefined();
  expect(await epochOf(half, sam)).toBeUndefined();
  expect(await dana.does((cx) => readEpochs(cx, { ids: "nonsense,,'; drop table" }))).toEqual([]);
});

test("another agency sees no choice, no release and no counter", async () => {
  const { rosa } = await aFamily();
  await shares(rosa);
  const other = await aFamily();
  const seen = await other.rosa.does((cx) =>
    cx.db.selectFrom("release").select("id").where("person_id", "=", rosa.id).execute(),
  );
  expect(seen).toEqual([]);
  await expect(looksAt(other.dana, rosa)).rejects.toMatchObject({ code: "not-found" });
});

test("no read ever succeeds without a live release, whatever the order of giving, ending and reading", async () => {
  const { rosa, dana } = await aFamily();
  await rosa.does((cx) =>
    saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 3 } }),
  );
  const step = fc.oneof(
    fc.constant("read" as const),
    fc.constant("give" as const),
    fc.constant("end" as const),
    fc.constant("together" as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const live = new Set((await rosa.does(listReleases)).filter((release) => release.live).map(({ id }) => id));
      const give = async () => void live.add((await shares(rosa)).id);
      const end = async () => {
        const [id] = live;
        if (!id) return;
        await rosa.does((cx) => revokeRelease(cx, { id }));
        live.delete(id);
      };
      for (const what of steps) {
        if (what === "give") await give();
        else if (what === "end") await end();
        else if (what === "read") expect(await mayLook(dana, rosa)).toBe(live.size > 0);
        else {
          // A read that runs together with an end may come before or after it; one begun after it never sees anything.
          const wasOpen = live.size > 0;
          const [saw] = await Promise.all([mayLook(dana, rosa), end()]);
          if (saw) expect(wasOpen).toBe(true);
          expect(await mayLook(dana, rosa)).toBe(live.size > 0);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test("a reader that never stops loses sight in far less than five seconds", async () => {
  const { rosa, dana } = await aFamily();
  const { id } = await shares(rosa);
  let endedAt = Number.POSITIVE_INFINITY;
  let lastSeen = 0;
  let running = true;
  const reading = (async () => {
    while (running) {
      const begun = performance.now();
      if (await mayLook(dana, rosa)) lastSeen = begun;
    }
  })();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await rosa.does((cx) => revokeRelease(cx, { id }));
  endedAt = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 300));
  running = false;
  await reading;
  expect(lastSeen).toBeGreaterThan(0);
  expect(lastSeen - endedAt).toBeLessThan(5000);
  expect(lastSeen).toBeLessThanOrEqual(endedAt);
});

test("noticing is asked to forget what was stopped, also when the person's next choice cancels queued work", async () => {
  const { rosa } = await aFamily();
  const asked: string[] = [];
  await world.house.jobs.start([
    { name: "noticing.begin", run: async () => {} },
    {
      name: "noticing.forget",
      run: async ({ personId, sources }) => {
        if (personId === rosa.id) asked.push(sources ?? "");
      },
    },
  ]);
  try {
    await says(rosa, "P06", true, ["journal", "private-writing"]);
    await says(rosa, "P06", true, ["journal"]);
    await expect.poll(() => asked, { timeout: 8000 }).toEqual(["private-writing"]);
    await says(rosa, "P06", false);
    await says(rosa, "P10", true);
    await endWhatRanOut(world.house);
    await expect.poll(() => asked.at(-1)?.split(","), { timeout: 8000 }).toContain("journal");
  } finally {
    await world.house.jobs.stop();
  }
}, 40_000);

// Time only goes forward in a world, so what travels comes last.
test("what has an end stops at that very moment, and the job raises the epoch and writes one line each", async () => {
  const { agency, rosa, dana } = await aFamily();
  await says(rosa, "P06", true, ["journal"]);
  const start = world.house.clock.now().getTime();
  await shares(rosa, randomUUID(), new Date(start + 2 * dayMs));
  const noticing = async () =>
    (
      await dana.does((cx) =>
        cx.door.explain({ action: "read", subject: rosa.id, compartments: ["findings"], purpose: "noticing" }),
      )
    ).allowed;
  expect([await mayLook(dana, rosa), await noticing()]).toEqual([true, true]);
  const epoch = (await epochOf(dana, rosa)) ?? 0;
  expect(await endWhatRanOut(world.house)).toBe(0);

  world.setClock(new Date(start + 2 * dayMs + 1000));
  expect([await mayLook(dana, rosa), await noticing()]).toEqual([false, true]);
  expect(await endWhatRanOut(world.house)).toBe(1);
  expect(await endWhatRanOut(world.house)).toBe(0);
  expect(await epochOf(dana, rosa)).toBe(epoch + 1);

  world.setClock(new Date(start + 200 * dayMs));
  expect(await noticing()).toBe(false);
  expect(await endWhatRanOut(world.house)).toBeGreaterThan(0);
  expect(await epochOf(dana, rosa)).toBe(epoch + 2);
  const choices = await rosa.does((cx) => listChoices(cx, { language: "en" }));
  expect(choices.find((choice) => choice.purpose === "P06")?.state).toBe("ended");
  const whys = await linesAbout(rosa, (cx) =>
    cx.db
      .selectFrom("ledger_line")
      .select("why")
      .where("actor_role", "=", "consent-expiry")
      .where("subject_id", "=", rosa.id)
      .orderBy("at")
      .execute(),
  );
  expect(whys.map(({ why }) => why?.split(":")[0])).toEqual(["release-expired", "choice-ended"]);
  await agency.chain();
  expect((await agency.verify()).ok).toBe(true);
});

async function linesAbout<T>(person: Someone, read: (cx: Context) => Promise<T>): Promise<T> {
  return person.does(async (cx) => {
    await cx.door.decideOwn("read", ["choices"]);
    return read(cx);
  });
}
