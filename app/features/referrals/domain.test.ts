import { expect, test } from "vitest";
import { kmTo, nearestFirst, townsIn, townsLike } from "./domain.ts";

const at = (town: string, lat: number, lon: number) => ({ town, point: { lat, lon } });
const near = { name: "near", hidden: false, places: [at("Springdale, IL", 41.8, -87.6)] };
const far = { name: "far", hidden: false, places: [at("Farfield, IL", 40, -89)] };
const hidden = { name: "hidden", hidden: true, places: [at("Secret, IL", 41.8, -87.6)] };
const nowhere = { name: "nowhere", hidden: false, places: [] };

test("a hidden service has no distance and names no town, even if a place had slipped in", () => {
  expect(kmTo(hidden, { lat: 41.8, lon: -87.6 })).toBe(null);
  expect(townsIn([near, far, hidden]).map(({ town }) => town)).toEqual(["Farfield, IL", "Springdale, IL"]);
});

test("the nearest comes first and what has no distance is not pushed to the end", () => {
  const sorted = nearestFirst([far, hidden, nowhere, near, { ...far, name: "farther", places: [at("x", 30, -89)] }], {
    lat: 41.8,
    lon: -87.6,
  });
  expect(sorted.map(({ name }) => name)).toEqual(["near", "far", "hidden", "farther", "nowhere"]);
  expect(kmTo(near, { lat: 41.8, lon: -87.6 })).toBe(0);
});

test("a town is found by its beginning, without accents or capitals", () => {
  const towns = [{ town: "San José, CA" }, { town: "Santa Fe, NM" }, { town: "East San Jose, CA" }];
  expect(townsLike(towns, "san jo").map(({ town }) => town)).toEqual(["San José, CA", "East San Jose, CA"]);
  expect(townsLike(towns, "  ")).toEqual([]);
});
