import { keep, kept } from "#web/offline/kept.ts";
import type { OwnAlert } from "../contract.ts";

const keptAs = "alerts-seen";

/** What an alert looked like: who has it, and whether it is closed. No words. */
const lookOf = ({ id, state, answeredAt, closedAt }: OwnAlert) =>
  `${id} ${state} ${answeredAt ?? ""} ${closedAt ?? ""}`;

/** Keeps on this device what the person has seen, so that only news is told on the home page. */
export async function rememberSeen(alerts: readonly OwnAlert[]): Promise<void> {
  await keep(keptAs, alerts.map(lookOf));
}

/** Whether somebody answered or closed an alert since the person last looked. */
export async function hasNews(alerts: readonly OwnAlert[]): Promise<boolean> {
  const seen = new Set((await kept<string[]>(keptAs)) ?? []);
  return alerts.some((alert) => (alert.answeredAt ?? alert.closedAt) !== null && !seen.has(lookOf(alert)));
}
