import { words as accessReview } from "#features/access-review/words/en.ts";
import { words as accounts } from "#features/accounts/words/en.ts";
import { words as accountsStaff } from "#features/accounts/words/staff.en.ts";
import { words as agency } from "#features/agency/words/en.ts";
import { words as alertsStaff } from "#features/alerts/words/staff.en.ts";
import { words as backup } from "#features/backup/words/en.ts";
import { words as checkinsStaff } from "#features/checkins/words/staff.en.ts";
import { words as companionStaff } from "#features/companion/words/staff.en.ts";
import { words as consentStaff } from "#features/consent/words/staff.en.ts";
import { words as disclosuresStaff } from "#features/disclosures/words/staff.en.ts";
import { words as goalsStaff } from "#features/goals/words/staff.en.ts";
import { words as guardrails } from "#features/guardrails/words/en.ts";
import { words as intakeStaff } from "#features/intake/words/staff.en.ts";
import { words as journalStaff } from "#features/journal/words/staff.en.ts";
import { words as ledgerStaff } from "#features/ledger/words/staff.en.ts";
import { words as libraryStaff } from "#features/library/words/staff.en.ts";
import { words as libraryTerms } from "#features/library/words/terms.en.ts";
import { words as measuresAgency } from "#features/measures/words/agency.en.ts";
import { words as measuresStaff } from "#features/measures/words/staff.en.ts";
import { words as noticingStaff } from "#features/noticing/words/staff.en.ts";
import { words as peopleStaff } from "#features/people/words/staff.en.ts";
import { words as plansStaff } from "#features/plans/words/staff.en.ts";
import { words as referralsStaff } from "#features/referrals/words/staff.en.ts";
import { words as register } from "#features/register/words/en.ts";
import { words as releasesStaff } from "#features/releases/words/staff.en.ts";
import { words as safetyPlanStaff } from "#features/safety-plan/words/staff.en.ts";
import { words as signalsStaff } from "#features/signals/words/staff.en.ts";
import { words as storyStaff } from "#features/story/words/staff.en.ts";
import { words as shell } from "./shell.en.ts";

/** The words of every room that staff meet; a room adds one line here. Staff words apart from a person's have a name of their own. */
export const rooms = {
  backup,
  shell,
  agency,
  guardrails,
  accounts,
  "accounts-staff": accountsStaff,
  "alerts-staff": alertsStaff,
  "library-staff": libraryStaff,
  "library-terms": libraryTerms,
  "measures-agency": measuresAgency,
  "measures-staff": measuresStaff,
  "noticing-staff": noticingStaff,
  "checkins-staff": checkinsStaff,
  "companion-staff": companionStaff,
  "consent-staff": consentStaff,
  "disclosures-staff": disclosuresStaff,
  "goals-staff": goalsStaff,
  "intake-staff": intakeStaff,
  "journal-staff": journalStaff,
  "ledger-staff": ledgerStaff,
  "people-staff": peopleStaff,
  "plans-staff": plansStaff,
  "referrals-staff": referralsStaff,
  "releases-staff": releasesStaff,
  register,
  "access-review": accessReview,
  "safety-plan-staff": safetyPlanStaff,
  "signals-staff": signalsStaff,
  "story-staff": storyStaff,
};
