import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import type { Ask, Permit, PersonPermit } from "#kernel/permit.ts";
import type { Compartment, Label, Purpose } from "#kernel/vocabulary.ts";
import { type Context, type House, inContext } from "./context.ts";
import type { TextEncoder } from "./text-encoder.ts";

/** A registered model or rule set. `run` is pure; where it runs says who may call it. */
export type Analyser<I, O> = {
  id: string;
  version: string;
  modelDigest: string;
  purpose: Purpose;
  needs: readonly Compartment[];
  /** Runs outside any transaction. The encoder may have no answer. */
  run(input: I, encoder: TextEncoder): O | Promise<O>;
  /**
   * What runs where this one may not, asked for by a name of its own: rules that people wrote, where a law forbids what
   * was learned from examples. It says the same kind of thing, and what it finds is kept as this analyser's.
   */
  otherwise?: Pick<Analyser<I, O>, "id" | "run">;
};

/** One piece of what was looked at: where it lives, what it said, what rides on it. */
export type Input = { table: string; id: string; text: string; labels: readonly Label[] };

/**
 * What an analyser noticed, in the form a person can judge. `statement` and `evidence` are sealed when kept.
 * Never a diagnosis; always with what was not looked at and what would change it.
 */
export type Noticed = {
  urgency: "routine" | "soon" | "now";
  /** Word key and values, so that each reader gets it in their language. */
  statement: { key: string; values: Record<string, string | number> };
  evidence: { inputId: string; start: number; end: number; why: string }[];
  /** What was compared, where it is numbers on days and not words; `at` is ISO 8601. */
  points?: { inputId: string; at: string; value: number | null; side: "before" | "now" }[];
  strength: number;
  interval: { low: number; high: number } | null;
  /** How often such notices matter, as a share 0..1, or null where nobody has measured it. */
  baseRate: number | null;
  /** Where the base rate was measured, when it was not with people. */
  baseRateFrom?: "simulation";
  notLookedAt: readonly string[];
  wouldChange: string;
  lifeDays: number;
  /**
   * Names, newest first, by which the same thing is known again another day: it is kept under the first, unless it is kept
   * already under one of the others. Then only the inputs that carried it are noted with it. Without names, the same look at
   * the same inputs is the same thing.
   */
  sameAs?: readonly string[];
};

/** `findingId`: the first, where there were several. */
export type Ran = { kind: "noticed"; findingId: string } | { kind: "nothing" } | { kind: "withheld" };

type Asked<I, O> = {
  analyser: Analyser<I, O>;
  agencyId: AgencyId;
  subject: PersonId;
  /** Opens only what the permit grants; whatever it returns is all the analyser sees. */
  gather(cx: Context, permit: PersonPermit): Promise<{ inputs: Input[]; input: I } | null>;
  /** Turns the analyser's output into what there is to judge; null or nothing in the list when there is nothing to say. */
  judge(output: O, inputs: readonly Input[]): Noticed | readonly Noticed[] | null;
  /** What has to happen together with keeping the finding, or not at all; called again when the same one is found again. */
  kept?(cx: Context, findingId: string, noticed: Noticed): Promise<void>;
};

/** Longest text an analyser is given, in UTF-16 units; more would only slow it down. */
const mostText = 200_000;

/**
 * The only way software looks at what a person gave. Decides, gathers what is granted, runs outside any transaction,
 * then decides again before anything is kept: consent taken back in between leaves nothing behind.
 */
export async function runAnalysis<I, O>(house: House, asked: Asked<I, O>): Promise<Ran> {
  const { analyser, agencyId, subject } = asked;
  const read = await readThrough(house, asked);
  if (read.kind !== "read") return read;
  const { permit: ranUnder, inputs } = read;
  const all = [asked.judge(read.output, inputs) ?? []].flat();
  if (all.length === 0) return { kind: "nothing" };

  const actor = { kind: "software", agencyId, name: analyser.id } as const;
  const findingId = await inContext(house, actor, async (cx) => {
    const permit = await cx.door.decide({
      action: "write",
      subject,
      compartments: ["findings"],
      purpose: analyser.purpose,
      analyser: analyser.id,
    });
    const ids: string[] = [];
    for (const noticed of all) {
      const id = await keepFinding(cx, permit, { analyser, noticed, inputs, ranUnder });
      await asked.kept?.(cx, id, noticed);
      ids.push(id);
    }
    return ids[0] as string;
  });
  return { kind: "noticed", findingId };
}

/**
 * The same gate and the same line, for a room that has to answer the person in the same breath: hands the output back
 * and keeps nothing. `nothing`: there was more text than an analyser is given.
 */
export async function readForAnswer<I, O>(
  house: House,
  asked: Pick<Asked<I, O>, "analyser" | "agencyId" | "subject" | "gather">,
): Promise<{ kind: "read"; output: O } | { kind: "nothing" } | { kind: "withheld" }> {
  const read = await readThrough(house, asked);
  return read.kind === "read" ? { kind: "read", output: read.output } : read;
}

