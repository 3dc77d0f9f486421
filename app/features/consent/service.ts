import { numberHere } from "#features/guardrails/service.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { ConsentPurpose, Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Choice, PurposeWords, Release, Source, Told } from "./contract.ts";
import { type Decided, endOfChoice, isOnlyAWish, isSameDecision, onByDefault, presentChoice } from "./domain.ts";
import { startNoticing, stopIdeas, stopNoticing } from "./forget.ts";
import { namedIn, presentRelease } from "./releases.ts";
import {
  endRelease,
  insertChoice,
  keepLater,
  lockPerson,
  selectDecided,
  selectEpochs,
  selectLater,
  selectPeopleWhoLet,
  selectReleases,
} from "./store.ts";
import { hashesOf, purposes, type ShownText, shownText } from "./texts.ts";

export { releaseLimits } from "./domain.ts";
export { lookSoon } from "./forget.ts";
export { readCareTeam } from "./releases.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "ledger" | "now" | "newId">;
type Deciding = Needs & Pick<Context, "moveOn" | "enqueue" | "log">;

/** All of one's own choices, decided or not. */
export async function listChoices(cx: Needs, { language }: { language: Language }): Promise<Choice[]> {
  const permit = await cx.door.decideOwn("read", ["choices"]);
  cx.ledger.note(permit, "shown");
  const [decided, later] = await Promise.all([
    selectDecided(cx.db, permit.subject),
    selectLater(cx.db, permit.subject),
  ]);
  return purposes.map((purpose) =>
    presentChoice(shownText(purpose, language).words, {
      decided: decided.get(purpose) ?? null,
      laterAt: later.get(purpose) ?? null,
      allHashes: hashesOf(purpose),
      now: cx.now(),
    }),
  );
}

/** One choice and the words to decide about. */
export async function readChoice(
  cx: Needs,
  { purpose, language }: { purpose: ConsentPurpose; language: Language },
): Promise<{ choice: Choice; words: PurposeWords; textHash: string }> {
  const permit = await cx.door.decideOwn("read", ["choices"]);
  cx.ledger.note(permit, "shown");
  const { words, hash } = shownText(purpose, language);
  return { choice: await choiceOf(cx, permit, words), words, textHash: hash };
}

type Answer = {
  purpose: ConsentPurpose;
  on: boolean;
  sources: Source[];
  textHash: string;
  language: Language;
  teachBack?: number | undefined;
};

/**
 * Turns a purpose on or off, at once.
 *
 * @throws Refusal `changed-meanwhile` when the words shown are not the words of now; `not-allowed` for turning the care
 * record off (see `restrictRecord`); `not-understood` when a question or a part is still open
 */
export async function decideChoice(cx: Deciding, answer: Answer): Promise<Choice> {
  const permit = await cx.door.decideOwn("write", ["choices"]);
  const text = demandShown(answer);
  if (answer.purpose === "P01" && !answer.on) {
    throw new Refusal("not-allowed", "The law asks us to keep the care record. You can close it to daily use instead.");
  }
  if (answer.on) demandUnderstood(text.words, answer);
  const isWish = isOnlyAWish(text.words);
  await keepDecision(cx, permit, text, {
    on: answer.on && !isWish,
    wish: isWish ? answer.on : null,
    sources: answer.on ? [...new Set(answer.sources)].sort() : [],
  });
  return choiceOf(cx, permit, text.words);
}

/** Closes the care record to daily use, or opens it again. Nothing is erased. */
export async function restrictRecord(
  cx: Deciding,
  { restricted, ...shown }: { restricted: boolean; textHash: string; language: Language },
): Promise<Choice> {
  const permit = await cx.door.decideOwn("write", ["choices"]);
  const text = demandShown({ purpose: "P01", ...shown });
  await keepDecision(cx, permit, text, { on: !restricted, wish: null, sources: [] });
  return choiceOf(cx, permit, text.words);
}

/** Leaves a choice open. Nothing changes but when one may be asked again. */
export async function decideLater(
  cx: Needs,
  { purpose, language }: { purpose: ConsentPurpose; language: Language },
): Promise<Choice> {
  const permit = await cx.door.decideOwn("write", ["choices"]);
  await keepLater(cx.db, { agency_id: cx.agencyId, person_id: permit.subject, purpose, at: cx.now() });
  cx.ledger.note(permit, "changed");
  return choiceOf(cx, permit, shownText(purpose, language).words);
}

type Withdrawal = {
  personId: PersonId;
  purpose?: ConsentPurpose | undefined;
  releaseId?: string | undefined;
  how: Told;
};

