/** Reads the public diaries of mood that the forecast's priors are learned from, as series by person. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Diary = {
  readonly set: string;
  readonly person: string;
  readonly scale: { readonly low: number; readonly high: number };
  /** Milliseconds UTC, rising; local clock time where the set gives no zone. */
  readonly at: Float64Array;
  readonly value: Float64Array;
};

type Row = Readonly<Record<string, string>>;
type Source = {
  readonly set: string;
  readonly file: string;
  readonly scale: { readonly low: number; readonly high: number };
  /** Milliseconds UTC; NaN for a row without a time. */
  readonly at: (row: Row) => number;
  /** NaN for a row without an answer. */
  readonly value: (row: Row) => number;
};

const DAY = 86_400_000;
/** For sets that number days and signals instead of dating them: a Monday. */
const FIRST_DAY = Date.UTC(2018, 0, 1);
const number = (cell: string | undefined): number =>
  cell === undefined || cell === "" || cell === "NA" ? Number.NaN : Number(cell);
const signal = (row: Row, perDay: number): number =>
  FIRST_DAY + number(row.day) * DAY + (9 + (12 * (((number(row.beep) - 1) % perDay) + 0.5)) / perDay) * 3_600_000;

const SOURCES: readonly Source[] = [
  {
    set: "westhoff",
    file: "0008_westhoff_ts.tsv",
    scale: { low: 0, high: 100 },
    at: (row) => Date.parse(row.response_time ?? ""),
    value: (row) => number(row.core_affect_valence),
  },
  {
    set: "jang",
    file: "0017_jang_ts.tsv",
    scale: { low: -3, high: 3 },
    at: (row) => Date.parse(`${row.date}T12:00:00Z`),
    value: (row) => number(row.positive_feeling) + number(row.negative_feeling),
  },
  {
    set: "dejonckheere",
    file: "0012_dejonckheere_ts.tsv",
    scale: { low: 0, high: 100 },
    at: (row) => FIRST_DAY + number(row.day) * DAY + (9 + 1.3 * number(row.beep_new)) * 3_600_000,
    value: (row) => number(row.happy),
  },
  {
    set: "habets",
    file: "0014_habets_ts.tsv",
    scale: { low: 1, high: 7 },
    at: (row) => Date.parse(row.beep_end ?? ""),
    value: (row) => number(row.cheerful),
  },
  {
    set: "flueckiger",
    file: "0015_flueckiger_ts.tsv",
    scale: { low: 1, high: 7 },
    at: (row) => signal(row, 1),
    value: (row) => number(row.pa),
  },
  {
    set: "bailon",
    file: "0018_bailon_ts.tsv",
    scale: { low: -50, high: 50 },
    at: (row) => Date.parse(row.timestamp_answer ?? ""),
    value: (row) => number(row.valence),
  },
];

/** Diaries with at least five answers, in the order of the files. Rows without time or answer are passed over. */
export function readDiaries(dataFolder: string): Diary[] {
  return SOURCES.flatMap((source) => {
    const file = join(dataFolder, "train/ema", source.file);
    if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
    const persons = new Map<string, { at: number; value: number }[]>();
    for (const row of readRows(readFileSync(file, "utf8"))) {
      const [at, value] = [source.at(row), source.value(row)];
      const { low, high } = source.scale;
      if (!Number.isFinite(at) || !(value >= low && value <= high)) continue;
      const own = persons.get(row.id ?? "");
      if (own) own.push({ at, value });
      else persons.set(row.id ?? "", [{ at, value }]);
    }
    return [...persons].flatMap(([person, readings]) => {
      if (readings.length < 5) return [];
      readings.sort((a, b) => a.at - b.at);
      return [
        {
          set: source.set,
          person,
          scale: source.scale,
          at: Float64Array.from(readings, ({ at }) => at),
          value: Float64Array.from(readings, ({ value }) => value),
        },
      ];
    });
  });
}

function readRows(text: string): Row[] {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  const names = (header ?? "").split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, n) => [name, cells[n] ?? ""]));
  });
}
