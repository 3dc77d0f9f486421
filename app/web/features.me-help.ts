import { Signpost } from "lucide-react";
import { lateScreen, lazyScreen, type Screen } from "./screens.ts";
import { withWords } from "./words/words.ts";

/** Services around here, and those one goes to. A part of the list in `features.me.ts`. */
export const helpScreens: readonly Screen[] = [
  {
    path: "/me/services",
    title: "referrals:nav",
    screen: lazyScreen(async () => {
      const [room] = await Promise.all([
        import("#features/referrals/ui/services.tsx"),
        withWords("services"),
        withWords("my-services"),
      ]);
      return room.ServicesScreen;
    }),
    needs: "nobody",
    nav: { place: "things", icon: Signpost, about: "referrals:navAbout" },
  },
  {
    path: "/me/services/mine",
    title: "referrals:mine",
    screen: lateScreen("my-services", () =>
      import("#features/referrals/ui/mine.tsx").then((room) => room.MyServicesScreen),
    ),
    needs: "signed-in",
  },
];
