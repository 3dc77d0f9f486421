import { BookCheck, Building2, MessageCircleQuestionMark, Settings, Sun } from "lucide-react";
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
  {
    path: "/agency/ledger",
    title: "ledger-staff:ledgerTitle",
    screen: lazyScreen(() => import("#features/ledger/ui/agency-ledger.tsx").then((room) => room.AgencyLedgerScreen)),
    needs: "signed-in",
    nav: { place: "agency", icon: BookCheck, about: "ledger-staff:ledgerAbout" },
  },
  {
    path: "/agency/disputes",
    title: "ledger-staff:disputesTitle",
    screen: lazyScreen(() => import("#features/ledger/ui/disputes.tsx").then((room) => room.DisputesScreen)),
    needs: "signed-in",
    nav: { place: "agency", icon: MessageCircleQuestionMark, about: "ledger-staff:disputesAbout" },
  },
];

export const slots: Slots = {
  askWho: askWhoIsStaff,
  signIn: null,
  unlock: null,
  widgets: [],
  settings: [],
};