/** Staff write down that somebody took a yes back by word of mouth. It ends at once and stands in the person's ledger. */
export async function withdrawByWord(
  cx: Deciding,
  { personId, purpose, releaseId, how }: Withdrawal,
): Promise<{ withdrawn: true }> {
  if ((purpose === undefined) === (releaseId === undefined)) {
    throw new Refusal("not-understood", "Say which one thing was taken back.", ["purpose", "releaseId"]);
  }
  const permit = await cx.door.decide({
    action: "erase",
    subject: personId,
    compartments: ["choices"],
    purpose: "care",
  });
  if (purpose) {
    await keepDecision(cx, permit, shownText(purpose, "en"), { on: false, wish: null, sources: [] }, how);
    return { withdrawn: true };
  }
  const ended = await endRelease(cx.db, personId, releaseId ?? "", cx.now());
  if (!ended) throw new Refusal("already-done", "That release had ended before.");
  await cx.moveOn(personId);
  cx.ledger.note(permit, "changed", { why: `release-ended:${releaseId}:${how}` });
  return { withdrawn: true };
}

/** The purposes in which software takes part. */
const ofSoftware: readonly ConsentPurpose[] = ["P03", "P04", "P06", "P07", "P08", "P11", "P12"];

/** Turns every purpose of software off, because the person is in another age group and is to be asked themselves. */
export async function askAnew(cx: Deciding, personId: PersonId): Promise<void> {
  const permit = await cx.door.decide({
    action: "erase",
    subject: personId,
    compartments: ["choices"],
    purpose: "care",
  });
  const decided = await selectDecided(cx.db, personId);
  for (const purpose of ofSoftware.filter((one) => decided.get(one)?.on))
    await keepDecision(cx, permit, shownText(purpose, "en"), { on: false, wish: null, sources: [] }, "age-group");
}

/**
 * What could be taken back: decided for like the taking back itself. What somebody refused stays theirs, so that nobody
 * can press them about it.
 */
export async function listLive(
  cx: Needs,
  { personId, language }: { personId: PersonId; language: Language },
): Promise<{ choices: { purpose: ConsentPurpose; title: string }[]; releases: Release[] }> {
  const permit = await cx.door.decide({
    action: "erase",
    subject: personId,
    compartments: ["choices"],
    purpose: "care",
  });
  cx.ledger.note(permit, "shown");
  const now = cx.now();
  const decided = await selectDecided(cx.db, personId);
  const isLive = (purpose: ConsentPurpose) => {
    const known = decided.get(purpose);
    return known ? known.on && (known.until === null || known.until > now) : onByDefault.has(purpose);
  };
  return {
    choices: purposes.filter(isLive).map((purpose) => ({ purpose, title: titleOfPurpose(purpose, language) })),
    releases: (await selectReleases(cx.db, personId))
      .map((row) => presentRelease(row, now))
      .filter((release) => release.live),
  };
}

/** Counters for people on the caller's caseload. Asked every few seconds by open pages: no content, no ledger line. */
export async function readEpochs(
  cx: Pick<Context, "actor" | "db" | "now">,
  { ids }: { ids: string },
): Promise<{ personId: PersonId; epoch: number }[]> {
  if (cx.actor.kind !== "staff" || !cx.actor.secondFactor) return [];
  const asked = [...new Set(ids.split(","))].filter((id) => PersonId.safeParse(id).success).slice(0, 200);
  if (asked.length === 0) return [];
  const rows = await selectEpochs(cx.db, MemberId.parse(cx.actor.memberId), asked, cx.now());
  return rows.map((row) => ({ personId: PersonId.parse(row.id), epoch: row.epoch }));
}

function demandShown({
  purpose,
  textHash,
  language,
}: {
  purpose: ConsentPurpose;
  textHash: string;
  language: Language;
}): ShownText {
  const text = shownText(purpose, language);
  if (text.hash !== textHash) {
    throw new Refusal("changed-meanwhile", "The words have changed since you opened them. Please read them once more.");
  }
  return text;
}

function demandUnderstood({ sources, teachBack }: PurposeWords, answer: Answer): void {
  const offered = (sources ?? []).map(({ id }) => id);
  if (
    answer.sources.some((source) => !offered.includes(source)) ||
    (offered.length > 0 && answer.sources.length === 0)
  ) {
    throw new Refusal("not-understood", "Please pick at least one part that software may look at.", ["sources"]);
  }
  if (teachBack && !teachBack.answers[answer.teachBack ?? -1]?.right) {
    throw new Refusal("not-understood", "Please look at the question once more before you say yes.", ["teachBack"]);
  }
}

