import { words as accountsStaff } from "#features/accounts/words/staff.en.ts";
import { words as consentStaff } from "#features/consent/words/staff.en.ts";
import { words as ledgerStaff } from "#features/ledger/words/staff.en.ts";
import { words as noticingWork } from "#features/noticing/words/work.en.ts";
import { words as shell } from "./shell.en.ts";

/** The words of every room that staff meet; a room adds one line here. Staff words apart from a person's have a name of their own. */
export const rooms = {
  shell,
  "accounts-staff": accountsStaff,
  "noticing-work": noticingWork,
  "consent-staff": consentStaff,
  "ledger-staff": ledgerStaff,
};
