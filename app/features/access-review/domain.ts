/** One look at a person's things, as its ledger line says it. `hour` is 0..23 where the agency is. */
export type Look = {
  readonly lineId: string;
  readonly at: Date;
  /** YYYY-MM-DD where the agency is. */
  readonly day: string;
  readonly hour: number;
  readonly memberId: string;
  readonly personId: string;
  readonly compartments: readonly string[];
  readonly purpose: string;
  readonly basis: string;
};

export const kinds = [
  "outside-team",
  "name-alike",
  "known-privately",
  "many",
  "odd-hours",
  "leafing",
  "sample",
] as const;
export type Kind = (typeof kinds)[number];

/** What is true beside the looks themselves. */
export type Around = {
  /** Whether the member was on the person's care team at that moment. */
  wasOnTeam(look: Look): boolean;
  isNameAlike(memberId: string, personId: string): boolean;
  isKnownPrivately(memberId: string, personId: string): boolean;
  /** Looks of the four weeks before, by the same people. */
  before: readonly Look[];
  /** A number from 0 to 1 for a look, the same each time: what falls below `sampleShare` is looked at without a cause. */
  lot(lineId: string): number;
};

/** Something to ask about. A person of null: about the member's day. */
export type Found = {
  readonly day: string;
  readonly memberId: string;
  readonly personId: string | null;
  readonly kinds: readonly Kind[];
  readonly lineIds: readonly string[];
  readonly firstAt: Date;
  readonly lastAt: Date;
};

/** One in fifty ordinary looks is looked at too, so that reviewing does not only ever meet what rules expect. */
const sampleShare = 0.02;
/** Fewer people in a day are never many, whatever the habit. */
const fewestForMany = 8;
const timesTheHabit = 3;
const fewestDaysOfHabit = 5;
const nightFrom = 22;
const nightUntil = 6;
/** Who looks at night one time in twenty or more works at night. */
const nightHabit = 0.05;
/** This many people, each opened once, within this time: nobody reads that fast. */
const leafedPeople = 4;
const leafedMs = 2 * 60_000;

/**
 * Looks that are worth a question, without saying that anything is wrong. One item for each member, person and day, and
 * one for a day as a whole.
 */
export function findLooks(looks: readonly Look[], around: Around): Found[] {
  const found = new Map<string, Found>();
  const add = (of: readonly Look[], personId: string | null, kind: Kind): void => {
    const [first] = of;
    const last = of.at(-1);
    if (!first || !last) return;
    const key = `${first.day} ${first.memberId} ${personId}`;
    const known = found.get(key);
    found.set(key, {
      day: first.day,
      memberId: first.memberId,
      personId,
      kinds: [...new Set([...(known?.kinds ?? []), kind])],
      lineIds: [...new Set([...(known?.lineIds ?? []), ...of.map(({ lineId }) => lineId)])],
      firstAt: known && known.firstAt < first.at ? known.firstAt : first.at,
      lastAt: known && known.lastAt > last.at ? known.lastAt : last.at,
    });
  };
  const inOrder = [...looks].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const ofPair of Map.groupBy(inOrder, (look) => `${look.day} ${look.memberId} ${look.personId}`).values()) {
    const [first] = ofPair;
    if (!first) continue;
    const { memberId, personId } = first;
    const outside = ofPair.filter((look) => isOwnChoiceToLook(look) && !around.wasOnTeam(look));
    if (outside.length > 0) add(outside, personId, "outside-team");
    if (around.isNameAlike(memberId, personId)) add(ofPair, personId, "name-alike");
    if (around.isKnownPrivately(memberId, personId)) add(ofPair, personId, "known-privately");
  }
  for (const ofDay of Map.groupBy(inOrder, (look) => `${look.day} ${look.memberId}`).values()) {
    const before = around.before.filter(({ memberId }) => memberId === ofDay[0]?.memberId);
    if (isMany(ofDay, before)) add(ofDay, null, "many");
    const night = ofDay.filter((look) => isNight(look) && look.purpose !== "safety" && look.basis !== "emergency");
    if (night.length > 0 && !worksAtNight(before)) add(night, null, "odd-hours");
    const leafed = leafedIn(ofDay);
    if (leafed.length > 0) add(leafed, null, "leafing");
  }
  const named = new Set([...found.values()].flatMap(({ lineIds }) => lineIds));
  for (const look of inOrder)
    if (!named.has(look.lineId) && around.lot(look.lineId) < sampleShare) add([look], look.personId, "sample");
  return [...found.values()];
}

/** Alerts, broken glass and lists of names for a supervisor have reviews of their own, or a role that explains them. */
function isOwnChoiceToLook({ purpose, basis }: Look): boolean {
  return purpose !== "safety" && purpose !== "supervision" && purpose !== "legal" && basis !== "emergency";
}

function isMany(ofDay: readonly Look[], before: readonly Look[]): boolean {
  const people = new Set(ofDay.map(({ personId }) => personId)).size;
  if (people < fewestForMany) return false;
  const perDay = [...Map.groupBy(before, ({ day }) => day).values()].map(
    (looks) => new Set(looks.map(({ personId }) => personId)).size,
  );
  return perDay.length >= fewestDaysOfHabit && people > timesTheHabit * median(perDay);
}

function isNight({ hour }: Look): boolean {
  return hour >= nightFrom || hour < nightUntil;
}

function worksAtNight(before: readonly Look[]): boolean {
  return before.length > 0 && before.filter(isNight).length / before.length >= nightHabit;
}

/** The first run of people opened one after another, each once, faster than one can read. */
function leafedIn(ofDay: readonly Look[]): readonly Look[] {
  for (let start = 0; start + leafedPeople <= ofDay.length; start++) {
    const run = ofDay.slice(start).filter((look) => look.at.getTime() - (ofDay[start]?.at.getTime() ?? 0) <= leafedMs);
    const times = Map.groupBy(run, ({ personId }) => personId);
    const once = run.filter(({ personId }) => times.get(personId)?.length === 1);
    if (once.length >= leafedPeople) return once;
  }
  return [];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * Whether two full names share a last name. The last two words of each count, as two last names are common; a name of one
 * word has none.
 */
export function haveLastNameInCommon(one: string, other: string): boolean {
  const mine = lastNamesOf(one);
  return lastNamesOf(other).some((name) => mine.includes(name));
}

function lastNamesOf(name: string): string[] {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 3);
  return words.slice(1).slice(-2);
}
