import { words as accounts } from "#features/accounts/words/ar.ts";
import { words as calm } from "#features/calm/words/ar.ts";
import { words as companion } from "#features/companion/words/ar.ts";
import { words as safety } from "#features/safety/words/ar.ts";
import { words as shell } from "./shell.ar.ts";

/** The words of every room that a person meets; a room adds one line here. */
export const rooms = { shell, accounts, calm, companion, safety };
