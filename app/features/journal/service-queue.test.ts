import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openPool } from "../../../app/db/open.ts";
import { useWorld } from "../../../tests/app/world.ts";
import { journal, type ParagraphToSave } from "./contract.ts";
import { saveEntry } from "./service.ts";

const world = useWorld();
const name = "noticing.read-journal";

test("a reading that was queued for a shared paragraph is cancelled with the save that takes it back", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await world.house.jobs.start([{ name, run: async () => {} }]);
  const paragraph: ParagraphToSave = { how: "shared", id: randomUUID(), prompt: null, text: "for a moment" };
  const entry = {
    id: randomUUID(),
    at: new Date().toISOString(),
    zone: "UTC",
    saveId: randomUUID(),
    version: 0,
    paragraphs: [paragraph],
  };
  const owner = openPool(world.url, "owner", 1);
  // Held back, so that the worker cannot be faster than the test.
  await owner.query(
    "create function pgboss.wait() returns trigger language plpgsql as $$ begin new.start_after := now() + interval '1 hour'; return new; end $$",
  );
  await owner.query("create trigger wait before insert on pgboss.job for each row execute function pgboss.wait()");
  await rosa.does((cx) => saveEntry(cx, journal.save.input.parse(entry)));
  const states = async () =>
    (await owner.query<{ state: string }>("select state from pgboss.job where name = $1", [name])).rows.map(
      (row) => row.state,
    );
  expect(await states()).toEqual(["created"]);
  await rosa.does((cx) =>
    saveEntry(cx, journal.save.input.parse({ ...entry, version: 1, saveId: randomUUID(), paragraphs: [] })),
  );
  expect(await states()).toEqual(["cancelled"]);
  await owner.end();
});
