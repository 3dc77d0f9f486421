import { expect, test } from "vitest";
import { anOrganization } from "./examples.test-bed.ts";
import {
  csvFrom,
  listingOf,
  organizationsOf,
  pageOf,
  readDirectory,
  readJson,
  servicesOf,
  tablesFromCsv,
  tablesOf,
  toCell,
} from "./index.ts";

const files = (value: unknown, name = "directory.json") => [{ name, text: JSON.stringify(value) }];

test("an organisation in full comes in, goes out and comes in again as the same", () => {
  const { services, problems } = readJson(anOrganization());
  expect(problems).toEqual([]);
  const out = organizationsOf(services);
  expect(out).toEqual([anOrganization()]);
  expect(readJson(pageOf(services)).services).toEqual(services);
});

test("services go out as CSV files and come in as the same", () => {
  const { services } = readJson(anOrganization());
  const out = csvFrom(tablesOf(services));
  expect(out.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["services.csv", "organizations.csv", "addresses.csv", "datapackage.json"]),
  );
  const back = servicesOf(tablesFromCsv(out).tables);
  expect(back.problems).toEqual([]);
  expect(listingOf(back.services[0] ?? {})).toEqual(listingOf(services[0] ?? {}));
});

test("a part that hangs under two services is written for both", () => {
  const organization = anOrganization();
  const [first] = organization.services;
  const second = { ...structuredClone(first), id: "99999999-0000-4000-8000-000000000000", name: "Food parcels" };
  const { services } = readJson({ ...organization, services: [first, second] });
  const back = servicesOf(tablesFromCsv(csvFrom(tablesOf(services))).tables);
  expect(back.services.map((service) => listingOf(service).phones[0]?.number)).toEqual(["+1 555 0100", "+1 555 0100"]);
});

test("of a file that is half wrong the right half comes in, and each refused row says why", () => {
  const whole = anOrganization();
  const [good] = whole.services;
  const bad = [
    { ...good, id: "77777777-0000-4000-8000-000000000000", name: "" },
    { ...good, id: "66666666-0000-4000-8000-000000000000", status: "maybe" },
    "words",
    { ...good, name: "Twice the same id" },
  ];
  const { services, problems, seen } = readDirectory(files({ ...whole, services: [good, ...bad] }));
  expect(services.map(({ listing }) => listing.name)).toEqual(["Community kitchen"]);
  expect(seen).toBe(5);
  expect(
    problems.filter(({ level }) => level === "refused").map(({ reason, field, row }) => [reason, field, row]),
  ).toEqual([
    ["missing", "name", 2],
    ["not-on-the-list", "status", 3],
    ["not-an-object", null, 4],
    ["same-id-twice", "id", 2],
  ]);
});

test("a wrong part is left out and the service stays", () => {
  const whole = anOrganization();
  const [good] = whole.services;
  const { services, problems } = readDirectory(
    files({
      ...whole,
      services: [{ ...good, phones: [{ id: "x" }], email: "nobody", minimum_age: "old", url: "javascript:alert(1)" }],
    }),
  );
  expect(services).toHaveLength(1);
  expect(services[0]?.listing).toMatchObject({ email: "", phones: [] });
  expect(JSON.stringify(services)).not.toContain("javascript:");
  expect(problems.map(({ level, field }) => [level, field])).toEqual(
    expect.arrayContaining([
      ["left-out", "email"],
      ["left-out", "minimum_age"],
      ["left-out", "url"],
      ["left-out", "number"],
    ]),
  );
});

test("rows without an organisation, without a place and with pointers to nowhere say so", () => {
  const tables = tablesFromCsv([
    { name: "organizations.csv", text: "id,name,description\n11111111-1111-4111-8111-111111111111,Hands,Good\n" },
    {
      name: "services.csv",
      text: "id,organization_id,name,status\n22222222-2222-4222-8222-222222222222,11111111-1111-4111-8111-111111111111,Kitchen,active\n33333333-3333-4333-8333-333333333333,44444444-4444-4444-8444-444444444444,Nobody's,active\n",
    },
    {
      name: "service_at_location.csv",
      text: "id,service_id,location_id\n55555555-5555-4555-8555-555555555555,22222222-2222-4222-8222-222222222222,66666666-6666-4666-8666-666666666666\n",
    },
    { name: "notes.csv", text: "a,b\n1,2\n" },
  ]);
  const read = servicesOf(tables.tables);
  expect(read.services.map(({ name }) => name)).toEqual(["Kitchen"]);
  expect([...tables.problems, ...read.problems].map(({ level, reason }) => `${level} ${reason}`).sort()).toEqual([
    "left-out points-nowhere",
    "left-out unknown-file",
    "refused no-organization",
  ]);
  const whole = anOrganization();
  const [good] = whole.services;
  expect(
    readDirectory(files({ ...whole, services: [{ ...good, service_at_locations: [] }] })).problems.map(
      ({ reason }) => reason,
    ),
  ).toEqual(["no-place"]);
});

