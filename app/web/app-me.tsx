import { keepPad } from "#features/safety-plan/ui/keep-pad.ts";
import { screens, slots } from "./features.me.ts";
import { MeShell } from "./shell/me-shell.tsx";
import { startApp } from "./start.tsx";
import { loaders } from "./words/me.ts";

keepPad();
void startApp("me", loaders, { screens, slots }, <MeShell />);
