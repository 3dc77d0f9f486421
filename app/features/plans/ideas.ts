import type { Suggestions } from "@mooring/recommend";
import type { z } from "zod";
import { profileOf } from "#features/goals/service.ts";
import { availabilityOf, describe, listInterventions } from "#features/library/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import { readForAnswer } from "#server/analysis.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { planSuggestions } from "./analyser.ts";
import { askFor, author, type Needs } from "./asking.ts";
import type { Idea, IdeasNow, ideas } from "./domain/ideas-contract.ts";
import { isChoiceOn } from "./store.ts";
import * as store from "./store-ideas.ts";
import { whatHelped } from "./trials.ts";

type Spoken = "en" | "es";
/** What is kept of a look: codes and numbers; words are looked up when it is shown. */
type Body = Pick<Suggestions, "abstained" | "order" | "isReviewFirst"> & {
  items: (Pick<Idea, "id" | "score" | "low" | "high"> &
    Record<"why" | "whyNot" | "unknown" | "wouldChange", object[]>)[];
  asks: string[];
};

const dayMs = 86_400_000;
/** Ideas are for the plan that is being written: after so long they are looked for anew. */
const lifeDays = 60;
/** A "not now" is asked again after so long. */
const notNowDays = 60;

const software = (agencyId: Context["agencyId"]) => ({ kind: "software", agencyId, name: planSuggestions.id }) as const;

/** The ideas there are, for whoever may read the plan. The person sees those that a worker has looked at. */
export async function readIdeas(
  cx: Needs,
  { personId, language }: { personId: PersonId; language: Spoken },
): Promise<IdeasNow> {
  const permit = await cx.door.decide(askFor("read", personId, cx.actor));
  return ideasUnder(cx, permit, language);
}

const nothing: Omit<IdeasNow, "state" | "mayChoose"> = {
  id: null,
  at: null,
  items: [],
  abstained: null,
  order: null,
  isReviewFirst: false,
  asks: [],
};

async function ideasUnder(cx: Needs, permit: PersonPermit, language: Spoken): Promise<IdeasNow> {
  const mayChoose = cx.actor.kind === "person";
  if (!(await isChoiceOn(cx.db, permit.subject, "P07", cx.now()))) {
    cx.ledger.note(permit, "shown");
    return { ...nothing, state: "off", mayChoose };
  }
  const row = await store.findIdeas(cx.db, permit.subject, cx.now());
  if (!row?.body) {
    cx.ledger.note(permit, "shown");
    return { ...nothing, state: "none", mayChoose };
  }
  const place = { column: "plan_ideas.body", row: row.id } as const;
  const body = JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[])) as Body;
  const said = (await answersOf(cx, permit)).filter(({ ideasId }) => ideasId === row.id);
  const seenByStaff = new Set(said.filter(({ by }) => by === "staff").map(({ help }) => help));
  const shown = body.items.filter(({ id }) => cx.actor.kind === "staff" || seenByStaff.has(id));
  const items = await Promise.all(
    shown.map(async (item): Promise<Idea | null> => {
      const words = await describe(cx, item.id, language);
      if (!words) return null;
      const { title, about, howSure } = words;
      const answer = said.find(({ help }) => help === item.id)?.answer ?? null;
      return { ...(item as Pick<Idea, "why">), ...item, title, about, howSure, level: "", answer } as Idea;
    }),
  );
  return {
    state: "here",
    mayChoose,
    id: row.id,
    at: row.at.toISOString(),
    items: items.filter((item) => item !== null),
    abstained: body.abstained,
    order: body.order,
    isReviewFirst: body.isReviewFirst,
    asks: cx.actor.kind === "staff" ? body.asks : [],
  };
}

type Said = { ideasId: string; help: string | null; answer: Idea["answer"]; by: "person" | "staff"; at: Date };

/** What was said to ideas, newest first. */
async function answersOf(cx: Pick<Context, "db" | "vault">, permit: PersonPermit): Promise<Said[]> {
  return (await store.selectIdeaAnswers(cx.db, permit.subject)).map((row) => {
    const place = { column: "plan_idea_answer.body", row: row.id } as const;
    const { help } = JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[])) as {
      help: string | null;
    };
    return { ideasId: row.ideas_id, help, answer: row.answer, by: row.by_kind, at: row.at };
  });
}

/**
 * Lets software look for ideas, once the person has turned that on and the packs allow it; only a worker may, and nothing
 * they find goes into the plan by itself. What is found is decided for again before it is kept.
 */
export async function findIdeas(
  { actor }: Pick<Context, "actor">,
  { personId, language }: { personId: PersonId; language: Spoken },
  house: House,
): Promise<IdeasNow> {
  const agencyId = await inContext(house, actor, async (cx) => {
    await cx.door.decide(askFor("write", personId, cx.actor));
    if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "A worker asks for ideas, and you look together.");
    return cx.agencyId;
  });
  const read = await readForAnswer(house, {
    analyser: planSuggestions,
    agencyId,
    subject: personId,
    gather: async (cx, permit) => {
      const profile = await profileOf(cx, permit, personId);
      const now = cx.now();
      const refused = (await answersOf(cx, permit)).filter(
        ({ answer, at }) =>
          answer === "refused" || (answer === "not-now" && now.getTime() - at.getTime() < notNowDays * dayMs),
      );
      const past = await whatHelped(cx, permit, personId);
      const refusedIdeas = new Set([
        ...profile.preferences.refusedIdeas,
        ...refused.flatMap(({ help }) => (help === null ? [] : [help])),
      ]);
      const known = { ...profile, past, preferences: { ...profile.preferences, refusedIdeas } };
      const library = await listInterventions(cx);
      const availability = await availabilityOf(cx);
      return {
        inputs: [{ table: "care_plan", id: personId, text: "", labels: permit.labels }],
        input: { profile: known, library, availability, now: now.getTime() },
      };
    },
  });
  if (read.kind === "read") await inContext(house, software(agencyId), (cx) => keepIdeas(cx, personId, read.output));
  return inContext(house, actor, async (cx) => {
    const found = await readIdeas(cx, { personId, language });
    return read.kind === "withheld" ? { ...found, ...nothing, state: "off" } : found;
  });
}

