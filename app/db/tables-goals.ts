import type { SealedBytes } from "./tables.ts";

type OfPerson = { agency_id: string; id: string; person_id: string; body: SealedBytes; labels: string[] };
type About = Omit<OfPerson, "id"> & { updated_at: Date };
type Worded = OfPerson & { version: number; save_id: string; created_at: Date; updated_at: Date };

/** Tables of goals and of what a person says of themselves. */
export type GoalTables = {
  about_me: About;
  about_health: About & { audience: "me" | "team" };
  need_rating: OfPerson & { member_id: string; at: Date };
  goal: Worded & {
    member_id: string | null;
    state: "offered" | "open" | "paused" | "reached" | "let-go" | "not-now";
  };
  goal_step: Worded & {
    goal_id: string | null;
    kind: "step" | "date";
    state: "open" | "done" | "let-go";
    done_on: string | null;
    quiet_on: string | null;
  };
  goal_wording: OfPerson & { goal_id: string | null; step_id: string | null; member_id: string | null; at: Date };
  step_reminder: {
    agency_id: string;
    id: string;
    person_id: string;
    days: number[];
    on_day: string | null;
    minute: number;
    zone: string;
    next_at: Date;
    last_on: string | null;
    updated_at: Date;
  };
  goal_rating: OfPerson & { goal_id: string; member_id: string | null; at: Date };
};
