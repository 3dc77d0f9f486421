import { words as shell } from "./shell.es.ts";

/** The words of every room that staff meet; a room adds one line here. */
export const rooms = { shell };
