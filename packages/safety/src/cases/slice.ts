import type { Kind, Level } from "../types.ts";

/** One line of the project's own test table: the level must lie in [least, most]; `kind`, when given, must be found. */
export type Case = { slice: string; text: string; least: Level; most: Level; kind?: Kind };

/** Reads one line per case, so that a reviewer sees nothing but the sentences. */
export function slice(name: string, [least, most]: readonly [Level, Level], lines: string, kind?: Kind): Case[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((text) => ({ slice: name, text, least, most, ...(kind === undefined ? {} : { kind }) }));
}
