import { raiseAlert } from "#features/alerts/service.ts";
import { openShared, sharedSinceFor } from "#features/journal/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { type Analyser, type Noticed, runAnalysis } from "#server/analysis.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { type Feature, route } from "#server/feature.ts";
import type { JobPayload } from "#server/jobs.ts";
import { crisisInJournal, distressInJournal, judgeCrisis, judgeDistress } from "./analyser.ts";
import { readCaseload } from "./caseload.ts";
import { noticing } from "./contract.ts";
import { readFigures, readLookBack, readLookBackOf } from "./looking-back.ts";
import { handOver, listColleagues, setBudget, snooze, takeBack } from "./moving.ts";
import { countEveryAgency } from "./server/figures.ts";
import { forgetNoticed } from "./server/forget.ts";
import { lookAtEverybody, lookAtPerson } from "./server/look.ts";
import {
  answerMine,
  feelPulse,
  mayRunOnDevice,
  readFinding,
  readFindingsOf,
  readInbox,
  readMine,
  readTimelineOf,
  reviewFinding,
  tellFromDevice,
  undoReview,
} from "./service.ts";

export const noticingFeature: Feature = {
  name: "noticing",
  routes: [
    route(noticing.inbox, readInbox),
    route(noticing.pulse, feelPulse),
    route(noticing.ofPerson, readFindingsOf),
    route(noticing.timelineOf, readTimelineOf),
    route(noticing.read, readFinding),
    route(noticing.review, reviewFinding),
    route(noticing.undo, undoReview),
    route(noticing.colleagues, listColleagues),
    route(noticing.snooze, snooze),
    route(noticing.handOver, handOver),
    route(noticing.takeBack, takeBack),
    route(noticing.setBudget, setBudget),
    route(noticing.caseload, readCaseload),
    route(noticing.lookBackMine, readLookBack),
    route(noticing.lookBackOf, readLookBackOf),
    route(noticing.figures, readFigures),
    route(noticing.mine, readMine),
    route(noticing.answerMine, answerMine),
    route(noticing.onDevice, mayRunOnDevice),
    route(noticing.fromDevice, tellFromDevice),
  ],
  jobs: (house) => [
    { name: "noticing.read-journal", run: (payload) => readSharedJournal(house, payload) },
    { name: "noticing.begin", run: (payload) => readSharedLately(house, payload) },
    { name: "noticing.look", run: (payload) => lookAtPerson(house, payload) },
    {
      name: "noticing.nightly",
      cron: "37 3 * * *",
      run: async () => {
        await lookAtEverybody(house);
      },
    },
    { name: "noticing.count", cron: "11 5 * * 0", run: () => countEveryAgency(house) },
    { name: "noticing.forget", run: (payload) => forgetNoticed(house, payload) },
  ],
};

/** Reads newly shared paragraphs: for danger always, for how hard they were to write only where the person said so. */
export async function readSharedJournal(house: House, payload: JobPayload): Promise<void> {
  const subject = payload.personId;
  const ids = payload.paragraphIds?.split(",").filter((id) => id !== "") ?? [];
  if (!subject || ids.length === 0) return;
  await readPages(house, payload, ids, crisisInJournal, judgeCrisis, callSomeone);
  await readPages(house, payload, ids, distressInJournal, judgeDistress);
}

/** Noticing was just turned on: looks at what was shared in the last two weeks, each entry's paragraph by itself. */
export async function readSharedLately(house: House, payload: JobPayload): Promise<void> {
  const { agencyId, personId } = payload;
  if (!personId) return;
  const ids = await inContext(house, { kind: "software", agencyId, name: distressInJournal.id }, async (cx) => {
    const ask = {
      action: "analyse",
      subject: personId,
      compartments: ["journal"],
      purpose: "noticing",
      analyser: distressInJournal.id,
    } as const;
    if (!(await cx.door.explain(ask)).allowed) return [];
    const permit = await cx.door.decide(ask);
    return sharedSinceFor(cx, permit, new Date(cx.now().getTime() - 14 * 86_400_000));
  });
  for (const id of ids) await readPages(house, payload, [id], distressInJournal, judgeDistress);
}

async function readPages<I extends { inputs: readonly object[]; language: string }, O>(
  house: House,
  { agencyId, personId }: JobPayload,
  ids: readonly string[],
  analyser: Analyser<I, O>,
  judge: (output: O) => Noticed | null,
  kept?: (cx: Context, found: Found) => Promise<void>,
): Promise<void> {
  let writtenAt: Date | null = null;
  await runAnalysis(house, {
    analyser,
    agencyId,
    subject: personId as PersonId,
    gather: async (cx, permit) => {
      const pages = await openShared(cx, permit, ids);
      if (pages.length === 0) return null;
      writtenAt = pages.map(({ at }) => at).reduce((newest, at) => (at > newest ? at : newest));
      const inputs = pages.map(({ id, text, labels }) => ({ table: "journal_paragraph", id, text, labels }));
      return { inputs, input: { inputs, language: "" } as unknown as I };
    },
    judge,
    ...(kept
      ? {
          kept: (cx: Context, findingId: string, noticed: Noticed) =>
            kept(cx, { subject: personId as PersonId, findingId, noticed, writtenAt }),
        }
      : {}),
  });
}

type Found = { subject: PersonId; findingId: string; noticed: Noticed; writtenAt: Date | null };

/** Danger now in what someone shared: the people on call are called, in the same transaction that keeps the finding. */
async function callSomeone(cx: Context, { subject, findingId, noticed, writtenAt }: Found): Promise<void> {
  if (noticed.urgency !== "now") return;
  await raiseAlert(cx, {
    personId: subject,
    eventId: findingId,
    level: noticed.statement.values.level === "imminent" ? "imminent" : "high",
    source: "journal",
    happenedAt: writtenAt ?? cx.now(),
    analysed: `${crisisInJournal.id} ${crisisInJournal.version}`,
  });
}
