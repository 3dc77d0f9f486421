import type { Pool } from "#db/open.ts";
import type { Clock } from "#server/clock.ts";
import { type AccountKind, idleMinutesFor } from "../domain.ts";
import type { Secrets } from "./secrets.ts";

/** What a live session holds. `mfa`: a second step was taken; `resumeKey`: base64url, dies with the session. */
export type LiveSession = {
  session: {
    id: string;
    token: string;
    userId: string;
    createdAt: string;
    expiresAt: string;
    userAgent?: string;
    mfa: boolean;
    resumeKey: string;
    callName: string;
  };
  user: {
    id: string;
    email: string;
    agencyId: string;
    kind: AccountKind;
    subjectId: string;
    twoFactorEnabled?: boolean | null;
  };
};

export type Seen = { live: LiveSession; lastSeen: Date };

/**
 * Sessions and the short-lived notes of a sign-in under way. The database has neither tokens nor anything that can be
 * read: keys are keyed hashes, values are sealed. A session left alone too long is gone, whatever its cookie says.
 */
export type SessionStore = {
  /** What better-auth keeps its sessions and challenges in. Times to live in seconds. */
  storage: {
    get(key: string): Promise<string | null>;
    getAndDelete(key: string): Promise<string | null>;
    set(key: string, value: string, ttl?: number): Promise<void>;
    delete(key: string): Promise<void>;
    increment(key: string, ttl: number): Promise<number>;
  };
  /** True the first time within `ttl` seconds, however many ask at once. */
  once(key: string, ttl: number): Promise<boolean>;
  /** The session of a token, kept alive by being asked for. */
  see(token: string): Promise<Seen | null>;
  ofAccount(accountId: string): Promise<Seen[]>;
  /** Ends every session of an account but those of `except`; returns how many. */
  endAll(accountId: string, except?: string): Promise<number>;
  rename(token: string, callName: string): Promise<void>;
  /** Forgets what has run out. */
  tidy(): Promise<void>;
};

/** Sessions one account may have at a time; a new one ends the one left alone longest. */
export const mostSessions = 10;

/** A sign of life is written down at most this often. */
const touchEveryMs = 30_000;
const live = "expires_at > $2 and (idle_seconds is null or last_seen > $2 - make_interval(secs => idle_seconds))";

type Row = { key: string; value: Buffer; last_seen: Date };

export function openSessionStore({
  pool,
  secrets,
  clock,
  packMinutes = async () => null,
}: {
  pool: Pool;
  secrets: Secrets;
  clock: Clock;
  /** After how many minutes the packs of an agency ask for a lock; null: they say nothing. Asked at each sign-in. */
  packMinutes?: (agencyId: string) => Promise<number | null>;
}): SessionStore {
  const blind = (key: string) => secrets.blind("session", key);
  const read = (row: Row | undefined): string | null => (row ? secrets.open(row.key, row.value) : null);
  const one = async (sql: string, values: unknown[]) => (await pool.query<Row>(sql, values)).rows[0];

  const set = async (key: string, value: string, ttl = 3600) => {
    const session = asLive(value);
    const now = clock.now();
    const at = blind(key);
    const idle = session && idleMinutesFor(session.user.kind, await packMinutes(session.user.agencyId));
    await pool.query(
      `insert into session_store (key, value, account_id, idle_seconds, last_seen, expires_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at`,
      [
        at,
        secrets.seal(at, value),
        session?.user.id ?? null,
        idle === null ? null : idle * 60,
        now,
        new Date(now.getTime() + ttl * 1000),
      ],
    );
    // One person has a few devices; the ones left alone longest go first.
    if (session)
      await pool.query(
        "delete from session_store where key in (select key from session_store where account_id = $1 and key <> $2 order by last_seen desc, key offset $3)",
        [session.user.id, at, mostSessions - 1],
      );
  };
  const get = async (key: string) =>
    read(
      await one(`select key, value, last_seen from session_store where key = $1 and ${live}`, [
        blind(key),
        clock.now(),
      ]),
    );

  return {
    storage: {
      get,
      set,
      getAndDelete: async (key) =>
        read(
          await one(`delete from session_store where key = $1 and ${live} returning key, value, last_seen`, [
            blind(key),
            clock.now(),
          ]),
        ),
      delete: async (key) => {
        await pool.query("delete from session_store where key = $1", [blind(key)]);
      },
      increment: async (key, ttl) => {
        const count = Number((await get(key)) ?? 0) + 1;
        await set(key, String(count), ttl);
        return count;
      },
    },
    once: async (key, ttl) => {
      const now = clock.now();
      const at = blind(key);
      const { rowCount } = await pool.query(
        `insert into session_store as known (key, value, last_seen, expires_at) values ($1, $2, $3, $4)
         on conflict (key) do update set expires_at = excluded.expires_at where known.expires_at <= $3`,
        [at, secrets.seal(at, "once"), now, new Date(now.getTime() + ttl * 1000)],
      );
      return rowCount === 1;
    },
    see: async (token) => {
      const now = clock.now();
      const row = await one(
        `select key, value, last_seen from session_store where key = $1 and account_id is not null and ${live}`,
        [blind(token), now],
      );
      const found = asLive(read(row));
      if (!row || !found) return null;
      if (now.getTime() - row.last_seen.getTime() > touchEveryMs) {
        await pool.query("update session_store set last_seen = $2 where key = $1", [row.key, now]);
      }
      return { live: found, lastSeen: row.last_seen };
    },
    ofAccount: async (accountId) => {
      const { rows } = await pool.query<Row>(
        `select key, value, last_seen from session_store where account_id = $1 and ${live} order by last_seen desc`,
        [accountId, clock.now()],
      );
      return rows.flatMap((row) => {
        const found = asLive(read(row));
        return found ? [{ live: found, lastSeen: row.last_seen }] : [];
      });
    },
    endAll: async (accountId, except) => {
      const { rowCount } = await pool.query("delete from session_store where account_id = $1 and key <> $2", [
        accountId,
        except ? blind(except) : "",
      ]);
      return rowCount ?? 0;
    },
    rename: async (token, callName) => {
      const known = asLive(await get(token));
      if (!known) return;
      const at = blind(token);
      const value = JSON.stringify({ ...known, session: { ...known.session, callName } });
      await pool.query("update session_store set value = $2 where key = $1", [at, secrets.seal(at, value)]);
    },
    tidy: async () => {
      await pool.query(
        "delete from session_store where expires_at <= $1 or (idle_seconds is not null and last_seen <= $1 - make_interval(secs => idle_seconds))",
        [clock.now()],
      );
    },
  };
}

function asLive(value: string | null): LiveSession | null {
  if (!value?.startsWith("{")) return null;
  const parsed = JSON.parse(value) as Partial<LiveSession>;
  return parsed.session && parsed.user ? (parsed as LiveSession) : null;
}
