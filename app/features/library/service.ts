import type { Availability, Intervention } from "@mooring/recommend";
import type { Context } from "#server/context.ts";
import { type Both, InterventionFile } from "../../../content/schema-interventions.ts";
import { Setting } from "./contract.ts";
import { type Description, describeIdea, interventionOf, type Spoken, spokenIn } from "./domain.ts";
import { shared, shelf } from "./shelf.ts";
import { type IdeaRow, selectIdeas } from "./store.ts";

/** An idea with what this agency did with it. */
export type Entry = {
  file: InterventionFile;
  isOwn: boolean;
  setting: Setting;
  changedBy: string | null;
  changedAt: Date | null;
};

export const untouched: Setting = {
  hiddenBecause: null,
  availability: null,
  waitingWeeks: null,
  here: null,
  words: null,
};

/**
 * Everything there is: what is shipped, in the agency's words where it has some, and then its own. An own file that this
 * version cannot read any more is left out, never half understood.
 */
export async function entriesOf(cx: Pick<Context, "db">): Promise<Entry[]> {
  const rows = await selectIdeas(cx.db);
  const byId = new Map(rows.map((row) => [row.idea, row]));
  const shipped = shelf.map((file) => entryOf(file, false, byId.get(file.id)));
  const taken = new Set(shelf.map(({ id }) => id));
  const own = rows.flatMap((row) => {
    const parsed = row.own === null ? undefined : InterventionFile.safeParse(row.own);
    return parsed?.success && !taken.has(parsed.data.id) ? [entryOf(parsed.data, true, row)] : [];
  });
  return [...shipped, ...own];
}

export function entryOf(file: InterventionFile, isOwn: boolean, row: IdeaRow | undefined): Entry {
  const setting = row ? settingOf(row) : untouched;
  return {
    file: setting.words ? worded(file, setting.words) : file,
    isOwn,
    setting,
    changedBy: row?.changed_by_name ?? null,
    changedAt: row?.changed_at ?? null,
  };
}

function worded(
  file: InterventionFile,
  { title, about, what }: { title: Both; about: Both; what: Both },
): InterventionFile {
  return file.listed ? { ...file, title, about, what } : { ...file, title, about };
}

function settingOf(row: IdeaRow): Setting {
  const asked = {
    hiddenBecause: row.hidden_because,
    availability: row.availability,
    waitingWeeks: row.waiting_weeks,
    here: row.here,
    words: row.words,
  };
  return Setting.catch({ ...untouched, hiddenBecause: row.hidden_because }).parse(asked);
}

/** What may be suggested here: shipped and own, without what is hidden and without all that is advised against. */
export async function listInterventions(cx: Pick<Context, "db">): Promise<Intervention[]> {
  return (await entriesOf(cx)).flatMap(({ file, setting }) =>
    file.listed && setting.hiddenBecause === null ? [interventionOf(file, shared)] : [],
  );
}

/** What this agency said about having it; an idea it said nothing about is not in the map. */
export async function availabilityOf(cx: Pick<Context, "db">): Promise<ReadonlyMap<string, Availability>> {
  return new Map(
    (await entriesOf(cx)).flatMap(({ file, setting: { availability, waitingWeeks } }) =>
      availability === null && waitingWeeks === null
        ? []
        : [[file.id, { isOffered: availability === null || availability === "here", waitingWeeks }]],
    ),
  );
}

export type Described = Description & Pick<Setting, "availability" | "waitingWeeks"> & { here: string | null };

/**
 * Titles, steps and texts of one idea in the agency's words, hidden ones too (a plan may still hold one). Languages without
 * texts read English.
 *
 * @returns null for an id nobody knows
 */
export async function describe(cx: Pick<Context, "db">, id: string, language: string): Promise<Described | null> {
  const entry = (await entriesOf(cx)).find(({ file }) => file.id === id);
  return entry ? describeEntry(entry, spokenIn(language)) : null;
}

export function describeEntry({ file, setting }: Entry, spoken: Spoken): Described {
  return {
    ...describeIdea(file, shared, spoken),
    availability: setting.availability,
    waitingWeeks: setting.waitingWeeks,
    here: setting.here?.[spoken] ?? null,
  };
}
