import { type Logger, pino } from "pino";

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

export function openLog(level: string): Log {
  return pino({
    level,
    redact: { paths: neverLogged.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
    serializers: { err: describeError },
    base: null,
  });
}

/** Database errors quote the row they stumbled over, so only their code and place are kept. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  const fromDatabase = "severity" in error;
  return {
    kind: error.name,
    ...(typeof code === "string" ? { errorCode: code } : {}),
    ...(fromDatabase ? {} : { message: error.message.slice(0, 300) }),
    at: error.stack
      ?.split("\n")
      .filter((line) => line.trimStart().startsWith("at "))
      .slice(0, 4)
      .map((line) => line.trim()),
  };
}
