import { Sprout } from "lucide-react";
import { lateScreen, type Screen } from "#web/screens.ts";

/** Where people in care look through ideas, signed in or not. */
export const ideaScreens: readonly Screen[] = [
  {
    path: "/me/ideas",
    title: "library:title",
    screen: lateScreen("ideas", () => import("./ideas.tsx").then((room) => room.IdeasScreen)),
    needs: "nobody",
    nav: { place: "things", icon: Sprout, about: "library:about" },
  },
  {
    path: "/me/ideas/:ideaId",
    title: "library:title",
    screen: lateScreen("ideas", () => import("./idea.tsx").then((room) => room.IdeaScreen)),
    needs: "nobody",
  },
];
