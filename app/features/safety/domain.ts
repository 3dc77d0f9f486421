import type { CrisisLine, CrisisLines } from "../../../content/schema.ts";
import type { AgencyLine } from "./contract.ts";

/**
 * Which public lines fit a place: its own file, or `other`, which holds no number at all. A number of the wrong country
 * is worse than none.
 *
 * @param place such as `US`; null when it is not known
 * @param written the places there are files for, in lower case
 */
export function linesFor(place: string | null | undefined, written: readonly string[]): string {
  const wanted = place?.trim().toLowerCase() ?? "";
  return written.includes(wanted) ? wanted : "other";
}

/** Only digits count, and a leading 1 of an eleven-digit number does not: 1-800-799-7233 and 800 799 7233 are one. */
function dialled(number: string): string {
  const digits = number.replace(/\D/g, "");
  return digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
}

/** What an agency set that is not a public line anyway; those are shown below with all their ways. */
export function ownLines(agencyLines: readonly AgencyLine[], lines: CrisisLines | undefined): AgencyLine[] {
  const numbers = lines?.lines.flatMap(({ ways }) => ways.flatMap((way) => ("number" in way ? [way.number] : [])));
  const open = new Set([...(numbers ?? []), lines?.emergency.number ?? ""].map(dialled));
  open.delete("");
  return agencyLines.filter(({ call, text }) => {
    const own = [call, text].flatMap((number) => (number ? [dialled(number)] : []));
    return own.length > 0 && !own.every((number) => open.has(number));
  });
}

/** How many public lines are shown at once; more at a glance would be too many. */
const atOnce = 2;

/** Public lines in three parts: what is shown at once, what is folded away, and poison help, which has its own place. */
export function sorted(lines: readonly CrisisLine[]): {
  first: CrisisLine[];
  more: CrisisLine[];
  poison: CrisisLine[];
} {
  const poison = lines.filter((line) => line.for.includes("poison"));
  const rest = lines.filter((line) => !line.for.includes("poison"));
  return { first: rest.slice(0, atOnce), more: rest.slice(atOnce), poison };
}

/** Fills `{number}` and the like; a blank without a value is left out. */
export function filled(text: string | undefined, values: Readonly<Record<string, string>>): string {
  return (text ?? "").replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
