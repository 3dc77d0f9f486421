import { MessageSquareText } from "lucide-react";
import { talkScreen } from "#features/intake/ui/talk-screen.ts";
import { lazyScreen, type Screen } from "./screens.ts";

/** First talks with people, and the questions of the front door. A part of the list in `features.work.ts`. */
export const startScreens: readonly Screen[] = [
  {
    path: "/work/intake",
    title: "intake-staff:title",
    screen: talkScreen(() => import("#features/intake/ui/together.tsx").then((room) => room.FirstTalksScreen)),
    needs: "signed-in",
    nav: { place: "side", icon: MessageSquareText },
  },
  {
    path: "/work/intake/:personId",
    title: "intake-staff:title",
    screen: talkScreen(() => import("#features/intake/ui/together.tsx").then((room) => room.TogetherScreen)),
    needs: "signed-in",
  },
  {
    path: "/agency/intake",
    title: "intake-staff:agencyTitle",
    screen: lazyScreen(() => import("#features/intake/ui/front-door.tsx").then((room) => room.FrontDoorScreen)),
    needs: "signed-in",
    nav: { place: "agency", icon: MessageSquareText, about: "intake-staff:agencyAbout" },
  },
];
