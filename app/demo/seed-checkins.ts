import { saveCheckin, saveSetting } from "#features/checkins/service.ts";
import type { Context } from "#server/context.ts";
import { momentIn } from "#server/moment-in.ts";
import { tagsOf } from "./checkin-tags.ts";
import type { InventedPerson } from "./types.ts";

/** Keeps an invented person's check-ins, and what they chose to note where that is more than the usual. */
export async function seedCheckins(cx: Context, { key, checkins }: InventedPerson, zone: string): Promise<void> {
  for (const { day, minuteOfDay, ...answers } of checkins) {
    await saveCheckin(cx, { id: cx.newId(), at: momentIn(zone, day, minuteOfDay).toISOString(), zone, answers });
  }
  const tags = tagsOf(key);
  if (tags.length > 0) await saveSetting(cx, { items: ["mood", "energy", "hours", "tags", "word"], tags });
}
