import { accessReviewFeature } from "#features/access-review/server.ts";
import { alertsFeature } from "#features/alerts/server.ts";
import { checkinsFeature } from "#features/checkins/server.ts";
import { companionFeature } from "#features/companion/server.ts";
import { consentFeature } from "#features/consent/server.ts";
import { disclosuresFeature } from "#features/disclosures/server.ts";
import { exchangeFeature } from "#features/exchange/server.ts";
import { goalsFeature } from "#features/goals/server.ts";
import { guardrailsFeature } from "#features/guardrails/server.ts";
import { intakeFeature } from "#features/intake/server.ts";
import { journalFeature } from "#features/journal/server.ts";
import { ledgerFeature } from "#features/ledger/server.ts";
import { libraryFeature } from "#features/library/server.ts";
import { measuresFeature } from "#features/measures/server.ts";
import { noticingFeature } from "#features/noticing/server.ts";
import { peopleFeature } from "#features/people/server.ts";
import { plansFeature } from "#features/plans/server.ts";
import { referralsFeature } from "#features/referrals/server.ts";
import { registerFeature } from "#features/register/server.ts";
import { releasesFeature } from "#features/releases/server.ts";
import { safetyFeature } from "#features/safety/server.ts";
import { safetyPlanFeature } from "#features/safety-plan/server.ts";
import { signalsFeature } from "#features/signals/server.ts";
import { storyFeature } from "#features/story/server.ts";
import { themesFeature } from "#features/themes/server.ts";
import type { Feature } from "./feature.ts";

/** Every room of the house that needs nothing but the house; `run.ts` adds those that need more. */
export const features: readonly Feature[] = [
  checkinsFeature,
  libraryFeature,
  measuresFeature,
  journalFeature,
  consentFeature,
  noticingFeature,
  ledgerFeature,
  peopleFeature,
  safetyFeature,
  alertsFeature,
  safetyPlanFeature,
  plansFeature,
  companionFeature,
  guardrailsFeature,
  exchangeFeature,
  releasesFeature,
  disclosuresFeature,
  registerFeature,
  accessReviewFeature,
  signalsFeature,
  themesFeature,
  referralsFeature,
  intakeFeature,
  storyFeature,
  goalsFeature,
];
