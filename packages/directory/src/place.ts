import { partOf, partsOf } from "./nested.ts";
import type { Level, Reason } from "./problem.ts";
import type { Doc } from "./row.ts";

/** Degrees. */
export type Point = { lat: number; lon: number };
const earthKm = 6371;

/** Kilometres as the crow flies, by the haversine formula. */
export function kmBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon);
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** About a kilometre: what is handed to browsers, so that distances there are good enough and no more. */
export function coarse({ lat, lon }: Point): Point {
  return { lat: Math.round(lat * 100) / 100, lon: Math.round(lon * 100) / 100 };
}

/** What is wrong with a place by itself; null where nothing is, or where there is none. */
export function faultOfPoint(lat: unknown, lon: unknown): Reason | null {
  const has = [lat, lon].filter((one) => typeof one === "number");
  if (has.length === 0) return null;
  if (has.length === 1) return "half-a-place";
  const [a, b] = has as [number, number];
  if (Math.abs(a) < 0.01 && Math.abs(b) < 0.01) return "place-zero";
  if (Math.abs(a) <= 90 && Math.abs(b) <= 180) return null;
  return Math.abs(a) <= 180 && Math.abs(b) <= 90 ? "place-swapped" : "place-out-of-range";
}

export type PlaceFault = { level: Level; reason: Reason; service: string; row: number };

/** Where a place lies so far from all others, while the other way round it lies among them, it was swapped. */
const farKm = 2000;
const nearKm = 700;

/**
 * Looks at the places of many services together, and leaves out of `services` what cannot be right.
 *
 * @param services changed in place: wrong latitudes and longitudes go
 */
export function mendPlaces(services: readonly Doc[]): PlaceFault[] {
  const faults: PlaceFault[] = [];
  const all = services.map((service) => locationsOf(service));
  const good = all.flat().flatMap((location) => {
    const point = pointOf(location);
    return point && faultOfPoint(point.lat, point.lon) === null ? [point] : [];
  });
  const centre =
    good.length >= 5 ? { lat: median(good.map(({ lat }) => lat)), lon: median(good.map(({ lon }) => lon)) } : null;
  services.forEach((service, at) => {
    const say = (level: Level, reason: Reason) =>
      faults.push({ level, reason, service: String(service.id), row: at + 1 });
    const places = all[at] ?? [];
    for (const location of places) {
      const alone = faultOfPoint(location.latitude, location.longitude);
      const point = pointOf(location);
      const reason = alone ?? (point && centre && isSwapped(point, centre) ? "place-swapped" : null);
      if (!reason) continue;
      delete location.latitude;
      delete location.longitude;
      say("left-out", reason);
    }
    const isAnywhere = places.some((location) => pointOf(location) || partsOf(location, "addresses").length > 0);
    const isVirtual = places.some(({ location_type: type }) => type === "virtual");
    if (!isAnywhere && !isVirtual) say("look", "no-place");
  });
  return faults;
}

export function locationsOf(service: Doc): Doc[] {
  return partsOf(service, "service_at_locations").flatMap((one) => {
    const location = partOf(one, "location");
    return location ? [location] : [];
  });
}

export function pointOf({ latitude, longitude }: Doc): Point | null {
  return typeof latitude === "number" && typeof longitude === "number" ? { lat: latitude, lon: longitude } : null;
}

function isSwapped(point: Point, centre: Point): boolean {
  if (Math.abs(point.lon) > 90) return false;
  return kmBetween(point, centre) > farKm && kmBetween({ lat: point.lon, lon: point.lat }, centre) < nearKm;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
