import {
  type Answers,
  fromCsv,
  fromQuestionnaireResponse,
  type Instrument,
  type Refused,
  type RefusedCode,
  type Score,
} from "@mooring/measures";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Language } from "#kernel/vocabulary.ts";
import { idFrom } from "#server/analysis.ts";
import type { Context } from "#server/context.ts";
import type { Preview } from "./contract.ts";
import { formsIn } from "./domain/forms-in.ts";
import { limits } from "./domain/limits.ts";
import { findInstrument, type Known, listInstruments, titleOf } from "./instruments.ts";
import * as store from "./store.ts";
import { sealScore } from "./taking.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now" | "vault">;
type FileText = { text: string; instrument?: string | undefined; language: Language };

type Form = { line: number; known: Known; at: number; answers: Answers; score: Score };
type Read = {
  source: "fhir" | "csv";
  forms: Form[];
  refused: Preview["refused"];
  ignoredColumns: string[];
  problem: Preview["problem"];
};

/** What a file would bring. Nothing is kept, and nothing of it is looked at by anyone else. */
export async function previewFile(cx: Needs, file: FileText): Promise<Preview> {
  const own = await cx.door.decideOwn("list", ["measures", "substance-use"]);
  const read = await readFile(cx, file);
  const here = await idsHere(cx, own.subject);
  return {
    rows: read.forms.map((form) => ({
      line: form.line,
      instrument: form.known.instrument.id,
      title: titleOf(form.known, file.language),
      at: new Date(form.at).toISOString(),
      total: form.score.total,
      most: totalScaleOf(form.known.instrument)?.range.max ?? null,
      isHere: here.has(runIdOf(own, form)),
    })),
    refused: read.refused.slice(0, 200),
    ignoredColumns: read.ignoredColumns,
    problem: read.problem,
  };
}

/**
 * Keeps what can be read of a file. The same form again, in this file or another, is kept once. Answers of then call
 * nobody now.
 *
 * @throws Refusal `not-understood` for a file of which nothing can be read
 */
export async function bringFile(
  cx: Needs,
  { importId, zone, ...file }: FileText & { importId: string; zone: string },
): Promise<{ kept: number }> {
  const permit = await cx.door.decideOwn("write", ["measures"]);
  const read = await readFile(cx, file);
  if (read.problem !== null || read.forms.length === 0)
    throw new Refusal("not-understood", "Nothing in this file can be read.", ["text"]);
  if (read.forms.length > limits.fileForms) throw new Refusal("too-large", "There is more in this file than fits.");
  let kept = 0;
  for (const form of read.forms) {
    const { kind } = form.known;
    const own = kind === "measures" ? permit : await cx.door.decideOwn("write", [kind]);
    if (await keepForm(cx, own, form, { importId, zone, source: read.source })) kept += 1;
  }
  return { kept };
}

/** Takes back everything one file brought; safe to send twice. */
export async function takeBackImport(cx: Needs, { importId }: { importId: string }): Promise<{ removed: number }> {
  let removed = 0;
  for (const kind of store.kinds) {
    const permit = await cx.door.decideOwn("write", [kind]);
    const gone = await store.deleteImport(cx.db, kind, permit.subject, importId);
    if (gone > 0) cx.ledger.note(permit, "erased", { count: gone });
    removed += gone;
  }
  return { removed };
}

async function idsHere(cx: Needs, personId: string): Promise<Set<string>> {
  const runs = await Promise.all(store.kinds.map((kind) => store.selectRuns(cx.db, kind, personId)));
  return new Set(runs.flat().map(({ id }) => id));
}

/** The same form of the same person at the same moment with the same answers has the same id, whichever file it is in. */
function runIdOf({ subject }: PersonPermit, { known, at, answers }: Form): string {
  const given = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  return idFrom(JSON.stringify(["brought", subject, known.instrument.id, at, given]));
}

type Keeping = { importId: string; zone: string; source: Read["source"] };

