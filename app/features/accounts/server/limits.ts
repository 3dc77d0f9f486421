import type { Pool } from "#db/open.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Clock } from "#server/clock.ts";
import { freeTries, waitMinutes } from "../domain.ts";
import type { Secrets } from "./secrets.ts";

/** What is being tried: somebody's name, e-mail, code or account, from an address. */
export type Try = { of: string; from: string };

/** Slows down guessing. Counts stay in the database, under keyed hashes, and are the same for names that do not exist. */
export type Limits = {
  /**
   * Counts a try as wrong before it is looked at, so that many at once gain nothing.
   *
   * @throws Refusal `too-many-tries`
   */
  take(attempt: Try): Promise<void>;
  /** It was right after all: the name is free again, the address gets this try back. */
  giveBack(attempt: Try): Promise<void>;
  tidy(): Promise<void>;
};

/** Wrong tries are forgotten after an hour of quiet. */
const quietMs = 3_600_000;

export function openLimits({ pool, secrets, clock }: { pool: Pool; secrets: Secrets; clock: Clock }): Limits {
  const nameKey = ({ of }: Try) => secrets.blind("limit-name", of);
  const addressKey = ({ from }: Try) => secrets.blind("limit-address", from);

  /** One statement, so that the row's lock orders tries that arrive together. Returns false while one has to wait. */
  const count = async (key: string, free: number): Promise<boolean> => {
    const now = clock.now();
    const waits = Array.from({ length: 5 }, (_, step) => waitMinutes(free + step, free));
    const { rows } = await pool.query<{ counted: boolean }>(
      `insert into rate_limit as known (key, failures, open_at, last_at) values ($1, 1, to_timestamp(0), $2)
       on conflict (key) do update set
         failures = case when known.last_at < $3 then 1 else known.failures + 1 end,
         open_at = case
           when known.last_at < $3 or known.failures + 1 < $4 then to_timestamp(0)
           else $2 + make_interval(mins => ($5::integer[])[least(known.failures + 1 - $4, 4) + 1]) end,
         last_at = $2
       where known.open_at <= $2
       returning true as counted`,
      [key, now, new Date(now.getTime() - quietMs), free, waits],
    );
    return rows.length > 0;
  };

  return {
    take: async (attempt) => {
      const mayFrom = await count(addressKey(attempt), freeTries.address);
      if (!mayFrom || !(await count(nameKey(attempt), freeTries.name))) {
        throw new Refusal("too-many-tries", "That was many tries. Please wait a little.");
      }
    },
    giveBack: async (attempt) => {
      await pool.query("delete from rate_limit where key = $1", [nameKey(attempt)]);
      await pool.query(
        "update rate_limit set failures = greatest(failures - 1, 0), open_at = to_timestamp(0) where key = $1",
        [addressKey(attempt)],
      );
    },
    tidy: async () => {
      await pool.query("delete from rate_limit where last_at < $1", [new Date(clock.now().getTime() - quietMs)]);
    },
  };
}
