import { createHash } from "node:crypto";
import type { PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Around, Hand } from "./contract.ts";
import { presence } from "./presence.ts";
import * as store from "./store.ts";

type Needs = Pick<Context, "actor" | "db" | "vault">;

/** What stands around the text. Reasons are opened only where `known` is not how it stands already. */
export async function aroundOf(
  cx: Needs,
  permit: PersonPermit,
  row: store.PlanRow | undefined,
  known = "",
): Promise<Around> {
  const [writers, said, [version]] = await Promise.all([
    store.selectWriters(cx.db, permit.subject),
    store.selectAnswers(cx.db, permit.subject),
    store.selectVersions(cx.db, permit.subject, 1),
  ]);
  const here = presence.here(permit.subject);
  const mark = markOf([
    here.map(({ id }) => id).sort(),
    writers.length,
    said.map(({ id, lifted_by }) => [id, lifted_by]),
    version?.id ?? null,
  ]);
  const names = await namesOf(cx, here);
  const handOf = (kind: "person" | "staff", id: string, name: string | null): Hand => ({
    kind,
    name: kind === "staff" ? (name ?? "") : "",
    mine: isMine(cx.actor, id),
  });
  const reasonOf = (answer: store.SaidRow) => {
    if (!answer.reason || mark === known) return null;
    const place = { column: "care_plan_answer.reason", row: answer.id } as const;
    return cx.vault.open(permit, place, answer.reason, answer.labels as Label[]);
  };
  return {
    head: row?.head ?? 0,
    here: here.map(({ kind, id }) => handOf(kind, id, names.get(id) ?? null)),
    writers: writers.map(({ client, author_kind, author_id, name }) => ({
      client,
      by: handOf(author_kind, author_id, name),
    })),
    answers: said.map((answer) => ({
      id: answer.id,
      by: handOf(answer.by_kind, answer.by_id, answer.name),
      answer: answer.answer,
      reason: reasonOf(answer),
      at: answer.at.toISOString(),
      lifted: answer.lifted_by,
    })),
    adopted: version ? presentVersion(version) : null,
    mark,
  };
}

export function presentVersion(version: store.KeptVersion) {
  return {
    id: version.id,
    at: version.adopted_at.toISOString(),
    head: version.head,
    reviewOn: version.review_on,
    with: version.name,
  };
}

function isMine(actor: Context["actor"], id: string): boolean {
  return actor.kind === "person" ? actor.personId === id : actor.kind === "staff" && actor.memberId === id;
}

function markOf(state: unknown): string {
  return createHash("sha256").update(JSON.stringify(state)).digest("hex").slice(0, 24);
}

/** Staff who are here, by name. What the person is called the screen knows already. */
async function namesOf(cx: Needs, here: readonly { kind: string; id: string }[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { kind, id } of here) {
    if (kind === "staff") names.set(id, (await store.findMember(cx.db, id))?.name ?? "");
  }
  return names;
}
