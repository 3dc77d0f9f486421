import { type Cost, type Known, kmBetween, type Need, needs, type Point } from "@mooring/directory";

export const needCodes = needs satisfies readonly Need[];
/** Offered first; the rest stand behind "more". */
export const firstNeeds: readonly Need[] = [
  "safety-from-harm",
  "bed-tonight",
  "food",
  "health",
  "talk-counselling",
  "children",
  "legal",
  "money",
];
export const costs = ["free", "by-income", "paid"] as const satisfies readonly Cost[];
export const knownWords = ["yes", "no", "unknown"] as const satisfies readonly Known[];

/** `fileLetters` and `files` together stay below what one body may hold. */
export const limits = {
  said: 2000,
  words: 120,
  files: 40,
  fileLetters: 30_000_000,
  cards: 200,
  problems: 300,
  previewed: 100,
} as const;
/** Bytes of one body with the files of a directory. */
export const importBytes = 48 * 1024 * 1024;

type Placed = { hidden: boolean; places: readonly { town: string; point: Point | null }[] };

/** Towns that can be named in the answer, each where its services lie. Hidden services have no town. */
export function townsIn(cards: readonly Placed[]): { town: string; point: Point }[] {
  const found = new Map<string, Point[]>();
  for (const { hidden, places } of cards)
    for (const { town, point } of hidden ? [] : places)
      if (town !== "" && point) found.set(town, [...(found.get(town) ?? []), point]);
  return [...found]
    .map(([town, points]) => ({ town, point: middle(points) }))
    .sort((a, b) => (a.town < b.town ? -1 : 1));
}

function middle(points: readonly Point[]): Point {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { lat: mean(points.map(({ lat }) => lat)), lon: mean(points.map(({ lon }) => lon)) };
}

/** The towns whose name begins with what was typed, without accents or capitals; then those that hold it. */
export function townsLike<T extends { town: string }>(towns: readonly T[], typed: string): T[] {
  const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const wanted = plain(typed);
  if (wanted === "") return [];
  const begins = towns.filter(({ town }) => plain(town).startsWith(wanted));
  return [...begins, ...towns.filter((one) => !begins.includes(one) && plain(one.town).includes(wanted))].slice(0, 6);
}

/** Kilometres to the nearest place; null for hidden services and where no place is known. Counted on the device that asks. */
export function kmTo({ hidden, places }: Placed, from: Point): number | null {
  if (hidden) return null;
  const distances = places.flatMap(({ point }) => (point ? [kmBetween(point, from)] : []));
  return distances.length > 0 ? Math.min(...distances) : null;
}

/** The nearest first; those without a distance keep their turn after every second one, so that nobody overlooks them. */
export function nearestFirst<T extends Placed>(cards: readonly T[], from: Point): T[] {
  const far = cards.map((card) => ({ card, km: kmTo(card, from) }));
  const placed = far.filter(({ km }) => km !== null).sort((a, b) => (a.km ?? 0) - (b.km ?? 0));
  const others = far.filter(({ km }) => km === null);
  const sorted: T[] = [];
  while (placed.length + others.length > 0) {
    for (const one of placed.splice(0, 2)) sorted.push(one.card);
    const next = others.shift();
    if (next) sorted.push(next.card);
  }
  return sorted;
}
