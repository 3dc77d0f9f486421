import { expect, test } from "vitest";
import { turnSwitch } from "#features/agency/service.ts";
import { inContext } from "#server/context.ts";
import { openLog } from "#server/log.ts";
import { noTextEncoder, openTextEncoder } from "#server/text-encoder.ts";
import { useWorld } from "../../../tests/app/world.ts";
import type { ChatReading } from "./analyser.ts";
import { projectScripts } from "./live.ts";
import { understandingIn } from "./understanding.ts";

const world = useWorld();
const patienceMs = 60_000;

test("meaning is read for the topic only where the agency lets it and there is an encoder, and it leaves a line", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const lead = await agency.aMember(["lead"]);
  const textEncoder = openTextEncoder({ folder: world.dataFolder, user: undefined, log: openLog("silent") });
  const [vector] = (await textEncoder.encode(["the same bad dream wakes me every night"], patienceMs)) ?? [];
  if (!vector) throw new Error("the encoder did not answer");
  const reading: ChatReading = {
    each: new Map(),
    together: { level: "none", kinds: [] },
    meant: new Map([["m", vector]]),
  };
  const scripts = await projectScripts.current();
  const ask = (encoder = textEncoder) =>
    inContext(world.house, { kind: "software", agencyId: agency.id, name: "companion" }, (cx) =>
      understandingIn(cx, rosa.id, reading, scripts, encoder),
    );
  const lines = () =>
    rosa.does(async (cx) => {
      await cx.door.decideOwn("read", ["chat"]);
      const rows = await cx.db
        .selectFrom("ledger_line")
        .select("analyser")
        .where("subject_id", "=", rosa.id)
        .where("analyser", "like", "companion-intent %")
        .execute();
      return rows.length;
    });

  const near = (await ask()).get("m");
  const best = [...(near ?? [])].sort((a, b) => b[1] - a[1])[0];
  expect(best?.[0]).toBe("sleep");
  expect(await lines()).toBe(1);
  expect((await ask(noTextEncoder)).size).toBe(0);
  await lead.does((cx) => turnSwitch(cx, { capability: "companion-intent", isOn: false, reason: "Not here." }));
  expect((await ask()).size).toBe(0);
  expect(await lines()).toBe(1);
  await textEncoder.stop();
});