/** Decides again, and keeps what was found in the place of what was found before. */
async function keepIdeas(cx: Context, subject: PersonId, found: Suggestions): Promise<void> {
  const permit = await cx.door.decide({
    action: "write",
    subject,
    compartments: ["plan"],
    purpose: "plan-suggestion",
    analyser: planSuggestions.id,
  });
  const ran = await cx.door.explain({
    action: "analyse",
    subject,
    compartments: planSuggestions.needs,
    purpose: "plan-suggestion",
    analyser: planSuggestions.id,
  });
  if (!ran.allowed) throw new Refusal("consent-withheld", "This was turned off in the meantime.");
  const most = ran.obligations.find(({ kind }) => kind === "expiry-days")?.amount;
  const body: Body = {
    items: found.items.map(({ id, score, low, high, why, whyNot, unknown, wouldChange }) => ({
      id,
      score,
      low,
      high,
      why: [...why],
      whyNot: [...whyNot],
      unknown: [...unknown],
      wouldChange: [...wouldChange],
    })),
    asks: found.asks.slice(0, 6).map(({ fact }) => fact),
    abstained: found.abstained,
    order: found.order,
    isReviewFirst: found.isReviewFirst,
  };
  const id = cx.newId();
  const now = cx.now();
  const labels = [...permit.labels];
  const ends = new Date(now.getTime() + Math.min(lifeDays, most ?? lifeDays) * dayMs);
  await store.emptyIdeas(cx.db, subject);
  await store.insertIdeas(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: subject,
    body: cx.vault.seal(permit, { column: "plan_ideas.body", row: id }, JSON.stringify(body), labels),
    labels,
    analyser_version: planSuggestions.version,
    permit_id: permit.id,
    duties: [...new Set(ran.obligations.map(({ kind }) => kind))],
    items: body.items.length,
    at: now,
    expires_at: ends,
  });
  try {
    const about = { agencyId: cx.agencyId, personId: subject, outlastsConsent: "yes" };
    await cx.enqueue("plans.end-ideas", about, { startAfter: ends });
  } catch (error) {
    cx.log.error(
      { err: error, personId: subject },
      "ideas could not be set to end; they are not shown after their time",
    );
  }
}

/** Keeps what somebody said to an idea, or to all of them. The plan is not touched. */
export async function answerIdea(
  cx: Needs,
  { personId, id, ideasId, help, answer, reason, secondsOpen }: z.output<typeof ideas.answer.input>,
): Promise<z.input<typeof ideas.answer.output>> {
  const permit = await cx.door.decide(askFor("write", personId, cx.actor));
  const row = await store.findIdeas(cx.db, permit.subject, cx.now());
  if (row?.id !== ideasId) throw new Refusal("not-found", "These ideas are not here any more.");
  const { author_kind, author_id } = author(cx);
  const labels = [...permit.labels];
  await store.insertIdeaAnswer(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    ideas_id: ideasId,
    answer,
    body: cx.vault.seal(permit, { column: "plan_idea_answer.body", row: id }, JSON.stringify({ help, reason }), labels),
    labels,
    by_kind: author_kind,
    by_id: author_id,
    seconds_open: secondsOpen,
    at: cx.now(),
  });
  return { done: true };
}

/** P07 was turned off: ideas that nobody took go. What was taken is part of the plan and stays, and so does what was said. */
export async function forgetIdeas(house: House, agencyId: Context["agencyId"], personId: PersonId): Promise<void> {
  await inContext(house, software(agencyId), async (cx) => {
    const permit = await cx.door.decide({
      action: "erase",
      subject: personId,
      compartments: ["plan"],
      purpose: "plan-suggestion",
    });
    const gone = await store.emptyIdeas(cx.db, permit.subject);
    if (gone > 0) cx.ledger.note(permit, "erased", { count: gone });
  });
}

/** Ideas whose time is over say nothing any more; while the person lets software look, as its own writing. */
export async function endIdeas(house: House, agencyId: Context["agencyId"], personId: PersonId): Promise<void> {
  await inContext(house, software(agencyId), async (cx) => {
    const ask = { subject: personId, compartments: ["plan"], purpose: "plan-suggestion" } as const;
    const mayErase = (await cx.door.explain({ ...ask, action: "erase" })).allowed;
    const permit = await cx.door.decide({ ...ask, action: mayErase ? "erase" : "write" });
    const gone = await store.emptyIdeas(cx.db, permit.subject, cx.now());
    if (gone > 0) cx.ledger.note(permit, "erased", { count: gone });
  });
}

const figureDays = 183;
const fewest = 11;

/** How often ideas were taken, changed or refused here; what fewer than eleven people stand behind is not told. */
export async function readIdeaFigures(cx: Needs): Promise<z.input<typeof ideas.figures.output>> {
  const permit = await cx.door.decide({ action: "list", subject: null, compartments: [], purpose: "administration" });
  cx.ledger.note(permit, "shown", { why: "plan-idea-figures" });
  const rows = await store.selectFigures(cx.db, new Date(cx.now().getTime() - figureDays * dayMs));
  return {
    sinceDays: figureDays,
    figures: rows.map(({ answer, answers, people }) => ({ answer, answers: people < fewest ? null : answers })),
  };
}
