import fs from "node:fs";
import path from "node:path";
import { amountOf, dutiesHere } from "#features/guardrails/service.ts";
import { AgencyId } from "#kernel/ids.ts";
import { type BackupFigures, backUp, type Places, readFigures } from "#server/backups.ts";
import { type Context, type House, inContext } from "#server/context.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "ledger" | "now" | "enqueue">;

export const backupJob = "backup.make";
const read = { action: "read", subject: null, compartments: [], purpose: "administration" } as const;
const run = { ...read, action: "administer" } as const;

/** One at a time in this process, by the button and by the clock. */
let underWay: Promise<BackupFigures> | null = null;

/** How the backups are. */
export async function readBackups(cx: Needs, { places, everyHours }: { places: Places; everyHours: number }) {
  cx.ledger.note(await cx.door.decide(read), "shown", { why: "backups" });
  const backups = readFigures(places);
  const since = backups[0] ? new Date(backups[0].at) : new Date(0);
  const { acts } = await cx.db
    .selectFrom("ledger_checkpoint")
    .select(({ fn }) => fn.max<string | null>("size").as("acts"))
    .executeTakeFirstOrThrow();
  const { then } = await cx.db
    .selectFrom("ledger_checkpoint")
    .select(({ fn }) => fn.max<string | null>("size").as("then"))
    .where("at", "<=", since)
    .executeTakeFirstOrThrow();
  const duties = await dutiesHere(cx, "record.keep");
  const [oldestHours, restoreHours] = [amountOf(duties, "backup-max-hours"), amountOf(duties, "restore-hours")];
  return {
    oldestHours,
    restoreHours,
    broken: brokenDuties(backups[0], { oldestHours, restoreHours }, cx.now()),
    backups: backups.map(({ file: _, ...figures }) => figures),
    everyHours,
    hasSecondPlace: places.second !== undefined,
    keysCopiedAt: newestCopy(path.join(places.dataFolder, "keyring-copies")),
    actsSince: Number(acts ?? 0) - Number(then ?? 0),
    underWay: underWay !== null,
    mayRun: (await cx.door.explain(run)).allowed,
  };
}

/** What the packs ask of backups and is not so: none young enough, none tried, or a trial that took too long. */
export function brokenDuties(
  newest: Pick<BackupFigures, "at" | "trial"> | undefined,
  { oldestHours, restoreHours }: { oldestHours: number | null; restoreHours: number | null },
  now: Date,
): ("too-old" | "never-tried" | "too-slow")[] {
  const hourMs = 3_600_000;
  const isOld =
    oldestHours !== null && (!newest || now.getTime() - new Date(newest.at).getTime() > oldestHours * hourMs);
  const isUntried = restoreHours !== null && !newest?.trial?.ok;
  const isSlow = restoreHours !== null && (newest?.trial?.tookMs ?? 0) > restoreHours * hourMs;
  return [
    ...(isOld ? (["too-old"] as const) : []),
    ...(isUntried ? (["never-tried"] as const) : []),
    ...(isSlow ? (["too-slow"] as const) : []),
  ];
}

/**
 * Looks every hour whether what the packs of each agency ask of backups is so; what is not stands as an alarm in its ledger.
 *
 * @returns agencies in which it is not so
 */
export async function watchDuties(house: House, places: Places): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  let broken = 0;
  for (const { agency_id } of rows) {
    const actor = { kind: "software", agencyId: AgencyId.parse(agency_id), name: "backup" } as const;
    broken += await inContext(house, actor, async (cx) => {
      const duties = await dutiesHere(cx, "record.keep");
      const asked = {
        oldestHours: amountOf(duties, "backup-max-hours"),
        restoreHours: amountOf(duties, "restore-hours"),
      };
      const found = brokenDuties(readFigures(places)[0], asked, cx.now());
      if (found.length === 0) return 0;
      house.log.error({ agencyId: agency_id, found }, "backups are not as the rules ask");
      alarm(cx, "backup-duty-broken");
      return 1;
    });
  }
  return broken;
}

/** Asks for a backup now. */
export async function askForBackup(cx: Needs): Promise<{ begun: true }> {
  cx.ledger.note(await cx.door.decide(run), "changed", { why: "backup-asked" });
  await cx.enqueue(backupJob, { agencyId: cx.agencyId }, { once: "backup" });
  return { begun: true };
}

/** Makes and tries a backup. One that fails stands in the log and as an alarm in every agency's ledger. */
export async function makeOne(house: House, places: Places): Promise<void> {
  underWay ??= backUp(places, house.clock.now()).finally(() => {
    underWay = null;
  });
  const figures = await underWay;
  if (figures.trial?.ok) return;
  house.log.error(
    { file: figures.file, trouble: figures.trial?.trouble },
    "a backup could not be restored in its trial",
  );
  await alarmAll(house);
}

async function alarmAll(house: House): Promise<void> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  for (const { agency_id } of rows)
    await inContext(house, { kind: "software", agencyId: AgencyId.parse(agency_id), name: "backup" }, async (cx) =>
      alarm(cx, "backup-trial-failed"),
    );
}

function alarm(cx: Pick<Context, "ledger">, why: string): void {
  cx.ledger.noteBare({
    subject: null,
    action: "administer",
    compartments: [],
    count: 1,
    purpose: "administration",
    basis: "none",
    permitId: null,
    policies: [],
    factsHash: null,
    analyser: null,
    outcome: "alarm",
    why,
  });
}

function newestCopy(folder: string): string | null {
  const days = (fs.existsSync(folder) ? fs.readdirSync(folder) : [])
    .flatMap((name) => /^keyring-(\d{4}-\d\d-\d\d)$/.exec(name)?.[1] ?? [])
    .sort();
  const newest = days.at(-1);
  return newest ? new Date(`${newest}T00:00:00Z`).toISOString() : null;
}