async function keepForm(cx: Needs, permit: PersonPermit, form: Form, { importId, zone, source }: Keeping) {
  const { kind, instrument } = form.known;
  const run = { id: runIdOf(permit, form), kind, labels: [...permit.labels] };
  const at = new Date(form.at);
  const row = { agency_id: cx.agencyId, person_id: permit.subject, labels: run.labels, received_at: cx.now() };
  const isNew = await store.insertRun(cx.db, kind, {
    ...row,
    id: run.id,
    instrument: instrument.id,
    version: instrument.version,
    language: instrument.language,
    invitation_id: null,
    source,
    import_id: importId,
    at,
    zone,
    state: "complete",
    joined_to: null,
    ended_at: at,
    result: sealScore(cx, permit, run, form.score, instrument.attribution),
  });
  if (!isNew) return false;
  const answerId = cx.newId();
  const place = { column: `${store.answerTableOf(kind)}.body`, row: answerId } as const;
  const body = JSON.stringify(Object.fromEntries(form.answers));
  await store.insertAnswer(cx.db, kind, {
    ...row,
    id: answerId,
    run_id: run.id,
    at,
    body: cx.vault.seal(permit, place, body, permit.labels),
  });
  return true;
}

/** FHIR where it looks like JSON, a table otherwise. */
async function readFile(cx: Needs, file: FileText): Promise<Read> {
  return /^\s*[[{]/.test(file.text.replace(/^\uFEFF/, "")) ? readFhir(cx, file) : readTable(cx, file);
}

async function readTable(cx: Needs, { text, instrument: id, language }: FileText): Promise<Read> {
  const known = id === undefined ? null : await findInstrument(cx, id, language);
  const nothing = { source: "csv" as const, forms: [], refused: [], ignoredColumns: [] };
  if (known?.instrument.use !== "person") return { ...nothing, problem: "unknown-questions" };
  const read = fromCsv(known.instrument, text, { now: cx.now().getTime() });
  return {
    ...nothing,
    forms: read.rows.map((row) => ({ ...row, known })),
    refused: read.refused.map(({ line, reasons }) => ({ line, reasons: reasons.map(told) })),
    ignoredColumns: read.columns.flatMap(({ header, means }) =>
      means.kind === "ignored" ? [header.slice(0, 80)] : [],
    ),
    problem: read.problem?.code ?? null,
  };
}

async function readFhir(cx: Needs, { text, language }: FileText): Promise<Read> {
  const read: Read = { source: "fhir", forms: [], refused: [], ignoredColumns: [], problem: null };
  const forms = formsIn(text);
  if (forms === null) return { ...read, problem: "not-valid" };
  if (forms.length > limits.fileForms) return { ...read, problem: "too-large" };
  const all = await listInstruments(cx, language);
  for (const [index, form] of forms.entries()) {
    const line = index + 1;
    const { known, found } = bestOf(all, form, cx.now().getTime());
    if (known && found.value) {
      const { at, answers, score } = found.value;
      read.forms.push({ line, known, at, answers, score });
    } else read.refused.push({ line, reasons: found.refused.slice(0, 20).map(told) });
  }
  return forms.length === 0 ? { ...read, problem: "not-a-response" } : read;
}

type Found = ReturnType<typeof fromQuestionnaireResponse>;

/** The instrument it names, or the one that understands it; where none does, the reasons of the one that comes closest. */
function bestOf(all: readonly Known[], form: unknown, now: number): { known: Known | null; found: Found } {
  const url = String((form as { questionnaire?: unknown } | null)?.questionnaire ?? "").split("|")[0];
  const named = all.filter(({ instrument }) => instrument.url === url);
  const tried = (named.length > 0 ? named : all).map((known) => ({
    known,
    found: fromQuestionnaireResponse(known.instrument, form, { now }),
  }));
  const understood = tried.filter(({ found }) => found.value !== null);
  // Short forms are parts of longer ones: the one that has an answer to most questions is meant.
  const [best] = understood.sort((a, b) => openIn(a) - openIn(b));
  if (best) return best;
  const [closest] = tried.sort((a, b) => a.found.refused.length - b.found.refused.length);
  return closest ? { known: null, found: closest.found } : { known: null, found: { value: null, refused: [unknown] } };
}

const unknown: Refused = { code: "not-a-response", about: "", says: "" };

function openIn({ known, found }: { known: Known; found: Found }): number {
  return known.instrument.items.length - (found.value?.answers.size ?? 0);
}

function told({ code, about }: Refused): { code: RefusedCode; about: string } {
  return { code, about: about.slice(0, 80) };
}

function totalScaleOf({ scales, totalScale }: Instrument) {
  return scales.find(({ key }) => key === totalScale);
}
