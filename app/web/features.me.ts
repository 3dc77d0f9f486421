import {
  Activity,
  Anchor,
  ChartSpline,
  ClipboardList,
  CloudSun,
  Eraser,
  Eye,
  HandHelping,
  LifeBuoy,
  Lightbulb,
  MessageCircleHeart,
  NotebookPen,
  PackageOpen,
  PenLine,
  Settings,
  Shell,
  SlidersHorizontal,
  Tags,
  Users,
  Waves,
} from "lucide-react";
import { askWhoIsPerson } from "#features/accounts/ui/ask-who.ts";
import { ideaScreens } from "#features/library/ui/idea-screens.ts";
import { helpScreens } from "./features.me-help.ts";
import { planScreens } from "./features.me-plan.ts";
import { startScreens } from "./features.me-start.ts";
import { lateScreen, lazyScreen, type Screen, type Slots } from "./screens.ts";
import { withWords } from "./words/words.ts";

/** Every screen a person can open. A room adds its lines; the order here is the order on screen. */
export const screens: readonly Screen[] = [
  {
    path: "/me/talk",
    title: "shell:home.talk",
    screen: lazyScreen(() => import("#features/companion/ui/talk.tsx").then((room) => room.TalkScreen)),
    needs: "nobody",
    offline: true,
    nav: { place: "home", icon: MessageCircleHeart, about: "shell:home.talkAbout" },
  },
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
    path: "/me/journal/new",
    title: "shell:home.write",
    screen: lazyScreen(() => import("#features/journal/ui/write.tsx").then((room) => room.WriteScreen)),
    needs: "signed-in",
    offline: true,
    nav: { place: "home", icon: PenLine, about: "shell:home.writeAbout" },
  },
  {
    path: "/me/checkin",
    title: "checkins:title",
    screen: lateScreen("days", () => import("#features/checkins/ui/check-in.tsx").then((room) => room.CheckinScreen)),
    needs: "signed-in",
    offline: true,
    nav: { place: "home", icon: CloudSun, about: "checkins:about" },
  },
  {
    path: "/me/days",
    title: "checkins:days",
    screen: lateScreen("days", () => import("#features/checkins/ui/days.tsx").then((room) => room.DaysScreen)),
    needs: "signed-in",
    offline: true,
    nav: { place: "things", icon: ChartSpline, about: "checkins:daysAbout" },
  },
  {
    path: "/me/days/choose",
    title: "checkins:choose",
    screen: lateScreen("days", () => import("#features/checkins/ui/choose.tsx").then((room) => room.ChooseScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/days/remind",
    title: "checkins:remind.title",
    screen: lateScreen("remind", () => import("#features/checkins/ui/remind.tsx").then((room) => room.RemindScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/days/bring",
    title: "checkins:bring",
    screen: lazyScreen(async () => {
      const [room] = await Promise.all([
        import("#features/checkins/ui/bring.tsx"),
        withWords("bring-days"),
        withWords("days"),
      ]);
      return room.BringScreen;
    }),
    needs: "signed-in",
  },
  {
    path: "/me/days/share",
    title: "checkins:share",
    screen: lateScreen("days", () => import("#features/checkins/ui/share.tsx").then((room) => room.ShareViewScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/journal",
    title: "journal:nav",
    screen: lazyScreen(() => import("#features/journal/ui/list.tsx").then((room) => room.JournalScreen)),
    needs: "signed-in",
    offline: true,
    nav: { place: "things", icon: NotebookPen, about: "journal:navAbout" },
  },
  {
    path: "/me/journal/import",
    title: "journal:bring.title",
    screen: lazyScreen(() => import("#features/journal/ui/import.tsx").then((room) => room.ImportScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/journal/voice",
    title: "signals:voice",
    screen: lateScreen("rhythm", () => import("#features/signals/ui/voice.tsx").then((room) => room.VoiceScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/journal/:entryId",
    title: "journal:entry.title",
    screen: lazyScreen(() => import("#features/journal/ui/write.tsx").then((room) => room.EntryScreen)),
    needs: "signed-in",
    offline: true,
  },
  {
    path: "/me/questions",
    title: "shell:home.questions",
    screen: lateScreen("measures", () =>
      import("#features/measures/ui/questions.tsx").then((room) => room.QuestionsScreen),
    ),
    needs: "signed-in",
    offline: true,
    nav: { place: "things", icon: ClipboardList, about: "shell:home.questionsAbout" },
  },
  {
    path: "/me/questions/now",
    title: "shell:home.questions",
    screen: lateScreen("measures", () => import("#features/measures/ui/take.tsx").then((room) => room.TakeScreen)),
    needs: "signed-in",
    offline: true,
  },
  {
    path: "/me/questions/history",
    title: "shell:home.questions",
    screen: lateScreen("measures", () =>
      import("#features/measures/ui/history.tsx").then((room) => room.QuestionsHistoryScreen),
    ),
    needs: "signed-in",
  },
  {
    path: "/me/questions/share",
    title: "shell:home.questions",
    screen: lateScreen("measures", () =>
      import("#features/measures/ui/share.tsx").then((room) => room.ShareQuestionsScreen),
    ),
    needs: "signed-in",
  },
  {
    path: "/me/questions/bring",
    title: "shell:home.questions",
    screen: lateScreen("measures", () =>
      import("#features/measures/ui/bring.tsx").then((room) => room.BringQuestionsScreen),
    ),
    needs: "signed-in",
  },
  ...planScreens,
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
  ...helpScreens,
  {
    path: "/me/plan",
    title: "safety-plan:nav",
    screen: lateScreen("notes", () => import("#features/safety-plan/ui/plan.tsx").then((room) => room.PlanScreen)),
    needs: "nobody",
    offline: true,
    nav: { place: "things", icon: Anchor, about: "safety-plan:about" },
  },
  ...ideaScreens,
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
    path: "/me/choices/releases",
    title: "consent:releasesTitle",
    screen: lateScreen("releases", () => import("#features/releases/ui/mine.tsx").then((room) => room.ReleasesScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/choices/releases/new",
    title: "consent:newReleaseTitle",
    screen: lateScreen("releases", () => import("#features/releases/ui/new.tsx").then((room) => room.NewReleaseScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/choices/given",
    title: "consent:givenTitle",
    screen: lazyScreen(async () => {
      const [room] = await Promise.all([
        import("#features/disclosures/ui/mine.tsx"),
        withWords("disclosures"),
        withWords("releases"),
      ]);
      return room.GivenScreen;
    }),
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
    path: "/me/noticed",
    title: "noticing:title",
    screen: lazyScreen(() => import("#features/noticing/ui/mine.tsx").then((room) => room.NoticedScreen)),
    needs: "signed-in",
    nav: { place: "things", icon: Lightbulb, about: "noticing:about" },
  },
  {
    path: "/me/signals",
    title: "signals:nav",
    screen: lateScreen("rhythm", () => import("#features/signals/ui/mine.tsx").then((room) => room.SignalsScreen)),
    needs: "signed-in",
    nav: { place: "things", icon: Activity, about: "signals:navAbout" },
  },
  {
    path: "/me/themes",
    title: "themes:nav",
    screen: lateScreen("mine-themes", () => import("#features/themes/ui/mine.tsx").then((room) => room.ThemesScreen)),
    needs: "signed-in",
    nav: { place: "things", icon: Tags, about: "themes:navAbout" },
  },
  {
    path: "/me/signals/archive",
    title: "signals:posts",
    screen: lateScreen("archive", () =>
      import("#features/signals/ui/archive/archive.tsx").then((room) => room.ArchiveScreen),
    ),
    needs: "signed-in",
  },
  {
    path: "/me/alerts",
    title: "alerts:title",
    screen: lazyScreen(() => import("#features/alerts/ui/mine.tsx").then((room) => room.MyAlertsScreen)),
    needs: "signed-in",
    nav: { place: "things", icon: HandHelping, about: "alerts:about" },
  },
  {
    path: "/me/people",
    title: "people:title",
    screen: lazyScreen(() => import("#features/people/ui/my-people.tsx").then((room) => room.MyPeopleScreen)),
    needs: "signed-in",
    nav: { place: "things", icon: Users, about: "people:about" },
  },
  {
    path: "/me/people/name",
    title: "people:profile.title",
    screen: lazyScreen(() => import("#features/people/ui/my-own.tsx").then((room) => room.MyNameScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/people/contact",
    title: "people:contact.title",
    screen: lazyScreen(() => import("#features/people/ui/my-own.tsx").then((room) => room.MyContactScreen)),
    needs: "signed-in",
  },
  {
    path: "/me/take-out",
    title: "exchange:title",
    screen: lateScreen("take-out", () =>
      import("#features/exchange/ui/take-out.tsx").then((room) => room.TakeOutScreen),
    ),
    needs: "signed-in",
    nav: { place: "things", icon: PackageOpen, about: "exchange:about" },
  },
  {
    path: "/me/erase",
    title: "exchange:erase",
    screen: lateScreen("erasing", () => import("#features/erasure/ui/erase.tsx").then((room) => room.EraseScreen)),
    needs: "signed-in",
    nav: { place: "things", icon: Eraser, about: "exchange:eraseAbout" },
  },
  {
    path: "/me/receipt",
    title: "exchange:receipt",
    screen: lateScreen("erasing", () => import("#features/erasure/ui/receipt.tsx").then((room) => room.ReceiptScreen)),
    needs: "nobody",
  },
  {
    path: "/me/start",
    title: "accounts:start.title",
    screen: lazyScreen(() => import("#features/accounts/ui/start.tsx").then((room) => room.StartScreen)),
    needs: "nobody",
  },
  ...startScreens,
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
  signIn: lazyScreen(() => import("#features/accounts/ui/sign-in.tsx").then((room) => room.PersonSignIn)),
  unlock: lazyScreen(() => import("#features/accounts/ui/sign-in.tsx").then((room) => room.PersonUnlock)),
  widgets: [
    lazyScreen(() => import("#features/disclosures/ui/notices.tsx").then((room) => room.NoticesWidget)),
    lazyScreen(() => import("#features/alerts/ui/mine-widget.tsx").then((room) => room.AlertWidget)),
    lazyScreen(async () => {
      const [room] = await Promise.all([import("#features/goals/ui/steps-widget.tsx"), withWords("mine-goals")]);
      return room.StepsWidget;
    }),
    lazyScreen(() => import("#features/checkins/ui/widget.tsx").then((room) => room.CheckinWidget)),
    lazyScreen(async () => {
      const [room] = await Promise.all([import("#features/measures/ui/widget.tsx"), withWords("measures")]);
      return room.QuestionsWidget;
    }),
    lazyScreen(() => import("#features/noticing/ui/mine-widget.tsx").then((room) => room.NoticedWidget)),
  ],
  settings: [lazyScreen(() => import("#features/accounts/ui/settings.tsx").then((room) => room.AccountSettings))],
};
