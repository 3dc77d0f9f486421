import type { TakenRow } from "../contract.ts";
import { momentOf, type TakeOut, wordsIn } from "./record.ts";

/** Words of the page that people read; from the room's `words/`. */
export type PageWords = {
  readonly language: "en" | "es";
  readonly title: string;
  readonly madeAt: string;
  readonly from: string;
  readonly nothing: string;
  readonly closed: string;
  readonly ledger: string;
  readonly ledgerAbout: string;
  readonly yes: string;
  readonly no: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly doers: Readonly<Record<string, string>>;
};

/** Sections in the order a person looks for them; a table that is on no list comes last under its own name. */
const sections: readonly { kind: string; tables: readonly string[] }[] = [
  { kind: "identity", tables: ["person_profile", "person", "care_relationship", "invitation"] },
  { kind: "contact", tables: ["safe_contact"] },
  { kind: "story", tables: ["told_fact"] },
  { kind: "story", tables: ["story_piece"] },
  { kind: "journal", tables: ["journal_paragraph"] },
  { kind: "checkins", tables: ["checkin", "checkin_setting", "checkin_reminder"] },
  { kind: "medication", tables: ["checkin_medication"] },
  { kind: "views", tables: ["checkin_view"] },
  { kind: "measures", tables: ["measure_run"] },
  { kind: "substance-use", tables: ["substance_run"] },
  {
    kind: "plan",
    tables: [
      "care_plan",
      "care_plan_version",
      "care_plan_answer",
      "plan_trial",
      "plan_ideas",
      "plan_idea_answer",
      "goal",
      "goal_step",
      "goal_rating",
      "goal_wording",
      "about_me",
      "need_rating",
      "measure_invitation",
    ],
  },
  { kind: "story", tables: ["about_health"] },
  { kind: "safety-plan", tables: ["safety_plan_step", "safety_plan_share"] },
  { kind: "signals", tables: ["signal_note", "signal_share", "voice_recording"] },
  { kind: "themes", tables: ["theme_choice"] },
  { kind: "chat", tables: ["talk_message", "talk_handover", "talk_memory"] },
  { kind: "findings", tables: ["finding", "review"] },
  { kind: "alerts", tables: ["alert", "alert_closing", "alert_answer"] },
  { kind: "choices", tables: ["choice", "release", "release_form", "representative", "dispute", "talk_rating"] },
  { kind: "disclosures", tables: ["disclosure", "broken_glass"] },
];
/** Rows that say nothing to a reader by themselves; they stand in the JSON file. */
const silent: ReadonlySet<string> = new Set([
  "journal_entry",
  "voice_part",
  "story_file",
  "story_part",
  "story_look",
  "talk",
  "measure_answer",
  "substance_answer",
  "measure_limit",
  "step_reminder",
  "care_plan_update",
  "care_plan_writer",
  "dispute_notice",
  "consent_ended",
  "choice_later",
  "alert_sending",
  "person_notice",
]);
/** Columns for machines. */
const unread = /(^|_)(id|hash|digest|version|seq|position|labels|inputs|visible_to|step|stage)$|^(text_|labels|row)/;

/** One page, complete in itself: no script, no style from elsewhere, ready to print or to save as PDF. */
export function toPage(taken: TakeOut, words: PageWords): string {
  const listed = sections.flatMap(({ tables }) => tables);
  const others = Object.keys(taken.tables)
    .filter((table) => !listed.includes(table) && !silent.has(table))
    .map((table) => ({ kind: table, tables: [table] }));
  const body = [...sections, ...others].map((section) => sectionOf(taken, section, words)).join("");
  const { name } = taken.agency;
  return `<!doctype html>
<html lang="${words.language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title><style>${pageStyle}</style>
<main><h1>${escapeHtml(words.title)}</h1>
<p class="soft">${escapeHtml(words.madeAt)} ${moment(taken.madeAt, words)}. ${escapeHtml(words.from)} ${escapeHtml(name)}.</p>
${body || `<p>${escapeHtml(words.nothing)}</p>`}
${ledgerOf(taken, words)}</main></html>`;
}

function sectionOf(taken: TakeOut, { kind, tables }: (typeof sections)[number], words: PageWords): string {
  const rows = tables.flatMap((table) => (taken.tables[table] ?? []).map((row) => ({ table, row })));
  const timed = rows
    .map(({ table, row }) => ({ row, at: table === "journal_paragraph" ? entryMoment(taken, row) : momentOf(row) }))
    .sort((a, b) => (a.at ?? "").localeCompare(b.at ?? ""));
  const items = timed.map(({ row, at }) => itemOf(row, at, words)).filter((item) => item !== "");
  if (items.length === 0) return "";
  return `<section><h2>${escapeHtml(words.kinds[kind] ?? plainName(kind))}</h2>${items.join("")}</section>`;
}

function entryMoment({ tables }: TakeOut, row: TakenRow): string | null {
  const entry = tables.journal_entry?.find((one) => one.id === row.entry_id);
  return entry ? momentOf(entry) : momentOf(row);
}

