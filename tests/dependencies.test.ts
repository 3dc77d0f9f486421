import { expect, test } from "vitest";
import { bomOf, packagesOf } from "../scripts/sbom.ts";

/** Licences that go with AGPL-3.0-or-later and Apache-2.0; a new one is looked at by a person before it is added here. */
const allowed = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "MPL-2.0",
  "OFL-1.1",
  "Unlicense",
  "CC0-1.0",
  "CC-BY-4.0",
  "Zlib",
  "AFL-2.1",
]);
const packages = packagesOf();

test("everything that is not ours has a licence that goes with ours", () => {
  const isAllowed = (licence: string | null) => {
    const words = (licence ?? "").replace(/[()]/g, "");
    return words.split(" OR ").some((each) => each.split(" AND ").every((one) => allowed.has(one)));
  };
  expect(packages.length).toBeGreaterThan(300);
  expect(
    packages.filter(({ licence }) => !isAllowed(licence)).map(({ name, licence }) => `${name}: ${licence}`),
  ).toEqual([]);
});

test("every package is bound to its content by a strong hash, and comes from a registry and nowhere else", () => {
  expect(packages.filter(({ integrity }) => !integrity?.startsWith("sha512-")).map(({ name }) => name)).toEqual([]);
  expect(packages.filter(({ version }) => !/^\d+\.\d+\.\d+/.test(version)).map(({ name }) => name)).toEqual([]);
});

test("the list of parts is CycloneDX, whole, and the same each time", () => {
  const bom = bomOf();
  expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(bom.components).toHaveLength(packages.length);
  expect(new Set(bom.components.map((each) => each["bom-ref"])).size).toBe(packages.length);
  expect(bom.components.find(({ name }) => name === "fastify")).toMatchObject({ scope: "required" });
  expect(bom.components.find(({ name }) => name === "vitest")).toMatchObject({ scope: "excluded" });
  expect(bomOf()).toEqual(bom);
});
