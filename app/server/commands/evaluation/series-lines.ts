/** Reads lines of a series: one JSON object a line, `{"person", "at" (ISO time), "value", "group"?, "scale"?: [low, high]}`. */
import type { BadLine } from "./labelled-lines.ts";

export type SeriesLine = {
  /** Where it stands in the file, from 1. */
  readonly number: number;
  readonly person: string;
  /** As given, so that predictions can be put beside it. */
  readonly at: string;
  /** The same in milliseconds UTC. */
  readonly ms: number;
  readonly value: number;
  readonly group?: string;
};

export type SeriesFile = {
  readonly lines: readonly SeriesLine[];
  readonly bad: readonly BadLine[];
  /** What the lines themselves say about the scale; null if they do not, or differ. */
  readonly scale: { readonly low: number; readonly high: number } | null;
};

/** Parses a whole file. Lines that cannot be read are told, and the others still count. Times without a zone are UTC. */
export function readSeriesLines(content: string): SeriesFile {
  const lines: SeriesLine[] = [];
  const bad: BadLine[] = [];
  const scales = new Set<string>();
  content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((raw, at) => {
      if (raw.trim() === "") return;
      const read = readSeriesLine(raw, at + 1);
      if (typeof read === "string") {
        bad.push({ line: at + 1, problem: read });
        return;
      }
      const { scale, ...line } = read;
      lines.push(line);
      scales.add(JSON.stringify(scale ?? null));
    });
  const [said, ...others] = [...scales].map((one) => JSON.parse(one) as [number, number] | null);
  return { lines, bad, scale: said && others.length === 0 ? { low: said[0], high: said[1] } : null };
}

function readSeriesLine(raw: string, number: number): (SeriesLine & { scale?: [number, number] }) | string {
  let record: unknown;
  try {
    record = JSON.parse(raw);
  } catch {
    return "This is not a JSON object.";
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) return "This is not a JSON object.";
  const { person, at, value, group, scale } = record as Record<string, unknown>;
  if ((typeof person !== "string" && typeof person !== "number") || person === "") {
    return '"person" must be a name or a number.';
  }
  if (typeof at !== "string") return '"at" must be a time such as "2026-05-01T18:30:00Z".';
  const ms = readTime(at);
  if (Number.isNaN(ms)) return '"at" must be a time such as "2026-05-01T18:30:00Z".';
  if (typeof value !== "number" || !Number.isFinite(value)) return '"value" must be a number.';
  const ends = scale ?? undefined;
  if (ends !== undefined && !isScale(ends)) return '"scale" must be two numbers, the lower first.';
  return {
    number,
    person: String(person),
    at,
    ms,
    value,
    ...(typeof group === "string" || typeof group === "number" ? { group: String(group) } : {}),
    ...(ends === undefined ? {} : { scale: ends }),
  };
}

/** A date alone is noon UTC, and a time without a zone is UTC: the same file gives the same figures on every machine. */
function readTime(at: string): number {
  const trimmed = at.trim().replace(/^(\d{4}-\d\d-\d\d) /, "$1T");
  if (/^\d{4}-\d\d-\d\d$/.test(trimmed)) return Date.parse(`${trimmed}T12:00:00Z`);
  return Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(trimmed) ? trimmed : `${trimmed}Z`);
}

function isScale(ends: unknown): ends is [number, number] {
  return Array.isArray(ends) && ends.length === 2 && ends.every((end) => Number.isFinite(end)) && ends[0] < ends[1];
}
