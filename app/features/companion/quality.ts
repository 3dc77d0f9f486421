import type { z } from "zod";
import { readNeedless } from "#features/alerts/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { type ProgramBody, readBody } from "./answering.ts";
import type { companion as contract, Report } from "./contract.ts";
import { projectScripts } from "./live.ts";
import { notHere } from "./service.ts";
import * as store from "./store.ts";

type Given = z.output<(typeof contract)["rate"]["input"]>;

/** Says how a reply was. A report also gives the agency lead that reply and the person's words about it, nothing else. */
export async function rateReply(cx: Context, { messageId, rating, report, words }: Given): Promise<{ done: true }> {
  const chat = await cx.door.decideOwn("read", ["chat"]);
  const message = await store.selectMessage(cx.db, chat.subject, messageId);
  if (message?.author !== "program") throw notHere();
  const { from, language, parts } = readBody<ProgramBody>(cx, chat, message);
  const permit = await cx.door.decideOwn("write", ["choices"]);
  const [known] = await store.selectRatings(cx.db, chat.subject, [messageId]);
  const id = known?.id ?? cx.newId();
  const reply = parts.map((part) => ("text" in part ? part.text : `[${part.kind}]`)).join("\n");
  const labels = [...permit.labels];
  await store.upsertRating(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    message_id: messageId,
    rating,
    source: from,
    language,
    is_report: report,
    words: report
      ? cx.vault.seal(permit, { column: "talk_rating.words", row: id }, JSON.stringify({ words, reply }), labels)
      : null,
    labels,
    at: cx.now(),
  });
  if (!report) cx.ledger.note(permit, "changed");
  return { done: true };
}

/** Figures by script and language, and the reports, without names. For the lead. */
export async function readQuality(cx: Context) {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "quality" });
  const counts = await store.countRatings(cx.db);
  const keys = [...new Set(counts.map(({ source, language }) => `${source}|${language}`))].sort();
  const of = (key: string, rating: string) =>
    Number(counts.find((row) => `${row.source}|${row.language}` === key && row.rating === rating)?.count ?? 0);
  return {
    scripts: { readAt: projectScripts.readAt().toISOString(), complaints: [...projectScripts.complaints()] },
    figures: keys.map((key) => {
      const [source = "", language = ""] = key.split("|");
      return { source, language, helped: of(key, "helped"), didNot: of(key, "did-not"), wrong: of(key, "wrong") };
    }),
    reports: await readReports(cx),
    needless: await readNeedless(cx),
  };
}

async function readReports(cx: Context): Promise<Report[]> {
  const rows = await store.selectReports(cx.db);
  const people = [...new Set(rows.map(({ person_id }) => person_id))] as PersonId[];
  const permits = await cx.door.decideMany({ action: "read", compartments: ["choices"], purpose: "quality" }, people);
  const byPerson = new Map<string, (typeof permits)[number]>(permits.map((permit) => [permit.subject, permit]));
  return rows.flatMap((row) => {
    const permit = byPerson.get(row.person_id);
    if (!permit || !row.words) return [];
    const place = { column: "talk_rating.words", row: row.id } as const;
    const { words, reply }: { words: string; reply: string } = JSON.parse(
      cx.vault.open(permit, place, row.words, row.labels as Label[]),
    );
    const { id, rating, source, language } = row;
    return [{ id, at: row.at.toISOString(), rating, source, language, words, reply }];
  });
}
