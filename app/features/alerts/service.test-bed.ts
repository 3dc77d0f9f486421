import { randomUUID } from "node:crypto";
import { saveOwnContact, saveOwnProfile } from "#features/people/own.ts";
import type { House } from "#server/context.ts";
import { type Agency, type Someone, type Staff, useWorld, type World } from "../../../tests/app/world.ts";
import type { AlertLevel, Shift } from "./contract.ts";
import { saveShift } from "./rota.ts";
import { openSweeper, type Sweeper } from "./server/sweep.ts";
import { raiseAlert } from "./service.ts";

export { useWorld };

/** An agency with three on call around the clock, someone in their care, and a colleague who has nothing to do with them. */
export type Bed = {
  agency: Agency;
  dana: Staff;
  sam: Staff;
  ines: Staff;
  helen: Staff;
  outsider: Staff;
  rosa: Someone;
  sweeper: Sweeper;
  /** Moves the world's clock on, then sweeps. */
  after(minutes: number): Promise<void>;
  raise(over?: { level?: AlertLevel; eventId?: string; happenedAt?: Date }): Promise<string>;
  put(member: Staff, order: Shift["order"]): Promise<string>;
};

export async function layBed(world: World, { house = world.house, rostered = true } = {}): Promise<Bed> {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const sam = await agency.aMember(["practitioner"]);
  const ines = await agency.aMember(["supervisor"]);
  const helen = await agency.aMember(["lead"]);
  const outsider = await agency.aMember(["practitioner"]);
  const carer = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [carer] });
  await rosa.does((cx) => saveOwnProfile(cx, { name: "Rosa", pronouns: "", language: "en", zone: "America/New_York" }));
  await rosa.does((cx) =>
    saveOwnContact(cx, {
      channels: ["text"],
      phone: "555 0100",
      safeTimes: "any time",
      avoid: "",
      leaveMessage: false,
      codeWord: "heron",
    }),
  );
  const sweeper = openSweeper(house);
  const put = async (member: Staff, order: Shift["order"]) => {
    const id = randomUUID();
    await helen.does((cx) =>
      saveShift(cx, {
        id,
        programmeId: null,
        memberId: member.id,
        order,
        days: [1, 2, 3, 4, 5, 6, 7],
        from: "00:00",
        until: "00:00",
        zone: "America/New_York",
        startsOn: "2020-01-01",
        endsOn: null,
      }),
    );
    return id;
  };
  if (rostered) {
    await put(dana, "first");
    await put(sam, "backup");
    await put(ines, "lead");
  }
  return {
    agency,
    dana,
    sam,
    ines,
    helen,
    outsider,
    rosa,
    sweeper,
    put,
    after: async (minutes) => {
      world.setClock(new Date(house.clock.now().getTime() + minutes * 60_000));
      await sweeper.sweep();
    },
    raise: async ({ level = "high", eventId = randomUUID(), happenedAt = house.clock.now() } = {}) => {
      const { alertId } = await rosa.does((cx) =>
        raiseAlert(cx, { personId: rosa.id, eventId, level, source: "companion", happenedAt }),
      );
      return alertId;
    },
  };
}

/** The same house, with ways out of it. */
export function reaching(house: House, outward: House["outward"]): House {
  return { ...house, outward };
}
