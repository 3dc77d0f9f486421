import { lookAtAgency } from "#features/noticing/server/look.ts";
import type { AgencyId } from "#kernel/ids.ts";
import type { House } from "#server/context.ts";
import type { InventedChoice } from "./types.ts";

type Source = "journal" | "checkins";

/** What an invented person lets noticing see. */
export function sourcesOf({ sources = [] }: InventedChoice): Source[] {
  return sources.filter((source): source is Source => source === "journal" || source === "checkins");
}

/** Nights on which the demo's software is said to have looked, in days before today, oldest first. */
const nights = [35, 21, 14, 10, 7, 4, 2, 0];

/** Looks at everybody's check-ins as it would have on some nights past, so that what it noticed has an age. */
export async function lookOnPastNights(houseAt: (moment: Date) => House, now: Date, agencyId: AgencyId): Promise<void> {
  for (const ago of nights) await lookAtAgency(houseAt(new Date(now.getTime() - ago * 86_400_000)), agencyId);
}
