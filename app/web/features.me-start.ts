import { MessageSquareText } from "lucide-react";
import { talkScreen } from "#features/intake/ui/talk-screen.ts";
import { lateScreen, type Screen } from "./screens.ts";

/** The front door, with and without pages of one's own. A part of the list in `features.me.ts`. */
export const startScreens: readonly Screen[] = [
  {
    path: "/start",
    title: "shell:home.begin",
    screen: talkScreen(() => import("#features/intake/ui/start.tsx").then((room) => room.StartScreen)),
    needs: "nobody",
  },
  {
    path: "/start/kiosk",
    title: "shell:home.begin",
    screen: talkScreen(() => import("#features/intake/ui/start.tsx").then((room) => room.KioskScreen)),
    needs: "nobody",
  },
  {
    path: "/me/start/talk",
    title: "shell:home.begin",
    screen: talkScreen(() => import("#features/intake/ui/first-talk.tsx").then((room) => room.FirstTalkScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/start/code",
    title: "shell:home.begin",
    screen: talkScreen(() => import("#features/intake/ui/bring-code.tsx").then((room) => room.BringCodeScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/start/told",
    title: "shell:home.told",
    screen: lateScreen("told", () => import("#features/intake/ui/told.tsx").then((room) => room.ToldScreen)),
    needs: "signed-in",
    nav: { place: "things", icon: MessageSquareText, about: "shell:home.toldAbout" },
  },
];
