import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { PersonId } from "#kernel/ids.ts";
import type { Ask } from "#kernel/permit.ts";
import type { Compartment } from "#kernel/vocabulary.ts";
import { inContext } from "#server/context.ts";
import { type Agency, useWorld } from "../../../tests/app/world.ts";
import { ask, cancel, hurry } from "./service.ts";
import { setState } from "./store.ts";

const world = useWorld();
const code = () => ({ lookup: randomBytes(32).toString("base64url"), key: randomBytes(32).toString("base64url") });

const software = (agency: Agency, name = "erasure") => ({ kind: "software", agencyId: agency.id, name }) as const;
const erasing = (subject: PersonId, compartments: Compartment[] = ["checkins"]): Ask & { subject: PersonId } => ({
  action: "erase",
  subject,
  compartments,
  purpose: "self",
});
const mayErase = (agency: Agency, subject: PersonId, compartments?: Compartment[], name?: string) =>
  inContext(
    world.house,
    software(agency, name),
    async (cx) => (await cx.door.explain(erasing(subject, compartments))).allowed,
  );

test("the name of the software alone erases nothing: the person's own request has to be open, due and under way", async () => {
  const agency = await world.anAgency();
  const [rosa, tomas] = [await agency.aPerson(), await agency.aPerson()];
  const id = randomUUID();
  const isOpen = () => mayErase(agency, rosa.id);
  expect(await isOpen()).toBe(false);
  await rosa.does((cx) => ask(cx, { id, parts: ["checkins", "journal"], ...code() }));
  // Asked, and still time to think.
  expect(await isOpen()).toBe(false);
  await inContext(world.house, software(agency), (cx) => setState(cx.db, id, "running"));
  expect(await isOpen()).toBe(false);
  await rosa.does((cx) => hurry(cx, { id }));
  expect(await isOpen()).toBe(true);
  // Only what was asked for, only of whom, and by no other software.
  expect(await mayErase(agency, rosa.id, ["checkins", "journal"])).toBe(true);
  expect(await mayErase(agency, rosa.id, ["chat"])).toBe(false);
  expect(await mayErase(agency, rosa.id, ["checkins", "chat"])).toBe(false);
  expect(await mayErase(agency, tomas.id)).toBe(false);
  expect(await mayErase(agency, rosa.id, ["checkins"], "companion")).toBe(false);
});

test("a request taken back, or one that waits for a call for help, closes it again at once", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const id = randomUUID();
  await rosa.does((cx) => ask(cx, { id, parts: "all", ...code() }));
  await rosa.does((cx) => hurry(cx, { id }));
  const setTo = (state: "running" | "waiting") =>
    inContext(world.house, software(agency), (cx) => setState(cx.db, id, state));
  await setTo("running");
  expect(await mayErase(agency, rosa.id, ["identity", "chat"])).toBe(true);
  await setTo("waiting");
  expect(await mayErase(agency, rosa.id)).toBe(false);
  await rosa.does(cancel);
  expect(await mayErase(agency, rosa.id)).toBe(false);
});

test("a closed box is written for a record begun in the same act, and for nobody who was here before", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const closing = (subject: PersonId, compartments: Compartment[] = ["kept"]) =>
    ({ action: "write", subject, compartments, purpose: "self" }) as const;
  const nameless = randomUUID() as PersonId;
  await inContext(world.house, software(agency), async (cx) => {
    await cx.db
      .insertInto("person")
      .values({
        agency_id: agency.id,
        id: nameless,
        account_id: null,
        programme_id: null,
        age_band: "unknown",
        service_type: "unknown",
        labels: [],
        created_at: cx.now(),
      })
      .execute();
    expect((await cx.door.explain(closing(nameless))).allowed).toBe(true);
    expect((await cx.door.explain(closing(nameless, ["identity"]))).allowed).toBe(false);
    expect((await cx.door.explain(closing(rosa.id))).allowed).toBe(false);
  });
  // The act is over: the box is shut.
  await inContext(world.house, software(agency), async (cx) => {
    expect((await cx.door.explain(closing(nameless))).allowed).toBe(false);
  });
});
