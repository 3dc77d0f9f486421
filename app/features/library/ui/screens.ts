import { Sprout } from "lucide-react";
import { lazyScreen, type Screen } from "#web/screens.ts";

/** Where staff read the library, and where the lead changes it. */
export const libraryScreens: readonly Screen[] = [
  {
    path: "/work/library",
    title: "library-staff:title",
    screen: lazyScreen(() => import("./library.tsx").then((room) => room.LibraryScreen)),
    needs: "signed-in",
    nav: { place: "side", icon: Sprout, about: "library-staff:about" },
  },
  {
    path: "/work/library/:ideaId",
    title: "library-staff:title",
    screen: lazyScreen(() => import("./staff-idea.tsx").then((room) => room.StaffIdeaScreen)),
    needs: "signed-in",
  },
  {
    path: "/agency/library",
    title: "library-staff:agencyTitle",
    screen: lazyScreen(() => import("./library.tsx").then((room) => room.AgencyLibraryScreen)),
    needs: "signed-in",
    nav: { place: "agency", shelf: "house", icon: Sprout, about: "library-staff:agencyAbout" },
  },
  {
    path: "/agency/library/new",
    title: "library-staff:addTitle",
    screen: lazyScreen(() => import("./add.tsx").then((room) => room.AddIdeaScreen)),
    needs: "signed-in",
  },
  {
    path: "/agency/library/:ideaId",
    title: "library-staff:changeTitle",
    screen: lazyScreen(() => import("./change.tsx").then((room) => room.ChangeIdeaScreen)),
    needs: "signed-in",
  },
];