/** What was said first, as it was written; then what else there is, by name. */
function itemOf(row: TakenRow, at: string | null, words: PageWords): string {
  const main = ["body", "words", "line", "to_person", "reason", "name", "answer"].filter((column) => column in row);
  const prose = main.flatMap((column) => proseOf(row[column], words));
  const author = typeof row.author === "string" ? words.doers[row.author] : undefined;
  const facts = Object.entries(row).flatMap(([column, value]) => {
    if (main.includes(column) || unread.test(column) || column === "author") return [];
    return factOf(column, value, words);
  });
  const bodyFacts = main.flatMap((column) => factsOfBody(row[column], words));
  const told = [...bodyFacts, ...facts];
  if (prose.length === 0 && told.length === 0) return "";
  const head = [at && moment(at, words), author && escapeHtml(author)].filter(Boolean).join(" · ");
  return `<article>${head ? `<h3>${head}</h3>` : ""}${prose.map((one) => `<p class="said" dir="auto">${escapeHtml(one)}</p>`).join("")}${told.length > 0 ? `<dl>${told.join("")}</dl>` : ""}</article>`;
}

function proseOf(value: unknown, words: PageWords): string[] {
  if (typeof value === "object" && value !== null && "closed" in value) return [words.closed];
  return wordsIn(value);
}

/** Numbers and choices inside a body, such as a check-in's. */
function factsOfBody(value: unknown, words: PageWords): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === "number" || typeof part === "boolean" ? factOf(name, part, words) : [],
  );
}

/** Of a score, what a person reads: the total, its words, and whom the questions come from. Of a piece of a story, when it was. */
function briefly(column: string, value: unknown): unknown {
  if (column === "head" && typeof value === "object" && value !== null) {
    const { when, gist } = value as { when?: { words?: string; year?: number | null }; gist?: string };
    return [when?.words, when?.year, gist].filter((one) => one !== undefined && one !== null && one !== "");
  }
  if (column !== "result" || typeof value !== "object" || value === null) return value;
  const { total, band, credit } = value as Record<string, unknown>;
  return { total, band, credit };
}

function factOf(column: string, value: unknown, words: PageWords): string[] {
  const shown = shownValue(briefly(column, value), words);
  return shown === ""
    ? []
    : [`<dt>${escapeHtml(words.columns[column] ?? plainName(column))}</dt><dd dir="auto">${shown}</dd>`];
}

function shownValue(value: unknown, words: PageWords): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return escapeHtml(value ? words.yes : words.no);
  if (Array.isArray(value))
    return escapeHtml(
      value
        .filter((one) => typeof one !== "object")
        .map(String)
        .join(", "),
    );
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, part]) => [words.columns[name] ?? plainName(name), shownValue(part, words)] as const)
      .filter(([, part]) => part !== "")
      .map(([name, part]) => `${escapeHtml(name)}: ${part}`)
      .join("<br>");
  const text = String(value);
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) return "";
  return /^\d{4}-\d\d-\d\dT/.test(text) ? moment(text, words) : escapeHtml(words.kinds[text] ?? text);
}

function ledgerOf({ ledger }: TakeOut, words: PageWords): string {
  if (!ledger || ledger.lines.length === 0) return "";
  const rows = ledger.lines.map(({ line, said }) => {
    const at = typeof line.atMs === "number" ? moment(new Date(line.atMs).toISOString(), words) : "";
    return `<tr><td>${at}</td><td>${escapeHtml(said[words.language] ?? said.en ?? String(line.outcome))}</td></tr>`;
  });
  return `<section><h2>${escapeHtml(words.ledger)}</h2><p class="soft">${escapeHtml(words.ledgerAbout)}</p><table>${rows.join("")}</table></section>`;
}

function moment(at: string, { language }: PageWords): string {
  const when = new Date(at);
  if (Number.isNaN(when.getTime())) return escapeHtml(at);
  return escapeHtml(new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(when));
}

function plainName(name: string): string {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[_-]/g, " ")
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

const pageStyle =
  "body{font:18px/1.6 system-ui,sans-serif;margin:0;background:#faf8f4;color:#22302f}main{max-width:44rem;margin:auto;padding:1.5rem}h2{margin-top:2.5rem;border-bottom:1px solid #c9c4b8;padding-bottom:.3rem}h3{font-size:1em;color:#52605e;margin:0}article{padding:.8rem 0;border-bottom:1px solid #e6e2d8;break-inside:avoid}.said{white-space:pre-wrap;margin:.3rem 0}.soft{color:#52605e}dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.1rem 1rem;margin:.3rem 0;font-size:.9em}dt{color:#52605e}dd{margin:0;overflow-wrap:anywhere}table{font-size:.8em;border-collapse:collapse;width:100%}td{border-bottom:1px solid #e6e2d8;padding:.3rem;vertical-align:top}@media(prefers-color-scheme:dark){@media screen{body{background:#16201f;color:#e8e4da}h3,.soft,dt{color:#a9b3b0}article,td,h2{border-color:#34423f}}}@media print{body{background:#fff;font-size:11pt}main{padding:0}}";
