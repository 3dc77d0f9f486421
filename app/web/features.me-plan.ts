import { Handshake, IdCard, Route, Sprout } from "lucide-react";
import { lateScreen, type Screen } from "./screens.ts";

/** What a person tells once and plans together: a story, goals, what is told of oneself. A part of the list in `features.me.ts`. */
export const planScreens: readonly Screen[] = [
  {
    path: "/me/story",
    title: "story:nav",
    screen: lateScreen("mine-story", () => import("#features/story/ui/mine.tsx").then((room) => room.StoryScreen)),
    needs: "signed-in",
    offline: true,
    nav: { place: "things", icon: Route, about: "story:about" },
  },
  {
    path: "/me/story/new",
    title: "story:new",
    screen: lateScreen("mine-story", () => import("#features/story/ui/form.tsx").then((room) => room.NewPieceScreen)),
    needs: "signed-in",
    offline: true,
  },
  {
    path: "/me/story/handover",
    title: "story:handover",
    screen: lateScreen("mine-story", () =>
      import("#features/story/ui/handover.tsx").then((room) => room.HandoverScreen),
    ),
    needs: "signed-in",
  },
  {
    path: "/me/story/:piece",
    title: "story:new",
    screen: lateScreen("mine-story", () => import("#features/story/ui/one.tsx").then((room) => room.PieceScreen)),
    needs: "signed-in",
    offline: true,
  },
  {
    path: "/me/goals",
    title: "goals:goals",
    screen: lateScreen("mine-goals", () => import("#features/goals/ui/goals.tsx").then((room) => room.GoalsScreen)),
    needs: "signed-in",
    offline: true,
    nav: { place: "things", icon: Sprout, about: "goals:goalsAbout" },
  },
  {
    path: "/me/goals/new",
    title: "goals:goals",
    screen: lateScreen("mine-goals", () =>
      import("#features/goals/ui/write-goal.tsx").then((room) => room.NewGoalScreen),
    ),
    needs: "signed-in",
    offline: true,
  },
  {
    path: "/me/goals/:goalId",
    title: "goals:goals",
    screen: lateScreen("mine-goals", () => import("#features/goals/ui/goal.tsx").then((room) => room.GoalScreen)),
    needs: "signed-in",
    offline: true,
  },
  {
    path: "/me/about-me",
    title: "goals:aboutMe",
    screen: lateScreen("about-me", () => import("#features/goals/ui/about-me.tsx").then((room) => room.AboutMeScreen)),
    needs: "signed-in",
    offline: true,
    nav: { place: "things", icon: IdCard, about: "goals:aboutMeAbout" },
  },
  {
    path: "/me/plan-together",
    title: "plans:nav",
    screen: lateScreen("plan-together", () => import("#features/plans/ui/page.tsx").then((room) => room.OwnPlanScreen)),
    needs: "signed-in",
    offline: true,
    nav: { place: "things", icon: Handshake, about: "plans:about" },
  },
];
