import { createHash } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { type ModelSettings, readModelSettings } from "./language-model.ts";
import { type Outward, readOutward } from "./outward.ts";

/** The only place that reads the environment. */
export type Env = {
  port: number;
  /** Owner's connection text of one's own PostgreSQL, or undefined for the built-in one. */
  databaseUrl: string | undefined;
  dataFolder: string;
  /** The built web app. */
  siteFolder: string;
  logLevel: string;
  role: "all" | "web" | "worker";
  outward: Outward;
  /** Another disk or share that backups are copied to as well; undefined: none. */
  secondPlace: string | undefined;
  /** Hours between backups: a part of a day. */
  backupHours: number;
  /** Null: no language model, which is how it begins. */
  languageModel: ModelSettings | null;
  /** How a demo begins: with software as people chose, all of it off in the agency, or refused by everyone. For tests. */
  demoAi: "chosen" | "off" | "refused";
};

/** @throws Error with a plain sentence for a value that makes no sense */
export function readEnv(codeFolder: string, env: NodeJS.ProcessEnv = process.env): Env {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is "${env.PORT}", which is not a port number.`);
  const role = env.MOORING_ROLE ?? "all";
  if (role !== "all" && role !== "web" && role !== "worker")
    throw new Error(`MOORING_ROLE is "${role}"; it can be all, web or worker.`);
  const demoAi = env.MOORING_DEMO_AI || "chosen";
  if (demoAi !== "chosen" && demoAi !== "off" && demoAi !== "refused")
    throw new Error(`MOORING_DEMO_AI is "${demoAi}"; it can be chosen, off or refused.`);
  return {
    port,
    databaseUrl: env.DATABASE_URL || undefined,
    dataFolder: path.resolve(env.MOORING_DATA ?? usualDataFolder(codeFolder)),
    siteFolder: path.resolve(codeFolder, env.MOORING_SITE ?? "dist/web"),
    logLevel: env.LOG_LEVEL ?? "warn",
    role,
    outward: readOutward(env),
    secondPlace: env.MOORING_BACKUP_SECOND ? path.resolve(env.MOORING_BACKUP_SECOND) : undefined,
    backupHours: readBackupHours(env.MOORING_BACKUP_HOURS),
    languageModel: readModelSettings(env),
    demoAi,
  };
}

function readBackupHours(text: string | undefined): number {
  const hours = Number(text ?? 24);
  if (![1, 2, 3, 4, 6, 8, 12, 24].includes(hours))
    throw new Error(`MOORING_BACKUP_HOURS is "${text}"; it can be 1, 2, 3, 4, 6, 8, 12 or 24.`);
  return hours;
}

/** Beside the code for an ordinary user; as root, where an unprivileged account can reach it. */
function usualDataFolder(codeFolder: string): string {
  if (process.getuid?.() !== 0) return path.join(codeFolder, ".data");
  const name = createHash("sha256").update(codeFolder).digest("hex").slice(0, 8);
  return path.join(os.platform() === "darwin" ? "/usr/local/var/mooring" : "/var/lib/mooring", name);
}
