import { areHere } from "#features/checkins/service.ts";
import { openShared } from "#features/journal/service.ts";
import { sittingsHere } from "#features/measures/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { sha256 } from "#server/analysis.ts";
import type { Evidence } from "./contract.ts";
import type { Needs, Told } from "./presenting.ts";
import type { FindingRow } from "./store.ts";

/** What carried a finding, as far as it is still there: words that are still shared and unchanged, days not taken back. */
export async function gatherEvidence(cx: Needs, row: FindingRow, told: Told): Promise<Evidence[]> {
  if (told.points) return [await gatherPoints(cx, row, told.points)];
  return row.inputs.length > 0 ? gatherWords(cx, row, told) : [];
}

/** The numbers stand in the finding itself; what the person has taken back since is left out. */
async function gatherPoints(cx: Needs, row: FindingRow, points: NonNullable<Told["points"]>): Promise<Evidence> {
  const isCheckin = row.inputs.some(({ table }) => table === "checkin");
  const ids = points.map(({ inputId }) => inputId);
  const personId = row.person_id as PersonId;
  const here = new Set(
    isCheckin ? await areHere(cx, personId, ids) : (await sittingsHere(cx, personId)).map(({ id }) => id),
  );
  const shown = points.filter(({ inputId }) => here.has(inputId));
  return {
    where: isCheckin ? "checkins" : "measures",
    points: shown.map(({ at, value, side }) => ({ at, value, side })),
    gone: points.length - shown.length,
  };
}

async function gatherWords(cx: Needs, row: FindingRow, told: Told): Promise<Evidence[]> {
  const subject = row.person_id as PersonId;
  const ask = {
    action: "read",
    subject,
    compartments: ["journal"],
    purpose: cx.actor.kind === "person" ? "self" : "care",
  } as const;
  const mayRead = (await cx.door.explain(ask)).allowed;
  const inputs = row.inputs.filter(({ table }) => table === "journal_paragraph");
  const ids = inputs.map((input) => input.id);
  const sources = mayRead ? await openShared(cx, await cx.door.decide(ask), ids) : [];
  return inputs.map((input) => {
    const source = sources.find((one) => one.id === input.id);
    const at = (source?.at ?? row.created_at).toISOString();
    const marks = told.evidence
      .filter((span) => span.inputId === input.id)
      .map(({ start, end, why }) => ({ start, end, why }));
    if (!source) return { where: "journal", at, state: "no-longer-shared", text: "", marks: [] };
    if (sha256(source.text) !== input.hash)
      return { where: "journal", at, state: "changed-since", text: "", marks: [] };
    return { where: "journal", at, state: "here", text: source.text, marks };
  });
}
