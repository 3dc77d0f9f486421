import type { Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { questionsOf } from "./choosing.ts";
import type { Place, RepeatFigures } from "./contract.ts";
import { limits, shownCounts } from "./domain.ts";
import { countAsked, selectAsked } from "./store.ts";

type Counts = Pick<Context, "agencyId" | "db" | "now">;
type Question = { key: string; where: Place };

/** Counts a question that asked what was known already. Neither who asked nor who was asked is kept. */
export function noteAsked(cx: Counts, question: Question): Promise<void> {
  return note(cx, question, "asked");
}

/** Counts a fact that was shown instead of asked for. */
export function noteSpared(cx: Counts, question: Question): Promise<void> {
  return note(cx, question, "spared");
}

function note(cx: Counts, { key, where }: Question, how: "asked" | "spared"): Promise<void> {
  return countAsked(cx.db, { agencyId: cx.agencyId, month: monthOf(cx.now()), key, place: where, how });
}

/** First day of the month, some months before. */
function monthOf(now: Date, before = 0): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - before, 1)).toISOString().slice(0, 10);
}

export async function askAgain(cx: Counts, { key, place }: { key: string; place: Place }): Promise<{ counted: true }> {
  await noteAsked(cx, { key, where: place });
  return { counted: true };
}

/** How often something known was asked again in the last twelve months, by place and by question. For the lead. */
export async function readRepeats(
  cx: Counts & Pick<Context, "door" | "ledger">,
  { language }: { language: Language },
): Promise<RepeatFigures> {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "quality" });
  const rows = (await selectAsked(cx.db, monthOf(cx.now(), limits.months - 1))).map((row) => ({
    ...row,
    count: Number(row.count),
  }));
  const asked = rows.filter(({ how }) => how === "asked");
  const byPlace = summed(asked, ({ place }) => place);
  const byKey = summed(asked, ({ key }) => key);
  const [places, keys] = [shownCounts(byPlace.map(([, count]) => count)), shownCounts(byKey.map(([, count]) => count))];
  const spared = shownCounts(
    summed(
      rows.filter(({ how }) => how === "spared"),
      () => "",
    ).map(([, count]) => count),
  );
  const labels = new Map((await questionsOf(cx, language)).map(({ key, label }) => [key, label]));
  return {
    months: limits.months,
    // The sum is there only where neither table would give a small count away with it.
    asked: places.total === null || keys.total === null ? null : places.total,
    spared: spared.total,
    places: byPlace.map(([place], at) => ({ place: place as Place, asked: places.shown[at] ?? null })),
    keys: byKey.map(([key], at) => ({ key, label: labels.get(key) ?? key, asked: keys.shown[at] ?? null })),
  };
}

type Row = { key: string; place: string; count: number };

function summed(rows: readonly Row[], by: (row: Row) => string): [string, number][] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(by(row), (sums.get(by(row)) ?? 0) + row.count);
  return [...sums].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
}