type Decision = Pick<Decided, "on" | "wish"> & { sources: string[] };

/** One row, one epoch, one line. Decisions about one person come one after another, so that the newest is the last. */
async function keepDecision(
  cx: Deciding,
  permit: PersonPermit,
  { words, hash }: ShownText,
  decision: Decision,
  how?: Told | "age-group",
): Promise<void> {
  await lockPerson(cx.db, permit.subject);
  const known = (await selectDecided(cx.db, permit.subject)).get(words.id) ?? null;
  const now = cx.now();
  if (isSameDecision(known, { ...decision, textHash: hash }, now)) return;
  const decidedAt = new Date(Math.max(now.getTime(), (known?.decidedAt.getTime() ?? 0) + 1));
  await insertChoice(cx.db, {
    agency_id: cx.agencyId,
    id: cx.newId(),
    person_id: permit.subject,
    purpose: words.id,
    is_on: decision.on,
    wish: decision.wish,
    sources: decision.sources,
    text_hash: hash,
    text_version: words.version,
    language: words.language,
    decided_at: decidedAt,
    expires_at: decision.on ? endOfChoice(words, decidedAt, await mostDays(cx, words.id)) : null,
  });
  await cx.moveOn(permit.subject);
  const isYes = decision.on || decision.wish === true;
  cx.ledger.note(permit, "changed", {
    why: [`choice-${isYes ? "on" : "off"}`, words.id, how].filter(Boolean).join(":"),
  });
  const stopped = stoppedSources(known, decision);
  if (words.id === "P06" && stopped.length > 0) await stopNoticing(cx, permit.subject, stopped);
  if (words.id === "P07" && known?.on && !decision.on) await stopIdeas(cx, permit.subject);
  const begun = decision.on ? decision.sources.filter((source) => !(known?.on && known.sources.includes(source))) : [];
  if (words.id === "P06" && begun.length > 0) await startNoticing(cx, permit.subject, begun);
}

/** What a yes to a purpose lets software do, where packs may say how long such a yes lasts. */
const capabilityOf: Partial<Record<ConsentPurpose, string>> = {
  P03: "companion.generative",
  P04: "companion.memory",
  P06: "ews.selfreport",
  P07: "plan.suggest",
};

/** The shortest life the packs ask for; null where they say nothing. */
async function mostDays(cx: Deciding, purpose: ConsentPurpose): Promise<number | null> {
  const capability = capabilityOf[purpose];
  return capability === undefined ? null : numberHere(cx, "expiry-days", capability);
}

function stoppedSources(known: Decided | null, { on, sources }: Decision): string[] {
  if (!known?.on) return [];
  return on ? known.sources.filter((source) => !sources.includes(source)) : [...known.sources];
}

async function choiceOf(cx: Needs, permit: PersonPermit, words: PurposeWords): Promise<Choice> {
  const [decided, later] = await Promise.all([
    selectDecided(cx.db, permit.subject),
    selectLater(cx.db, permit.subject),
  ]);
  return presentChoice(words, {
    decided: decided.get(words.id) ?? null,
    laterAt: later.get(words.id) ?? null,
    allHashes: hashesOf(words.id),
    now: cx.now(),
  });
}

/** Everybody here whose yes to a purpose is live and covers one of these sources, by id alone. */
export function peopleWhoLet(
  cx: Pick<Context, "db" | "now">,
  purpose: ConsentPurpose,
  sources: readonly string[],
): Promise<PersonId[]> {
  return selectPeopleWhoLet(cx.db, { purpose, sources, now: cx.now() });
}

/** What a purpose is called on its screen, for other rooms' sentences. */
export function titleOfPurpose(purpose: ConsentPurpose, language: Language): string {
  return shownText(purpose, language).words.title;
}

/** What stands behind release ids, for other rooms' sentences. The person must have been decided for. */
export async function describeReleases(
  cx: Pick<Context, "db">,
  personId: PersonId,
  ids: readonly string[],
): Promise<{ id: string; who: string | null; isOutside: boolean; compartments: string[]; endsAt: Date }[]> {
  if (ids.length === 0) return [];
  const rows = await selectReleases(cx.db, personId);
  return rows
    .filter((row) => ids.includes(row.id))
    .map((row) => ({
      id: row.id,
      who: row.who,
      isOutside: row.recipient_kind === "outside",
      compartments: namedIn(row),
      endsAt: row.ends_at,
    }));
}
