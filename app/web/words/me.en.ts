import { words as safety } from "#features/safety/words/en.ts";
import { words as shell } from "./shell.en.ts";

/** The words of every room that a person meets; a room adds one line here. */
export const rooms = { shell, safety };
