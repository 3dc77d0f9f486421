import { words as accessReview } from "#features/access-review/words/es.ts";
import { words as accounts } from "#features/accounts/words/es.ts";
import { words as accountsStaff } from "#features/accounts/words/staff.es.ts";
import { words as agency } from "#features/agency/words/es.ts";
import { words as alertsStaff } from "#features/alerts/words/staff.es.ts";
import { words as backup } from "#features/backup/words/es.ts";
import { words as checkinsStaff } from "#features/checkins/words/staff.es.ts";
import { words as companionStaff } from "#features/companion/words/staff.es.ts";
import { words as consentStaff } from "#features/consent/words/staff.es.ts";
import { words as disclosuresStaff } from "#features/disclosures/words/staff.es.ts";
import { words as goalsStaff } from "#features/goals/words/staff.es.ts";
import { words as guardrails } from "#features/guardrails/words/es.ts";
import { words as intakeStaff } from "#features/intake/words/staff.es.ts";
import { words as journalStaff } from "#features/journal/words/staff.es.ts";
import { words as ledgerStaff } from "#features/ledger/words/staff.es.ts";
import { words as libraryStaff } from "#features/library/words/staff.es.ts";
import { words as libraryTerms } from "#features/library/words/terms.es.ts";
import { words as measuresAgency } from "#features/measures/words/agency.es.ts";
import { words as measuresStaff } from "#features/measures/words/staff.es.ts";
import { words as noticingStaff } from "#features/noticing/words/staff.es.ts";
import { words as peopleStaff } from "#features/people/words/staff.es.ts";
import { words as plansStaff } from "#features/plans/words/staff.es.ts";
import { words as referralsStaff } from "#features/referrals/words/staff.es.ts";
import { words as register } from "#features/register/words/es.ts";
import { words as releasesStaff } from "#features/releases/words/staff.es.ts";
import { words as safetyPlanStaff } from "#features/safety-plan/words/staff.es.ts";
import { words as signalsStaff } from "#features/signals/words/staff.es.ts";
import { words as storyStaff } from "#features/story/words/staff.es.ts";
import { words as shell } from "./shell.es.ts";

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
