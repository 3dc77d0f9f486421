import { expect, test } from "vitest";
import { anOrganization, aRefuge } from "./examples.test-bed.ts";
import { readDirectory } from "./importing.ts";
import { type Doc, indexOf, type Listing, listingOf, type Query, search, wallClock } from "./index.ts";
import { isOneLetterOff } from "./search-index.ts";

const any: Query = {
  needs: [],
  words: "",
  languages: [],
  costs: [],
  wheelchair: false,
  remote: false,
  pets: false,
  children: false,
  immigrationSafe: false,
  openNow: false,
  age: null,
};
const wall = (text: string) => ({ now: wallClock(new Date(text), "America/Chicago"), holidays: new Set<string>() });
const about = wall("2026-11-27T18:00:00Z");
const [kitchen] = readDirectory([{ name: "a.json", text: JSON.stringify(anOrganization()) }]).services.map(
  ({ listing }) => listing,
) as [Listing];
const [refuge] = readDirectory([{ name: "a.json", text: JSON.stringify(aRefuge()) }]).services.map(
  ({ listing }) => listing,
) as [Listing];
const shop: Listing = {
  ...kitchen,
  id: "shop",
  name: "Second-hand store",
  organization: "Other",
  about: "Clothes for little money.",
  who: "",
  needs: ["clothes-things"],
  pets: "no",
  languages: ["en"],
  cost: "paid",
};
const index = indexOf([kitchen, refuge, shop]);
const names = (query: Partial<Query>) =>
  search(index, { ...any, ...query }, 50, about).hits.map(({ listing }) => listing.name);

test("what words say of a service is read, and what they do not say stays unknown", () => {
  expect(kitchen).toMatchObject({
    needs: expect.arrayContaining(["food"]),
    cost: "free",
    immigrationSafe: "yes",
    children: "yes",
    pets: "unknown",
    wheelchair: "yes",
    languages: ["es"],
  });
  const no = listingOf({
    id: "x",
    name: "Beds",
    status: "active",
    description: "No pets. Adults only. Proof of citizenship needed. No wheelchair access.",
  } as Doc);
  expect(no).toMatchObject({ pets: "no", children: "no", immigrationSafe: "no", wheelchair: "unknown" });
});

test("needs, words in any order, beginnings and a slip of the finger find a service", () => {
  expect(names({ needs: ["food"] })).toEqual(["Community kitchen"]);
  expect(names({ words: "kitchen community" })).toEqual(["Community kitchen"]);
  expect(names({ words: "kitch" })).toEqual(["Community kitchen"]);
  expect(names({ words: "kicthen" })).toEqual(["Community kitchen"]);
  expect(names({ words: "KITCHÉN" })).toEqual(["Community kitchen"]);
  expect(names({ words: "zebra" })).toEqual([]);
});

test("a no leaves out, an unknown stays and is to be asked", () => {
  const found = search(index, { ...any, pets: true, immigrationSafe: true }, 50, about);
  expect(found.hits.map(({ listing, asks }) => [listing.name, asks])).toEqual([
    ["Community kitchen", ["pets"]],
    ["Night Harbor", ["pets", "papers"]],
  ]);
  expect(names({ costs: ["free"] })).toEqual(["Community kitchen", "Night Harbor"]);
  expect(names({ languages: ["en"] })).toContain("Night Harbor");
  expect(names({ languages: ["en"] })).not.toContain("Community kitchen");
});

test("open now leaves out what is closed", () => {
  expect(names({ openNow: true })).toEqual(expect.arrayContaining(["Community kitchen", "Night Harbor"]));
  const later = search(index, { ...any, openNow: true }, 50, wall("2026-11-28T03:00:00Z"));
  expect(later.hits.map(({ listing }) => listing.name)).toEqual(["Night Harbor"]);
});

test("a town finds no hidden service, and what comes first does not depend on where anybody is", () => {
  expect(names({ words: "Springdale" })).toEqual(expect.arrayContaining(["Community kitchen"]));
  expect(names({ words: "Springdale" })).not.toContain("Night Harbor");
  expect(names({ words: "Marrowfield" })).toEqual([]);
});

test("of many, every town gets its turn", () => {
  const town = (name: string, count: number): Listing[] =>
    Array.from({ length: count }, (_, at) => ({
      ...kitchen,
      id: `${name}${at}`,
      name: `Kitchen ${at}`,
      places: [{ town: name, address: "", point: null }],
    }));
  const many = indexOf([...town("Big", 500), ...town("Small", 2), ...town("Far", 1)]);
  const { total, hits } = search(many, { ...any, needs: ["food"] }, 40, about);
  expect([total, hits.length]).toEqual([503, 40]);
  expect(hits.filter(({ listing }) => listing.places[0]?.town !== "Big")).toHaveLength(3);
});

test("what is not active is not found", () => {
  expect(search(indexOf([{ ...kitchen, isActive: false }]), any, 50, about).total).toBe(0);
});

test("one letter off is one letter", () => {
  expect(
    [
      ["shelter", "shetler"],
      ["shelter", "shelte"],
      ["shelter", "shelters"],
      ["shelter", "sheltex"],
      ["shelter", "shelter"],
      ["shelter", "shtleer"],
    ].map(([a = "", b = ""]) => isOneLetterOff(a, b)),
  ).toEqual([true, true, true, true, false, false]);
});
