import { Eye, LifeBuoy, Settings, Shell, SlidersHorizontal, Waves } from "lucide-react";
import { askWhoIsPerson } from "#features/accounts/ui/ask-who.ts";
import { lazyScreen, type Screen, type Slots } from "./screens.ts";

/** Every screen a person can open. A room adds its lines; the order here is the order on screen. */
export const screens: readonly Screen[] = [
  {
    path: "/me/calm",
    title: "shell:home.calm",
    screen: lazyScreen(() => import("#features/calm/ui/calm.tsx").then((room) => room.CalmScreen)),
    needs: "nobody",
    nav: { place: "home", icon: Waves, about: "shell:home.calmAbout" },
  },
  {
    path: "/me/calm/:tool",
    title: "shell:home.calm",
    screen: lazyScreen(() => import("#features/calm/ui/tool.tsx").then((room) => room.ToolScreen)),
    needs: "nobody",
  },
  {
    path: "/me/things",
    title: "shell:home.things",
    screen: lazyScreen(() => import("./shell/things.tsx").then((shell) => shell.ThingsScreen)),
    needs: "signed-in",
    offline: true,
    nav: { place: "home", icon: Shell, about: "shell:home.thingsAbout" },
  },
  {
    path: "/me/help",
    title: "shell:home.reach",
    screen: lazyScreen(() => import("#features/safety/ui/crisis-card.tsx").then((room) => room.HelpScreen)),
    needs: "nobody",
    nav: { place: "home", icon: LifeBuoy, about: "shell:home.reachAbout" },
  },
  {
    path: "/me/ledger",
    title: "ledger:title",
    screen: lazyScreen(() => import("#features/ledger/ui/mine.tsx").then((room) => room.LedgerScreen)),
    needs: "signed-in",
    nav: { place: "things", icon: Eye, about: "ledger:about" },
  },
  {
    path: "/me/choices",
    title: "consent:title",
    screen: lazyScreen(() => import("#features/consent/ui/choices.tsx").then((room) => room.ChoicesScreen)),
    needs: "signed-in",
    nav: { place: "foot", icon: SlidersHorizontal },
  },
  {
    path: "/me/choices/share-checkins",
    title: "consent:shareTitle",
    screen: lazyScreen(() =>
      import("#features/consent/ui/share-checkins.tsx").then((room) => room.ShareCheckinsScreen),
    ),
    needs: "signed-in",
  },
  {
    path: "/me/choices/limits",
    title: "consent:limits.title",
    screen: lazyScreen(() => import("#features/consent/ui/limits.tsx").then((room) => room.LimitsScreen)),
    needs: "nobody",
    offline: true,
  },
  {
    path: "/me/choices/:purpose",
    title: "consent:title",
    screen: lazyScreen(() => import("#features/consent/ui/choice.tsx").then((room) => room.ChoiceScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/settings",
    title: "shell:settings.title",
    screen: lazyScreen(() => import("./shell/settings.tsx").then((shell) => shell.SettingsScreen)),
    needs: "nobody",
    nav: { place: "things", icon: Settings },
  },
];

export const slots: Slots = {
  askWho: askWhoIsPerson,
  signIn: null,
  unlock: null,
  widgets: [],
  settings: [],
};
