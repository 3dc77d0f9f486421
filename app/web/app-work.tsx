import { screens, slots } from "./features.work.ts";
import { WorkShell } from "./shell/work-shell.tsx";
import { startApp } from "./start.tsx";
import { loaders } from "./words/work.ts";

void startApp("work", loaders, { screens, slots }, <WorkShell />);
