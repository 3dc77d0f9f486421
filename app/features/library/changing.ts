import { parse, YAMLParseError } from "yaml";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import type { InterventionFile } from "../../../content/schema-interventions.ts";
import type { Setting } from "./contract.ts";
import type { Complaint } from "./domain/complaint.ts";
import { complaintsOfText, readIdea } from "./domain/lint.ts";
import { leading } from "./reading.ts";
import { entriesOf } from "./service.ts";
import { shelf } from "./shelf.ts";
import { keepIdea, selectIdeas } from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now">;

/** What was said about one idea, and its words as they are now. @throws Refusal `not-found` */
export async function readSetting(cx: Needs, { ideaId }: { ideaId: string }) {
  await cx.door.decide(leading);
  const entry = (await entriesOf(cx)).find(({ file }) => file.id === ideaId);
  if (!entry) throw nothingThere();
  const { file, setting, isOwn } = entry;
  const row = isOwn ? (await selectIdeas(cx.db)).find(({ idea }) => idea === ideaId) : undefined;
  return {
    setting,
    words: { title: file.title, about: file.about, what: file.listed ? file.what : file.why },
    own: row ? JSON.stringify(row.own, null, 2) : null,
  };
}

/** Keeps what the lead says about an idea. With complaints nothing is kept. @throws Refusal `not-found` */
export async function changeSetting(
  cx: Needs,
  { ideaId, ...setting }: Setting & { ideaId: string },
): Promise<{ complaints: Complaint[] }> {
  const permit = await cx.door.decide(leading);
  const entry = (await entriesOf(cx)).find(({ file }) => file.id === ideaId);
  if (!entry) throw nothingThere();
  const texts = [
    ...(setting.here ? [["here", setting.here] as const] : []),
    ...Object.entries(setting.words ?? {}).map(([at, text]) => [`words.${at}`, text] as const),
  ];
  const complaints = texts.flatMap(([at, text]) => complaintsOfText(at, text, "person"));
  if (complaints.length > 0) return { complaints };
  await keepIdea(cx.db, {
    agency_id: cx.agencyId,
    idea: ideaId,
    hidden_because: setting.hiddenBecause,
    availability: setting.availability,
    waiting_weeks: setting.waitingWeeks,
    here: setting.here && JSON.stringify(setting.here),
    words: setting.words && JSON.stringify(setting.words),
    changed_by: memberOf(cx),
    changed_at: cx.now(),
  });
  const was = entry.setting.hiddenBecause !== null;
  const is = setting.hiddenBecause !== null;
  cx.ledger.note(permit, "changed", { why: `idea-${was === is ? "changed" : is ? "hidden" : "shown"}:${ideaId}` });
  return { complaints: [] };
}

/** What is wrong with a file, as YAML or JSON; nothing is kept. */
export async function checkIdea(cx: Needs, { text }: { text: string }): Promise<{ complaints: Complaint[] }> {
  await cx.door.decide(leading);
  return { complaints: (await readOwn(cx, text)).complaints };
}

/** Keeps an idea of the agency's own, or a later version of it. With complaints nothing is kept. */
export async function addIdea(
  cx: Needs,
  { text }: { text: string },
): Promise<{ id: string | null; complaints: Complaint[] }> {
  const permit = await cx.door.decide(leading);
  const { file, complaints } = await readOwn(cx, text);
  if (!file || complaints.length > 0) return { id: null, complaints };
  await keepIdea(cx.db, {
    agency_id: cx.agencyId,
    idea: file.id,
    own: JSON.stringify(file),
    changed_by: memberOf(cx),
    changed_at: cx.now(),
  });
  cx.ledger.note(permit, "changed", { why: `idea-added:${file.id}` });
  return { id: file.id, complaints: [] };
}

const shippedIds = new Set(shelf.map(({ id }) => id));

async function readOwn(cx: Needs, text: string): Promise<{ file: InterventionFile | null; complaints: Complaint[] }> {
  const read = parsed(text);
  if ("complaint" in read) return { file: null, complaints: [read.complaint] };
  const listed = (await entriesOf(cx)).flatMap(({ file }) => (file.listed ? [file.id] : []));
  const { file, complaints } = readIdea(read.value, new Set(listed));
  const more: Complaint[] = [];
  if (file && shippedIds.has(file.id)) more.push({ at: "id", code: "id-taken", word: file.id });
  // What is shipped says honestly that nobody has looked at it. An agency knows who did.
  if (file && /^none\b/i.test(file.reviewer)) more.push({ at: "reviewer", code: "needs-reviewer" });
  return { file, complaints: [...more, ...complaints].slice(0, 60) };
}

function parsed(text: string): { value: unknown } | { complaint: Complaint } {
  if (text.includes("\0") || !text.isWellFormed()) return { complaint: { at: "", code: "not-yaml" } };
  try {
    return { value: parse(text, { maxAliasCount: 50 }) as unknown };
  } catch (error) {
    const at = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    return { complaint: { at: "", code: "not-yaml", ...(at !== undefined && { word: String(at) }) } };
  }
}

function memberOf({ actor }: Pick<Context, "actor">): string {
  if (actor.kind !== "staff") throw nothingThere();
  return actor.memberId;
}

function nothingThere(): Refusal {
  return new Refusal("not-found", "There is nothing here by that name.");
}
