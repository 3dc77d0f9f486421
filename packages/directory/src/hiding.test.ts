import { expect, test } from "vitest";
import { anOrganization, aRefuge, hiddenAddress, hiddenTraces } from "./examples.test-bed.ts";
import { csvFrom, readDirectory, tablesOf, whyHidden, withoutPlace } from "./index.ts";

const files = (value: unknown) => [{ name: "directory.json", text: JSON.stringify(value) }];

test("of a hidden service nothing comes in that leads to it, and its number to call does", () => {
  const incoming = readDirectory(files([aRefuge()]));
  const { secretPlaces: _, ...shown } = incoming;
  for (const trace of hiddenTraces) expect(JSON.stringify(shown), trace).not.toContain(trace);
  const csv = csvFrom(tablesOf(incoming.services.map(({ doc }) => doc)));
  for (const trace of hiddenTraces) expect(JSON.stringify(csv), trace).not.toContain(trace);
  expect(incoming.services[0]?.listing).toMatchObject({
    name: "Night Harbor",
    hidden: true,
    places: [],
    phones: [{ number: "+1 555 0199", extension: "", note: "" }],
    needs: ["safety-from-harm", "bed-tonight"],
    url: "",
    email: "",
  });
  expect(incoming.problems.map(({ reason }) => reason)).toEqual(["hidden-place"]);
});

test("a hidden service stays hidden when it goes out and comes in again", () => {
  const once = readDirectory(files([aRefuge()])).services[0]?.doc ?? {};
  expect(whyHidden(once)).toBe("said");
  expect(withoutPlace(once)).toEqual(once);
  expect(readDirectory(files([once])).services[0]?.hidden).toBe("said");
});

test("a name that gives the place away is not kept", () => {
  const refuge = { ...aRefuge(), name: "Marrowfield Women's Shelter" };
  expect(readDirectory(files([refuge])).services[0]?.listing.name).toBe("A safe place");
});

test("another service in the same house loses that place too, and so does every text that names its street", () => {
  const whole = anOrganization();
  const other = structuredClone(aRefuge());
  const neighbour = {
    ...(whole.services[0] as object),
    organization: { id: whole.id, name: "Open Hands", description: `Our shelter at ${hiddenAddress} is full.` },
    service_at_locations: [
      {
        id: "12121212-0000-4000-8000-000000000000",
        location: {
          ...other.service_at_locations[0]?.location,
          id: "13131313-0000-4000-8000-000000000000",
          description: "Kitchen",
          name: "Hall",
        },
      },
    ],
  };
  const { services, problems } = readDirectory(files([aRefuge(), neighbour]));
  expect(services.map(({ hidden }) => hidden)).toEqual(["words", null]);
  expect(JSON.stringify(services)).not.toContain("Quillback");
  expect(services[1]?.listing.places).toEqual([]);
  expect(problems.filter(({ reason }) => reason === "hidden-place").map(({ level }) => level)).toEqual([
    "look",
    "left-out",
  ]);
});

test("a place that was secret before stays so, by its id and by its address", () => {
  const whole = anOrganization();
  const id = whole.services[0]?.id ?? "";
  const none = { hidden: new Set<string>(), isSecret: () => false, listings: [] };
  expect(readDirectory(files(whole), { ...none, hidden: new Set([id]) }).services[0]).toMatchObject({
    hidden: "known",
    listing: { hidden: true, places: [] },
  });
  const { services } = readDirectory(files(whole), {
    ...none,
    isSecret: (key) => key === "street 12 mill street 60601",
  });
  expect(services[0]).toMatchObject({ hidden: null, listing: { places: [] } });
});

test("a refuge is held as hidden until someone who knows says otherwise; a kitchen is not", () => {
  const plain = { ...(anOrganization().services[0] as object), name: "Shelter for survivors of domestic violence" };
  expect(whyHidden(plain as never)).toBe("refuge");
  const open = {
    ...plain,
    attributes: [
      {
        id: "x",
        link_entity: "service",
        taxonomy_term: { id: "y", code: "place:open", name: "open", description: "open", taxonomy: "mooring" },
      },
    ],
  };
  expect(whyHidden(open as never)).toBe(null);
  expect(whyHidden({ ...open, description: "Undisclosed location" } as never)).toBe("words");
  expect(whyHidden(anOrganization().services[0] as never)).toBe(null);
});
