// `npm start`: sets up what is missing, then runs Mooring and starts it again should it be killed.
import { spawn } from "node:child_process";
import path from "node:path";
import { ensureBuilt, ensureInstalled, nodeProgram, say, top } from "./set-up.mjs";

const args = process.argv.slice(2);
ensureInstalled();
ensureBuilt();

/** The server ends with this when starting again would not help (port taken, another Mooring, no key). */
const noUse = 78;
let child;
let stopping = false;
let quickDeaths = 0;

function startServer() {
  const startedAt = Date.now();
  child = spawn(
    nodeProgram(),
    ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=4", path.join(top, "app/server/main.ts"), ...args],
    {
      cwd: top,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: {
        // Compiled code is kept between starts, which makes the second one quicker.
        NODE_COMPILE_CACHE: path.join(top, "node_modules", ".cache", "compiled"),
        // glibc otherwise gives each thread a heap of its own and returns little of it: 20 to 30 MB that nobody uses.
        MALLOC_ARENA_MAX: "2",
        // Nor does it return what lies below something still in use; larger pieces apart, and trimmed at once, is 10 to 20 MB.
        MALLOC_MMAP_THRESHOLD_: "65536",
        MALLOC_TRIM_THRESHOLD_: "65536",
        ...process.env,
      },
    },
  );
  child.on("exit", (code, signal) => {
    if (stopping || code === 0 || code === noUse) process.exit(code ?? 0);
    // Killed from outside, it is simply started again; dying by itself again and again, it is not.
    quickDeaths = signal === null && Date.now() - startedAt < 10_000 ? quickDeaths + 1 : 0;
    if (quickDeaths > 5) {
      say("Mooring stopped several times in a row, so it is left stopped now.");
      process.exit(code ?? 1);
    }
    say(`Mooring was stopped (${signal ?? code}); starting it again.`);
    setTimeout(startServer, 200 * (quickDeaths + 1));
  });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    stopping = true;
    child?.kill("SIGTERM");
  });
}
startServer();
