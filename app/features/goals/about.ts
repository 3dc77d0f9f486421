import type { Need } from "@mooring/recommend";
import { toldFacts } from "#features/intake/service.ts";
import { newestAnswersOf } from "#features/measures/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Compartment, Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Answer, goals, NeedNow } from "./contract.ts";
import { type Answers, merged, openHealth, ownLists, placeOf, type Said, standing } from "./domain/about.ts";
import { type Measured, sayingsOf } from "./domain/measured.ts";
import { needsNow, type Saying } from "./domain/needs.ts";
import { sayingsOfTold, type ToldChoices, toldKeys } from "./domain/told.ts";
import { limits } from "./domain.ts";
import * as store from "./store.ts";

export type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now" | "vault">;
type Acts = Needs & Pick<Context, "moveOn">;
type In<K extends keyof typeof goals> = import("zod").output<(typeof goals)[K]["input"]>;

const tables = { plan: "about_me", story: "about_health" } as const;
type Place = keyof typeof tables;

/** Questions whose answers say something about needs. */
const asked = ["pcl-5", "phq-9", "gad-7", "itq", "hark", "asq", "audit-c"] as const;

/** What one said of oneself, and one's needs with the source of each. */
export async function readAboutMe(cx: Needs): Promise<{ answers: Answer[]; needs: NeedNow[] }> {
  const permit = await cx.door.decideOwn("read", ["plan", "story", "measures", "substance-use"]);
  cx.ledger.note(permit, "shown");
  const { answers, sayings } = await knownUnder(cx, permit);
  return { answers, needs: present(needsNow(sayings, cx.now().getTime())) };
}

/**
 * Keeps answers key by key, each in its place; the newest of each stays.
 *
 * @throws Refusal `too-large` when a list in one's own words would grow past what can be shown
 */
export async function saveAboutMe(cx: Acts, { said }: In<"saveAboutMe">): Promise<{ done: true }> {
  const now = cx.now().toISOString();
  // A device's clock may run ahead; then an answer would outlive every later one.
  const honest = said.map((each) => ({ ...each, at: [new Date(each.at).toISOString(), now].sort()[0] ?? now }));
  for (const place of ["plan", "story"] as const) {
    const here = honest.filter(({ key }) => placeOf(key) === place);
    if (here.length > 0) await saveIn(cx, place, here);
  }
  return { done: true };
}

async function saveIn(cx: Acts, place: Place, said: readonly Said[]): Promise<void> {
  const permit = await cx.door.decideOwn("write", [place]);
  await store.lockAbout(cx.db, permit.subject);
  const table = tables[place];
  const before = await openPage(cx, await cx.door.decideOwn("read", [place]), place);
  const after = merged(before, said);
  for (const list of ownLists)
    if (standing(after).filter(({ key }) => key.startsWith(`${list}/`)).length > limits.listItems)
      throw new Refusal("too-large", "This list is full. Taking one away makes room.", ["said"]);
  const labels = [...permit.labels];
  const row = {
    agency_id: cx.agencyId,
    person_id: permit.subject,
    body: cx.vault.seal(permit, { column: `${table}.body`, row: permit.subject }, JSON.stringify(after), labels),
    labels,
    updated_at: cx.now(),
  };
  if (place === "plan") return store.keepAboutMe(cx.db, row);
  await store.keepAboutHealth(cx.db, { ...row, audience: isOpened(after) ? "team" : "me" });
  // Whoever has it open loses it with the next look.
  if (isOpened(before) !== isOpened(after)) await cx.moveOn(permit.subject);
}

function isOpened(answers: Answers): boolean {
  return answers[openHealth]?.value === "yes";
}

async function openPage(cx: Needs, permit: PersonPermit, place: Place): Promise<Answers> {
  const table = tables[place];
  const row = await store.findAbout(cx.db, table, permit.subject);
  if (!row || (row.audience === "me" && !isOwn(permit))) return {};
  const at = { column: `${table}.body`, row: permit.subject } as const;
  // Of a release of single things or of a stretch of time this page is no part.
  if (permit.parts?.some(({ compartment }) => compartment === place)) return {};
  return JSON.parse(cx.vault.open(permit, at, row.body, row.labels as Label[])) as Answers;
}

/** Software and staff meet only what is open to the care team, whatever the database would let through. */
function isOwn({ actor, subject }: PersonPermit): boolean {
  return actor.kind === "person" && actor.personId === subject;
}

