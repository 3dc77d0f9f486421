import { randomUUID } from "node:crypto";
import type { Someone, Staff, World } from "../../../tests/app/world.ts";
import type { ConsentPurpose } from "../../kernel/vocabulary.ts";
import { listCheckinsOf } from "../checkins/service.ts";
import type { Source } from "./contract.ts";
import { giveRelease } from "./releases.ts";
import { decideChoice, readChoice, readEpochs } from "./service.ts";

export const dayMs = 86_400_000;

/** Rosa, and Dana on her care team. */
export async function makeFamily(world: World, kind?: string) {
  const agency = await world.anAgency(kind);
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  return { agency, dana, rosa };
}

/** Reads the words as shown now and answers them, with the right reply where there is a question. */
export async function says(person: Someone, purpose: ConsentPurpose, on: boolean, sources: Source[] = []) {
  const { textHash, words } = await person.does((cx) => readChoice(cx, { purpose, language: "en" }));
  const right = words.teachBack?.answers.findIndex((answer) => answer.right);
  return person.does((cx) =>
    decideChoice(cx, {
      purpose,
      on,
      sources,
      textHash,
      language: "en",
      ...(on && right !== undefined ? { teachBack: right } : {}),
    }),
  );
}

export const shares = (person: Someone, id: string = randomUUID(), endsAt?: Date) =>
  person.does((cx) =>
    giveRelease(cx, {
      id,
      to: "care-team",
      compartments: ["checkins"],
      ...(endsAt ? { endsAt: endsAt.toISOString() } : {}),
    }),
  );
export const looksAt = (staff: Staff, person: Someone) =>
  staff.does((cx) => listCheckinsOf(cx, { personId: person.id, days: 30 }));
export const mayLook = (staff: Staff, person: Someone) =>
  looksAt(staff, person).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code !== "not-allowed" && error.code !== "stale-permit") throw error;
      return false;
    },
  );
export const epochOf = async (staff: Staff, person: Someone) =>
  (await staff.does((cx) => readEpochs(cx, { ids: person.id })))[0]?.epoch;
