import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** The unprivileged account that owns data, keys and database when Mooring is started as root. */
export type ServiceUser = { uid: number; gid: number };

const name = "mooring";

/**
 * @returns the account to run as, or `undefined` when already unprivileged
 * @throws Error when root but no unprivileged account exists and none can be made
 */
export function findServiceUser(): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp(name);
  if (found) return found;
  spawnSync("useradd", [
    "--system",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/usr/sbin/nologin",
    name,
  ]);
  const made = lookUp(name) ?? lookUp("nobody");
  if (!made)
    throw new Error(
      "Mooring will not run as root, and could not make an account of its own. Start it as an ordinary user.",
    );
  return made;
}

/** Gives up root for good. What needs the code folder must be loaded by now: it may be out of reach after. */
export function becomeServiceUser(user: ServiceUser | undefined): void {
  if (!user || process.getuid?.() !== 0) return;
  process.setgroups?.([]);
  process.setgid?.(user.gid);
  process.setuid?.(user.uid);
}

/** Whether every folder on the way to `target` may be entered by that account (checked by permission bits). */
export function isReachableBy(target: string, user: ServiceUser): boolean {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    const { mode, uid, gid } = fs.statSync(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function lookUp(account: string): ServiceUser | undefined {
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${account}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
