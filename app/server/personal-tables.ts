import { sql } from "kysely";
import type { Db } from "#db/work.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import type { Compartment, Label } from "#kernel/vocabulary.ts";
import { isHeldByOwner, isSealed, type SealedColumn, sealedColumns, type Vault } from "./vault.ts";

/**
 * Where what is about a person lies. Taking out and erasing go by this list, so a table that holds a `person_id` and is not
 * here fails a test; until then it counts as `identity`, and goes when all goes.
 */
export type PersonalTable = {
  compartment: Compartment;
  /** The column that names the person; `person_id` unless said. */
  person?: "id";
  /** The column that names the row in its seal; `id` unless said. */
  row?: "person_id";
  /** The column that names what the row is a part of, where its seal says so. */
  within?: "piece_id";
  /** Orders and pages rows; `row` unless said. */
  order?: string;
  /** Columns that are not the person's to take along: secrets of the house, and what staff wrote for staff. */
  withheld?: readonly string[];
  /** Kept from the person until this moment of the row, because telling before could put them in danger. */
  toldWhen?: "told_at" | "show_from" | "never";
  /** Fewer rows on a page than usual, where a row is large. */
  rowsAtOnce?: number;
  /** Which column says how old a row is, for retention. */
  at?: string;
};

export const personalTables: Readonly<Record<string, PersonalTable>> = {
  person: { compartment: "identity", person: "id", withheld: ["account_id", "request_id", "epoch"] },
  person_profile: { compartment: "identity", row: "person_id" },
  name_mark: { compartment: "identity", row: "person_id", withheld: ["mark"] },
  care_relationship: { compartment: "identity" },
  invitation: { compartment: "identity", withheld: ["code_hash"], at: "created_at" },
  safe_contact: { compartment: "contact", row: "person_id" },
  choice: { compartment: "choices", at: "decided_at" },
  choice_later: { compartment: "choices", order: "purpose" },
  consent_ended: { compartment: "choices" },
  release: { compartment: "choices" },
  dispute: { compartment: "choices", at: "created_at" },
  dispute_notice: { compartment: "choices", order: "dispute_id" },
  talk_rating: { compartment: "choices", at: "at" },
  release_form: { compartment: "choices" },
  representative: { compartment: "choices" },
  disclosure: { compartment: "disclosures", toldWhen: "told_at" },
  disclosure_words: { compartment: "disclosures", toldWhen: "never" },
  broken_glass: { compartment: "disclosures", toldWhen: "told_at" },
  person_notice: { compartment: "disclosures", toldWhen: "show_from" },
  checkin: { compartment: "checkins", at: "at" },
  checkin_medication: { compartment: "medication", at: "at" },
  checkin_setting: { compartment: "checkins", row: "person_id" },
  checkin_reminder: { compartment: "checkins", row: "person_id" },
  checkin_view: { compartment: "views" },
  journal_entry: { compartment: "journal", withheld: ["save_id"], at: "at" },
  journal_paragraph: { compartment: "journal" },
  story_piece: { compartment: "story", withheld: ["save_id"], at: "at" },
  story_look: { compartment: "story" },
  story_file: { compartment: "story", at: "begun_at" },
  story_part: { compartment: "story", rowsAtOnce: 8, within: "piece_id" },
  talk: { compartment: "chat", withheld: ["state"], at: "last_at" },
  talk_message: { compartment: "chat" },
  talk_handover: { compartment: "chat" },
  talk_memory: { compartment: "chat", at: "at" },
  safety_plan_step: { compartment: "safety-plan", withheld: ["save_id"] },
  safety_plan_share: { compartment: "safety-plan" },
  signal_note: { compartment: "signals", at: "at" },
  signal_share: { compartment: "signals" },
  voice_recording: { compartment: "signals", at: "at" },
  voice_part: { compartment: "signals", rowsAtOnce: 8 },
  theme_choice: { compartment: "themes", row: "person_id" },
  finding: { compartment: "findings", withheld: ["permit_id"], at: "expires_at" },
  review: { compartment: "findings" },
  finding_move: { compartment: "findings" },
  look_back: { compartment: "findings", row: "person_id" },
  alert: { compartment: "alerts", at: "received_at" },
  alert_sending: { compartment: "alerts" },
  alert_closing: { compartment: "alerts", withheld: ["done"] },
  alert_answer: { compartment: "alerts" },
  told_fact: { compartment: "story" },
  measure_run: { compartment: "measures", at: "at" },
  measure_answer: { compartment: "measures" },
  substance_run: { compartment: "substance-use", at: "at" },
  substance_answer: { compartment: "substance-use" },
  measure_invitation: { compartment: "plan", at: "until_at" },
  referral: { compartment: "plan" },
  referral_step: { compartment: "plan" },
  measure_limit: { compartment: "plan", order: "person_id", row: "person_id" },
  about_me: { compartment: "plan", row: "person_id", at: "updated_at" },
  about_health: { compartment: "story", row: "person_id", at: "updated_at" },
  need_rating: { compartment: "plan", at: "at" },
  goal: { compartment: "plan", withheld: ["save_id"], at: "updated_at" },
  goal_step: { compartment: "plan", withheld: ["save_id"], at: "updated_at" },
  step_reminder: { compartment: "plan", at: "updated_at" },
  goal_wording: { compartment: "plan", at: "at" },
  goal_rating: { compartment: "plan", at: "at" },
  care_plan: { compartment: "plan", order: "person_id", row: "person_id", at: "updated_at" },
  care_plan_update: { compartment: "plan" },
  care_plan_writer: { compartment: "plan", order: "client" },
  care_plan_answer: { compartment: "plan" },
  care_plan_version: { compartment: "plan", at: "adopted_at" },
  plan_trial: { compartment: "plan", at: "at" },
  plan_ideas: { compartment: "plan", withheld: ["permit_id"], at: "at" },
  plan_idea_answer: { compartment: "plan", at: "at" },
  look_item: { compartment: "identity", toldWhen: "never" },
  name_check: { compartment: "identity", order: "member_id", toldWhen: "never" },
  known_privately: { compartment: "identity", order: "member_id", toldWhen: "never" },
};

