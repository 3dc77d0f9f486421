/**
 * A clock that never goes back: when the machine's clock is set back, time stands still here until it has caught up,
 * so that what has expired stays expired and the ledger stays in order.
 */
export type Clock = {
  now(): Date /** Time is at least this late; told at start from the newest ledger line. */;
  atLeast(moment: Date): void;
};

export function steadyClock(read: () => number = Date.now): Clock {
  let latest = 0;
  return {
    now: () => {
      latest = Math.max(latest, read());
      return new Date(latest);
    },
    atLeast: (moment) => {
      latest = Math.max(latest, moment.getTime());
    },
  };
}
