import { readingGrade } from "@mooring/language";
import { sql } from "kysely";
import { Refusal } from "#kernel/refusal.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Context, House } from "#server/context.ts";
import { inContext } from "#server/context.ts";
import type { Question } from "./contract.ts";
import {
  type IntakeChoice,
  type IntakeShown,
  type KeptChoice,
  type OwnQuestion,
  StoredChoice,
} from "./domain/agency-contract.ts";
import { allQuestions, chosenQuestions, everyQuestion, nothingChosen } from "./domain/choose.ts";
import { isNeedless, lintQuestion } from "./domain/lint.ts";
import { keptFrom, settleOwn } from "./domain/own-options.ts";
import { frontDoorAgency } from "./front-agency.ts";
import { askedFrom, shippedQuestions } from "./questions.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now">;
const running = { action: "administer", subject: null, compartments: [], purpose: "administration" } as const;

async function readChoice(cx: Pick<Context, "db">): Promise<{ choice: KeptChoice; version: number }> {
  const row = await cx.db.selectFrom("intake_choice").select(["body", "version"]).executeTakeFirst();
  if (!row) return { choice: nothingChosen, version: 0 };
  return { choice: keptFrom(StoredChoice.parse(row.body)), version: row.version };
}

const spoken = (language: Language) => (language === "es" ? "es" : "en");

/** Every question this agency has or had, asked or not, for putting words to what was told. */
export async function questionsOf(cx: Pick<Context, "db">, language: Language): Promise<Question[]> {
  const { choice } = await readChoice(cx);
  return everyQuestion(shippedQuestions(language).map(askedFrom), choice, spoken(language));
}

/** The questions of a first talk, for whoever stands at the front door. */
export async function listQuestions(
  cx: Pick<Context, "actor">,
  { language }: { language: Language },
  house: House,
): Promise<{ questions: Question[] }> {
  const agencyId = await frontDoorAgency(cx, house);
  return inContext(house, { kind: "software", agencyId, name: "front-door" }, async (inside) => {
    const { choice } = await readChoice(inside);
    const all = allQuestions(shippedQuestions(language).map(askedFrom), choice, spoken(language));
    return { questions: chosenQuestions(all, choice) };
  });
}

/** What comes with Mooring, for choosing among it. */
export async function listShipped(cx: Pick<Needs, "door">, { language }: { language: Language }) {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  return { questions: shippedQuestions(language).map(askedFrom) };
}

function flagsOf(question: OwnQuestion): IntakeShown["flagged"] {
  return (["en", "es"] as const).flatMap((language) => {
    const gradeOf = (text: string) => readingGrade(text, language);
    return lintQuestion(question[language], gradeOf).map((flaw) => ({ key: question.key, language, flaw }));
  });
}

export async function readFrontDoor(cx: Needs): Promise<IntakeShown> {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  const { choice, version } = await readChoice(cx);
  const { allowed } = await cx.door.explain(running);
  return { version, choice, flagged: choice.own.flatMap(flagsOf), mayChange: allowed };
}

export async function lintOwn(cx: Needs, { question }: { question: OwnQuestion }) {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  return { flagged: flagsOf(question) };
}

/** @throws Refusal `changed-meanwhile` when a colleague saved since; `not-understood` where a needless question has no reason */
export async function saveFrontDoor(
  cx: Needs,
  { after, ...choice }: IntakeChoice & { after: number },
): Promise<IntakeShown> {
  const permit = await cx.door.decide(running);
  const unexplained = choice.own.filter(
    (question) => question.despite === null && flagsOf(question).some(({ flaw }) => isNeedless(flaw)),
  );
  const doubled = choice.own.length !== new Set(choice.own.map(({ key }) => key)).size;
  if (unexplained.length > 0 || doubled)
    throw new Refusal(
      "not-understood",
      "A flagged question needs a reason.",
      unexplained.map(({ key }) => key),
    );
  await sql`select pg_advisory_xact_lock(hashtextextended(${`intake ${cx.agencyId}`}, 0))`.execute(cx.db);
  const { choice: before, version } = await readChoice(cx);
  if (version !== after) throw new Refusal("changed-meanwhile", "A colleague changed the questions meanwhile.");
  const row = {
    body: JSON.stringify(settleOwn(before, choice)),
    version: version + 1,
    updated_by: cx.actor.kind === "staff" ? cx.actor.memberId : cx.agencyId,
    updated_at: cx.now(),
  };
  await cx.db
    .insertInto("intake_choice")
    .values({ agency_id: cx.agencyId, ...row })
    .onConflict((conflict) => conflict.column("agency_id").doUpdateSet(row))
    .execute();
  cx.ledger.note(permit, "changed", { why: "intake-questions" });
  return readFrontDoor(cx);
}
