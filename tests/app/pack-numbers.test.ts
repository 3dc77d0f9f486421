import { randomUUID } from "node:crypto";
import { measured } from "@mooring/guardrails";
import { describe, expect, test } from "vitest";
import { idleMinutesFor } from "../../app/features/accounts/domain.ts";
import { brokenDuties } from "../../app/features/backup/service.ts";
import { says } from "../../app/features/consent/consent-test-bed.ts";
import { breakGlass } from "../../app/features/disclosures/glass.ts";
import { showOwn } from "../../app/features/erasure/service.ts";
import { numberHere } from "../../app/features/guardrails/service.ts";
import { draftPage, previewPage } from "../../app/features/register/pages.ts";
import { gives, makeBed } from "../../app/features/releases/service.test-bed.ts";
import { readOwnFrame } from "../../app/features/releases/service.ts";
import { inContext } from "../../app/server/context.ts";
import { givePacks, type OtherNumber, plainlySaid } from "./own-packs.ts";
import { useWorld } from "./world.ts";

/**
 * The strictest number of the packs is what the rooms keep to. Each test changes one number of a pack and looks at what a
 * room then does; nothing else changes.
 */
const world = useWorld();
const dayMs = 86_400_000;
const daysFromNow = (moment: string | null | undefined) =>
  Math.round((new Date(moment ?? 0).getTime() - world.house.clock.now().getTime()) / dayMs);
const numbers = (...all: [rule: string, amount: number][]): { numbers: OtherNumber[] } => ({
  numbers: all.map(([rule, amount]) => ({ rule, amount })),
});
const clinic = { ...plainlySaid, org_type: ["hipaa-covered"] };

