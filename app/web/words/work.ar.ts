import { words as accounts } from "#features/accounts/words/ar.ts";
import { words as accountsStaff } from "#features/accounts/words/staff.ar.ts";
import { words as shell } from "./shell.ar.ts";

/** The words of every room that staff meet; a room adds one line here. */
export const rooms = { shell, accounts, "accounts-staff": accountsStaff };
