import { createHmac, timingSafeEqual } from "node:crypto";
import { APIError } from "better-auth/api";
import type { Actor } from "#kernel/actor.ts";
import type { AccountId, AgencyId, MemberId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Auth } from "./auth.ts";
import type { Secrets } from "./secrets.ts";
import type { LiveSession, SessionStore } from "./session-store.ts";

/** From a cookie to who is asking, and from better-auth's answers to cookies. */
export type Visits = {
  /** Fast, and never throws for a bad cookie; a database that is away is still an error. */
  resolveActor(headers: Headers): Promise<Actor>;
  look(headers: Headers): Promise<LiveSession | null>;
  /** The session that a just-made cookie stands for. */
  lookAt(setCookies: readonly string[]): Promise<LiveSession | null>;
  /** Everything that was known is asked anew; called whenever a session ends here. */
  forget(): void;
};

/** A session ended by another process is still believed this long. */
const believeMs = 2_000;

export async function openVisits({
  auth,
  sessions,
  secrets,
}: {
  auth: Auth;
  sessions: SessionStore;
  secrets: Secrets;
}): Promise<Visits> {
  const { name } = (await auth.$context).authCookies.sessionToken;
  const known = new Map<string, { live: LiveSession | null; until: number }>();

  const lookAtCookie = async (cookie: string | null): Promise<LiveSession | null> => {
    if (!cookie) return null;
    const remembered = known.get(cookie);
    if (remembered && performance.now() < remembered.until) return remembered.live;
    const token = readSigned(cookie, secrets.auth);
    if (!token) return null;
    const live = (await sessions.see(token))?.live ?? null;
    if (known.size > 10_000) known.clear();
    known.set(cookie, { live, until: performance.now() + believeMs });
    return live;
  };
  const look = (headers: Headers) => lookAtCookie(cookieOf(headers.get("cookie"), name));
  return {
    look,
    lookAt: (setCookies) => lookAtCookie(cookieOf(setCookies.map((line) => line.split(";")[0]).join("; "), name)),
    resolveActor: async (headers) => actorOf(await look(headers)),
    forget: () => known.clear(),
  };
}

export function actorOf(live: LiveSession | null): Actor {
  if (!live) return { kind: "nobody" };
  const { session, user } = live;
  const shared = { agencyId: user.agencyId as AgencyId, accountId: user.id as AccountId, sessionId: session.id };
  return user.kind === "person"
    ? { kind: "person", ...shared, personId: user.subjectId as PersonId }
    : { kind: "staff", ...shared, memberId: user.subjectId as MemberId, secondFactor: session.mfa === true };
}

function cookieOf(line: string | null, name: string): string | null {
  for (const part of (line ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** better-call's signed cookies: `encodeURIComponent(value + "." + base64 HMAC-SHA-256)`. */
function readSigned(cookie: string, secret: string): string | null {
  let text: string;
  try {
    text = decodeURIComponent(cookie);
  } catch {
    return null;
  }
  const dot = text.lastIndexOf(".");
  if (dot < 1) return null;
  const value = text.slice(0, dot);
  const given = Buffer.from(text.slice(dot + 1), "base64");
  const right = createHmac("sha256", secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

/** Only the cookies better-auth needs for one step: without the session's, or without the half-finished sign-in's. */
export function withoutCookie(headers: Headers, ending: "session_token" | "two_factor"): Headers {
  const kept = (headers.get("cookie") ?? "").split(";").filter((part) => !part.split("=")[0]?.trim().endsWith(ending));
  const own = new Headers(headers);
  own.set("cookie", kept.join(";"));
  return own;
}

/** Cookies last as long as the browser is open: nothing about a visit is written to the disk of a shared computer. */
export function forThisVisitOnly(setCookie: string): string {
  return /;\s*max-age=0/i.test(setCookie) ? setCookie : setCookie.replace(/;\s*(max-age|expires)=[^;]*/gi, "");
}

/**
 * Runs one of better-auth's own calls. Whatever it has against the input becomes one and the same answer.
 *
 * @throws Refusal `sign-in-failed`, or `too-many-tries` when it says so
 */
export async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    if (error.statusCode === 429) throw new Refusal("too-many-tries", "That was many tries. Please wait a little.");
    throw signInFailed();
  }
}

/** The one answer for every way of not getting in. */
export function signInFailed(): Refusal {
  return new Refusal("sign-in-failed", "That did not open. Please check what you typed.");
}
