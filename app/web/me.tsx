import { screens, slots } from "./features.me.ts";
import { MeShell } from "./shell/me-shell.tsx";
import { startApp } from "./start.tsx";

void startApp(
  "me",
  {
    en: () => import("./words/me.en.ts"),
    es: () => import("./words/me.es.ts"),
    ar: () => import("./words/me.ar.ts"),
  },
  { screens, slots },
  <MeShell />,
);
