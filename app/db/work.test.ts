import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Agency, useWorld } from "../../tests/app/world.ts";
import { openPool } from "./open.ts";
import { sendPacket } from "./packet.ts";
import { beginWork, type Work } from "./work.ts";

const world = useWorld();

/** Work of an agency over one single connection, so that whatever is left behind on it is met by the next. */
async function onOneLine(act: (begin: () => Work, agency: Agency) => Promise<void>): Promise<void> {
  const agency = await world.anAgency();
  const pool = openPool(world.url, "mooring_app", 1);
  await act(() => beginWork(pool, { agencyId: agency.id, actorId: null }), agency);
  await pool.end();
}

const aTeam = (work: Work, agency: Agency, name: string, id: string = randomUUID()) =>
  work.db
    .insertInto("team")
    .values({ agency_id: agency.id, id, programme_id: agency.programmeId, name, created_at: new Date() });
const teamsOf = (work: Work) => work.db.selectFrom("team").select("name").orderBy("name").execute();
const names = async (work: Work) => (await teamsOf(work)).map(({ name }) => name);

test("writes that nobody waits for are there after the commit, all of them, and not before", async () => {
  await onOneLine(async (begin, agency) => {
    const work = begin();
    for (const name of ["Evening", "Night"]) work.later(aTeam(work, agency, name));
    await work.commit();
    const after = begin();
    expect(await names(after)).toEqual(["Day", "Evening", "Night"]);
    await after.rollback();
  });
});

test("a question asked after such a write sees it, in order", async () => {
  await onOneLine(async (begin, agency) => {
    const work = begin();
    work.later(aTeam(work, agency, "Evening"));
    expect(await names(work)).toEqual(["Day", "Evening"]);
    work.later(work.db.updateTable("team").set({ name: "Late" }).where("name", "=", "Evening"));
    expect(await names(work)).toEqual(["Day", "Late"]);
    await work.commit();
  });
});

test("one write that fails undoes those before it, runs none after it, and is told by the commit", async () => {
  await onOneLine(async (begin, agency) => {
    for (const asksFirst of [false, true]) {
      const work = begin();
      if (asksFirst) await teamsOf(work);
      work.later(aTeam(work, agency, "Evening"));
      work.later(aTeam(work, agency, "Day once more", agency.teamId));
      work.later(aTeam(work, agency, "Night"));
      await expect(work.commit()).rejects.toMatchObject({ code: "23505" });
      await work.rollback();
      const after = begin();
      expect(await names(after)).toEqual(["Day"]);
      await after.rollback();
    }
  });
});

test("what was given up is not written, whether or not anything was asked before", async () => {
  await onOneLine(async (begin, agency) => {
    for (const asksFirst of [false, true]) {
      const work = begin();
      if (asksFirst) await teamsOf(work);
      work.later(aTeam(work, agency, "Evening"));
      await work.rollback();
      const after = begin();
      expect(await names(after)).toEqual(["Day"]);
      await after.rollback();
    }
  });
});

test("row-level security holds for a write that goes out with the commit alone, and agency and people are forgotten after it", async () => {
  await onOneLine(async (begin, agency) => {
    const other = await world.anAgency();
    const foreign = begin();
    foreign.later(aTeam(foreign, other, "Evening"));
    await expect(foreign.commit()).rejects.toMatchObject({ code: "42501" });

    const work = begin();
    work.admit([randomUUID()]);
    work.later(aTeam(work, agency, "Evening"));
    await work.commit();
    const none = begin();
    const { rows } = await none.query("select current_setting('app.subjects', true) as people");
    expect(rows).toEqual([{ people: "{}" }]);
    await none.rollback();
  });
  const pool = openPool(world.url, "mooring_app", 1);
  const agency = await world.anAgency();
  const work = beginWork(pool, { agencyId: agency.id, actorId: null });
  work.later(aTeam(work, agency, "Evening"));
  await work.commit();
  expect((await pool.query("select id from mooring.team")).rows).toEqual([]);
  await pool.end();
});

test("a statement of a packet that failed is asked anew by the next, on the same line", async () => {
  const pool = openPool(world.url, "owner", 1);
  const client = await pool.connect();
  const text = `select $1::integer + ${Math.floor(Math.random() * 1e9)} as sum`;
  const broken = { text: "select 1 / $1::integer", values: [0] };
  await expect(sendPacket(client, [broken, { text, values: [1] }])).rejects.toMatchObject({ code: "22012" });
  await expect(sendPacket(client, [{ text, values: [1] }, broken])).rejects.toMatchObject({ code: "22012" });
  for (let time = 0; time < 2; time++)
    expect((await sendPacket(client, [{ text, values: [1] }]))[0]?.rows).toHaveLength(1);
  const value = {
    toPostgres: () => {
      throw new Error("cannot be written");
    },
  };
  await expect(sendPacket(client, [{ text, values: [value] }])).rejects.toThrow("cannot be written");
  expect((await sendPacket(client, [{ text, values: [2] }]))[0]?.rows).toHaveLength(1);
  client.release();
  await pool.end();
});

test("questions asked at the same time are answered each with its own rows", async () => {
  await onOneLine(async (begin) => {
    const work = begin();
    const asked = Array.from({ length: 50 }, (_, at) =>
      sql<{ at: number }>`select ${at}::integer as at from generate_series(1, ${(at % 3) + 1})`.execute(work.db),
    );
    const rows = (await Promise.all(asked)).map((answer) => answer.rows);
    expect(rows).toEqual(asked.map((_, at) => Array.from({ length: (at % 3) + 1 }, () => ({ at }))));
    await work.commit();
  });
});
