import { performance } from "node:perf_hooks";
import { AgencyId } from "#kernel/ids.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { takeNextStep } from "../calling.ts";
import { callAgainForThoseWhoLeft, takeSendings } from "../store.ts";
import { sendTaken } from "./send.ts";

/** How long a message that was taken belongs to whoever took it; doubled with every try. Longer than any way's time limit. */
const leaseMs = 30_000;

type Waiting = { agency_id: string; kind: "alert" | "sending" | "left"; id: string; due_at: Date };

export type Sweeper = {
  /** Takes every step and sends every message that is due. Whatever is cut short is found again by the next. */
  sweep(): Promise<void>;
  /** Only the steps, and only the messages: a mail server that does not answer holds up no step. */
  step(): Promise<void>;
  send(): Promise<void>;
};

/**
 * Drives alerts from what the database holds: nothing is kept here but how long each due moment has been waited for.
 *
 * @param elapsedMs a clock that only measures and cannot be set, in milliseconds
 */
export function openSweeper(house: House, elapsedMs: () => number = () => performance.now()): Sweeper {
  const waitedFor = new Map<string, { dueAt: number; until: number }>();

  /**
   * While the machine's clock is set back, Mooring's stands still (decision 0017), and nothing would come due. What has
   * really been waited for long enough says that it is at least that late.
   */
  const keepTimeMoving = (waiting: readonly Waiting[]) => {
    const seen = new Set<string>();
    let late = 0;
    for (const { kind, id, due_at } of waiting) {
      const key = `${kind} ${id}`;
      const dueAt = due_at.getTime();
      seen.add(key);
      const known = waitedFor.get(key);
      if (known?.dueAt !== dueAt)
        waitedFor.set(key, { dueAt, until: elapsedMs() + Math.max(0, dueAt - house.clock.now().getTime()) });
      else if (elapsedMs() >= known.until) late = Math.max(late, dueAt);
    }
    for (const key of waitedFor.keys()) if (!seen.has(key)) waitedFor.delete(key);
    if (late > house.clock.now().getTime()) house.clock.atLeast(new Date(late));
  };

  const look = async (): Promise<Waiting[]> => {
    const { rows } = await house.pool.query<Waiting>("select * from mooring.alerts_waiting()");
    keepTimeMoving(rows);
    const now = house.clock.now();
    return rows.filter((row) => row.due_at <= now);
  };
  const acting = <T>(agencyId: AgencyId, act: (cx: Context) => Promise<T>) =>
    inContext(house, { kind: "software", agencyId, name: "alerts" }, act);
  /** Trouble in one agency holds up no other. */
  const inEach = async (due: readonly Waiting[], kinds: Waiting["kind"][], act: (id: AgencyId) => Promise<void>) => {
    const agencies = new Set(due.filter(({ kind }) => kinds.includes(kind)).map(({ agency_id }) => agency_id));
    for (const id of agencies) {
      await act(AgencyId.parse(id)).catch((error: unknown) =>
        house.log.error({ err: error, agencyId: id }, "an alert could not go on; it is tried again"),
      );
    }
  };

  const step = async () => {
    const due = await look();
    await inEach(due, ["left"], (id) => acting(id, (cx) => callAgainForThoseWhoLeft(cx.db, cx.now())));
    await inEach(due, ["alert", "left"], async (id) => {
      while (await acting(id, takeNextStep));
    });
  };
  const send = async () => {
    await inEach(await look(), ["sending"], async (id) => {
      for (;;) {
        const taken = await acting(id, (cx) => takeSendings(cx.db, cx.now(), leaseMs));
        if (taken.length === 0) return;
        // One after another to the same device, so that the second knows of the first.
        const byTarget = Map.groupBy(taken, (one) => one.target_id ?? one.id);
        const inTurn = async (ones: typeof taken) => {
          for (const one of ones) await sendTaken(house, id, one);
        };
        await Promise.all([...byTarget.values()].map(inTurn));
      }
    });
  };
  return {
    step,
    send,
    sweep: async () => {
      await step();
      await send();
    },
  };
}

const sweepers = new WeakMap<House, Sweeper>();

/** The one of this process. */
export function sweeperOf(house: House): Sweeper {
  const known = sweepers.get(house) ?? openSweeper(house);
  sweepers.set(house, known);
  return known;
}