/** Tables of schema `mooring` with a `person_id` that belong to no record: the ledger's own, and erasure's own. */
export const notPersonal: readonly string[] = ["ledger_name", "ledger_file", "erasure_request", "kept_record"];

/** One row as its owner may read it: plain columns as they are, sealed ones opened, or as their owner's browser sealed them. */
export type TakenRow = Record<string, unknown>;

type Needs = { db: Db; vault: Vault; now(): Date };

/** How a table is described, also one that is not on the list yet. */
export function describeTable(table: string): PersonalTable {
  const listed = personalTables[table];
  if (listed) return listed;
  const sealed = Object.entries(sealedColumns).find(([column]) => column.startsWith(`${table}.`));
  return { compartment: sealed?.[1] ?? "identity" };
}

/** The sealed columns of a table, with their compartments; one table may hold two kinds. */
export function sealedColumnsOf(table: string): { column: string; place: SealedColumn; compartment: Compartment }[] {
  return Object.entries(sealedColumns)
    .filter(([column]) => column.startsWith(`${table}.`))
    .map(([place, compartment]) => ({
      column: place.slice(table.length + 1),
      place: place as SealedColumn,
      compartment,
    }));
}

/** Every table with something about people in it, as the database has it now. */
export async function listPersonalTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
    where n.nspname = 'mooring' and c.relkind = 'r' order by 1`.execute(db);
  return ["person", ...rows.map(({ name }) => name).filter((name) => !notPersonal.includes(name))];
}

/** What may be told to the person by now. */
export function tellable({ toldWhen }: PersonalTable, now: Date) {
  if (toldWhen === undefined) return sql``;
  return toldWhen === "never" ? sql`and false` : sql`and ${sql.ref(toldWhen)} <= ${now}`;
}

export type Page = { rows: TakenRow[]; next: string | null };

/**
 * Reads one page of a table about the permit's person and opens it. What only the owner can open comes back as
 * `{ sealed, place }` to the owner, and as null to anyone else.
 *
 * @param permit covers the compartments of the table and everything sealed in it
 * @param all also what may not be told yet: for what the law has kept, never for the person
 */
export async function takeRows(
  cx: Needs,
  permit: PersonPermit,
  table: string,
  { after, limit, owner, all = false }: { after?: string | undefined; limit: number; owner: boolean; all?: boolean },
): Promise<Page> {
  const about = describeTable(table);
  const { person = "person_id", row = "id", order = row, withheld = [] } = about;
  const most = Math.min(limit, about.rowsAtOnce ?? limit);
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.id("mooring", table)}
    where ${sql.ref(person)} = ${permit.subject} ${all ? sql`` : tellable(about, cx.now())} ${after ? sql`and ${sql.ref(order)}::text > ${after}` : sql``}
    order by ${sql.ref(order)}::text limit ${most + 1}`.execute(cx.db);
  const page = rows.slice(0, most);
  const taken = page.map((values) =>
    openRow(cx.vault, permit, table, values, { row, within: about.within, withheld, owner }),
  );
  const last = page.at(-1);
  return { rows: taken, next: rows.length > most && last ? String(last[order]) : null };
}

function openRow(
  vault: Vault,
  permit: PersonPermit,
  table: string,
  values: Record<string, unknown>,
  how: { row: string; within: string | undefined; withheld: readonly string[]; owner: boolean },
): TakenRow {
  const labels = (Array.isArray(values.labels) ? values.labels : permit.labels) as Label[];
  const sealed = new Map(sealedColumnsOf(table).map((one) => [one.column, one.place]));
  const { agency_id: _, ...rest } = values;
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([column]) => !how.withheld.includes(column))
      .map(([column, value]) => {
        const place = sealed.get(column);
        if (!place || !isSealed(value)) return [column, plain(value)];
        const within = how.within === undefined ? {} : { within: String(values[how.within]) };
        const at = { column: place, row: String(values[how.row]), ...within };
        if (!isHeldByOwner(value)) return [column, parsed(vault.open(permit, at, value, labels))];
        return [column, how.owner ? { sealed: vault.handBackOwn(permit, at, value), place: { ...at, table } } : null];
      }),
  );
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
}

/** Bodies are JSON or plain words. */
function parsed(text: string): unknown {
  if (!/^[[{"]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
