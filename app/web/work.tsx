import { screens, slots } from "./features.work.ts";
import { WorkShell } from "./shell/work-shell.tsx";
import { startApp } from "./start.tsx";

void startApp(
  "work",
  {
    en: () => import("./words/work.en.ts"),
    es: () => import("./words/work.es.ts"),
    ar: () => import("./words/work.ar.ts"),
  },
  { screens, slots },
  <WorkShell />,
);