/** Decides, gathers, leaves the line, and runs once the transaction is over. */
async function readThrough<I, O>(
  house: House,
  asked: Pick<Asked<I, O>, "analyser" | "agencyId" | "subject" | "gather">,
): Promise<{ kind: "read"; output: O; inputs: Input[]; permit: Permit } | { kind: "nothing" } | { kind: "withheld" }> {
  const { analyser } = asked;
  for (const way of [analyser, analyser.otherwise]) {
    if (!way) break;
    const granted = await gatherUnder(house, asked, way.id);
    if (granted === "refused") continue;
    if (!granted) break;
    const { inputs, input } = granted.gathered;
    if (inputs.reduce((sum, { text }) => sum + text.length, 0) > mostText) return { kind: "nothing" };
    return { kind: "read", output: await way.run(input, house.textEncoder), inputs, permit: granted.permit };
  }
  return { kind: "withheld" };
}

/** What the analyser called `name` may see. `refused`: not under this name; null: nothing of it is there any more. */
async function gatherUnder<I, O>(
  house: House,
  { analyser, agencyId, subject, gather }: Pick<Asked<I, O>, "analyser" | "agencyId" | "subject" | "gather">,
  name: string,
): Promise<{ permit: PersonPermit; gathered: { inputs: Input[]; input: I } } | "refused" | null> {
  return inContext(house, { kind: "software", agencyId, name }, async (cx) => {
    const ask: Ask & { subject: PersonId } = {
      action: "analyse",
      subject,
      compartments: analyser.needs,
      purpose: analyser.purpose,
      analyser: name,
    };
    const decision = await cx.door.explain(ask);
    if (!decision.allowed) return "refused";
    const permit = await cx.door.decide(ask);
    const gathered = await gather(cx, permit);
    if (gathered)
      cx.ledger.note(permit, "ran", { analyser: `${name} ${analyser.version}`, count: gathered.inputs.length });
    return gathered && { permit, gathered };
  });
}

type Kept = { analyser: Analyser<never, unknown>; noticed: Noticed; inputs: readonly Input[]; ranUnder: Permit };

/** Labels are the union of the inputs'; whoever may not see the inputs may not see what was made of them. */
async function keepFinding(
  cx: Context,
  permit: PersonPermit,
  { analyser, noticed, inputs, ranUnder }: Kept,
): Promise<string> {
  const { urgency, lifeDays, sameAs, ...told } = noticed;
  const carrying = new Set([...noticed.evidence, ...(noticed.points ?? [])].map(({ inputId }) => inputId));
  const hashed = inputs
    .filter(({ id: inputId }) => !sameAs || carrying.has(inputId))
    .map(({ table, id: inputId, text }) => ({ table, id: inputId, hash: sha256(text) }));
  const ids = sameAs
    ? sameAs.map((name) => idFrom(JSON.stringify([analyser.id, permit.subject, name])))
    : [idFrom(JSON.stringify([analyser.id, analyser.version, permit.subject, hashed]))];
  const id = ids[0] as string;
  const known = sameAs ? await alreadyKept(cx, ids) : null;
  if (known) return known;
  const labels = [...new Set([...permit.labels, ...inputs.flatMap((input) => input.labels)])].sort();
  await cx.db
    .insertInto("finding")
    .values({
      agency_id: cx.agencyId,
      id,
      person_id: permit.subject,
      analyser: analyser.id,
      analyser_version: analyser.version,
      model_digest: analyser.modelDigest,
      urgency,
      body: cx.vault.seal(permit, { column: "finding.body", row: id }, JSON.stringify(told), labels),
      inputs: JSON.stringify(hashed),
      labels,
      permit_id: ranUnder.id,
      visible_to: ["person", "care-team"],
      created_at: cx.now(),
      expires_at: new Date(cx.now().getTime() + lifeOf(lifeDays, ranUnder) * 86_400_000),
    })
    // What was erased when the person switched noticing off, and is noticed again after they switched it on, is there again.
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "id"])
        .doUpdateSet((set) => ({
          body: set.ref("excluded.body"),
          created_at: set.ref("excluded.created_at"),
          expires_at: set.ref("excluded.expires_at"),
          permit_id: set.ref("excluded.permit_id"),
        }))
        .where(sql`octet_length(finding.body)`, "=", 0),
    )
    .execute();
  return id;
}

/** The newest of these that still says something. */
async function alreadyKept({ db }: Pick<Context, "db">, ids: readonly string[]): Promise<string | null> {
  const row = await db
    .selectFrom("finding")
    .select("id")
    .where("id", "in", ids)
    .where(sql`octet_length(body)`, ">", 0)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Days until a finding ends: the analyser's own, or fewer where the packs say so. */
function lifeOf(lifeDays: number, { obligations }: Pick<Permit, "obligations">): number {
  const most = obligations.find(({ kind }) => kind === "expiry-days")?.amount;
  return Math.min(lifeDays, most ?? lifeDays);
}

/** The same words give the same id, so that the same look is the same finding however often a job is delivered. UUID version 8 (RFC 9562). */
export function idFrom(words: string): string {
  const hex = sha256(words);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
