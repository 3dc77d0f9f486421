import { randomUUID } from "node:crypto";
import type { Agency, Someone, Staff, World } from "../../../tests/app/world.ts";
import { saveCheckin } from "../checkins/service.ts";
import { saveOwnProfile } from "../people/own.ts";
import type { Asked } from "./contract.ts";
import { giveOwn, prepare, readFrameOf, readOwnFrame } from "./service.ts";

export const dayMs = 86_400_000;
export type Bed = { agency: Agency; dana: Staff; ben: Staff; lead: Staff; rosa: Someone };

/** Rosa with a name and a check-in, Dana on her care team, Ben who is not, and the lead. */
export async function makeBed(
  world: World,
  { kind, labels = [] }: { kind?: string; labels?: string[] } = {},
): Promise<Bed> {
  const agency = await world.anAgency(kind);
  const dana = await agency.aMember(["practitioner"]);
  const ben = await agency.aMember(["practitioner"]);
  const lead = await agency.aMember(["lead"]);
  const rosa = await agency.aPerson({ careTeam: [dana], labels });
  await rosa.does((cx) => saveOwnProfile(cx, { name: "Rosa", pronouns: "", language: "en", zone: "UTC" }));
  const at = world.house.clock.now().toISOString();
  await rosa.does((cx) => saveCheckin(cx, { id: randomUUID(), at, zone: "UTC", answers: { mood: 2 } }));
  return { agency, dana, ben, lead, rosa };
}

/** A whole page to a clinic outside, changed by `more`. */
export async function aPage(world: World, person: Someone, more: Partial<Asked> = {}): Promise<Asked> {
  const to = more.recipient?.to ?? "outside";
  const { textHash } = await person.does((cx) => readOwnFrame(cx, { to, language: "en" }));
  return pageWith(world, textHash, more);
}

function pageWith(world: World, textHash: string, more: Partial<Asked>): Asked {
  return {
    recipient: { to: "outside", kind: "organisation", name: "Harbor Clinic", status: "covered" },
    why: "so that they can go on with my care",
    compartments: ["checkins"],
    parts: [],
    conditions: "",
    endsAt: new Date(world.house.clock.now().getTime() + 20 * dayMs).toISOString(),
    dangersTold: true,
    supporter: "",
    witness: "",
    interpreter: "",
    textHash,
    language: "en",
    ...more,
  };
}

export async function gives(world: World, person: Someone, more: Partial<Asked> = {}, id: string = randomUUID()) {
  const asked = await aPage(world, person, more);
  return person.does((cx) => giveOwn(cx, { id, asked, signature: "Rosa" }));
}

export async function prepares(
  world: World,
  { dana, rosa }: Bed,
  how: Pick<Parameters<typeof prepare>[1], "signedBy" | "representativeId" | "signature">,
  more: Partial<Asked> = {},
) {
  const { textHash } = await dana.does((cx) => readFrameOf(cx, { personId: rosa.id, to: "outside", language: "en" }));
  const asked = pageWith(world, textHash, { witness: "Dana", ...more });
  return dana.does((cx) => prepare(cx, { id: randomUUID(), personId: rosa.id, asked, ...how }));
}
