import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { leaveTeam } from "../people/service.ts";
import type { ViewNumbers } from "./contract.ts";
import { endViewsEverywhere } from "./jobs.ts";
import { listCheckinsOf } from "./service.ts";
import { listOwnViews, listViewsOf, shareView, unshareView } from "./sharing.ts";

const world = useWorld();
const dayMs = 86_400_000;
const inDays = (days: number) => new Date(world.house.clock.now().getTime() + days * dayMs).toISOString();
const weeks: ViewNumbers = {
  kind: "weeks",
  until: "2026-05-10",
  weeks: [{ from: "2026-05-04", told: 4, mean: 3.25, low: 2.5, high: 4 }],
};

async function aHouse(kind: "victim-services" | "community-mental-health" = "victim-services") {
  const agency = await world.anAgency(kind);
  const [dana, sam] = [await agency.aMember(["practitioner"]), await agency.aMember(["practitioner"])];
  const rosa = await agency.aPerson({ careTeam: [dana, sam] });
  return { agency, dana, sam, rosa };
}

test("a picture is shown to the named worker alone, with its date, and opens nothing of what it was made from", async () => {
  const { dana, sam, rosa } = await aHouse();
  const id = randomUUID();
  const asked = { id, memberId: dana.id, endsAt: inDays(30), numbers: weeks };
  const shared = await rosa.does((cx) => shareView(cx, asked));
  await rosa.does((cx) => shareView(cx, asked));

  const { views } = await dana.does((cx) => listViewsOf(cx, { personId: rosa.id }));
  expect(views).toEqual([{ id, numbers: weeks, sharedAt: expect.any(String), endsAt: shared.endsAt }]);
  expect(await rosa.does((cx) => listOwnViews(cx))).toEqual([{ ...views[0], who: shared.who }]);
  expect(await sam.does((cx) => listViewsOf(cx, { personId: rosa.id }))).toEqual({ views: [] });
  await expect(dana.does((cx) => listCheckinsOf(cx, { personId: rosa.id, days: 7 }))).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("taken back it is gone with the next look, for good, and taking it back twice is taking it back once", async () => {
  const { dana, rosa } = await aHouse();
  const id = randomUUID();
  await rosa.does((cx) => shareView(cx, { id, memberId: dana.id, endsAt: inDays(7), numbers: weeks }));
  expect((await dana.does((cx) => listViewsOf(cx, { personId: rosa.id }))).views).toHaveLength(1);
  await rosa.does((cx) => unshareView(cx, { id }));
  await rosa.does((cx) => unshareView(cx, { id }));
  expect(await dana.does((cx) => listViewsOf(cx, { personId: rosa.id }))).toEqual({ views: [] });
  expect(await rosa.does((cx) => listOwnViews(cx))).toEqual([]);
});

test("another person neither takes it back nor puts their own in its place", async () => {
  const { agency, dana, rosa } = await aHouse();
  const kai = await agency.aPerson({ careTeam: [dana] });
  const id = randomUUID();
  await rosa.does((cx) => shareView(cx, { id, memberId: dana.id, endsAt: inDays(7), numbers: weeks }));
  await kai.does((cx) => unshareView(cx, { id }));
  await expect(
    kai.does((cx) => shareView(cx, { id, memberId: dana.id, endsAt: inDays(7), numbers: weeks })),
  ).rejects.toMatchObject({ code: "not-found" });
  expect((await dana.does((cx) => listViewsOf(cx, { personId: rosa.id }))).views).toHaveLength(1);
});

test("only somebody on the care team can be named, for 90 days at most in victim services, and leaving the team ends it", async () => {
  const { agency, dana, sam, rosa } = await aHouse();
  const stranger = await agency.aMember(["practitioner"]);
  const ines = await agency.aMember(["supervisor"], { inTeam: true });
  const ask = (memberId: typeof dana.id, days: number) =>
    rosa.does((cx) => shareView(cx, { id: randomUUID(), memberId, endsAt: inDays(days), numbers: weeks }));
  await expect(ask(stranger.id, 7)).rejects.toMatchObject({ code: "not-found" });
  await expect(ask(dana.id, 91)).rejects.toMatchObject({ code: "not-understood" });
  await expect(ask(dana.id, -1)).rejects.toMatchObject({ code: "not-understood" });
  await ask(sam.id, 90);
  expect((await sam.does((cx) => listViewsOf(cx, { personId: rosa.id }))).views).toHaveLength(1);
  await ines.does((cx) => leaveTeam(cx, { personId: rosa.id, memberId: sam.id }));
  await expect(sam.does((cx) => listViewsOf(cx, { personId: rosa.id }))).rejects.toMatchObject({ code: "not-allowed" });
});

test("when its time is over it is not shown, its numbers are erased, and the person's ledger says why", async () => {
  const { agency, dana, rosa } = await aHouse();
  const start = world.house.clock.now();
  await rosa.does((cx) => shareView(cx, { id: randomUUID(), memberId: dana.id, endsAt: inDays(7), numbers: weeks }));
  world.setClock(new Date(start.getTime() + 7 * dayMs + 1000));
  expect(await dana.does((cx) => listViewsOf(cx, { personId: rosa.id }))).toEqual({ views: [] });
  expect(await endViewsEverywhere(world.house)).toBeGreaterThan(0);
  expect(await endViewsEverywhere(world.house)).toBe(0);
  await agency.chain();
  expect(await agency.verify()).toMatchObject({ ok: true });
});
