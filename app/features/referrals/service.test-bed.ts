/** Invented services in the form of the specification; `traces` is everything that leads to the secret one. */
const id = (digit: string, tail = 0) => `${digit.repeat(8)}-0000-4000-8000-00000000000${tail}`;

export const traces = [
  "4417 Quillback",
  "Quillback Terrace",
  "Marrowfield",
  "40555",
  "41.2345",
  "-87.6543",
  "blue gate",
  "Larkspur",
  "Line 9",
  "harbor.example",
];

export function aKitchen(digit: string) {
  return {
    id: id(digit),
    name: `Kitchen ${digit}`,
    status: "active",
    description: "Hot meals, free for everyone.",
    assured_date: "2026-10-01",
    phones: [{ id: id(digit, 1), number: `+1 555 010${digit}` }],
    organization: { id: id(digit, 2), name: `Open Hands ${digit}`, description: "Neighbours." },
    schedules: [
      { id: id(digit, 3), freq: "WEEKLY", byday: "MO,TU,WE,TH,FR,SA,SU", opens_at: "00:00", closes_at: "23:59" },
    ],
    service_at_locations: [
      {
        id: id(digit, 4),
        location: {
          id: id(digit, 5),
          location_type: "physical",
          name: `Hall ${digit}`,
          latitude: 41.8 + Number(digit) / 100,
          longitude: -87.6,
          addresses: [
            {
              id: id(digit, 6),
              address_1: `${digit} Ash Street`,
              city: "Springdale",
              state_province: "IL",
              postal_code: "60601",
              country: "US",
              address_type: "physical",
            },
          ],
        },
      },
    ],
  };
}

export function aRefuge() {
  return {
    id: id("9"),
    name: "Night Harbor",
    status: "active",
    description: "Domestic violence shelter at 4417 Quillback Terrace, Marrowfield, behind the blue gate.",
    application_process: "Take Line 9 to Larkspur Hall.",
    url: "https://harbor.example/in",
    email: "desk@harbor.example",
    phones: [{ id: id("9", 1), number: "+1 555 0199", description: "Ask for the blue gate" }],
    organization: { id: id("9", 2), name: "Harbor Network", description: "Office in Marrowfield" },
    service_areas: [{ id: id("9", 3), name: "Marrowfield" }],
    service_at_locations: [
      {
        id: id("9", 4),
        description: "Behind the blue gate",
        location: {
          id: id("9", 5),
          location_type: "physical",
          name: "Larkspur Hall",
          transportation: "Line 9",
          latitude: 41.2345,
          longitude: -87.6543,
          addresses: [
            {
              id: id("9", 6),
              address_1: "4417 Quillback Terrace",
              city: "Marrowfield",
              state_province: "IL",
              postal_code: "40555",
              country: "US",
              address_type: "physical",
            },
          ],
        },
      },
    ],
  };
}

export function filesOf(value: unknown) {
  return [{ name: "directory.json", text: JSON.stringify(Array.isArray(value) ? value : [value]) }];
}
