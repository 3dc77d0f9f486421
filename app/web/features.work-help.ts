import { Route, Signpost } from "lucide-react";
import { lateScreen, lazyScreen, type Screen } from "./screens.ts";
import { withWords } from "./words/words.ts";

/** The directory and referrals. Parts of the list in `features.work.ts`. */
export const helpScreens: readonly Screen[] = [
  {
    path: "/work/referrals",
    title: "referrals-staff:referrals",
    screen: lazyScreen(async () => {
      const [room] = await Promise.all([
        import("#features/referrals/ui/work-referrals.tsx"),
        withWords("services"),
        withWords("my-services"),
      ]);
      return room.ReferralsScreen;
    }),
    needs: "signed-in",
    nav: { place: "side", icon: Route },
  },
  {
    path: "/work/people/:personId/refer",
    title: "referrals-staff:refer.title",
    screen: lazyScreen(async () => {
      const [room] = await Promise.all([
        import("#features/referrals/ui/refer.tsx"),
        withWords("services"),
        withWords("my-services"),
      ]);
      return room.ReferScreen;
    }),
    needs: "signed-in",
  },
  {
    path: "/work/directory",
    title: "referrals-staff:directory",
    screen: lateScreen("services", () =>
      import("#features/referrals/ui/work-directory.tsx").then((room) => room.DirectoryScreen),
    ),
    needs: "signed-in",
    nav: { place: "side", icon: Signpost },
  },
];

export const directoryScreens: readonly Screen[] = [
  {
    path: "/agency/directory",
    title: "referrals-staff:agency.title",
    screen: lazyScreen(() =>
      import("#features/referrals/ui/agency-directory.tsx").then((room) => room.AgencyDirectoryScreen),
    ),
    needs: "signed-in",
    nav: { place: "agency", icon: Signpost, about: "referrals-staff:agency.about" },
  },
];
