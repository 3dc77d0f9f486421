import { randomUUID } from "node:crypto";
import { takeImport } from "../../app/features/referrals/keeping.ts";
import { openReferral, writeStep } from "../../app/features/referrals/service.ts";
import { canary } from "./marks.ts";
import type { Someone, Staff } from "./world.ts";

/** A referral of Rosa's to a service, with a note on it. @returns its id */
export async function plantReferral(dana: Staff, rosa: Someone, serviceId: string): Promise<string> {
  const id = randomUUID();
  const about = { personId: rosa.id, id };
  await dana.does((cx) => openReferral(cx, { ...about, serviceId, way: "call-together", words: canary.referral }));
  const note = { stepId: randomUUID(), step: "note", reason: null, outcome: null, words: canary.referralStep } as const;
  await dana.does((cx) => writeStep(cx, { ...about, ...note }));
  return id;
}

/** A refuge with marked words wherever its place could be said, and a kitchen in the same house. */
export async function plantDirectory(dana: Staff): Promise<string[]> {
  const [refuge, kitchen] = [randomUUID(), randomUUID()];
  const place = {
    id: randomUUID(),
    location_type: "physical",
    name: canary.secretWords,
    transportation: canary.secretWords,
    latitude: 41.5,
    longitude: -87.5,
    addresses: [
      {
        id: randomUUID(),
        address_1: canary.secretStreet,
        city: canary.secretTown,
        state_province: "IL",
        postal_code: "60000",
        country: "US",
        address_type: "physical",
      },
    ],
  };
  const common = { status: "active", phones: [{ id: randomUUID(), number: "555 0100" }] };
  const services = [
    {
      ...common,
      id: refuge,
      name: "Harbor refuge",
      description: `Domestic violence shelter, ${canary.secretStreet}. ${canary.secretWords}`,
      url: "https://harbor.example",
      organization: { id: randomUUID(), name: "Harbor", description: canary.secretTown },
      service_areas: [{ id: randomUUID(), name: canary.secretTown }],
      service_at_locations: [{ id: randomUUID(), description: canary.secretWords, location: place }],
    },
    {
      ...common,
      id: kitchen,
      name: "Kitchen next door",
      description: `Meals at ${canary.secretStreet}.`,
      organization: { id: randomUUID(), name: "Hands", description: "Neighbours" },
      service_at_locations: [{ id: randomUUID(), location: { ...place, id: randomUUID() } }],
    },
  ];
  const files = [{ name: "directory.json", text: JSON.stringify(services) }];
  await dana.does((cx) => takeImport(cx, { importId: randomUUID(), files, withTwins: true }));
  return [refuge, kitchen];
}
