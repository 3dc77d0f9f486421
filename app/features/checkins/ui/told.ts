import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "#web/api.ts";
import { onSent, waitingWrites } from "#web/offline/outbox.ts";
import { type Checkin, checkins } from "../contract.ts";
import type { Told } from "../domain.ts";

/** How far back one looks at one's own days. */
export const yearOfDays = 364;

/** One's own check-in, on the server or still on this device. */
export type OwnTold = Told & Pick<Checkin, "clockWasOff">;

/** One's own check-ins of the last days, with those that still wait on this device. */
export function useOwnCheckins(days: number) {
  const own = useQuery({
    queryKey: ["checkins", "mine", days],
    queryFn: async (): Promise<OwnTold[]> => {
      const waiting = await waitingWrites(checkins.save).catch(() => []);
      const kept: OwnTold[] = await call(checkins.mine, { days }).catch((reason: unknown) => {
        if (waiting.length > 0) return [];
        throw reason;
      });
      return [...kept, ...waiting.map(({ input }) => input)];
    },
  });
  const { refetch } = own;
  useEffect(() => onSent((path) => path.startsWith("/api/checkins") && void refetch()), [refetch]);
  return own;
}

/** `2026-01-31`, here and now. */
export function todayHere(): string {
  return new Intl.DateTimeFormat("sv-SE").format(new Date());
}

/** `Sat, Jan 31` for a date without a time. */
export function dayLabel(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(new Date(`${date}T12:00:00Z`));
}
