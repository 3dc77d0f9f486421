import { randomUUID } from "node:crypto";
import { madeId } from "@mooring/directory";
import { setOpenToAll, takeImport } from "#features/referrals/keeping.ts";
import type { Actor } from "#kernel/actor.ts";
import { type House, inContext } from "#server/context.ts";

type Invented = {
  name: string;
  by: string;
  about: string;
  /** Town, street, and how far north and east of Port Ellery in hundredths of a degree; null: by phone alone. */
  at: [town: string, street: string, north: number, east: number] | null;
  days: string;
  hours: [opens: string, closes: string] | null;
  speaks: readonly string[];
  phone: string;
  /** Days ago somebody made sure of it; null: never. */
  checked: number | null;
  how?: string;
  who?: string;
  wait?: string;
  ramp?: boolean;
};

const week = "MO,TU,WE,TH,FR";
const daily = "MO,TU,WE,TH,FR,SA,SU";

/** Invented, all of them; the numbers lead nowhere. */
const services: readonly Invented[] = [
  {
    name: "Lantern Night House",
    by: "Lantern Network",
    about:
      "Domestic violence shelter for adults and families with children. Pets are welcome. We do not ask about your immigration status. Free.",
    at: ["Sailors Reach", "4 Hidden Row", 7, -5],
    days: daily,
    hours: ["00:00", "23:59"],
    speaks: ["en", "es"],
    phone: "555-0160",
    checked: 40,
  },
  {
    name: "Quay Street Kitchen",
    by: "Open Hands of Port Ellery",
    about:
      "A hot meal and a bag of groceries. Free for everyone. Families with children welcome. We do not ask about immigration status.",
    at: ["Port Ellery", "12 Quay Street", 0, 1],
    days: week,
    hours: ["11:00", "14:00"],
    speaks: ["en", "es"],
    phone: "555-0161",
    checked: 20,
    how: "Walk in.",
    ramp: true,
  },
  {
    name: "Harbor Beds",
    by: "Port Ellery Shelter Fund",
    about: "Emergency shelter, a bed for tonight. Adults only. No pets. Free.",
    at: ["Port Ellery", "88 Dock Lane", 1, 2],
    days: daily,
    hours: ["18:00", "08:00"],
    speaks: ["en"],
    phone: "555-0162",
    checked: 400,
    how: "Call after 4 in the afternoon.",
    wait: "Often full by 6.",
  },
  {
    name: "Ellery Legal Aid",
    by: "Ellery Legal Aid",
    about: "Free legal help with protection orders, custody and eviction. Any immigration status.",
    at: ["Port Ellery", "3 Court Square", 0, 0],
    days: week,
    hours: ["09:00", "17:00"],
    speaks: ["en", "es", "pt"],
    phone: "555-0163",
    checked: 90,
    how: "Call for a first talk.",
    wait: "About two weeks.",
    ramp: true,
  },
  {
    name: "New Shore Immigration Desk",
    by: "Ellery Legal Aid",
    about: "Help with asylum and visas for survivors. Sliding scale. No matter your immigration status.",
    at: ["North Ellery", "21 Mill Road", 9, 3],
    days: "TU,TH",
    hours: ["10:00", "16:00"],
    speaks: ["en", "es", "ar", "fr"],
    phone: "555-0164",
    checked: 120,
    who: "For people who were harmed at home or at work.",
  },
  {
    name: "Tidewater Clinic",
    by: "Tidewater Health",
    about: "Doctors, nurses and a pharmacy. You pay based on your income. By phone or video, too.",
    at: ["Port Ellery", "140 Bay Avenue", -1, 3],
    days: `${week},SA`,
    hours: ["08:00", "18:00"],
    speaks: ["en", "es"],
    phone: "555-0165",
    checked: 60,
    ramp: true,
  },
  {
    name: "Talk It Through",
    by: "Tidewater Health",
    about: "Trauma counselling and a support group. You pay based on your income. By video or phone.",
    at: ["Port Ellery", "140 Bay Avenue", -1, 3],
    days: week,
    hours: ["10:00", "19:00"],
    speaks: ["en", "es"],
    phone: "555-0166",
    checked: 60,
    wait: "Six weeks for one to one; the group begins each month.",
  },
  {
    name: "Little Boats Child Care",
    by: "Little Boats",
    about: "Daycare and help for parents with small children. Sliding scale.",
    at: ["Port Ellery", "9 Orchard Way", 2, -1],
    days: week,
    hours: ["07:00", "17:30"],
    speaks: ["en", "es"],
    phone: "555-0167",
    checked: 200,
    wait: "Three to six months.",
  },
  {
    name: "Steady Ground",
    by: "Steady Ground Recovery",
    about: "Help with alcohol and drugs, with peers. Free. Families with their children welcome.",
    at: ["West Ellery", "60 Foundry Street", 1, -9],
    days: daily,
    hours: ["09:00", "21:00"],
    speaks: ["en"],
    phone: "555-0168",
    checked: 30,
  },
  {
    name: "Rent and Bills Fund",
    by: "Open Hands of Port Ellery",
    about: "Help with rent, utility bills and a bus pass. Free. Social security number is required.",
    at: ["Port Ellery", "12 Quay Street", 0, 1],
    days: "MO,WE",
    hours: ["13:00", "16:00"],
    speaks: ["en"],
    phone: "555-0169",
    checked: null,
    how: "Bring a bill and your lease.",
  },
  {
    name: "Work Bridge",
    by: "Ellery Works",
    about: "Jobs, training and English classes. Free.",
    at: ["North Ellery", "5 Station Road", 9, 4],
    days: week,
    hours: ["09:00", "17:00"],
    speaks: ["en", "es", "pt"],
    phone: "555-0170",
    checked: 150,
  },
  {
    name: "Paws Aboard",
    by: "Paws Aboard",
    about: "We keep your pet safe while you are in a shelter. Free.",
    at: null,
    days: daily,
    hours: ["08:00", "20:00"],
    speaks: ["en", "es"],
    phone: "555-0171",
    checked: 75,
    how: "By phone.",
  },
];

