import { Building2, Settings, Sun } from "lucide-react";
import { askWhoIsStaff } from "#features/accounts/ui/ask-who.ts";
import { lazyScreen, type Screen, type Slots } from "./screens.ts";

/** Every screen staff can open. A room adds its lines; the order here is the order in the menu. */
export const screens: readonly Screen[] = [
  {
    path: "/work",
    title: "shell:work.today",
    screen: lazyScreen(() => import("./shell/today.tsx").then((shell) => shell.TodayScreen)),
    needs: "signed-in",
    nav: { place: "side", icon: Sun },
  },
  {
    path: "/work/settings",
    title: "shell:settings.title",
    screen: lazyScreen(() => import("./shell/settings.tsx").then((shell) => shell.SettingsScreen)),
    needs: "nobody",
    nav: { place: "own", icon: Settings },
  },
  {
    path: "/agency",
    title: "shell:work.agency",
    screen: lazyScreen(() => import("./shell/agency.tsx").then((shell) => shell.AgencyScreen)),
    needs: "signed-in",
    nav: { place: "agency", icon: Building2 },
  },
];

export const slots: Slots = {
  askWho: askWhoIsStaff,
  signIn: null,
  unlock: null,
  widgets: [],
  settings: [],
};
