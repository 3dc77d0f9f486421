import type { z } from "zod";
import { Refusal } from "#kernel/refusal.ts";
import type { Context, House } from "#server/context.ts";
import { readColleagues, staffId, standingsOf, takingPart } from "./answering.ts";
import { readTimers } from "./calling.ts";
import { type AlertLevel, type alerts, Timers, type Way } from "./contract.ts";
import { defaultTimers, faultyTimers } from "./domain/chain.ts";
import { figuresOf } from "./domain/figures.ts";
import { levels } from "./domain/terms.ts";
import { present, readCalls } from "./showing.ts";
import * as store from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "newId" | "now" | "log">;

const leading = { action: "administer", subject: null, compartments: [], purpose: "administration" } as const;
const countedMs = 90 * 86_400_000;

/** Drills and how fast they and real alerts were answered. About nobody: no name and no person's id is in it. */
export async function readDrills(
  cx: Needs,
  _input: object,
  house: House,
): Promise<z.input<(typeof alerts.drills)["output"]>> {
  await cx.door.decide(takingPart);
  const rows = await store.selectSince(cx.db, new Date(cx.now().getTime() - countedMs));
  const drills = rows.filter((row) => row.is_drill);
  const real = rows.filter((row) => !row.is_drill);
  const shown = drills.slice(0, 20);
  const standings = await standingsOf(cx, shown);
  const calls = await readCalls(
    cx,
    shown.map(({ id }) => id),
  );
  const colleague = await readColleagues(cx);
  return {
    mayStart: (await cx.door.explain(leading)).allowed,
    drills: shown.map((row) => ({
      ...present(row, standings.get(row.id), new Map(), colleague),
      calls: calls.get(row.id) ?? [],
    })),
    drillFigures: figuresOf(drills.map(toAnswered)),
    realFigures: figuresOf(real.map(toAnswered)),
    falseAlarms: real.filter((row) => row.outcome === "false-alarm").length,
    closed: real.filter((row) => row.state === "closed").length,
    ways: waysOf(house),
  };
}

/** The same chain as a real alert, marked as a drill. @throws Refusal `already-done` while another drill runs */
export async function startDrill(
  cx: Needs,
  { id, level }: { id: string; level: AlertLevel },
): Promise<{ alertId: string }> {
  staffId(cx);
  const permit = await cx.door.decide(leading);
  const known = await store.findAlert(cx.db, id);
  if (known?.is_drill) return { alertId: id };
  if ((await store.selectOpen(cx.db)).some((row) => row.is_drill))
    throw new Refusal("already-done", "A drill is running already.");
  const now = cx.now();
  await store.insertAlert(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: null,
    programme_id: null,
    is_drill: true,
    event_id: id,
    level,
    source: "person",
    analysed: null,
    happened_at: now,
    received_at: now,
    state: "calling",
    stage: "first",
    next_at: now,
  });
  cx.ledger.note(permit, "changed", { why: "drill-started" });
  return { alertId: id };
}

export async function showTimers(cx: Needs) {
  await cx.door.decide(takingPart);
  const kept = await readTimers(cx);
  return {
    mayChange: (await cx.door.explain(leading)).allowed,
    timers: levels.map((level) => Timers.parse({ level, ...kept[level] })),
    defaults: levels.map((level) => Timers.parse({ level, ...defaultTimers[level] })),
  };
}

/** @throws Refusal `not-understood` for timers that come in the wrong order or let a level wait too long */
export async function saveTimers(cx: Needs, { level, ...timers }: Timers): Promise<{ done: true }> {
  const permit = await cx.door.decide(leading);
  const faults = faultyTimers(level, timers);
  if (faults.length > 0)
    throw new Refusal("not-understood", `Something in this was not understood: ${faults.join(", ")}.`, faults);
  await store.keepTimers(cx.db, {
    agency_id: cx.agencyId,
    level,
    calls_everyone: timers.callsEveryone,
    backup_minutes: timers.backupMinutes,
    lead_minutes: timers.leadMinutes,
    alarm_minutes: timers.alarmMinutes,
    changed_by: staffId(cx),
    changed_at: cx.now(),
  });
  cx.ledger.note(permit, "changed", { why: `alert-timers:${level}` });
  return { done: true };
}

/** Which ways of calling are set up in this house. The one inside it always is. */
export function waysOf({ outward }: Pick<House, "outward">): { way: Way; isOn: boolean }[] {
  return [
    { way: "in-app", isOn: true },
    { way: "push", isOn: outward.push !== null },
    { way: "email", isOn: outward.smtp !== null },
    { way: "webhook", isOn: outward.webhook !== null },
  ];
}

function toAnswered(row: store.AlertRow) {
  return {
    began: row.received_at.getTime(),
    answered: row.first_answered_at?.getTime() ?? null,
    isOver: row.state === "closed" || row.state === "alarm",
  };
}
