import { type Level, levels, type Order } from "./terms.ts";

/** The next part of the chain to run; "alarm": nobody else is left to call. */
export type Stage = Order | "alarm";

/** Minutes from the beginning of an alert. */
export type ChainTimers = {
  callsEveryone: boolean;
  backupMinutes: number;
  leadMinutes: number;
  alarmMinutes: number;
};

/** As the guardrails have it: on call within an hour; within ten minutes, lead at fifteen; everyone at once, lead at five. */
export const defaultTimers: Readonly<Record<Level, ChainTimers>> = {
  moderate: { callsEveryone: false, backupMinutes: 60, leadMinutes: 90, alarmMinutes: 120 },
  high: { callsEveryone: false, backupMinutes: 10, leadMinutes: 15, alarmMinutes: 25 },
  imminent: { callsEveryone: true, backupMinutes: 5, leadMinutes: 5, alarmMinutes: 10 },
};

/** The longest a lead may let each level wait. */
export const mostMinutes: Readonly<Record<Level, Omit<ChainTimers, "callsEveryone">>> = {
  moderate: { backupMinutes: 240, leadMinutes: 480, alarmMinutes: 720 },
  high: { backupMinutes: 30, leadMinutes: 60, alarmMinutes: 120 },
  imminent: { backupMinutes: 10, leadMinutes: 15, alarmMinutes: 30 },
};

/** Which of the timers make no sense together: later steps before earlier ones, or longer than a level may wait. */
export function faultyTimers(level: Level, timers: ChainTimers): (keyof ChainTimers)[] {
  const most = mostMinutes[level];
  const faults: (keyof ChainTimers)[] = [];
  if (timers.backupMinutes > most.backupMinutes) faults.push("backupMinutes");
  if (timers.leadMinutes > most.leadMinutes || timers.leadMinutes < timers.backupMinutes) faults.push("leadMinutes");
  if (timers.alarmMinutes > most.alarmMinutes || timers.alarmMinutes <= timers.leadMinutes) faults.push("alarmMinutes");
  return faults;
}

export type Situation = {
  stage: Stage;
  timers: ChainTimers;
  /** Who is on now. */
  onDuty: readonly { memberId: string; order: Order }[];
  /** Everyone who leads the agency, on duty or not. */
  leads: readonly string[];
  /** Who was called for this alert already. */
  called: ReadonlySet<string>;
  /** How often the alarm has been raised already. */
  alarms: number;
};

export type Step = {
  calls: { memberId: string; as: Order | "everyone" | "alarm" }[];
  /** Nobody could be found, or nobody who was called answered. */
  isAlarm: boolean;
  next: Stage;
  waitMinutes: number;
};

/**
 * What happens now in the chain of one alert, and when it goes on. A part with nobody new to call is passed over at once:
 * waiting for nobody would cost minutes. With nobody on duty at all it is the alarm from the beginning.
 */
export function nextStep({ stage, timers, onDuty, leads, called, alarms }: Situation): Step {
  const minutes = { first: 0, backup: timers.backupMinutes, lead: timers.leadMinutes, alarm: timers.alarmMinutes };
  const order: Stage[] = ["first", "backup", "lead", "alarm"];
  for (const at of onDuty.length === 0 ? [] : order.slice(order.indexOf(stage), -1)) {
    const calls = membersOf(at as Order, { timers, onDuty, leads }).filter(({ memberId }) => !called.has(memberId));
    if (calls.length === 0) continue;
    const next = order[order.indexOf(at) + 1] ?? "alarm";
    return { calls, isAlarm: false, next, waitMinutes: Math.max(1, minutes[next] - minutes[at]) };
  }
  const everyone = new Set([...leads, ...onDuty.map(({ memberId }) => memberId)]);
  return {
    calls: [...everyone].map((memberId) => ({ memberId, as: "alarm" })),
    isAlarm: true,
    next: "alarm",
    waitMinutes: alarms < 8 ? 15 : 60,
  };
}

function membersOf(
  at: Order,
  { timers, onDuty, leads }: Pick<Situation, "timers" | "onDuty" | "leads">,
): Step["calls"] {
  const all = at === "first" && timers.callsEveryone;
  const rostered = onDuty.filter((duty) => all || duty.order === at).map(({ memberId }) => memberId);
  // Nobody is rostered as lead: then whoever leads the agency.
  const members = at === "lead" && rostered.length === 0 ? leads : rostered;
  return [...new Set(members)].map((memberId) => ({ memberId, as: all ? "everyone" : at }));
}

/** Whether one level is graver than another. */
export function isGraver(level: Level, than: Level): boolean {
  return levels.indexOf(level) > levels.indexOf(than);
}

/** Whole minutes between writing and arriving; a device's clock that runs ahead counts as at once. */
export function lateMinutes(happenedAt: Date, receivedAt: Date): number {
  return Math.max(0, Math.floor((receivedAt.getTime() - happenedAt.getTime()) / 60_000));
}
