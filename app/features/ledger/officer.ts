import { type PersonId, PersonId as PersonIdOf } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label, Language } from "#kernel/vocabulary.ts";
import type { Context, House } from "#server/context.ts";
import { checkWholeLedger, readWholeLedger } from "#server/ledger-read.ts";
import type { AgencyLine, Dispute, Entry } from "./contract.ts";
import { openDispute, presentLines, readCursor } from "./service.ts";
import { answerDispute, selectDispute, selectLine, selectNotice, selectNotices } from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now">;

const pageSize = 50;
const mostDisputes = 200;
const agencyAsk = { subject: null, compartments: [], purpose: "legal" } as const;

type Shown = {
  id: string;
  person: string;
  line: Pick<Entry, "at" | "when" | "text" | "details"> | null;
  dispute: Dispute;
};

/** What people asked about lines in their ledger, with the line as they see it. The person stays without a name. */
export async function listDisputes(cx: Needs, { language }: { language: Language }): Promise<Shown[]> {
  cx.ledger.note(await cx.door.decide({ action: "list", ...agencyAsk }), "shown");
  const notices = await selectNotices(cx.db, mostDisputes);
  const people = [...new Set(notices.map((notice) => PersonIdOf.parse(notice.person_id)))];
  const permits = await cx.door.decideMany({ action: "read", compartments: ["choices"], purpose: "legal" }, people);
  if (people.length > 0 && permits.length === 0) throw new Refusal("not-allowed", "The privacy officer answers these.");
  const shown: Shown[] = [];
  for (const notice of notices) {
    const permit = permits.find(({ subject }) => subject === notice.person_id);
    const row = permit && (await selectDispute(cx.db, notice.person_id, notice.dispute_id));
    if (!permit || !row) continue;
    const line = await selectLine(cx.db, notice.person_id, notice.line_id);
    const [entry] = line ? await presentLines(cx, permit, [line], language) : [];
    shown.push({
      id: row.id,
      person: shortened(notice.person_id) ?? "",
      line: entry ? { at: entry.at, when: entry.when, text: entry.text, details: entry.details } : null,
      dispute: openDispute(cx, permit, row),
    });
  }
  return shown;
}

/** Answers a dispute once. @throws Refusal `already-done` when it has an answer */
export async function answerPerson(
  cx: Needs,
  { id, words }: { id: string; words: string },
): Promise<{ answered: true }> {
  const notice = await selectNotice(cx.db, id);
  if (!notice || cx.actor.kind !== "staff") throw new Refusal("not-found", "That question is not here.");
  const subject: PersonId = PersonIdOf.parse(notice.person_id);
  const permit = await cx.door.decide({ action: "answer", subject, compartments: ["choices"], purpose: "legal" });
  const row = await selectDispute(cx.db, subject, id);
  if (!row) throw new Refusal("not-found", "That question is not here.");
  const isFirst = await answerDispute(cx.db, {
    id,
    answer: cx.vault.seal(permit, { column: "dispute.answer", row: id }, words, row.labels as Label[]),
    answered_by: cx.actor.memberId,
    answered_at: cx.now(),
  });
  if (!isFirst) throw new Refusal("already-done", "This has been answered before.");
  return { answered: true };
}

/** The agency's ledger without names, newest first. */
export async function listAgencyLines(
  cx: Needs,
  { before, outcome }: { before?: string | undefined; outcome?: "refused" | "alarm" | undefined },
  house: House,
): Promise<{ lines: AgencyLine[]; before: string | null }> {
  const permit = await cx.door.decide({ action: "read", ...agencyAsk });
  const rows = await readWholeLedger(house, permit, { after: readCursor(before), outcome, limit: pageSize + 1 });
  cx.ledger.note(permit, "shown");
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    lines: page.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actorKind: row.actor_kind,
      actor: shortened(row.actor_id),
      actorRole: row.actor_role,
      subject: shortened(row.subject_id),
      action: row.action,
      compartments: row.compartments,
      count: row.count,
      purpose: row.purpose,
      basis: row.basis,
      outcome: row.outcome,
    })),
    before: rows.length > pageSize && last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

/** Reads the whole ledger against its hashes and signed checkpoints. */
export async function verifyAgencyLedger(cx: Needs, _: object, house: House) {
  const permit = await cx.door.decide({ action: "read", ...agencyAsk });
  const report = await checkWholeLedger(house, permit);
  cx.ledger.note(permit, "shown");
  return {
    ok: report.ok,
    size: report.size,
    waiting: report.unchained,
    checkpoints: report.checkpoints,
    problems: report.problems.slice(0, 100).map(({ kind, detail }) => ({ kind, detail })),
  };
}

/** The end of an id: random, so it names nobody, and the same wherever it stands. */
function shortened(id: string | null): string | null {
  return id === null ? null : id.slice(-6);
}
