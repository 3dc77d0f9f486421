import { viewsFrom } from "#features/checkins/domain/views.ts";
import { lastDays, shift } from "#features/checkins/domain.ts";
import { saveCheckin, saveSetting } from "#features/checkins/service.ts";
import { shareView } from "#features/checkins/sharing.ts";
import type { MemberId } from "#kernel/ids.ts";
import type { Context } from "#server/context.ts";
import { momentIn } from "#server/moment-in.ts";
import { tagsOf } from "./checkin-tags.ts";
import type { InventedPerson } from "./types.ts";

/** Who shows the picture of their weeks to whom, by key, and for how many days from the last one on. */
const showing: Readonly<Record<string, string>> = { amina: "dana" };
const shownDays = 30;

/**
 * Keeps an invented person's check-ins, what they chose to note where that is more than the usual, and the picture of
 * their weeks where they show it to somebody.
 */
export async function seedCheckins(
  cx: Context,
  { key, checkins }: InventedPerson,
  zone: string,
  memberOf: (key: string) => MemberId | undefined,
): Promise<void> {
  const kept = checkins.map(({ day, minuteOfDay, ...answers }) => ({
    id: cx.newId(),
    at: momentIn(zone, day, minuteOfDay).toISOString(),
    zone,
    answers,
  }));
  for (const checkin of kept) await saveCheckin(cx, checkin);
  const tags = tagsOf(key);
  if (tags.length > 0) await saveSetting(cx, { items: ["mood", "energy", "hours", "tags", "word"], tags });
  const [last, memberId] = [checkins.at(-1)?.day, memberOf(showing[key] ?? "")];
  const numbers = last === undefined ? null : viewsFrom(lastDays(kept, last, 364)).weeks;
  if (last === undefined || memberId === undefined || numbers === null) return;
  const endsAt = momentIn(zone, shift(last, shownDays), 23 * 60).toISOString();
  await shareView(cx, { id: cx.newId(), memberId, endsAt, numbers });
}
