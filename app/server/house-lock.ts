import fs from "node:fs";
import path from "node:path";

/**
 * Makes sure that one Mooring at a time looks after a data folder. A lock left by a killed process is recognised by
 * its process being gone (or being someone else's by now) and taken over.
 *
 * @throws Error with a plain sentence when another Mooring is at work here
 */
export function lockHouse(folder: string): { release(): void } {
  const file = path.join(folder, "mooring.lock");
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  for (let tries = 0; tries < 3; tries++) {
    try {
      fs.writeFileSync(file, mine, { flag: "wx", mode: 0o600 });
      return { release: () => fs.rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const other = readLock(file);
      if (other && other.pid !== process.pid && startOf(other.pid) === other.started && other.started !== null) {
        throw new Error(
          `Another Mooring (process ${other.pid}) is already looking after ${folder}. Stop that one first, or set MOORING_DATA to another folder.`,
        );
      }
      fs.rmSync(file, { force: true });
    }
  }
  throw new Error(`The lock in ${folder} could not be taken.`);
}

function readLock(file: string): { pid: number; started: string | null } | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** When a process began, as the kernel counts it; tells a living process from a later one with the same number. */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return null;
  }
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19] ?? "running";
  } catch {
    return process.platform === "linux" ? null : "running";
  }
}
