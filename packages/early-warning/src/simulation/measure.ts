import { type Estimate, share } from "@mooring/language";
import { shareAttention } from "../budget.ts";
import { dayMs, type SignalKind, signalKinds } from "../signal.ts";
import { firstDay, inventLife, type Shape, shapes } from "./lives.ts";
import { daysToFind, isDuring, type Told, type Way, walkLife } from "./walk.ts";

export type Setting = {
  readonly seed: number;
  readonly people: number;
  /** Days of each life; the first `from` only make habits. */
  readonly days: number;
  readonly from: number;
  /** Share of people with a planted worsening. */
  readonly worsening: number;
};

export const usualSetting: Setting = { seed: 20261128, people: 2000, days: 182, from: 56, worsening: 0.3 };

/** How one way did. Rates are per 100 person-weeks; found within 14 and within 28 days of the beginning. */
export type Measured = {
  readonly name: string;
  readonly found14: Estimate;
  readonly found28: Estimate;
  readonly byShape: Readonly<Record<Shape, Estimate>>;
  readonly falsePerHundredWeeks: Estimate;
  readonly allPerHundredWeeks: Estimate;
  readonly precision: Estimate;
  readonly medianDays: number | null;
  readonly byKind: Readonly<Partial<Record<SignalKind, Estimate>>>;
};

/** Lives that every way is asked about alike. */
export function inventPeople({ seed, people, days, worsening }: Setting) {
  return Array.from({ length: people }, (_, at) => inventLife(seed + at * 7919, days, at % 100 < worsening * 100));
}

export function walkAll(lives: ReturnType<typeof inventPeople>, way: Way, setting: Setting): Told[] {
  return lives.map((life) => ({ life, found: walkLife(life, way, setting), shape: life.worsening?.shape ?? null }));
}

export function measureWay(name: string, told: readonly Told[], { days, from }: Setting): Measured {
  const hit = (of: readonly Told[], within: number) =>
    share(of.filter(({ life, found }) => daysToFind(life, found, within) !== null).length, of.length);
  const worse = told.filter(({ life }) => life.worsening);
  const weeks = (days - from) / 7;
  const all = told.flatMap(({ life, found }) => found.map((one) => ({ ...one, isTrue: isDuring(life, one.day) })));
  const perPerson = (keep: (one: (typeof all)[number]) => boolean) =>
    told.map(({ life, found }) => found.filter((one) => keep({ ...one, isTrue: isDuring(life, one.day) })).length);
  const delays = worse
    .flatMap(({ life, found }) => daysToFind(life, found, 28) ?? [])
    .sort((one, other) => one - other);
  return {
    name,
    found14: hit(worse, 14),
    found28: hit(worse, 28),
    byShape: Object.fromEntries(
      shapes.map((shape) => [
        shape,
        hit(
          worse.filter((one) => one.shape === shape),
          28,
        ),
      ]),
    ) as Record<Shape, Estimate>,
    falsePerHundredWeeks: rate(
      perPerson(({ isTrue }) => !isTrue),
      weeks,
    ),
    allPerHundredWeeks: rate(
      perPerson(() => true),
      weeks,
    ),
    precision: share(all.filter(({ isTrue }) => isTrue).length, all.length),
    medianDays: delays[Math.floor(delays.length / 2)] ?? null,
    byKind: Object.fromEntries(
      signalKinds
        .map((kind) => [kind, all.filter((one) => one.kind === kind)] as const)
        .filter(([, own]) => own.length > 0)
        .map(([kind, own]) => [kind, share(own.filter(({ isTrue }) => isTrue).length, own.length)]),
    ),
  };
}

/** Per 100 person-weeks, with a normal interval over people, who may each bring several. */
function rate(counts: readonly number[], weeks: number): Estimate {
  const n = counts.length;
  const mean = counts.reduce((sum, count) => sum + count, 0) / n;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, n - 1);
  const half = 1.959963984540054 * Math.sqrt(variance / n);
  const scaled = (value: number) => (100 * value) / weeks;
  return { value: scaled(mean), low: Math.max(0, scaled(mean - half)), high: scaled(mean + half), n };
}

/** How attention was shared out day by day: the most ever in front, and how long a true finding stayed quiet. */
export type Burden = {
  readonly budget: number;
  readonly caseload: number;
  readonly workers: number;
  /** Over all days and workers; never above `budget`. */
  readonly mostInFront: number;
  readonly meanInFront: number;
  readonly meanQuiet: number;
  /** Of findings that stood for a worsening, those that came to the front within three days. */
  readonly trueInFront: Estimate;
};

/**
 * Workers with a caseload each, who answer one notice in front a working day. Every finding stays for 14 days unless it was
 * answered.
 */
export function measureBurden(
  told: readonly Told[],
  { days, from }: Setting,
  { budget, caseload, baseRateOf }: { budget: number; caseload: number; baseRateOf(kind: string): number | null },
): Burden {
  const workers = Math.floor(told.length / caseload);
  let most = 0;
  let [front, quiet, looks] = [0, 0, 0];
  let [trueAll, trueInFront] = [0, 0];
  for (let worker = 0; worker < workers; worker += 1) {
    const own = told.slice(worker * caseload, (worker + 1) * caseload);
    const notices = own.flatMap(({ life, found }, person) =>
      found.map(({ day, kind }, at) => ({
        id: `${person}/${at}`,
        person,
        day,
        kind,
        isTrue: isDuring(life, day),
        frontOn: null as number | null,
        answered: false,
      })),
    );
    for (let day = from; day < days; day += 1) {
      const now = firstDay + day * dayMs;
      const open = notices.filter((one) => !one.answered && one.day <= day && day - one.day < 14);
      const shared = shareAttention(
        open.map(({ id, person, kind, day: made }) => ({
          id,
          personId: String(person),
          urgency: kind === "score-jumped" ? ("soon" as const) : ("routine" as const),
          isFloor: false,
          strength: 0.9,
          interval: { low: 0.6, high: 0.99 },
          baseRate: baseRateOf(kind),
          since: firstDay + made * dayMs,
          snoozedUntil: null,
          handed: null,
        })),
        { budget, now },
      );
      most = Math.max(most, shared.front.length);
      front += shared.front.length;
      quiet += shared.quiet.length;
      looks += 1;
      for (const id of shared.front) {
        const one = notices.find((each) => each.id === id);
        if (one) one.frontOn ??= day;
      }
      const first = notices.find(({ id }) => id === shared.front[0]);
      if (first && day % 7 < 5) first.answered = true;
    }
    const real = notices.filter(({ isTrue }) => isTrue);
    trueAll += real.length;
    trueInFront += real.filter(({ day, frontOn }) => frontOn !== null && frontOn - day <= 3).length;
  }
  return {
    budget,
    caseload,
    workers,
    mostInFront: most,
    meanInFront: front / looks,
    meanQuiet: quiet / looks,
    trueInFront: share(trueInFront, trueAll),
  };
}