describe("a number in a pack changes what happens", () => {
  test("break-glass-review-hours: a second person looks sooner, and never later than the house says", async () => {
    const { rosa, ben, agency } = await makeBed(world);
    const breaks = async () => {
      const { reviewBy } = await ben.does((cx) =>
        breakGlass(cx, {
          id: randomUUID(),
          personId: rosa.id,
          reason: "danger-now",
          words: "she said she would hurt herself",
          telling: { now: true },
        }),
      );
      return workingDaysUntil(new Date(reviewBy));
    };
    expect(await breaks()).toBe(2);
    await givePacks(world, agency, numbers(["base-break-glass-review", 24]));
    expect(await breaks()).toBe(1);
    await givePacks(world, agency, numbers(["base-break-glass-review", 240]));
    expect(await breaks()).toBe(2);
  });

  test("expiry-days: a yes to software ends after as many days, and a release too", async () => {
    const { rosa, agency } = await makeBed(world);
    expect(daysFromNow((await says(rosa, "P06", true, ["journal"])).until)).toBeGreaterThan(180);
    const { latestEnd: before } = await rosa.does((cx) => readOwnFrame(cx, { to: "outside", language: "en" }));
    expect(daysFromNow(before)).toBe(365);
    await givePacks(world, agency, numbers(["base-choice-half-year", 9], ["base-release-one-year", 5]));
    expect(daysFromNow((await says(rosa, "P06", false)).until)).toBeLessThan(0);
    expect(daysFromNow((await says(rosa, "P06", true, ["journal"])).until)).toBe(9);
    const { latestEnd, suggestedEnd } = await rosa.does((cx) => readOwnFrame(cx, { to: "outside", language: "en" }));
    expect([daysFromNow(suggestedEnd), daysFromNow(latestEnd)]).toEqual([5, 5]);
    // Twenty days ahead was fine before, and is too long now.
    await expect(gives(world, rosa)).rejects.toMatchObject({ code: "not-understood", fields: ["endsAt"] });
  });

  test("retention-years: what the law has kept of somebody who is erased stays as long as the longest asks", async () => {
    const agency = await world.anAgency("homeless-services");
    const rosa = await agency.aPerson();
    const years = async () => {
      const { keeping } = await rosa.does((cx) => showOwn(cx, { language: "en" }));
      return new Date(keeping[0]?.until ?? 0).getUTCFullYear() - world.house.clock.now().getUTCFullYear();
    };
    expect(await years()).toBe(5);
    await givePacks(world, agency, { said: clinic, ...numbers(["us-hipaa-papers-six-years", 9]) });
    expect(await years()).toBe(9);
    await givePacks(world, agency, { said: clinic, ...numbers(["us-hipaa-papers-six-years", 2]) });
    expect(await years()).toBe(5);
  });

  test("small-cell: the public page tells no number below it", async () => {
    const agency = await world.anAgency();
    const lead = await agency.aMember(["lead"]);
    const page = async () => {
      const id = randomUUID();
      await lead.does((cx) => draftPage(cx, { id, contact: "The office" }, world.house));
      return (await lead.does((cx) => previewPage(cx, { pageId: id, language: "en" }))).html;
    };
    expect(await page()).toContain("Numbers below 11 are not shown");
    await givePacks(world, agency, numbers(["base-small-groups-hidden", 40]));
    expect(await page()).toContain("Numbers below 40 are not shown");
    await givePacks(world, agency, numbers(["base-small-groups-hidden", 3]));
    expect(await page()).toContain("Numbers below 11 are not shown");
    await givePacks(world, agency, { said: { ...plainlySaid, funder: ["vawa"] } });
    expect(await page()).toContain("Numbers below 20 are not shown");
  });

  test("idle-lock-minutes: the screen locks sooner, never later than the house says", async () => {
    const agency = await world.anAgency();
    const asks = () =>
      inContext(world.house, { kind: "software", agencyId: agency.id, name: "sign-in" }, (cx) =>
        numberHere(cx, "idle-lock-minutes"),
      );
    expect(idleMinutesFor("staff", await asks())).toBe(15);
    await givePacks(world, agency, { said: clinic, ...numbers(["us-hipaa-idle-lock", 4]) });
    expect([idleMinutesFor("staff", await asks()), idleMinutesFor("person", await asks())]).toEqual([4, 4]);
    await givePacks(world, agency, { said: clinic, ...numbers(["us-hipaa-idle-lock", 90]) });
    expect([idleMinutesFor("staff", await asks()), idleMinutesFor("person", await asks())]).toEqual([15, 10]);
  });

  test("backup-max-hours and restore-hours: a backup that is too old, untried or too slow is called so", () => {
    const now = new Date("2026-11-28T12:00:00Z");
    const made = (hoursAgo: number, tookHours: number, ok = true) => ({
      at: new Date(now.getTime() - hoursAgo * 3_600_000).toISOString(),
      trial: { ok, tookMs: tookHours * 3_600_000, trouble: null },
    });
    const asked = { oldestHours: 48, restoreHours: 72 };
    expect(brokenDuties(made(47, 71), asked, now)).toEqual([]);
    expect(brokenDuties(made(49, 73), asked, now)).toEqual(["too-old", "too-slow"]);
    expect(brokenDuties(made(47, 1), { ...asked, oldestHours: 46 }, now)).toEqual(["too-old"]);
    expect(brokenDuties(made(1, 1, false), asked, now)).toEqual(["never-tried"]);
    expect(brokenDuties(undefined, asked, now)).toEqual(["too-old", "never-tried"]);
    expect(brokenDuties(undefined, { oldestHours: null, restoreHours: null }, now)).toEqual([]);
  });
});

/** Kinds with a number whose test is not here, and where it is; null: nothing they are about is built. */
const elsewhere: Record<string, string | null> = {
  "remind-ai": "app/features/companion/service-duties.test.ts",
  "remind-break": "app/features/companion/service-duties.test.ts",
  "disclose-again-days": "app/features/companion/service-duties.test.ts",
  "end-access-minutes": "app/features/agency/service.test.ts",
  // The sound of a session: nothing records one.
  "retention-max-days": null,
};

test("every kind of number in a live pack has its test", () => {
  const library = world.house.memory.guardrails.packs.library();
  const kinds = new Set(
    (library?.packs ?? [])
      .flatMap(({ rules }) => rules)
      .flatMap(({ obligation }) => (obligation?.amount != null ? [obligation.kind] : [])),
  );
  const here = [
    "break-glass-review-hours",
    "expiry-days",
    "retention-years",
    "small-cell",
    "idle-lock-minutes",
    "backup-max-hours",
    "restore-hours",
  ];
  expect([...kinds].filter((kind) => !here.includes(kind) && !(kind in elsewhere))).toEqual([]);
  expect(Object.keys(measured).sort()).toEqual([...here, ...Object.keys(elsewhere)].sort());
});

/** Working days (in UTC, where these agencies are) from now to then. */
function workingDaysUntil(then: Date): number {
  let days = 0;
  for (let at = world.house.clock.now().getTime() + dayMs; at <= then.getTime() + 60_000; at += dayMs)
    if (![0, 6].includes(new Date(at).getUTCDay())) days++;
  return days;
}
