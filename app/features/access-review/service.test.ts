import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { type Agency, type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import { listCheckinsOf, saveCheckin } from "../checkins/service.ts";
import { giveRelease } from "../consent/releases.ts";
import { listOwnLines } from "../ledger/service.ts";
import { saveOwnProfile } from "../people/own.ts";
import { lookThrough } from "./looking.ts";
import { answerOwn, askAbout, listItems, listOwnQuestions, signOff } from "./service.ts";

const world = useWorld();
let agency: Agency;
let omar: Staff;
let helen: Staff;
let dana: Staff;
let rosa: Someone;

// The afternoon of tomorrow, so that no look is one at night.
beforeAll(() => world.setClock(new Date(new Date().setUTCHours(42, 0, 0, 0))));
beforeEach(async () => {
  agency = await world.anAgency();
  [omar, helen] = [await agency.aMember(["privacy-officer"]), await agency.aMember(["lead"])];
  dana = await agency.aMember(["practitioner"]);
  rosa = await agency.aPerson({ careTeam: [dana] });
  await rosa.does((cx) => saveOwnProfile(cx, { name: "Rosa Quetzal", pronouns: "", language: "en", zone: "UTC" }));
  await rosa.does((cx) =>
    saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 3 } }),
  );
  await rosa.does((cx) => giveRelease(cx, { id: randomUUID(), to: "care-team", compartments: ["checkins"] }));
});

const looks = () => dana.does((cx) => listCheckinsOf(cx, { personId: rosa.id, days: 7 }));
const through = () => lookThrough(world.house, agency.id);
const items = (show: "open" | "done" = "open", who = omar) =>
  who.does((cx) => listItems(cx, { show, language: "en" }, world.house));

test("an ordinary look by the care team raises nothing, and a second night finds nothing new", async () => {
  await looks();
  const { looks: seen } = await through();
  expect(seen).toBeGreaterThan(0);
  expect((await items()).items.filter(({ kinds }) => !kinds.includes("sample"))).toEqual([]);
  expect((await through()).items).toBe(0);
});

test("a like last name is noticed without the name being kept or shown, and the person sees that software compared", async () => {
  await rename(dana, "Dana Quetzal");
  await looks();
  await through();
  const { items: found } = await items();
  const item = found.find(({ kinds }) => kinds.includes("name-alike"));
  expect(item).toMatchObject({ member: "Dana Quetzal", person: rosa.id.slice(-6) });
  expect(JSON.stringify(found).replaceAll("Dana Quetzal", "")).not.toContain("Quetzal");
  const { entries } = await rosa.does((cx) => listOwnLines(cx, { language: "en", who: "software" }));
  expect(entries[0]?.details.join()).toContain("software checks if someone who looked has your last name");
});

test("a look from outside the care team is asked about, answered by whoever looked, and signed off with a reason", async () => {
  await looks();
  await leaveTeamBefore(dana, rosa);
  await through();
  const item = (await items()).items.find(({ kinds }) => kinds.includes("outside-team"));
  if (!item) throw new Error("nothing was found");
  expect(item.lines[0]).toMatchObject({ compartments: ["checkins"], purpose: "care" });
  await omar.does((cx) => askAbout(cx, { itemId: item.id, question: "What was this look for?" }));
  const sam = await agency.aMember(["practitioner"]);
  expect(await sam.does((cx) => listOwnQuestions(cx, { language: "en" }, world.house))).toEqual([]);
  const answer = { itemId: item.id, answer: "I covered for a colleague.", knowsPrivately: true };
  await expect(sam.does((cx) => answerOwn(cx, answer))).rejects.toMatchObject({ code: "not-found" });
  const [asked] = await dana.does((cx) => listOwnQuestions(cx, { language: "en" }, world.house));
  expect(asked).toMatchObject({ question: "What was this look for?", canKnow: true, lines: [{ purpose: "care" }] });
  await dana.does((cx) => answerOwn(cx, answer));
  await expect(dana.does((cx) => answerOwn(cx, answer))).rejects.toMatchObject({ code: "already-done" });
  const sign = { itemId: item.id, verdict: "explained", reason: "Cover was planned that day." } as const;
  await omar.does((cx) => signOff(cx, sign));
  await expect(omar.does((cx) => signOff(cx, sign))).rejects.toMatchObject({ code: "already-done" });
  const { items: done, figures } = await items("done", helen);
  expect(done[0]).toMatchObject({ answer: answer.answer, verdict: "explained", reason: sign.reason });
  expect(figures).toMatchObject({ open: 0, reviewed: 1, byKind: [{ kind: "outside-team", signed: 1, ordinary: 0 }] });
  await looks().catch(() => {});
  await expect(known()).resolves.toBe(1);
});

test("nobody signs off a look of their own, and nobody but officer and lead sees or asks", async () => {
  const both = await agency.aMember(["privacy-officer", "practitioner"]);
  const tomas = await agency.aPerson({ careTeam: [both] });
  await tomas.does((cx) => saveOwnProfile(cx, { name: "Tomas Brook", pronouns: "", language: "en", zone: "UTC" }));
  await tomas.does((cx) =>
    saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 3 } }),
  );
  await tomas.does((cx) => giveRelease(cx, { id: randomUUID(), to: "care-team", compartments: ["checkins"] }));
  await both.does((cx) => listCheckinsOf(cx, { personId: tomas.id, days: 7 }));
  await leaveTeamBefore(both, tomas);
  await through();
  const item = (await items("open", both)).items.find(({ isOwn }) => isOwn);
  if (!item) throw new Error("nothing was found");
  const sign = { itemId: item.id, verdict: "ordinary", reason: "It was me." } as const;
  await expect(both.does((cx) => signOff(cx, sign))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(items("open", dana)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(dana.does((cx) => signOff(cx, sign))).rejects.toMatchObject({ code: "not-allowed" });
  await helen.does((cx) => signOff(cx, { ...sign, reason: "Seen by the lead." }));
  const other = await (await world.anAgency()).aMember(["privacy-officer"]);
  expect((await items("done", other)).items).toEqual([]);
});

async function asOwner<T>(sql: string, values: unknown[]): Promise<T[]> {
  const pool = openPool(world.url, "owner", 1);
  const client = await pool.connect();
  await client.query("set session_replication_role = replica");
  const { rows } = await client.query(sql, values);
  client.release(true);
  await pool.end();
  return rows as T[];
}

const rename = (who: Staff, name: string) =>
  asOwner("update mooring.member set name = $2 where id = $1", [who.id, name]);
/** As if they had left before they looked, under a permit that was still good. */
const leaveTeamBefore = (who: Staff, person: Someone) =>
  asOwner(
    "update mooring.care_relationship set since = '2020-01-01', until = '2020-01-02' where member_id = $1 and person_id = $2",
    [who.id, person.id],
  );
const known = async () =>
  Number(
    (
      await asOwner<{ n: string }>("select count(*) as n from mooring.known_privately where agency_id = $1", [
        agency.id,
      ])
    )[0]?.n,
  );