const id = (text: string) => madeId(`demo ${text}`);

function asService(one: Invented, today: Date) {
  const day = (ago: number) => new Date(today.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
  const [opens, closes] = one.hours ?? [];
  return {
    id: id(one.name),
    name: one.name,
    status: "active",
    description: one.about,
    ...(one.how ? { application_process: one.how } : {}),
    ...(one.who ? { eligibility_description: one.who } : {}),
    ...(one.wait ? { wait_time: one.wait } : {}),
    ...(one.checked === null ? {} : { assured_date: day(one.checked) }),
    organization: { id: id(one.by), name: one.by, description: one.by },
    phones: [{ id: id(one.phone), number: one.phone }],
    languages: one.speaks.map((code) => ({ id: id(`${one.name} ${code}`), code })),
    schedules: opens
      ? [{ id: id(`${one.name} hours`), freq: "WEEKLY", byday: one.days, opens_at: opens, closes_at: closes }]
      : [],
    service_at_locations: [{ id: id(`${one.name} here`), location: placeOf(one) }],
  };
}

function placeOf({ name, at, ramp }: Invented) {
  if (!at) return { id: id(`${name} place`), location_type: "virtual" };
  const [city, address_1, north, east] = at;
  return {
    id: id(`${name} place`),
    location_type: "physical",
    latitude: 42.6 + north / 100,
    longitude: -70.8 + east / 100,
    accessibility: ramp ? [{ id: id(`${name} ramp`), description: "Wheelchair ramp" }] : [],
    addresses: [
      {
        id: id(`${name} address`),
        address_1,
        city,
        state_province: "MA",
        postal_code: "01900",
        country: "US",
        address_type: "physical",
      },
    ],
  };
}

/** The directory of the first agency of the demo, open to whoever is not signed in. */
export async function seedDirectory(house: House, lead: Actor): Promise<void> {
  const text = JSON.stringify(services.map((one) => asService(one, house.clock.now())));
  await inContext(house, lead, (cx) =>
    takeImport(cx, { importId: randomUUID(), files: [{ name: "invented.json", text }], withTwins: true }),
  );
  await inContext(house, lead, (cx) => setOpenToAll(cx, { open: true }));
}
