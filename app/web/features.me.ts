import { LifeBuoy, Settings, Shell, Waves } from "lucide-react";
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