test("places that are zero, swapped, off the earth or half there are left out, each with its reason", () => {
  const whole = anOrganization();
  const [good] = whole.services;
  const at = (digit: number, latitude: number | undefined, longitude: number | undefined) => {
    const copy = structuredClone(good) as NonNullable<typeof good>;
    copy.id = `${String(digit).padStart(8, "0")}-1111-4111-8111-111111111111`;
    copy.name = `Kitchen ${digit} ${"abcdefghijkl"[digit]}${"abcdefghijkl"[digit]}${"abcdefghijkl"[digit]}`;
    const location = (copy.service_at_locations[0] as { location: object }).location;
    Object.assign(location, { latitude, longitude });
    return copy;
  };
  const services = [
    at(1, 41.8, -87.6),
    at(2, 41.9, -87.7),
    at(3, 41.7, -87.5),
    at(4, 41.6, -87.9),
    at(5, 42, -88),
    at(6, 0, 0),
    at(7, -87.63, 41.88),
    at(8, 100, 300),
    at(9, 41.8, undefined),
    at(10, -120, 38),
  ];
  const { problems, services: taken } = readDirectory(files({ ...whole, services }));
  const reasons = problems.filter(({ reason }) => reason !== "twin").map(({ reason, row }) => [row, reason]);
  expect(reasons).toEqual([
    [6, "place-zero"],
    [7, "place-swapped"],
    [8, "place-out-of-range"],
    [9, "half-a-place"],
    [10, "place-swapped"],
  ]);
  expect(taken.map(({ listing }) => listing.places[0]?.point !== null)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("twins in the file and with what is there already are shown", () => {
  const whole = anOrganization();
  const [good] = whole.services;
  const twin = { ...good, id: "77777777-0000-4000-8000-000000000000", name: "Kitchen, community" };
  const read = readDirectory(files({ ...whole, services: [good, twin] }));
  expect(read.services.map(({ twinOf }) => twinOf)).toEqual([null, good?.id]);
  const known = {
    hidden: new Set<string>(),
    isSecret: () => false,
    listings: [{ id: "there", name: "Community  KITCHEN", organization: "open hands", phones: [] }],
  };
  expect(readDirectory(files(whole), known).services[0]?.twinOf).toBe("there");
});

test("a file that is no JSON, an unfinished CSV and an empty one say so", () => {
  expect(readDirectory([{ name: "a.json", text: '{"services": [' }]).problems.map(({ reason }) => reason)).toEqual([
    "not-json",
  ]);
  expect(
    readDirectory([{ name: "services.csv", text: 'id,name\n1,"open' }]).problems.map(({ reason }) => reason),
  ).toEqual(["not-csv"]);
  expect(readDirectory([{ name: "a.json", text: "[]" }]).problems.map(({ reason }) => reason)).toEqual(["no-services"]);
});

test("no cell that leaves starts a formula, and what is guarded comes back as it was", () => {
  expect(["=1+1", "+1 555 0100", "@SUM(A1)", "-87.63", "-2+3", "\tx", 'a "b", c'].map(toCell)).toEqual([
    "'=1+1",
    "'+1 555 0100",
    "'@SUM(A1)",
    "-87.63",
    "'-2+3",
    "'\tx",
    '"a ""b"", c"',
  ]);
  const { services } = readJson({ ...anOrganization(), name: '=HYPERLINK("x")' });
  const out = csvFrom(tablesOf(services));
  const cells = out
    .filter(({ name }) => name.endsWith(".csv"))
    .map(({ text }) => text)
    .join("\n");
  expect(cells).not.toMatch(/(^|,|\n)"?[=@]/);
  expect(listingOf(servicesOf(tablesFromCsv(out).tables).services[0] ?? {}).organization).toBe('=HYPERLINK("x")');
});
