import {
  BookCheck,
  Building2,
  IdCard,
  Inbox,
  KeyRound,
  MessageCircleQuestionMark,
  Network,
  PhoneCall,
  Settings,
  Sun,
  ToggleRight,
  Users,
} from "lucide-react";
import { askWhoIsStaff } from "#features/accounts/ui/ask-who.ts";
import { useWaiting } from "#features/noticing/ui/asking.ts";
import { lazyScreen, type Screen, type Slots } from "./screens.ts";

/** Every screen staff can open. A room adds its lines; the order here is the order in the menu. */
export const screens: readonly Screen[] = [
  {
    path: "/work",
    title: "shell:work.today",
    screen: lazyScreen(() => import("#features/noticing/ui/today.tsx").then((room) => room.TodayScreen)),
    needs: "signed-in",
    nav: { place: "side", icon: Sun },
  },
  {
    path: "/work/inbox",
    title: "noticing-staff:inbox",
    screen: lazyScreen(() => import("#features/noticing/ui/inbox.tsx").then((room) => room.InboxScreen)),
    needs: "signed-in",
    nav: { place: "side", icon: Inbox, useCount: useWaiting },
  },
  {
    path: "/work/inbox/:finding",
    title: "noticing-staff:inbox",
    screen: lazyScreen(() => import("#features/noticing/ui/why.tsx").then((room) => room.WhyScreen)),
    needs: "signed-in",
  },
  {
    path: "/work/people",
    title: "people-staff:people.title",
    screen: lazyScreen(() => import("#features/people/ui/caseload.tsx").then((room) => room.CaseloadScreen)),
    needs: "signed-in",
    nav: { place: "side", icon: Users },
  },
  {
    path: "/work/people/new",
    title: "people-staff:people.enrol",
    screen: lazyScreen(() => import("#features/people/ui/enrol.tsx").then((room) => room.EnrolScreen)),
    needs: "signed-in",
  },
  {
    path: "/work/people/:personId",
    title: "people-staff:people.title",
    screen: lazyScreen(() => import("#features/people/ui/person.tsx").then((room) => room.PersonScreen)),
    needs: "signed-in",
  },
  {
    path: "/work/start",
    title: "accounts-staff:startTitle",
    screen: lazyScreen(() => import("#features/accounts/ui/staff-start.tsx").then((room) => room.StaffStartScreen)),
    needs: "nobody",
  },
  {
    path: "/work/account",
    title: "accounts-staff:account",
    screen: lazyScreen(() => import("#features/accounts/ui/staff-account.tsx").then((room) => room.StaffAccountScreen)),
    needs: "signed-in",
    nav: { place: "own", icon: KeyRound },
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
    screen: lazyScreen(() => import("#features/agency/ui/overview.tsx").then((room) => room.OverviewScreen)),
    needs: "signed-in",
    nav: { place: "agency", icon: Building2 },
  },
  {
    path: "/agency/people",
    title: "agency:staff.title",
    screen: lazyScreen(() => import("#features/agency/ui/staff.tsx").then((room) => room.StaffScreen)),
    needs: "signed-in",
    nav: { place: "agency", icon: IdCard, about: "agency:staff.about" },
  },
  {
    path: "/agency/programmes",
    title: "agency:programmes.title",
    screen: lazyScreen(() => import("#features/agency/ui/programmes.tsx").then((room) => room.ProgrammesScreen)),
    needs: "signed-in",
    nav: { place: "agency", icon: Network, about: "agency:programmes.about" },
  },
  {
    path: "/agency/switches",
    title: "agency:switches.title",
    screen: lazyScreen(() => import("#features/agency/ui/switches.tsx").then((room) => room.SwitchesScreen)),
    needs: "signed-in",
    nav: { place: "agency", icon: ToggleRight, about: "agency:switches.about" },
  },
  {
    path: "/agency/numbers",
    title: "agency:numbers.title",
    screen: lazyScreen(() => import("#features/agency/ui/numbers.tsx").then((room) => room.NumbersScreen)),
    needs: "signed-in",
    nav: { place: "agency", icon: PhoneCall, about: "agency:numbers.about" },
  },
  {
    path: "/agency/ledger",
    title: "ledger-staff:ledgerTitle",
    screen: lazyScreen(() => import("#features/ledger/ui/agency-ledger.tsx").then((room) => room.AgencyLedgerScreen)),
    needs: "signed-in",
    nav: {
      place: "agency",
      icon: BookCheck,
      about: "ledger-staff:ledgerAbout",
      roles: ["privacy-officer", "auditor"],
    },
  },
  {
    path: "/agency/disputes",
    title: "ledger-staff:disputesTitle",
    screen: lazyScreen(() => import("#features/ledger/ui/disputes.tsx").then((room) => room.DisputesScreen)),
    needs: "signed-in",
    nav: {
      place: "agency",
      icon: MessageCircleQuestionMark,
      about: "ledger-staff:disputesAbout",
      roles: ["privacy-officer"],
    },
  },
  {
    path: "/set-up",
    title: "agency:setUp.title",
    screen: lazyScreen(() => import("#features/agency/ui/set-up.tsx").then((room) => room.SetUpScreen)),
    needs: "nobody",
  },
];

export const slots: Slots = {
  askWho: askWhoIsStaff,
  signIn: lazyScreen(() => import("#features/accounts/ui/staff-sign-in.tsx").then((room) => room.StaffSignIn)),
  unlock: lazyScreen(() => import("#features/accounts/ui/staff-sign-in.tsx").then((room) => room.StaffUnlock)),
  widgets: [],
  settings: [],
};
