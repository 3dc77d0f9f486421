/** A small directory of invented services, in the form of the specification. */
const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;

export const hiddenAddress = "4417 Quillback Terrace";
export const hiddenTown = "Marrowfield";
export const hiddenTraces = [
  hiddenAddress,
  "Quillback",
  hiddenTown,
  "40555",
  "41.2345",
  "-87.6543",
  "blue gate",
  "Larkspur Hall",
  "Line 9",
];

export function anOrganization() {
  return {
    id: id("a"),
    name: "Open Hands",
    description: "Neighbours for neighbours.",
    website: "https://hands.example",
    services: [
      {
        id: id("1"),
        name: "Community kitchen",
        status: "active",
        description: "Hot meals every day. Free for everyone, any immigration status. Families with children welcome.",
        assured_date: "2026-10-01",
        phones: [{ id: id("b"), number: "+1 555 0100", extension: 4 }],
        languages: [{ id: id("c"), name: "Spanish", code: "es" }],
        schedules: [{ id: id("d"), freq: "WEEKLY", byday: "MO,TU,WE,TH,FR", opens_at: "11:00", closes_at: "14:00" }],
        service_at_locations: [
          {
            id: id("e"),
            location: {
              id: id("f"),
              location_type: "physical",
              name: "Mill Street hall",
              latitude: 41.88,
              longitude: -87.63,
              accessibility: [{ id: `${id("f").slice(0, -1)}1`, description: "wheelchair ramp" }],
              addresses: [
                {
                  id: `${id("f").slice(0, -1)}2`,
                  address_1: "12 Mill Street",
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
      },
    ],
  };
}

/** A refuge with everything said that must not be said again. */
export function aRefuge() {
  return {
    id: id("2"),
    name: "Night Harbor",
    status: "active",
    description: `Domestic violence shelter. We are at ${hiddenAddress}, ${hiddenTown}, behind the blue gate.`,
    application_process: "Take Line 9 to Larkspur Hall and ring.",
    url: "https://harbor.example/marrowfield",
    email: "marrowfield@harbor.example",
    phones: [{ id: id("3"), number: "+1 555 0199", description: "Ask for the blue gate" }],
    languages: [{ id: id("4"), name: "English", code: "en" }],
    schedules: [
      {
        id: id("5"),
        freq: "WEEKLY",
        byday: "MO,TU,WE,TH,FR,SA,SU",
        opens_at: "00:00",
        closes_at: "23:59",
        description: "At Larkspur Hall",
      },
    ],
    service_areas: [{ id: id("6"), name: hiddenTown, description: "40555" }],
    contacts: [{ id: id("7"), name: "Larkspur Hall desk" }],
    organization: {
      id: id("8"),
      name: "Harbor Network",
      description: `Office in ${hiddenTown}`,
      website: "https://harbor.example/40555",
    },
    service_at_locations: [
      {
        id: id("9"),
        description: "Behind the blue gate",
        location: {
          id: `${id("9").slice(0, -1)}1`,
          location_type: "physical",
          name: "Larkspur Hall",
          description: "Confidential location",
          transportation: "Line 9",
          latitude: 41.2345,
          longitude: -87.6543,
          addresses: [
            {
              id: `${id("9").slice(0, -1)}2`,
              address_1: hiddenAddress,
              city: hiddenTown,
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