/** What a person said of themselves, as far as a permit covers it. */
async function openAnswersOf(cx: Needs, permit: PersonPermit): Promise<Answer[]> {
  const places = (["plan", "story"] as const).filter((place) => permit.compartments.includes(place));
  const pages = await Promise.all(places.map((place) => openPage(cx, permit, place)));
  return pages.flatMap(standing);
}

/** What a person said of themselves and their needs, as far as it is open to whoever asks; the rest is unknown to them. */
export async function readAboutOf(
  cx: Needs,
  { personId }: { personId: PersonId },
): Promise<{ answers: Answer[]; needs: NeedNow[]; story: boolean }> {
  const ask = (compartment: Compartment) =>
    ({ action: "read", subject: personId, compartments: [compartment], purpose: "care" }) as const;
  const permits = [await cx.door.decide(ask("plan"))];
  for (const compartment of ["story", "measures", "substance-use"] as const)
    if ((await cx.door.explain(ask(compartment))).allowed) permits.push(await cx.door.decide(ask(compartment)));
  for (const permit of permits) cx.ledger.note(permit, "shown");
  const answers: Answer[] = [];
  const sayings: Saying[] = [];
  for (const permit of permits) {
    const known = await knownUnder(cx, permit);
    answers.push(...known.answers);
    sayings.push(...known.sayings);
  }
  return {
    answers,
    needs: present(needsNow(sayings, cx.now().getTime())),
    story: answers.some(({ key, value }) => key === openHealth && value === "yes"),
  };
}

/** Keeps how hard a worker thinks something is for a person now; it stands beside what the person says. */
export async function rateNeed(cx: Needs, { personId, id, need, value }: In<"rateNeed">): Promise<{ done: true }> {
  const permit = await cx.door.decide({ action: "write", subject: personId, compartments: ["plan"], purpose: "care" });
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const labels = [...permit.labels];
  await store.insertNeedRating(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    member_id: cx.actor.memberId,
    at: cx.now(),
    body: cx.vault.seal(permit, { column: "need_rating.body", row: id }, JSON.stringify({ need, value }), labels),
    labels,
  });
  return { done: true };
}

/** All that is known of a person here, as far as a permit covers it. What it does not cover is simply not known. */
export type Known = { answers: Answer[]; measured: Measured[]; told: ToldChoices[]; sayings: Saying[] };

export async function knownUnder(cx: Needs, permit: PersonPermit): Promise<Known> {
  const answers = await openAnswersOf(cx, permit);
  const own = answers.flatMap(({ key, value, at }): Saying[] =>
    key.startsWith("need/")
      ? [{ need: key.slice(5) as Need, value: Number(value) / 4, at: Date.parse(at), by: "own", what: "" }]
      : [],
  );
  const isAnswered = permit.compartments.some((each) => each === "measures" || each === "substance-use");
  const measured = isAnswered ? await newestAnswersOf(cx, permit, asked) : [];
  const told = permit.compartments.includes("story") ? await toldUnder(cx, permit) : [];
  const staff = permit.compartments.includes("plan") && permit.parts === null ? await staffSayings(cx, permit) : [];
  return {
    answers,
    measured,
    told,
    sayings: [...own, ...measured.flatMap(sayingsOf), ...sayingsOfTold(told), ...staff],
  };
}

/** Facts told once, but not those that the person does not want used here. */
async function toldUnder(cx: Needs, permit: PersonPermit): Promise<ToldChoices[]> {
  const facts = await toldFacts(cx, permit, permit.subject, toldKeys);
  return facts.flatMap(({ key, value, at, notAt }) =>
    value.answer === "told" && !notAt.includes("goals") ? [{ key, choices: value.choices, at: Date.parse(at) }] : [],
  );
}

/** The newest rating of each worker for each need; what was taken back is none. */
async function staffSayings(cx: Needs, permit: PersonPermit): Promise<Saying[]> {
  const newest = new Map<string, Saying | null>();
  for (const row of await store.selectNeedRatings(cx.db, permit.subject)) {
    const place = { column: "need_rating.body", row: row.id, at: row.at } as const;
    const body = cx.vault.open(permit, place, row.body, row.labels as Label[]);
    const { need, value } = JSON.parse(body) as { need: Need; value: number | null };
    newest.set(
      `${row.member_id} ${need}`,
      value === null ? null : { need, value: value / 4, at: row.at.getTime(), by: "staff", what: row.name ?? "" },
    );
  }
  return [...newest.values()].filter((saying) => saying !== null);
}

function present(needs: ReturnType<typeof needsNow>): NeedNow[] {
  return needs.map((need) => ({ ...need, sayings: [...need.sayings] }));
}
