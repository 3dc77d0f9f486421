import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { withWords } from "#web/words/words.ts";
import type { Opened } from "../contract.ts";

export type SectionProps = { readonly personId: PersonId; readonly name: string };

/** One part of a person's page, shown only when it is open to whoever looks. It brings its own title and empty words. */
export type Section = {
  /** `record`: for everyone on the care team. */
  readonly opens: Opened | "record";
  readonly Section: LazyExoticComponent<ComponentType<SectionProps>>;
};

const section = (load: () => Promise<ComponentType<SectionProps>>) => lazy(async () => ({ default: await load() }));

/** In the order of the page. A room adds its line here. */
export const sections: readonly Section[] = [
  {
    opens: "findings",
    Section: section(() => import("#features/noticing/ui/person-findings.tsx").then((room) => room.PersonFindings)),
  },
  {
    opens: "story",
    Section: section(async () => {
      const [room] = await Promise.all([import("#features/intake/ui/person-told.tsx"), withWords("told")]);
      return room.PersonTold;
    }),
  },
  {
    opens: "checkins",
    Section: section(() => import("#features/checkins/ui/checkin-strip.tsx").then((room) => room.CheckinStrip)),
  },
  {
    opens: "views",
    Section: section(() => import("#features/checkins/ui/shown-views.tsx").then((room) => room.ShownViews)),
  },
  {
    opens: "measures",
    Section: section(async () => {
      const [room] = await Promise.all([import("#features/measures/ui/person-scores.tsx"), withWords("measures")]);
      return room.ScoresSection;
    }),
  },
  {
    opens: "record",
    Section: section(() => import("#features/goals/ui/person-goals.tsx").then((room) => room.GoalsSection)),
  },
  {
    opens: "record",
    Section: section(() => import("#features/goals/ui/person-about.tsx").then((room) => room.AboutSection)),
  },
  {
    opens: "record",
    Section: section(() => import("#features/plans/ui/staff-section.tsx").then((room) => room.PlanSection)),
  },
  {
    opens: "record",
    Section: section(() => import("#features/measures/ui/person-asked.tsx").then((room) => room.AskedSection)),
  },
  {
    opens: "story",
    Section: section(() => import("#features/story/ui/released.tsx").then((room) => room.ReleasedStory)),
  },
  {
    opens: "journal",
    Section: section(() => import("#features/journal/ui/shared-journal.tsx").then((room) => room.SharedJournal)),
  },
  {
    opens: "safety-plan",
    Section: section(() => import("#features/safety-plan/ui/shared-steps.tsx").then((room) => room.SharedSteps)),
  },
  {
    opens: "signals",
    Section: section(() => import("#features/signals/ui/shared.tsx").then((room) => room.SharedSignals)),
  },
  {
    opens: "record",
    Section: section(async () => {
      const [room] = await Promise.all([
        import("#features/referrals/ui/person-referrals.tsx"),
        withWords("services"),
        withWords("my-services"),
      ]);
      return room.ReferralsSection;
    }),
  },
  {
    opens: "record",
    Section: section(() => import("#features/releases/ui/staff-section.tsx").then((room) => room.ReleasesSection)),
  },
  {
    opens: "record",
    Section: section(() =>
      import("#features/disclosures/ui/staff-section.tsx").then((room) => room.DisclosuresSection),
    ),
  },
  {
    opens: "record",
    Section: section(() => import("#features/consent/ui/taken-back.tsx").then((room) => room.TakenBack)),
  },
];
