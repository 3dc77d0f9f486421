import { type DestinationStream, type Logger, pino } from "pino";
import { Refusal } from "#kernel/refusal.ts";

/** Ids and codes only. Fields that could carry what a person wrote are cut out even if someone passes them by mistake. */
export type Log = Pick<Logger, "info" | "warn" | "error">;

const neverLogged = [
  "text",
  "body",
  "words",
  "reason",
  "name",
  "passphrase",
  "password",
  "signInSecret",
  "code",
  "cookie",
  "authorization",
  "token",
];

/** @param to where lines go; the standard output when nothing is said */
export function openLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    redact: { paths: neverLogged.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
    serializers: { err: describeError },
    base: null,
  };
  return to ? pino(options, to) : pino(options);
}

/**
 * What may be kept of an error: its kind, code and place. Database errors quote the row they stumbled over, and the
 * engine's own (JSON that is broken, a zone or number that is none) quote what they were given, so a message is kept
 * only where it was written by us or a library as a plain error.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  const errorCode = typeof code === "string" ? { errorCode: code } : {};
  return {
    kind: error.constructor.name,
    ...errorCode,
    ...(isWritten(error, code) ? { message: error.message.slice(0, 300) } : {}),
    at: placesOf(error),
  };
}

function isWritten(error: Error, code: unknown): boolean {
  const fromDatabase = "severity" in error;
  const fromNode = typeof code === "string" && code.startsWith("ERR_");
  return !fromDatabase && !fromNode && [Error, Refusal].some((kind) => error.constructor === kind);
}

/** Lines of the stack behind the message: the message itself may hold lines that look like them. */
function placesOf({ stack = "", message }: Error): string[] {
  const head = stack.indexOf(message);
  return (head < 0 ? stack : stack.slice(head + message.length))
    .split("\n")
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
}
