import { readWhen } from "#kernel/written-dates.ts";

/** Programs whose files are recognized by the names of their columns; anything else is `other`, and read all the same. */
export type App = "daylio" | "bearable" | "emoods" | "health" | "other";

/** One line a moment, whatever the file was like. */
export type Sheet = { app: App; names: string[]; rows: string[][] };

/**
 * Puts a file's table into one line a moment. Daylio, eMoods and most others are so already; Bearable has a line for each
 * thing noted, and exports of phone health data a line for each stretch of sleep.
 */
export function sheetOf({ names, rows }: { names: readonly string[]; rows: readonly (readonly string[])[] }): Sheet {
  const named = names.map(plain);
  const has = (...wanted: string[]) => wanted.every((name) => named.includes(name));
  const at = (...wanted: string[]) => named.findIndex((name) => wanted.includes(name));
  const same = { names: [...names], rows: rows.map((row) => [...row]) };
  if (has("category") && at("rating/amount", "rating", "amount") >= 0)
    return { app: "bearable", ...fromBearable(rows, at) };
  if (at("type") >= 0 && at("startdate", "start", "start date") >= 0 && at("value") >= 0)
    return { app: "health", ...fromHealth(rows, at) };
  if (has("full_date", "mood")) return { app: "daylio", ...same };
  if (has("depressed") && at("elevated", "irritable", "anxious") >= 0) return { app: "emoods", ...same };
  return { app: "other", ...same };
}

type At = (...wanted: string[]) => number;

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** Parts of a day as Bearable names them; the hour it is put to. */
const partsOfDay: Readonly<Record<string, string>> = { pre: "06:00", am: "09:00", mid: "13:00", pm: "19:00" };

function fromBearable(rows: readonly (readonly string[])[], at: At): Omit<Sheet, "app"> {
  const [day, part] = [at("date formatted", "date"), at("time of day")];
  const [kind, amount, detail] = [at("category"), at("rating/amount", "rating", "amount"), at("detail")];
  const moments = new Map<string, { mood: string; energy: string; sleep: string; tags: string[] }>();
  for (const row of rows) {
    const time = partsOfDay[plain(row[part] ?? "")] ?? "";
    const key = `${row[day]?.trim() ?? ""}\n${time}`;
    const moment = moments.get(key) ?? { mood: "", energy: "", sleep: "", tags: [] };
    moments.set(key, moment);
    const what = plain(row[kind] ?? "");
    const value = row[amount]?.trim() ?? "";
    if (what === "mood") moment.mood = value;
    else if (what === "energy") moment.energy = value;
    else if (what === "sleep") moment.sleep = value;
    else if (/factor|activit/.test(what))
      moment.tags.push(
        ...(row[detail] ?? "")
          .split("|")
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ""),
      );
  }
  return {
    names: ["date", "time", "mood", "energy", "sleep", "tags"],
    rows: [...moments].map(([key, { mood, energy, sleep, tags }]) => [
      ...key.split("\n"),
      mood,
      energy,
      sleep,
      tags.join(" | "),
    ]),
  };
}

function fromHealth(rows: readonly (readonly string[])[], at: At): Omit<Sheet, "app"> {
  const [kind, value] = [at("type"), at("value")];
  const [from, until] = [at("startdate", "start", "start date"), at("enddate", "end", "end date")];
  const nights = new Map<string, number>();
  const moods: string[][] = [];
  for (const row of rows) {
    const what = row[kind] ?? "";
    const [start, end] = [readWhen(row[from] ?? ""), readWhen(row[until] ?? "")];
    if (/StateOfMind/i.test(what)) moods.push([row[from] ?? "", row[value] ?? "", ""]);
    else if (/SleepAnalysis/i.test(what) && /asleep/i.test(row[value] ?? "")) {
      const hours = start && end ? (new Date(end).getTime() - new Date(start).getTime()) / 3_600_000 : Number.NaN;
      // A night belongs to the day one wakes on. A line that cannot be read stays, so that it is told.
      const day = end && hours > 0 && hours <= 24 ? end.slice(0, 10) : `${row[until] ?? ""}?`;
      nights.set(day, (nights.get(day) ?? 0) + Math.max(hours, 0));
    }
  }
  const slept = [...nights].map(([day, hours]) => [day, "", String(Math.round(hours * 4) / 4)]);
  return { names: ["date", "mood", "sleep"], rows: [...slept, ...moods] };
}
