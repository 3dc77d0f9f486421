import { words as accounts } from "#features/accounts/words/en.ts";
import { words as alerts } from "#features/alerts/words/en.ts";
import { words as calm } from "#features/calm/words/en.ts";
import { words as checkins } from "#features/checkins/words/en.ts";
import { words as companion } from "#features/companion/words/en.ts";
import { words as consent } from "#features/consent/words/en.ts";
import { words as exchange } from "#features/exchange/words/en.ts";
import { words as goals } from "#features/goals/words/en.ts";
import { words as journal } from "#features/journal/words/en.ts";
import { words as ledger } from "#features/ledger/words/en.ts";
import { words as library } from "#features/library/words/en.ts";
import { words as noticing } from "#features/noticing/words/en.ts";
import { words as people } from "#features/people/words/en.ts";
import { words as plans } from "#features/plans/words/en.ts";
import { words as referrals } from "#features/referrals/words/en.ts";
import { words as safety } from "#features/safety/words/en.ts";
import { words as safetyPlan } from "#features/safety-plan/words/en.ts";
import { words as signals } from "#features/signals/words/en.ts";
import { words as story } from "#features/story/words/en.ts";
import { words as themes } from "#features/themes/words/en.ts";
import { words as shell } from "./shell.en.ts";

/** The words of every room that a person meets; a room adds one line here. */
export const rooms = {
  shell,
  accounts,
  alerts,
  calm,
  checkins,
  companion,
  consent,
  exchange,
  goals,
  journal,
  ledger,
  library,
  noticing,
  people,
  plans,
  referrals,
  safety,
  "safety-plan": safetyPlan,
  signals,
  story,
  themes,
};
